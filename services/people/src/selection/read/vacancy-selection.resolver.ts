import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Vacancy } from '../../seat/vacancy.type.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { endedStatuses } from '../selection.states.ts';
import { roundList } from './selection.list.ts';

@Resolver(() => Vacancy)
export class VacancySelectionResolver {
  @FieldResolver(() => SelectionRound, {
    nullable: true,
    description: 'The selection that is to fill it（竞选）; null when none is open.',
  })
  @Batch()
  async selectionRound(@Root() vacancies: Vacancy[], @Ctx() context: Context) {
    const led = vacancies.filter(({ role }) => role === 'MICRO_GRID_LEADER').map(({ gridCode }) => gridCode);
    const rows = await roundList(context)
      .where('gridCode', '=', equalsAny(led))
      .where(sql<boolean>`status <> all (${[...endedStatuses]}::text[])`)
      .execute();
    return rowOfEach(vacancies, 'gridCode', { rows, key: 'gridCode' }).map((round, index) =>
      vacancies[index]?.role === 'MICRO_GRID_LEADER' ? round : null,
    );
  }
}
