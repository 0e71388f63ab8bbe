import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { MicroWishStatus } from './micro-wish.terms.ts';

@InputType({ description: whichOf('wishes（心愿筛选）') })
export class MicroWishWhere {
  @AnyOf(() => MicroWishStatus, 'Only in this state.')
  status?: MicroWishStatus[] | null;

  @Field(() => AreaCode, {
    nullable: true,
    description: 'Only in this unit or grid; of those that are told with their general grid, no finer.',
  })
  within?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only the caller's own wishes, or only those of others." })
  isMine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the caller took, or only all others.' })
  isTakenByMe?: boolean | null;
}

const microWishOrder = listOrder('MicroWish', 'wishes', {
  MADE_AT_DESC: {
    by: [
      { column: 'madeAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last first.',
  },
  MADE_AT_ASC: {
    by: [
      { column: 'madeAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'First first.',
  },
});

export const MicroWishArguments = listArguments({ where: MicroWishWhere, order: microWishOrder });
export type MicroWishArguments = InstanceType<typeof MicroWishArguments>;
