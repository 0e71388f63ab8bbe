import { expect } from 'vitest';
import { gridOfLeader, report } from './world/deeds.ts';
import { blown, finished, nurseOf, raisedPipe, waterStation, whistling } from './world/departments.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

/** A broken pipe, reported by the resident and moved on so far by the worker. */
async function pipe(world: JourneyWorld, ...moves: ('AcceptCouple' | 'SettleCouple')[]) {
  const input = await report(
    world,
    { kind: 'A6', severity: 'ORDINARY', gridCode: await gridOfLeader(world) },
    'resident',
  );
  for (const move of moves) {
    await world.send(
      move,
      { input: { ...input, ...(move === 'SettleCouple' ? { resolution: '已抢修（样例）' } : {}) } },
      'worker',
    );
    input.expectedVersion++;
  }
  return input;
}

export const whistleForPipe: Steps = {
  async RaiseMatter(world) {
    const input = { ...(await pipe(world, 'AcceptCouple')), reason: '管道破裂，需上级协调（样例）' };
    const toLevel = (level: string) => ({ input: { ...input, toLevel: level } });
    expect(await world.refusal('RaiseMatter', toLevel('L4'), 'worker')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'toLevel',
    });
    const { escalateMatter } = await world.send('RaiseMatter', toLevel('L2'), 'worker');
    expect(escalateMatter).toMatchObject({ status: 'ESCALATED', level: 'L2', version: 3, handler: null });
    expect(escalateMatter.history.at(-1)).toMatchObject({ action: 'ESCALATE', level: 'L2' });
    const again = { input: { ...input, toLevel: 'L3', expectedVersion: 3 } };
    const { escalateMatter: raised } = await world.send('RaiseMatter', again, 'secretary');
    expect(raised).toMatchObject({ level: 'L3', version: 4 });
  },

  async BlowWhistle(world) {
    const raised = await raisedPipe(world);
    const input = { ...raised, ...whistling(await waterStation(world)) };
    expect(await world.refusal('BlowWhistle', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('BlowWhistle', { input }, 'handler')).toMatchObject({ code: 'NOT_FOUND' });
    const { blowWhistle } = await world.send('BlowWhistle', { input }, 'officer');
    expect(blowWhistle).toMatchObject({
      status: 'BLOWN',
      version: 1,
      department: { name: expect.stringContaining('供水'), phone: expect.any(String) },
      matter: { id: raised.matterId, level: 'L4', status: 'ESCALATED', version: 4 },
    });
    // Both from the same day, to the end of the tenth working day; null alike while no calendar says which that is.
    const { dueAt } = blowWhistle;
    expect([dueAt, blowWhistle.matter.dueAt]).toEqual([dueAt, dueAt]);
    if (dueAt !== null) {
      const days = (new Date(dueAt).getTime() - Date.now()) / (24 * 3_600_000);
      expect([dueAt.slice(11), days >= 10, days < 25]).toEqual(['15:59:59.999Z', true, true]);
    }
    const again = { input: { ...input, ...(await raisedPipe(world)), kind: 'EMERGENCY' } };
    const before = Date.now();
    const { blowWhistle: urgent } = await world.send('BlowWhistle', again, 'officer');
    const minutes = Math.round((new Date(urgent.reportInBy).getTime() - before) / 60_000);
    expect(minutes).toBe(30);
  },

  async WhistlesForUs(world) {
    const { matterId, whistle } = await blown(world);
    const department = await waterStation(world);
    const { whistles } = await world.send('WhistlesForUs', { department }, 'handler');
    const { whistleId } = whistle;
    const one = whistles.nodes.find(({ id }: { id: string }) => id === whistleId);
    expect(one).toMatchObject({
      status: 'BLOWN',
      problem: '主管道破裂，请抢修（样例）',
      place: '样例路口北侧',
      matter: { id: matterId, number: expect.any(String), kind: 'A6', description: null },
      availableActions: ['REPORT_IN'],
    });
    const reporter = `{ whistle(id: "${whistleId}") { matter { reporter(purpose: CONTACT_REPORTER) { person { id } } history { note } } } }`;
    const { data, codes } = await world.ask(reporter, {}, 'handler');
    expect([data.whistle.matter, codes]).toEqual([{ reporter: null, history: [] }, ['FORBIDDEN']]);
    const reads = '{ myReadLog(first: 20) { nodes { field thingId isGranted } } }';
    const { data: mine } = await world.ask(reads, {}, 'resident');
    const refused = { field: 'Matter.reporter', thingId: matterId, isGranted: false };
    expect(mine.myReadLog.nodes).toContainEqual(refused);
    const others = await world.ask(`{ whistle(id: "${whistleId}") { id } }`, {}, await nurseOf(world));
    expect(others.data.whistle).toBeNull();
  },

  async ReportIn(world) {
    const { whistle } = await blown(world);
    expect(await world.refusal('ReportIn', { input: whistle }, 'officer')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('ReportIn', { input: whistle }, 'analyst')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const { reportIn } = await world.send('ReportIn', { input: whistle }, 'handler');
    expect(reportIn).toMatchObject({ status: 'REPORTED_IN', version: 2, reportedInAt: expect.any(String) });
    expect(reportIn.handler).toEqual({ displayName: expect.stringContaining('样例'), workPhone: expect.anything() });
    expect(await world.refusal('ReportIn', { input: whistle }, 'handler')).toMatchObject({ code: 'CONFLICT' });
  },

  async FinishWhistle(world) {
    const { matterId, whistle } = await blown(world);
    const input = { ...whistle, result: '已更换管段（样例）' };
    expect(await world.refusal('FinishWhistle', { input }, 'handler')).toMatchObject({ code: 'CONFLICT' });
    await world.send('ReportIn', { input: whistle }, 'handler');
    const reportedIn = { ...input, expectedVersion: 2 };
    const { finishWhistle } = await world.send('FinishWhistle', { input: reportedIn }, 'handler');
    expect(finishWhistle).toMatchObject({ status: 'DONE', version: 3, result: '已更换管段（样例）' });
    expect(finishWhistle.matter).toEqual({ id: matterId, status: 'RESOLVED' });
    const query = `{ matter(id: "${matterId}") { resolution whistles { status department { name } reportedInAt doneAt result } } }`;
    const { data } = await world.ask(query, {}, 'resident');
    const done = { status: 'DONE', doneAt: expect.any(String), result: '已更换管段（样例）' };
    expect(data.matter).toMatchObject({ resolution: '已更换管段（样例）', whistles: [done] });
  },

  async RateDepartment(world) {
    const { matterId, whistle } = await finished(world);
    const verifying = { matterId, expectedVersion: 5, finding: 'HELD_UP' };
    const { verifyMatter } = await world.send('VerifyPipe', { input: verifying }, 'worker');
    expect(verifyMatter.status).toBe('VERIFIED');
    const input = { ...whistle, rating: 4 };
    expect(await world.refusal('RateDepartment', { input }, 'handler')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('RateDepartment', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { rateWhistle } = await world.send('RateDepartment', { input }, 'officer');
    expect(rateWhistle).toEqual({ id: whistle.whistleId, status: 'RATED', rating: 4 });
    // Reopened at L4, the last whistle is REPORTED_IN again.
    const reopening = { matterId, expectedVersion: 6, note: '又漏水了（样例）' };
    const { data, errors } = await world.ask(
      `mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { status whistles { status rating result } } }`,
      { input: reopening },
      'resident',
    );
    expect(errors).toEqual([]);
    expect(data.reopenMatter).toEqual({
      status: 'REOPENED',
      whistles: [{ status: 'REPORTED_IN', rating: null, result: null }],
    });
  },

  async VerifyPipe(world) {
    const input = await pipe(world, 'AcceptCouple', 'SettleCouple');
    expect(await world.refusal('VerifyPipe', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('VerifyPipe', { input }, 'secretary')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'finding',
    });
    const { verifyMatter } = await world.send('VerifyPipe', { input: { ...input, finding: 'HELD_UP' } }, 'secretary');
    expect(verifyMatter).toMatchObject({ status: 'VERIFIED', finding: 'HELD_UP' });
  },

  async MyMatter(world) {
    const { matterId } = await blown(world);
    const { matter } = await world.send('MyMatter', { id: matterId }, 'resident');
    expect(matter).toMatchObject({
      status: 'ESCALATED',
      isMine: true,
      emergency: null,
      whistles: [{ status: 'BLOWN', department: { name: expect.stringContaining('供水') }, result: null }],
    });
    const fire = { kind: 'A1', severity: 'EMERGENCY', gridCode: await gridOfLeader(world) };
    const emergency = await report(world, fire, 'resident');
    await world.send('AcknowledgeEmergency', { input: { matterId: emergency.matterId } }, 'leader');
    const followed = await world.send('MyMatter', { id: emergency.matterId }, 'resident');
    expect(followed.matter.emergency).toMatchObject({
      status: 'ACKNOWLEDGED',
      onSiteBy: expect.any(String),
      // On some evenings of the sample the leader has the shift.
      responders: [{ as: expect.stringMatching(/^(LEADER|ON_CALL)$/), arrivedAt: null }],
    });
    expect((await world.send('MyMatter', { id: matterId }, 'auditor')).matter).toBeNull();
  },

  async RateMatter(world) {
    const { matterId, ...input } = await pipe(world, 'AcceptCouple', 'SettleCouple');
    const rating = { input: { matterId, rating: 5 } };
    expect(await world.refusal('RateMatter', rating, 'resident')).toMatchObject({ code: 'CONFLICT' });
    await world.send('VerifyPipe', { input: { ...input, matterId } }, 'resident');
    await world.send('CloseCouple', { input: { matterId, expectedVersion: 4 } }, 'worker');
    const { rateMatter } = await world.send('RateMatter', rating, 'resident');
    expect(rateMatter).toEqual({ id: matterId, myRating: 5 });
    expect(await world.refusal('RateMatter', rating, 'resident')).toMatchObject({ code: 'CONFLICT' });
    const { data } = await world.ask(`{ matter(id: "${matterId}") { myRating } }`, {}, 'secretary');
    expect(data.matter.myRating).toBeNull();
  },
};
