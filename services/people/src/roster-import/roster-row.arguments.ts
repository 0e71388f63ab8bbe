import { connectionOf } from '@microgrid/subgraph/connection';
import { AnyOf, PageArguments, whichOf, type Order } from '@microgrid/subgraph/list-arguments';
import { ArgsType, Field, InputType } from 'type-graphql';
import { RosterRowStatus } from './roster-import.terms.ts';
import { RosterRow } from './roster-row.type.ts';

@InputType({ description: whichOf('rows（行筛选）') })
export class RosterRowWhere {
  @AnyOf(() => RosterRowStatus, 'Only in this state.')
  status?: RosterRowStatus[] | null;
}

@ArgsType()
export class RosterRowArguments extends PageArguments {
  @Field(() => RosterRowWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: RosterRowWhere | null;
}

/** As in the file. */
export const rowOrder: Order = [{ column: 'number', direction: 'asc' }];

export const RosterRowConnection = connectionOf({
  name: 'RosterRow',
  what: 'rows of a roster（花名册行）',
  node: () => RosterRow,
});
