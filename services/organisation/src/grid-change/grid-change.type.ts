import { Access } from '@microgrid/access/access';
import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { GridChangeKind, GridChangeStatus } from './grid-change.terms.ts';
import type { GridEditPlan, NewGridPlan, Totals } from './plan.ts';
import { GridTotals } from './plan.type.ts';

@ObjectType({
  description:
    'Change of the map（网格调整）: a proposal to open, split, merge, close or edit grids, approved by somebody else and applied at once on its day. Codes are never used again.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class GridChange {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => GridChangeKind, { description: 'What it does（类型）.' })
  kind!: GridChangeKind;

  @Field(() => GridChangeStatus, { description: 'Where it stands（状态）.' })
  status!: GridChangeStatus;

  @Field(() => String, { description: 'Why（理由）.' })
  reason!: string;

  @Field(() => CalendarDate, { description: 'The day from which the new map holds（生效日）.' })
  effectiveOn!: string;

  @Field(() => GridTotals, {
    nullable: true,
    description: 'Totals of the community before（调整前）; null until APPLIED.',
  })
  before!: Totals | null;

  @Field(() => String, { nullable: true, description: 'What the decision says（审批意见）.' })
  decision!: string | null;

  @Field(() => DateTime, { description: 'When it was proposed（提出时间）.' })
  proposedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was applied（执行时间）.' })
  appliedAt!: Date | null;

  @Field(() => Int, {
    description:
      'Version（版本）, for expectedVersion; one more also when the map of the community changed while it was proposed, since its totals did.',
  })
  version!: number;

  communityCode!: string;
  closedCodes!: string[];
  opens!: readonly NewGridPlan[];
  edits!: readonly GridEditPlan[];
  after?: Totals | null;
  proposedById?: string | null;
  decidedById?: string | null;
}
