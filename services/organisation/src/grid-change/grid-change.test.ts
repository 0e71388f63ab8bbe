import { ANONYMOUS } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf, newMicro, split } from '../../test/changes.ts';
import {
  COMMUNITY,
  community,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  OTHER_COMMUNITY,
  otherHead,
  otherOfficer,
  resident,
  worker,
} from '../../test/seed.ts';
import { GridEntity } from '../grid/grid.entity.ts';
import { organisation } from '../subgraph.ts';

describe('a change of the map', () => {
  let subgraph: TestSubgraph;
  let changes: ReturnType<typeof changesOf>;
  beforeEach(async () => {
    subgraph = await openTestSubgraph(organisation);
    changes = changesOf(subgraph);
    await subgraph.insert(GridEntity, [...community(), ...community(OTHER_COMMUNITY)]);
  });
  afterEach(() => subgraph.close());

  const mapOf = async (day: string, within = COMMUNITY) => {
    const { data } = await subgraph.ask(
      `query ($within: AreaCode!, $day: LocalDate!) { grids(where: { within: $within, inForceOn: $day }, first: 100) {
        nodes { code households } aggregates { count { value } } groups(by: [LEVEL]) { key { level } count { value } households { value } } } }`,
      { within, day },
    );
    return data.grids;
  };
  const codesOn = async (day: string) => (await mapOf(day, GENERAL)).nodes.map(({ code }: { code: string }) => code);

  it('is proposed, approved by another, and applied at the first moment of its day, not before', async () => {
    const proposed = await changes.propose(split());
    expect(proposed.errors).toEqual([]);
    const change = proposed.data.proposeGridChange;
    const totals = { general: 2, exclusive: 1, micro: 5, households: 370 };
    expect(change).toMatchObject({
      status: 'PROPOSED',
      version: 1,
      community: { code: COMMUNITY },
      grids: [{ code: micro(1) }],
      before: null,
      after: { ...totals, micro: 6 },
      availableActions: ['WITHDRAW'],
    });
    expect(change.opens[0]).toMatchObject({
      code: null,
      parent: { code: GENERAL },
      predecessors: [{ code: micro(1) }],
    });

    const approved = await changes.approve(change.id);
    expect(approved.errors).toEqual([]);
    expect(approved.data.approveGridChange).toMatchObject({ status: 'APPROVED', version: 2, before: null });
    expect(approved.data.approveGridChange.opens.map(({ code }: { code: string }) => code)).toEqual([
      micro(4),
      micro(5),
    ]);

    await changes.apply(0);
    expect((await changes.read(change.id)).status).toBe('APPROVED');
    await changes.apply(1);
    expect(await changes.read(change.id, resident)).toMatchObject({
      status: 'APPLIED',
      version: 3,
      before: totals,
      after: { ...totals, micro: 6 },
      availableActions: [],
    });
    expect(await codesOn(daysFromToday(0))).toEqual([1, 2, 3].map((number) => micro(number)));
    expect(await codesOn(daysFromToday(1))).toEqual([2, 3, 4, 5].map((number) => micro(number)));
    const { data } = await subgraph.ask(
      `{ grid(code: "${micro(1)}") { validTo version successors { code predecessors { code } version status changes { id } }
        changes { id } householdCounts { households } } }`,
    );
    const successor = {
      predecessors: [{ code: micro(1) }],
      version: 1,
      status: 'PLANNED',
      changes: [{ id: change.id }],
    };
    expect(data.grid).toEqual({
      validTo: daysFromToday(0),
      version: 2,
      successors: [
        { code: micro(4), ...successor },
        { code: micro(5), ...successor },
      ],
      changes: [{ id: change.id }],
      householdCounts: [{ households: 130 }],
    });
  });

  it('tells of each grid that went and came, of the households above, and of its own moves', async () => {
    await changes.approved({ ...split(), opens: [newMicro(GENERAL, 70), newMicro(GENERAL, 65)] });
    await changes.apply();
    const facts = await subgraph.subgraph.database.orm.em
      .fork()
      .execute<{ type: string; subject: string; data: unknown }[]>(
        `select fact->>'type' as type, fact->>'subject' as subject, fact->'data' as data from organisation.outbox order by position`,
      );
    const toldOf = (type: string) =>
      facts.filter((fact) => fact.type === type).map(({ subject, data }) => [subject, data]);
    expect(toldOf('grid.closed.v1')).toEqual([
      [micro(1), { level: 'MICRO', validTo: daysFromToday(0), successorCodes: [micro(4), micro(5)] }],
    ]);
    const opened = {
      level: 'MICRO',
      areaType: 'BUILT_ESTATE',
      validFrom: daysFromToday(1),
      predecessorCodes: [micro(1)],
    };
    expect(toldOf('grid.opened.v1')).toEqual([
      [micro(4), { ...opened, households: 70 }],
      [micro(5), { ...opened, households: 65 }],
    ]);
    expect(toldOf('grid.edited.v1')).toEqual([
      [COMMUNITY, { areaType: null, households: 375, householdsAsOf: daysFromToday(0) }],
      [GENERAL, { areaType: null, households: 225, householdsAsOf: daysFromToday(0) }],
    ]);
    expect(toldOf('network.told.v1').at(-1)).toEqual([expect.anything(), { thing: 'GRID', count: 2 }]);
    expect(toldOf('grid_change.moved.v1').map(([, data]) => data)).toEqual(
      ['PROPOSED', 'APPROVED', 'APPLIED'].map((status) => ({
        status,
        kind: 'SPLIT',
        proposedById: head.subject,
        decidedById: status === 'PROPOSED' ? null : officer.subject,
      })),
    );
  });

  it('A1: with a source that is closed or listed twice is refused as a whole, naming the code, and nothing has changed', async () => {
    await changes.approved({ kind: 'CLOSE', closes: [micro(3)] });
    await changes.apply();
    await subgraph.subgraph.database.orm.em.fork().nativeUpdate(GridEntity, micro(3), { validTo: daysFromToday(-1) });
    const state = () =>
      subgraph.subgraph.database.transaction((em) =>
        em.execute(`select (select json_agg(grid order by code) from organisation.grid)::text as grids,
          (select count(*) from organisation.grid_change)::int as changes, (select count(*) from organisation.outbox)::int as facts,
          (select count(*) from organisation.touched_grid)::int as touched`),
      );
    const before = await state();
    for (const [closes, wrong] of [
      [[micro(1), micro(3)], micro(3)],
      [[micro(1), micro(2), micro(1)], micro(1)],
    ] as const) {
      const { errors } = await changes.propose({ kind: 'MERGE', closes, opens: [newMicro(GENERAL, 100)] });
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining(wrong),
        extensions: { code: 'BAD_USER_INPUT', argument: `closes.${closes.length - 1}` },
      });
    }
    expect(await state()).toEqual(before);
  });

  it('A4: changes no figure of a day before it', async () => {
    const days = [daysFromToday(-200), daysFromToday(0)];
    const before = await Promise.all(days.map((day) => mapOf(day)));
    await changes.approved(split());
    await changes.approved({ kind: 'CLOSE', closes: [`${COMMUNITY}002`] });
    await changes.apply();
    expect(await Promise.all(days.map((day) => mapOf(day)))).toEqual(before);
    const after = await mapOf(daysFromToday(1));
    expect(after).not.toEqual(before[1]);
    expect(after.aggregates.count.value).toBe(1 + 4 + 1);
  });

  it('is not approved by who proposed it, nor by a head, and not seen by the public before it is applied', async () => {
    const { data } = await changes.propose(split(), officer);
    const { id } = data.proposeGridChange;
    expect((await changes.approve(id, 1, officer)).codes).toEqual(['FORBIDDEN']);
    expect((await changes.approve(id, 1, head)).codes).toEqual(['FORBIDDEN']);
    expect((await changes.approve(newId(), 1, officer)).codes).toEqual(['NOT_FOUND']);
    for (const stranger of [ANONYMOUS, resident, worker, otherHead])
      expect(await changes.read(id, stranger)).toBeNull();
    expect((await changes.withdraw(id, 1, otherHead)).codes).toEqual(['NOT_FOUND']);
    expect((await changes.withdraw(id, 1, head)).codes).toEqual(['FORBIDDEN']);
    expect((await changes.read(id, head)).availableActions).toEqual([]);
    expect((await changes.read(id, otherOfficer)).availableActions).toEqual(['APPROVE', 'REJECT', 'WITHDRAW']);
    expect((await changes.approve(id, 1, otherOfficer)).errors).toEqual([]);
    expect((await changes.approve(id, 1, otherOfficer)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect((await changes.approve(id, 2, otherOfficer)).errors[0]?.extensions).toMatchObject({ subject: id });
  });

  it.each([
    ['a resident', resident, 'FORBIDDEN'],
    ['a worker', worker, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
  ])('is not proposed by %s', async (_who, who, code) => {
    expect((await changes.propose(split(), who)).codes).toEqual([code]);
  });

  it('is rejected with a reason, and its grids are free for another', async () => {
    const { id } = (await changes.propose(split())).data.proposeGridChange;
    expect((await changes.reject(id, null)).errors[0]?.extensions).toMatchObject({ argument: 'decision' });
    const { data } = await changes.reject(id);
    expect(data.rejectGridChange).toMatchObject({
      status: 'REJECTED',
      decision: '不同意（样例）',
      availableActions: [],
    });
    expect((await changes.propose(split())).errors).toEqual([]);
  });

  it('A10: once withdrawn frees its grids, but never the codes that it was given', async () => {
    const { id } = await changes.approved(split());
    expect((await changes.withdraw(id, 2)).data.withdrawGridChange.status).toBe('WITHDRAWN');
    await changes.apply();
    expect((await changes.read(id)).status).toBe('WITHDRAWN');
    const next = await changes.approved(split());
    expect(next.opens.map(({ code }: { code: string }) => code)).toEqual([micro(6), micro(7)]);
  });

  it('A10: that undoes a closing opens a new code, which follows the closed one', async () => {
    await changes.approved({ kind: 'CLOSE', closes: [micro(3)] });
    await changes.apply();
    const undo = { kind: 'CREATE', opens: [newMicro(GENERAL, 50, { predecessorCodes: [micro(3)] })] };
    expect((await changes.propose(undo)).errors[0]?.message).toContain(`${micro(3)} is no grid`);
    await subgraph.subgraph.database.orm.em.fork().nativeUpdate(GridEntity, micro(3), { validTo: daysFromToday(-1) });
    await changes.approved(undo);
    const twice = await changes.propose(undo);
    expect(twice.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: micro(3) });
    await changes.apply();
    expect((await changes.propose(undo)).errors[0]?.message).toContain(`${micro(3)} was followed by ${micro(4)}`);
    const { data } = await subgraph.ask(`{ grid(code: "${micro(3)}") { successors { code } } }`);
    expect(data.grid.successors).toEqual([{ code: micro(4) }]);
    const [told] = await subgraph.subgraph.database.orm.em
      .fork()
      .execute(
        `select fact->'data'->'successorCodes' as codes from organisation.outbox where fact->>'type' = 'grid.closed.v1' order by position desc`,
      );
    expect(told).toEqual({ codes: [micro(4)] });
  });

  it('of a general grid gives its micro-grids new codes, each with the followers that are named', async () => {
    const inner = (number: number, households: number) =>
      newMicro(undefined, households, { predecessorCodes: [micro(number)] });
    const general = (below: { households: number }[]) => ({
      parentCode: COMMUNITY,
      level: 'GENERAL',
      name: '样例新一般网格',
      households: below.reduce((sum, { households }) => sum + households, 0),
      householdsAsOf: daysFromToday(0),
      below,
    });
    const opens = [general([inner(1, 130)]), general([inner(2, 40), inner(3, 50)])];
    const change = await changes.approved({ kind: 'SPLIT', closes: [GENERAL], opens });
    expect(change.grids.map(({ code }: { code: string }) => code)).toEqual([GENERAL, micro(1), micro(2), micro(3)]);
    const [first, second] = [`${COMMUNITY}003`, `${COMMUNITY}004`];
    expect(change.opens).toMatchObject([
      {
        code: first,
        predecessors: [{ code: GENERAL }],
        below: [{ code: micro(1, first), predecessors: [{ code: micro(1) }] }],
      },
      {
        code: second,
        predecessors: [{ code: GENERAL }],
        below: [{ code: micro(1, second) }, { code: micro(2, second), predecessors: [{ code: micro(3) }] }],
      },
    ]);
    await changes.apply();
    expect((await changes.read(change.id)).after).toEqual({ general: 3, exclusive: 1, micro: 5, households: 370 });
  });

  it('edits names, phones and institutions, and codes stay', async () => {
    const { id } = await changes.approved({
      kind: 'EDIT',
      edits: [
        { gridCode: COMMUNITY, officePhone: '028-0000-0001', complaintsPhone: '028-0000-0002' },
        { gridCode: `${COMMUNITY}901`, institution: '\u202E样例新市场', ordinalLabel: '市场' },
        { gridCode: GENERAL, officePhone: '028-0000-0003' },
      ],
    });
    await changes.apply();
    const { data } = await subgraph.ask(
      `{ grids(where: { within: "${COMMUNITY}", level: [EXCLUSIVE, MICRO] }) { nodes { code institution ordinalLabel officePhone complaintsPhone version } } }`,
    );
    const nodes = new Map(data.grids.nodes.map((node: { code: string }) => [node.code, node]));
    expect(nodes.get(`${COMMUNITY}901`)).toMatchObject({
      institution: '样例新市场',
      ordinalLabel: '市场',
      officePhone: '028-0000-0001',
      version: 2,
    });
    expect(nodes.get(micro(1))).toMatchObject({
      institution: null,
      officePhone: '028-0000-0003',
      complaintsPhone: '028-0000-0002',
      version: 1,
    });
    expect((await changes.read(id)).grids).toHaveLength(3);
  });

  it('counts households anew, and those above with them; the earlier counts stay', async () => {
    await changes.approved({
      kind: 'RECOUNT',
      edits: [{ gridCode: micro(1), households: 100, householdsAsOf: daysFromToday(0) }],
    });
    await changes.apply();
    const { data } = await subgraph.ask(
      `{ grid(code: "${micro(1)}") { households ancestors { code households householdCounts { asOf households } } householdCounts { asOf households } } }`,
    );
    const counts = (now: number, then: number) => [
      { asOf: daysFromToday(0), households: now },
      { asOf: '2026-01-01', households: then },
    ];
    expect(data.grid).toEqual({
      households: 100,
      householdCounts: counts(100, 130),
      ancestors: [
        { code: COMMUNITY, households: 340, householdCounts: counts(340, 370) },
        { code: GENERAL, households: 190, householdCounts: counts(190, 220) },
      ],
    });
  });

  it('A4: of households changes no sum of a day before it, whatever day the count is of', async () => {
    const sums = async (day: string) => {
      const { data } = await subgraph.ask(
        `query ($within: AreaCode!, $day: LocalDate!) { grids(where: { within: $within, inForceOn: $day }) {
          groups(by: [LEVEL]) { key { level } households { value } } } }`,
        { within: COMMUNITY, day },
      );
      return data.grids.groups;
    };
    const days = [daysFromToday(-200), daysFromToday(0)];
    const before = await Promise.all(days.map(sums));
    const counted = { households: 100, householdsAsOf: daysFromToday(0) };
    await changes.approved({ kind: 'RECOUNT', edits: [{ gridCode: micro(1), ...counted }] });
    await changes.approved({ kind: 'CREATE', opens: [newMicro(GENERAL, 45, { householdsAsOf: '2026-01-01' })] });
    await changes.apply();
    expect(await Promise.all(days.map(sums))).toEqual(before);
    expect(await sums(daysFromToday(1))).not.toEqual(before[1]);
  });

  it('is decided on as it is read: another that is applied meanwhile makes it a new version', async () => {
    const { id } = (await changes.propose(split())).data.proposeGridChange;
    await changes.approved({ kind: 'CLOSE', closes: [`${COMMUNITY}002`] });
    await changes.apply();
    expect((await changes.approve(id, 1)).errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      subject: 'expectedVersion',
    });
    expect(await changes.read(id)).toMatchObject({ version: 2 });
    expect((await changes.approve(id, 2)).errors).toEqual([]);
  });

  it('whose map changed meanwhile past all changes is CONFLICT naming the grid', async () => {
    const { id } = (await changes.propose(split())).data.proposeGridChange;
    await subgraph.subgraph.database.orm.em.fork().nativeUpdate(GridEntity, micro(1), { validTo: daysFromToday(-1) });
    expect((await changes.approve(id)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: micro(1) });
    expect((await changes.read(id)).status).toBe('PROPOSED');
  });

  it('is not decided on any more when its day has come', async () => {
    const { id } = (await changes.propose(split())).data.proposeGridChange;
    await subgraph.subgraph.database.transaction((em) =>
      em.execute(`update organisation.grid_change set effective_on = current_date - 1`),
    );
    expect((await changes.approve(id)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: id });
    expect((await changes.withdraw(id)).errors).toEqual([]);
  });
});
