import { ANONYMOUS } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY, daysFromToday, GENERAL, head, officer, otherOfficer, resident, STREET } from '../../test/actors.ts';
import { gridRow } from '../../test/grids.ts';
import { GridEntity } from '../grid/grid.entity.ts';
import { organisation } from '../subgraph.ts';
import { PartyCoverEntity, PartyOrganizationEntity } from './party-organization.entity.ts';
import type { PartyOrganizationKind } from './party-organization.terms.ts';

const OTHER = `${STREET}004`;
const [committee, branch, group, gone] = [newId(), newId(), newId(), newId()];
const [second, third, planned] = ['008', '009', '010'].map((digits) => `${COMMUNITY}${digits}`) as [
  string,
  string,
  string,
];

describe('Party organisations', () => {
  let organisations: TestSubgraph;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    const grids = [COMMUNITY, GENERAL, second, third, `${GENERAL}001`, OTHER, `${OTHER}001`].map((code) =>
      gridRow(code),
    );
    await organisations.insert(GridEntity, [...grids, gridRow(planned, { validFrom: daysFromToday(1) })]);
    const row = (id: string, kind: PartyOrganizationKind, memberCount: number, own: object = {}) => ({
      id,
      kind,
      name: `样例${kind}`,
      parentId: null,
      establishedOn: '2022-09-01',
      memberCount,
      dissolvedOn: null,
      version: 1,
      ...own,
    });
    await organisations.insert(PartyOrganizationEntity, [
      row(committee, 'COMMITTEE', 90),
      row(branch, 'BRANCH', 60, { parentId: committee, establishedOn: '2022-09-02' }),
      row(group, 'GROUP', 4, { parentId: branch, establishedOn: '2022-09-03' }),
      row(gone, 'GROUP', 4, { parentId: branch, establishedOn: '2022-09-04', dissolvedOn: daysFromToday(-1) }),
    ]);
    const covers: [string, string][] = [
      [committee, COMMUNITY],
      [branch, GENERAL],
      [group, `${GENERAL}001`],
      [gone, second],
    ];
    await organisations.insert(
      PartyCoverEntity,
      covers.map(([partyOrganizationId, gridCode]) => ({ partyOrganizationId, gridCode })),
    );
  });
  afterAll(() => organisations.close());

  const list = async (where: object = {}, actor = ANONYMOUS, orderBy = 'ESTABLISHED_ON_ASC') => {
    const query = `query ($where: PartyOrganizationWhere, $orderBy: PartyOrganizationOrder!) {
      partyOrganizations(where: $where, orderBy: $orderBy) { nodes { id members memberCount sizeWarnings dissolvedOn parent { id } children { id } } } }`;
    return (await organisations.ask(query, { where, orderBy }, actor)).data.partyOrganizations.nodes;
  };
  const ids = async (...of: Parameters<typeof list>) => (await list(...of)).map(({ id }: { id: string }) => id);

  it('are listed by what they cover and are, oldest first or newest, dissolved ones too', async () => {
    expect(await ids()).toEqual([committee, branch, group, gone]);
    expect(await ids({ within: STREET }, ANONYMOUS, 'ESTABLISHED_ON_DESC')).toEqual([gone, group, branch, committee]);
    expect(await ids({ within: GENERAL })).toEqual([branch, group]);
    expect(await ids({ kind: ['GROUP', 'COMMITTEE'], within: COMMUNITY })).toEqual([committee, group, gone]);
    expect(await ids({ within: OTHER })).toEqual([]);
  });

  it('form a tree, in which the dissolved are no children', async () => {
    expect(await list()).toMatchObject([
      { parent: null, children: [{ id: branch }] },
      { parent: { id: committee }, children: [{ id: group }] },
      { parent: { id: branch }, children: [] },
      { parent: { id: branch }, children: [], dissolvedOn: daysFromToday(-1) },
    ]);
  });

  it.each([
    ['the head', head],
    ['the officer of the street', officer],
  ])('tell %s how many members they have and where that departs from the rules', async (_who, actor) => {
    expect(await list({}, actor)).toMatchObject([
      { memberCount: 90, sizeWarnings: ['KIND_DOES_NOT_FIT'] },
      { memberCount: 60, sizeWarnings: ['TOO_MANY_FOR_A_BRANCH'] },
      { memberCount: 4, sizeWarnings: [] },
      { memberCount: 4, sizeWarnings: [] },
    ]);
  });

  it.each([
    ['nobody', ANONYMOUS],
    ['a resident', resident],
    ['the officer of another street', otherOfficer],
  ])('tell %s a band of members alone', async (_who, actor) => {
    for (const organization of await list({}, actor)) {
      expect(organization).toMatchObject({ members: expect.any(String), memberCount: null, sizeWarnings: null });
    }
  });

  it('cover the general grids of a community or not, and those that nobody covers are named, in one statement a level', async () => {
    const query = `{ grids(where: { level: [TOTAL, MICRO] }) { nodes { code partyCoverage { generalGridCount coveredCount uncoveredGrids { code name } } } } }`;
    let data;
    const statements = await organisations.statementsOf(async () => {
      ({ data } = await organisations.ask(query));
    });
    const named = (code: string) => ({ code, name: `样例网格${code.slice(12)}` });
    expect(data).toEqual({
      grids: {
        nodes: [
          {
            code: OTHER,
            partyCoverage: { generalGridCount: 1, coveredCount: 0, uncoveredGrids: [named(`${OTHER}001`)] },
          },
          {
            code: COMMUNITY,
            partyCoverage: { generalGridCount: 3, coveredCount: 1, uncoveredGrids: [named(second), named(third)] },
          },
          { code: `${GENERAL}001`, partyCoverage: null },
        ],
      },
    });
    expect(statements).toHaveLength(2);
  });
});
