import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { lateral } from '@microgrid/subgraph/page';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Vacancy } from '../../seat/vacancy.type.ts';
import { entryList } from '../reserve-entry.list.ts';
import { mayReadFiguresWithin } from '../reserve-entry.policy.ts';

/** How many digits the codes of total and general grids have, in which a micro-grid lies. */
const [TOTAL_DIGITS, GENERAL_DIGITS] = [12, 15];

@Resolver(() => Vacancy)
export class VacancyReadyCountResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many of the reserve are READY and want it, or a grid that it lies in（可用储备数）; null to all but the head and street officer above.',
  })
  @Batch()
  async readyCount(@Root() vacancies: Vacancy[], @Ctx() context: Context) {
    const isShown = ({ gridCode }: Vacancy) => mayReadFiguresWithin(context.actor, gridCode);
    const codes = [...new Set(vacancies.filter(isShown).map(({ gridCode }) => gridCode))];
    if (codes.length === 0) return vacancies.map(() => null);
    const code = sql.ref<string>('parent.parentKey');
    const ready = entryList(context, { status: ['READY'] })
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('count'))
      .where(sql<boolean>`grid_code in (${code}, left(${code}, ${TOTAL_DIGITS}), left(${code}, ${GENERAL_DIGITS}))`);
    const rows = await lateral(context.db, codes, ready);
    return rowOfEach(vacancies, 'gridCode', { rows, key: 'parentKey' }).map((row) => row?.count ?? null);
  }
}
