import { Access } from '@microgrid/access/access';
import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { WorkRole, workRoleTold } from '../../work-role/work-role.terms.ts';
import { CareMode, CareVisitResult, CareVisitStatus } from '../care.terms.ts';

@ObjectType({
  description:
    'An agreed contact（关爱联系）: due, done or declined. Guarded like its need; whoever was to make it keeps it, without the need.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class CareVisit {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => CalendarDate, { description: 'When it is due（应联系日）.' })
  dueOn!: string;

  @Field(() => CareVisitStatus, { description: 'Where it stands（状态）.' })
  status!: CareVisitStatus;

  @Field(() => DateTime, { nullable: true, description: 'When it took place（时间）.' })
  at?: Date | null;

  @Field(() => CareMode, { nullable: true, description: 'How（方式）: as agreed, and once made as it was made.' })
  mode!: CareMode;

  @Field(() => CareVisitResult, { nullable: true, description: 'What came of it（结果）; null unless DONE.' })
  result?: CareVisitResult | null;

  @Field(() => WorkRole, workRoleTold)
  workRole?: WorkRole | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected（更正理由）; null when it was not.' })
  correctionReason?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  needId?: string | null;
  visitorId?: string | null;
  byId?: string | null;
}
