import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { gridList } from '../../grid/grid.list.ts';
import { Grid } from '../../grid/grid.type.ts';
import { stands } from '../party-organization.list.ts';
import { PartyCoverage } from './party-coverage.type.ts';

@Resolver(() => Grid)
export class GridCoverageResolver {
  @FieldResolver(() => PartyCoverage, {
    nullable: true,
    description: 'Whether Party organisations cover its general grids（党组织覆盖）; null below a total grid.',
  })
  @Batch()
  async partyCoverage(@Root() grids: Grid[], @Ctx() { db }: Context): Promise<(PartyCoverage | null)[]> {
    const totals = grids.filter(({ level }) => level === 'TOTAL').map(({ code }) => code);
    if (totals.length === 0) return grids.map(() => null);
    const rows = await gridList(db, { level: ['GENERAL'] })
      .where('parentCode', '=', equalsAny(totals))
      .select(({ exists, selectFrom }) =>
        exists(
          selectFrom('party_cover')
            .innerJoin('party_organization', 'party_organization.id', 'party_cover.partyOrganizationId')
            .select('party_cover.gridCode')
            .whereRef('party_cover.gridCode', '=', 'grid.code')
            .where(stands()),
        ).as('isCovered'),
      )
      .orderBy('code')
      .execute();
    const generals = rowsOfEach(grids, 'code', { rows, key: 'parentCode' });
    return grids.map(({ level }, index) => (level === 'TOTAL' ? coverageOf(generals[index] ?? []) : null));
  }
}

function coverageOf(generals: readonly (Grid & { isCovered: unknown })[]): PartyCoverage {
  const uncoveredGrids = generals.filter(({ isCovered }) => isCovered !== true);
  const generalGridCount = generals.length;
  return { generalGridCount, coveredCount: generalGridCount - uncoveredGrids.length, uncoveredGrids };
}
