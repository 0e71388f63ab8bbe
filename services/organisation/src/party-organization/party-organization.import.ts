import { factOf } from '@microgrid/facts/fact';
import { parseGridCode } from '@microgrid/grid-code';
import { conceptImport } from '@microgrid/subgraph/concept-import';
import { importedId, plainText, rowKey } from '@microgrid/subgraph/import-columns';
import { importedGrids } from '@microgrid/subgraph/imported-grids';
import type { Importing } from '@microgrid/subgraph/importing';
import { codes, day, oneOf, optional, wholeNumber, type ValuesOf } from '@microgrid/tables/columns';
import type { Row } from '@microgrid/tables/read-rows';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Tables } from '../context.ts';
import { coverageChanges } from './cover/tell-coverage.ts';
import { partyLock } from './keep/place.ts';
import { PartyCoverEntity, PartyOrganizationEntity } from './party-organization.entity.ts';
import type { PartyOrganizationKind } from './party-organization.terms.ts';

const kinds: Record<PartyOrganizationKind, string[]> = {
  COMMITTEE: ['党委'],
  GENERAL_BRANCH: ['党总支'],
  BRANCH: ['党支部'],
  JOINT_BRANCH: ['联合党支部'],
  GROUP: ['党小组'],
};

const columns = {
  key: rowKey(['编号']),
  kind: oneOf(['类型'], kinds),
  name: plainText(['名称'], { max: 100 }),
  parentKey: optional(rowKey(['上级编号'])),
  establishedOn: day(['成立日期']),
  memberCount: wholeNumber(['党员人数'], { min: 0, max: 1_000_000 }),
  coveredGrids: codes(['覆盖网格'], (given) => parseGridCode(given).code),
};

type OrganizationRow = Row<ValuesOf<typeof columns>>;

/** Brings in Party organisations with the grids that they cover; all that is written of one may change. */
export const partyOrganizationImport = conceptImport({
  file: 'party-organizations',
  columns,
  async take({ rows, broken }, importing) {
    const streets = rows.flatMap(({ values }) =>
      (values.coveredGrids ?? []).map((code) => code.slice(0, STREET_DIGITS)),
    );
    await importing.lock([...new Set(streets)].map(partyLock));
    const before = await coveredGenerals(importing);
    const tree = await treeWith(rows, importing);
    for (const { key } of broken) if (key !== undefined) tree.set(idOf(key), undefined);
    const right = rows.filter((row) => isRight(row, tree, importing));
    const { added, changed } = await importing.store(
      PartyOrganizationEntity,
      right.map((from) => ({ from, row: organizationRow(from.values) })),
      { key: 'key', initial: ['dissolvedOn', 'version'] },
    );
    refuseOrphans(rows, tree, importing);
    const counted = new Set([...added, ...changed].map(({ from }) => from));
    const covering = (await cover(right, importing)).filter((row) => !counted.has(row));
    importing.counts.changed += covering.length;
    importing.counts.same -= covering.length;
    await moveOn(covering, importing);
    const coverage = { before, after: await coveredGenerals(importing) };
    const facts = coverageChanges(coverage, importing.today);
    await importing.tell(facts.map((fact) => factOf('party_coverage.changed.v1', fact, 'organisation')));
  },
});

const STREET_DIGITS = 9;

/** The general grids that an organisation covers which nobody has dissolved. */
async function coveredGenerals(importing: Importing): Promise<ReadonlySet<string>> {
  const covered = await importing
    .reader<Tables>()
    .selectFrom('party_cover')
    .innerJoin('party_organization', 'party_organization.id', 'party_cover.partyOrganizationId')
    .innerJoin('grid', 'grid.code', 'party_cover.gridCode')
    .select('party_cover.gridCode')
    .distinct()
    .where('party_organization.dissolvedOn', 'is', null)
    .where('grid.level', '=', 'GENERAL')
    .execute();
  return new Set(covered.map(({ gridCode }) => gridCode));
}

/** What they cover stands beside them, so that their versions do not move on by themselves. */
async function moveOn(rows: readonly OrganizationRow[], importing: Importing): Promise<void> {
  const ids = rows.map(({ values }) => idOf(values.key));
  await importing
    .reader<Tables>()
    .updateTable('party_organization')
    .set((organization) => ({ version: organization('version', '+', 1) }))
    .where('id', '=', equalsAny(ids))
    .execute();
}

/** Where each organisation hangs, by id. One without a value is refused already. */
type Tree = Map<string, { readonly kind: PartyOrganizationKind; readonly parentId: string | null } | undefined>;

/** The tree as it will be: what is stored, and what the file says over it. */
async function treeWith(rows: readonly OrganizationRow[], importing: Importing): Promise<Tree> {
  const query = importing.reader<Tables>().selectFrom('party_organization').select(['id', 'kind', 'parentId']);
  const tree: Tree = new Map((await query.execute()).map(({ id, kind, parentId }) => [id, { kind, parentId }]));
  for (const { values } of rows) {
    const { id, kind, parentId } = organizationRow(values);
    tree.set(id, { kind, parentId });
  }
  return tree;
}

function isRight(row: OrganizationRow, tree: Tree, importing: Importing): boolean {
  const before = importing.problems.length;
  const { parentKey, kind, establishedOn, coveredGrids } = row.values;
  const { id, parentId } = organizationRow(row.values);
  const parent = parentId === null ? undefined : tree.get(parentId);
  if (parentId !== null && !tree.has(parentId)) {
    importing.refuse(row, 'parentKey', `there is no Party organisation with the key ${parentKey}`);
  }
  if (isAbove(id, tree)) importing.refuse(row, 'parentKey', 'it would stand above itself');
  if (kind === 'GROUP' && (parentId === null || (parent !== undefined && !isBranch(parent.kind)))) {
    importing.refuse(row, 'parentKey', 'a Party group（党小组） stands under a branch（党支部）');
  }
  if (establishedOn > importing.today) importing.refuse(row, 'establishedOn', `is ${establishedOn}: a day of the past`);
  for (const gridCode of coveredGrids ?? []) importing.require(importedGrids, gridCode, [row, 'coveredGrids']);
  return importing.problems.length === before;
}

function isBranch(kind: PartyOrganizationKind): boolean {
  return kind === 'BRANCH' || kind === 'JOINT_BRANCH';
}

/** Whether the way up from an organisation comes back to it. */
function isAbove(id: string, tree: Tree): boolean {
  const seen = new Set<string>();
  let above = tree.get(id)?.parentId ?? null;
  while (above !== null && above !== id && !seen.has(above)) {
    seen.add(above);
    above = tree.get(above)?.parentId ?? null;
  }
  return above === id;
}

/** Refuses what makes of a branch something else while groups stand under it that the file does not name. */
function refuseOrphans(rows: readonly OrganizationRow[], tree: Tree, importing: Importing): void {
  const named = new Map(rows.map((row) => [idOf(row.values.key), row]));
  for (const [id, organization] of tree) {
    if (organization?.kind !== 'GROUP' || organization.parentId === null || named.has(id)) continue;
    const branch = named.get(organization.parentId);
    if (branch !== undefined && !isBranch(branch.values.kind)) {
      importing.refuse(branch, 'kind', 'Party groups（党小组） stand under it, so it stays a branch（党支部）');
    }
  }
}

/** Makes each organisation cover the grids that its row names and no others; the rows for which that changed something. */
async function cover(rows: readonly OrganizationRow[], importing: Importing): Promise<OrganizationRow[]> {
  const db = importing.reader<Tables>();
  const ids = rows.map(({ values }) => idOf(values.key));
  const stored = await db
    .selectFrom('party_cover')
    .selectAll()
    .where('partyOrganizationId', '=', equalsAny(ids))
    .execute();
  const before = Map.groupBy(stored, ({ partyOrganizationId }) => partyOrganizationId);
  const differing = rows.filter(({ values }) => {
    const covered = (before.get(idOf(values.key)) ?? []).map(({ gridCode }) => gridCode);
    return covered.toSorted().join() !== [...new Set(values.coveredGrids)].toSorted().join();
  });
  const changed = differing.map(({ values }) => idOf(values.key));
  await db.deleteFrom('party_cover').where('partyOrganizationId', '=', equalsAny(changed)).execute();
  const covers = differing.flatMap(({ values }) =>
    [...new Set(values.coveredGrids)].map((gridCode) => ({ gridCode, partyOrganizationId: idOf(values.key) })),
  );
  await importing.insert(PartyCoverEntity, covers);
  return differing;
}

function organizationRow({ key, parentKey, kind, name, establishedOn, memberCount }: ValuesOf<typeof columns>) {
  const parentId = parentKey === null ? null : idOf(parentKey);
  return { id: idOf(key), kind, name, parentId, establishedOn, memberCount, dissolvedOn: null, version: 1 };
}

function idOf(key: string): string {
  return importedId('party organisation', key);
}
