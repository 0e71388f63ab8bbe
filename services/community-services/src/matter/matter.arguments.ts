import { PageArguments } from '@microgrid/subgraph/connection';
import { enumOf } from '@microgrid/subgraph/enum-of';
import type { Order } from '@microgrid/subgraph/page';
import { GridCode } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { MatterKind, MatterSeverity, MatterStatus } from './matter.terms.ts';

@InputType({ description: 'Which matters（事项筛选）; all that is given must hold.' })
export class MatterWhere {
  @Field(() => MatterStatus, { nullable: true, description: 'Only in this state.' })
  status?: MatterStatus | null;

  @Field(() => MatterKind, { nullable: true, description: 'Only of this kind.' })
  kind?: MatterKind | null;

  @Field(() => MatterSeverity, { nullable: true, description: 'Only of this severity.' })
  severity?: MatterSeverity | null;

  @Field(() => GridCode, { nullable: true, description: 'Only in this grid or below it.' })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those with something left to do; false: only CLOSED, CANCELLED, DUPLICATE, OUT_OF_SCOPE.',
  })
  isOpen?: boolean | null;
}

export const matterOrders = {
  REPORTED_AT_DESC: [
    { column: 'reportedAt', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
  REPORTED_AT_ASC: [
    { column: 'reportedAt', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
} as const satisfies Record<string, Order>;

export type MatterOrder = keyof typeof matterOrders;

export const MatterOrder = enumOf(matterOrders);
registerEnumType(MatterOrder, {
  name: 'MatterOrder',
  description: 'Order of matters（排序）.',
  valuesConfig: {
    REPORTED_AT_DESC: { description: 'Reported last first.' },
    REPORTED_AT_ASC: { description: 'Reported first first.' },
  },
});

@ArgsType()
export class MatterArguments extends PageArguments {
  @Field(() => MatterWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: MatterWhere | null;

  @Field(() => MatterOrder, { defaultValue: MatterOrder.REPORTED_AT_DESC, description: 'In which order.' })
  orderBy!: MatterOrder;
}
