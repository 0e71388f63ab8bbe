import { expect, vi } from 'vitest';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { admission, departmentOf, GENERAL, gridOfLeader, inDays, report, STREET } from '../world/deeds.ts';
import type { JourneyWorld, Steps } from '../world/journey-world.ts';

interface Tile {
  readonly code: string;
  readonly openMatterCount: number | null;
  readonly overdueMatterCount: number | null;
  readonly unansweredEmergencyCount: number | null;
}

const PUSH = 'mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }';

export const streetDesk: Steps = {
  async OneMap(world) {
    const gridCode = await gridOfLeader(world);
    const input = { kind: 'F2', severity: 'EMERGENCY', gridCode, description: '冒烟（样例）' };
    await world.send('RaiseEmergency', { input }, 'resident');
    const tilesFor = async (who?: string): Promise<Tile[]> => {
      const { grids } = await world.send('OneMap', { street: STREET }, who);
      return grids.nodes.flatMap(({ descendants }: { descendants: { nodes: Tile[] } }) => descendants.nodes);
    };
    const tiles = await tilesFor('officer');
    expect(tiles).toHaveLength(414);
    expect(tiles.find(({ code }) => code === gridCode)?.unansweredEmergencyCount).toBeGreaterThan(0);
    for (const { openMatterCount, overdueMatterCount, unansweredEmergencyCount } of await tilesFor()) {
      expect([openMatterCount, overdueMatterCount, unansweredEmergencyCount]).toEqual([null, null, null]);
    }
  },

  async Tile(world) {
    const { grid } = await world.send('Tile', { code: await gridOfLeader(world) }, 'officer');
    expect(grid).toMatchObject({ leader: { displayName: expect.any(String) }, sizeStatus: expect.any(String) });
    const due = grid.matters.nodes.map(({ dueAt }: { dueAt: string | null }) => dueAt ?? '9999');
    expect(due).toEqual(due.toSorted());
    for (const { key, count } of grid.matters.groups) {
      expect([key.kindGroup, count.value]).toEqual([expect.stringMatching(/^[A-G]$/), expect.any(Number)]);
    }
  },

  async StreetQueue(world) {
    const { matterId } = await raised(world);
    const { matters, departments } = await world.send('StreetQueue', { street: STREET }, 'officer');
    expect(matters.totalCount).toBeGreaterThan(0);
    const due = matters.nodes.map(({ dueAt }: { dueAt: string | null }) => dueAt ?? '9999');
    expect(due).toEqual(due.toSorted());
    const { data } = await world.ask(`{ matter(id: "${matterId}") { availableActions } }`, {}, 'officer');
    expect(data.matter.availableActions).toContain('BLOW_WHISTLE');
    expect(departments.length).toBeGreaterThan(1);
  },

  async NobodysYet(world) {
    const gridCode = await gridOfLeader(world);
    const { matterId } = await report(world, { kind: 'E1', severity: 'URGENT', gridCode }, 'resident');
    const tonight = inDays(3);
    const { matters } = await world.send('NobodysYet', { street: STREET, tonight }, 'officer');
    const waiting = matters.nodes.find(({ id }: { id: string }) => id === matterId);
    expect(waiting ?? { availableActions: ['ESCALATE'] }).toMatchObject({
      availableActions: expect.arrayContaining(['ESCALATE']),
    });
    expect((await world.send('NobodysYet', { street: '510115007', tonight }, 'officer')).matters.totalCount).toBe(0);
  },

  async Assign(world) {
    const { worker, officer } = samplePeople();
    const input = await raised(world);
    expect(await world.refusal('Assign', { input: { ...input, assigneeId: worker } }, 'secretary')).toMatchObject({
      code: 'FORBIDDEN',
    });
    const nobody = { ...input, assigneeId: samplePeople().resident };
    expect(await world.refusal('Assign', { input: nobody }, 'officer')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'assigneeId',
    });
    const { assignMatter } = await world.send('Assign', { input: { ...input, assigneeId: officer } }, 'officer');
    expect(assignMatter).toMatchObject({
      status: 'ASSIGNED',
      version: 4,
      assignments: [{ outcome: null, dueAt: expect.any(String) }],
    });
  },

  async Recall(world) {
    const { worker } = samplePeople();
    const input = await raised(world);
    await world.send('Assign', { input: { ...input, assigneeId: worker } }, 'officer');
    const back = { ...input, expectedVersion: 4 };
    expect(await world.refusal('Recall', { input: back }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { recallMatter } = await world.send('Recall', { input: back }, 'officer');
    expect(recallMatter).toEqual({ id: input.matterId, status: 'ACCEPTED', version: 5 });
  },

  async PushTask(world) {
    const granted = admission(await departmentOf(world));
    const task = {
      kind: 'G',
      severity: 'ORDINARY',
      gridCode: GENERAL,
      place: '样例路1号',
      description: '协助告知（样例）',
    };
    const input = { ...task, admissionCode: granted.code };
    const refused = await world.refusal('PushTask', { input }, 'officer');
    expect(refused).toMatchObject({ code: 'CONFLICT', subject: granted.code });
    await world.send('GrantAdmission', { input: granted }, 'officer');
    // It is told by a fact.
    await vi.waitUntil(async () => (await world.ask(PUSH, { input }, 'officer')).errors.length === 0, {
      timeout: 20_000,
    });
    const { reportMatter } = await world.send('PushTask', { input }, 'officer');
    const { code, title, validTo } = granted;
    expect(reportMatter).toMatchObject({
      kind: 'G',
      status: 'REPORTED',
      admission: { code, title, validTo, department: { name: '永宁街道社区卫生服务中心' } },
    });
  },

  async GrantAdmission(world) {
    const input = admission(await departmentOf(world));
    expect(await world.refusal('GrantAdmission', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { grantAdmission } = await world.send('GrantAdmission', { input }, 'officer');
    const { code, title, validFrom, validTo } = input;
    expect(grantAdmission).toEqual({ code, title, validFrom, validTo, isCurrent: true, version: 1 });
    expect(await world.refusal('GrantAdmission', { input }, 'officer')).toEqual(
      expect.objectContaining({ code: 'CONFLICT', subject: code }),
    );
  },
};

/** A matter that the worker raised to the street. */
async function raised(world: JourneyWorld) {
  const gridCode = await gridOfLeader(world);
  const input = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
  await world.send('AcceptCouple', { input }, 'worker');
  const raising = { ...input, expectedVersion: 2, toLevel: 'L3', reason: '需街道协调（样例）' };
  await world.send('RaiseMatter', { input: raising }, 'worker');
  return { ...input, expectedVersion: 3 };
}
