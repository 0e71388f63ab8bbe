import { PlainText } from '@microgrid/subgraph/plain-text';
import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { ChangeInput, WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An admission to grant（批准准入）.' })
export class GrantAdmissionInput extends WriteInput {
  @Field(() => ID, {
    description: 'Code（编码）: the year, a hyphen and 3 to 9 digits, such as 2026-017; CONFLICT when used before.',
  })
  @Matches(/^\d{4}-\d{3,9}$/, { message: '$property must be a year, a hyphen and 3 to 9 digits, such as 2026-017' })
  code!: string;

  @Field(() => String, { description: 'What may be pushed（事项名称）, 1 to 100 characters.' })
  @PlainText(100)
  title!: string;

  @Field(() => ID, { description: 'Whose it is（主管部门）: a department that serves there.' })
  @IsUUID()
  departmentId!: string;

  @Field(() => String, { description: 'What it rests on（依据）, 1 to 500 characters.' })
  @PlainText(500)
  legalBasis!: string;

  @Field(() => AreaCode, { description: 'The area in which it holds（适用区域）, 9 digits.' })
  areaCode!: string;

  @Field(() => CalendarDate, { description: 'First day（生效日）.' })
  validFrom!: string;

  @Field(() => CalendarDate, { description: 'Last day（截止日）, at most a year after the first, and not past.' })
  validTo!: string;
}

@InputType({ description: 'An admission to withdraw（取消准入）: it ends today.' })
export class WithdrawAdmissionInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（准入事项）.' })
  code!: string;
}
