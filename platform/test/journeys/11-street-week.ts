import { expect } from 'vitest';
import { handOver, untilChecked } from '../world/rosters.ts';
import { gridOfLeader, inDays } from './world/deeds.ts';
import type { Steps } from './world/journey-world.ts';
import { bomb, brought, rosterOf, started } from './world/rosters.ts';
import { largeGrids, proposedSplit, splitting } from './world/map-changes.ts';

const STREET = '510115006';

interface Community {
  readonly descendants: { nodes: { code: string }[] };
}

export const streetWeek: Steps = {
  async StreetWeek(world) {
    const emergency = { kind: 'F2', severity: 'EMERGENCY', description: '冒烟（样例）' };
    const gridCode = await gridOfLeader(world);
    const reportedAt = new Date(Date.now() - 20 * 60_000).toISOString();
    const { reportMatter } = await world.send(
      'RaiseEmergency',
      { input: { ...emergency, gridCode, reportedAt } },
      'resident',
    );
    const day = (days: number) => inDays(days).slice(0, 10);
    const asked = (street: string) => ({
      street,
      today: day(0),
      inAWeek: day(7),
      inAMonth: day(30),
      from: inDays(0),
      to: inDays(7),
    });
    const week = await world.send('StreetWeek', asked(STREET), 'officer');
    const unanswered = week.unanswered.nodes.find(({ id }: { id: string }) => id === reportMatter.id);
    expect(unanswered).toMatchObject({ kind: 'F2', grid: { code: gridCode }, calls: expect.any(Array) });
    expect(week.vacancies.totalCount).toBeGreaterThan(0);
    expect(week.overdue.groups.every(({ count }: { count: object }) => 'value' in count)).toBe(true);
    expect(week.dutyGaps.length).toBeGreaterThan(0);
    expect(await world.refusal('StreetWeek', asked('510115007'), 'officer')).toMatchObject({
      code: 'QUESTION_TOO_FINE',
    });
  },

  async ProposeSplit(world) {
    const [grid = expect.fail('杏林 has no micro-grid')] = await largeGrids(world);
    const input = splitting(grid);
    const { proposeGridChange: change } = await world.send('ProposeSplit', { input }, 'secretary');
    expect(change).toMatchObject({
      status: 'PROPOSED',
      version: 1,
      community: { name: '杏林社区' },
      grids: [{ code: grid.code }],
      after: { micro: 83 },
    });
    expect(change.opens.map(({ predecessors }: { predecessors: object[] }) => predecessors)).toEqual([
      [{ code: grid.code }],
      [{ code: grid.code }],
    ]);
    expect(await world.refusal('ProposeSplit', { input }, 'officer')).toMatchObject({
      code: 'CONFLICT',
      subject: grid.code,
    });
    expect(await world.refusal('ProposeSplit', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    // Codes are given on approval: none can be written.
    const coded = { ...input, opens: [{ ...input.opens[0], code: '510115006004007003' }, input.opens[1]] };
    expect(await world.refusal('ProposeSplit', { input: coded }, 'secretary')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  },

  async ApproveSplit(world) {
    const own = await proposedSplit(world, 1, 'officer');
    expect(await world.refusal('ApproveSplit', { input: own.decide }, 'officer')).toMatchObject({ code: 'FORBIDDEN' });
    const { grid, decide } = await proposedSplit(world, 2);
    expect(await world.refusal('ApproveSplit', { input: decide }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { approveGridChange: change } = await world.send('ApproveSplit', { input: decide }, 'officer');
    expect(change).toMatchObject({ status: 'APPROVED', before: null, after: { micro: 83 } });
    const codes = change.opens.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(2);
    const taken = new Set((await largeGrids(world)).map(({ code }) => code));
    for (const code of codes) {
      expect(code).toMatch(new RegExp(`^${grid.code.slice(0, 15)}\\d{3}$`));
      expect(taken).not.toContain(code);
    }
    expect(await world.refusal('ApproveSplit', { input: decide }, 'officer')).toMatchObject({ code: 'CONFLICT' });
  },

  async MapOfADay(world) {
    const mapOf = async (day: string) => (await world.send('MapOfADay', { street: STREET, day })).grids.nodes;
    const microsOf = (communities: Community[]) => communities.flatMap(({ descendants }) => descendants.nodes);
    const today: Community[] = await mapOf(new Date().toISOString().slice(0, 10));
    expect([today.length, microsOf(today).length]).toEqual([5, 414]);
    expect(microsOf(today)[0]).toMatchObject({ status: 'ACTIVE', successors: [] });
    // The sample's grid that was closed within the year is on the map of its last day.
    const { data } = await world.ask(
      `{ gridChanges(where: { kind: CLOSE, status: APPLIED }) { nodes { grids { code validTo } } } }`,
    );
    const [closed] = data.gridChanges.nodes[0].grids;
    expect(microsOf(today).map(({ code }) => code)).not.toContain(closed.code);
    const then: Community[] = await mapOf(closed.validTo);
    expect(microsOf(then)).toHaveLength(415);
    expect(microsOf(then)).toContainEqual(expect.objectContaining({ ...closed, status: 'CLOSED' }));
    expect(await mapOf('2022-10-31')).toEqual([]);
  },

  async StartRoster(world) {
    const bytes = await rosterOf(world);
    const roster = await started(world, bytes);
    expect(roster).toMatchObject({ status: 'UPLOADING', version: 1 });
    expect(await handOver(world, roster.uploadPath, bytes, 'secretary')).toMatchObject({ status: 202 });
    expect(await handOver(world, roster.uploadPath, bytes, 'secretary')).toMatchObject({ status: 409 });
    await untilChecked(world, roster.id, 'secretary');
    const input = { areaCode: STREET, sha256: 'a'.repeat(64), bytes: 1 };
    for (const who of ['secretary', 'worker']) {
      expect(await world.refusal('StartRoster', { input }, who)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const outside = { code: 'GRAPHQL_VALIDATION_FAILED' };
    expect(await world.refusal('StartRoster', { input }, 'resident')).toMatchObject(outside);
    const large = { ...input, bytes: 10 * 1024 * 1024 + 1 };
    expect(await world.refusal('StartRoster', { input: large }, 'officer')).toMatchObject({ code: 'BAD_USER_INPUT' });
  },

  async RosterProgress(world) {
    const bytes = await rosterOf(world, { 任期起: '3/5/2026' });
    const { id } = await brought(world, bytes);
    const { rosterImport: roster } = await world.send('RosterProgress', { id }, 'secretary');
    expect(roster).toMatchObject({ status: 'CHECKED', rowCount: 1, checkedCount: 1, goodCount: 0, appliedCount: 0 });
    const [bad] = roster.rows.nodes;
    expect(bad).toMatchObject({ number: 2, problems: [{ column: '任期起' }] });
    expect(bad.problems[0].message).toContain('2026-03-05 or 2026-05-03');
    expect((await world.fetch(roster.annotatedPath, {}, 'secretary')).status).toBe(200);
    // The street sees how it stands, and gets no file; others see nothing.
    const { rosterImport: seen } = await world.send('RosterProgress', { id }, 'officer');
    expect(seen).toMatchObject({ status: 'CHECKED', annotatedPath: null });
    expect((await world.send('RosterProgress', { id }, 'worker')).rosterImport).toBeNull();
    const refused = await brought(world, bomb());
    const { rosterImport: told } = await world.send('RosterProgress', { id: refused.id }, 'secretary');
    expect(told).toMatchObject({ status: 'REFUSED', rowCount: null, annotatedPath: null });
    expect(told.refusal).toContain('unpacks to more than 100 MB');
  },

  async ApplyRoster(world) {
    const bytes = await rosterOf(world);
    const { id, version } = await brought(world, bytes);
    const input = { rosterImportId: id, expectedVersion: version };
    expect(await world.refusal('ApplyRoster', { input }, 'officer')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('ApplyRoster', { input }, 'worker')).toMatchObject({ code: 'NOT_FOUND' });
    const { applyRosterImport: written } = await world.send('ApplyRoster', { input }, 'secretary');
    expect(written).toMatchObject({ status: 'APPLIED', appliedCount: 1, rowCount: 1 });
    expect(await world.refusal('ApplyRoster', { input }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
    const again = await brought(world, bytes);
    expect(again.rows.nodes).toMatchObject([{ status: 'UNCHANGED', problems: [] }]);
    const same = { rosterImportId: again.id, expectedVersion: again.version };
    const { applyRosterImport: nothing } = await world.send('ApplyRoster', { input: same }, 'secretary');
    expect(nothing).toMatchObject({ status: 'APPLIED', appliedCount: 0, rowCount: 1 });
    const bad = await brought(world, await rosterOf(world, { 是否成年: '否' }));
    const all = { rosterImportId: bad.id, expectedVersion: bad.version };
    expect(await world.refusal('ApplyRoster', { input: all }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },
};
