import { PlainText } from '@microgrid/subgraph/plain-text';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { ChangeInput, WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DepartmentKind } from './department.terms.ts';

/** As of a switchboard: what belongs to a desk, never to somebody who sits there. */
function DeskPhone(): PropertyDecorator {
  const isPlain = PlainText(30);
  const isPhone = Matches(/^[0-9+()（）, -]+$/, { message: '$property must be a phone number, such as 028-0000 0000' });
  return (target, property) => {
    isPlain(target, property);
    isPhone(target, property);
  };
}

@InputType({ description: 'A department to enter（登记部门）.' })
export class EnterDepartmentInput extends WriteInput {
  @Field(() => String, { description: 'Name（名称）, 1 to 100 characters.' })
  @PlainText(100)
  name!: string;

  @Field(() => DepartmentKind, { description: 'Kind（类型）.' })
  kind!: DepartmentKind;

  @Field(() => AreaCode, { description: 'The area that it serves（服务区域）, 6 or 9 digits.' })
  areaCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phone of its duty desk（值班电话）, up to 30 characters; a mobile number is refused.',
  })
  @DeskPhone()
  phone?: string | null;
}

@InputType({ description: 'What changes of a department（变更部门）; what is left out stays, null clears.' })
export class ChangeDepartmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（部门）.' })
  @IsUUID()
  departmentId!: string;

  @Field(() => String, { nullable: true, description: 'New name（名称）, 1 to 100 characters.' })
  @PlainText(100)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'New phone of its duty desk（值班电话）, up to 30 characters; a mobile number is refused.',
  })
  @DeskPhone()
  phone?: string | null;

  @Field(() => AreaCode, { nullable: true, description: 'New area（服务区域）, 6 or 9 digits.' })
  areaCode?: string | null;
}
