import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { Field, InputType } from 'type-graphql';
import { AppealStatus } from './appeal.terms.ts';

@InputType({ description: whichOf('appeals（申诉筛选）') })
export class AppealWhere {
  @AnyOf(() => AppealStatus, 'Only in this state.')
  status?: AppealStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only the caller's own, or only those of others." })
  isMine?: boolean | null;
}

const appealOrder = listOrder('Appeal', 'appeals', {
  RAISED_AT_ASC: {
    by: [
      { column: 'raisedAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'First first.',
  },
  RAISED_AT_DESC: {
    by: [
      { column: 'raisedAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last first.',
  },
});

export const AppealArguments = listArguments({ where: AppealWhere, order: appealOrder });
export type AppealArguments = InstanceType<typeof AppealArguments>;
