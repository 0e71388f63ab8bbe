import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { GENERAL, hoursOfVolunteer, inDays, vacancy, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';
import { isColleague, moving, newcomer, reserveEntryThatIs, rolesOf } from './world/reserve.ts';

export const reserve: Steps = {
  async JoinReserve(world) {
    const personId = await newcomer(world);
    const { gridCode } = await vacancy(world);
    const input = { source: 'ENTERPRISE', gridCode };
    const { joinReserve } = await world.send('JoinReserve', { input }, personId);
    expect(joinReserve).toEqual({
      id: expect.any(String),
      // An application of one's own agrees by itself.
      status: 'APPLIED',
      version: 1,
      source: 'ENTERPRISE',
      wantsGrid: { code: gridCode, name: expect.any(String) },
      availableActions: ['LEAVE'],
    });
    for (const [who, again] of [
      [personId, input],
      ['worker', { ...input, personId }],
    ] as const) {
      const refused = await world.refusal('JoinReserve', { input: again }, who);
      expect(refused).toMatchObject({ code: 'CONFLICT', subject: personId });
    }
    expect(await world.refusal('JoinReserve', { input }, 'resident')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'personId',
    });
    expect(await world.refusal('JoinReserve', { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
  },

  async CheckReserveEntry(world) {
    const entry = await reserveEntryThatIs(world, 'APPLIED');
    const input = moving(entry);
    expect(await world.refusal('CheckReserveEntry', { input }, 'officer')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('CheckReserveEntry', { input }, entry.personId)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(await world.refusal('CheckReserveEntry', { input }, 'worker')).toMatchObject({ code: 'NOT_FOUND' });
    const { checkReserveEntry } = await world.send('CheckReserveEntry', { input }, 'secretary');
    expect(checkReserveEntry).toEqual({ id: entry.id, status: 'CHECKED', version: 2 });
    expect(await world.refusal('CheckReserveEntry', { input }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async AdmitToReserve(world) {
    const entry = await reserveEntryThatIs(world, 'CHECKED');
    const { personId } = entry;
    const input = moving(entry);
    expect(await world.refusal('AdmitToReserve', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    expect([await rolesOf(world, personId), await isColleague(world, personId)]).toEqual([[], false]);
    const { admitToReserve } = await world.send('AdmitToReserve', { input }, 'officer');
    expect(admitToReserve).toEqual({ id: entry.id, status: 'IN_POOL', version: 3 });
    // The role begins with the next request.
    expect(await isColleague(world, personId)).toBe(true);
    expect(await rolesOf(world, personId)).toEqual([{ role: 'VOLUNTEER', areaCode: GENERAL }]);
  },

  async AssignMentor(world) {
    const entry = await reserveEntryThatIs(world, 'IN_POOL');
    const { worker: mentorId } = samplePeople();
    const input = { ...moving(entry), mentorId };
    const self = { ...input, mentorId: entry.personId };
    expect(await world.refusal('AssignMentor', { input: self }, 'secretary')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'mentorId',
    });
    expect(await world.refusal('AssignMentor', { input }, entry.personId)).toMatchObject({ code: 'FORBIDDEN' });
    const { assignMentor } = await world.send('AssignMentor', { input }, 'secretary');
    expect(assignMentor).toEqual({
      id: entry.id,
      status: 'IN_TRAINING',
      version: 4,
      mentor: { displayName: expect.any(String) },
    });
  },

  async RecordHours(world) {
    const { activityId, organiser } = await pastActivity(world);
    const { former: personId } = await vacancy(world);
    const entry = { personId, startedAt: inDays(-5), minutes: 90 };
    const recording = (entries: object[]) => ({ input: { activityId, entries } });
    // The fact of the activity may still be on its way.
    const record = () => world.send('RecordHours', recording([entry]), organiser);
    await expect
      .poll(
        () =>
          record().then(
            ({ recordHours }) => recordHours,
            () => null,
          ),
        { timeout: 20_000 },
      )
      .toMatchObject([
        {
          status: 'LOGGED',
          minutes: 90,
          person: { displayName: expect.any(String) },
          activity: { id: activityId, title: expect.any(String) },
        },
      ]);
    const overlapping = { ...entry, startedAt: inDays(-5, 1) };
    const overlap = await world.refusal('RecordHours', recording([overlapping]), organiser);
    expect(overlap).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entries.0.startedAt' });
    const own = { ...entry, personId: organiser };
    expect(await world.refusal('RecordHours', recording([own]), organiser)).toMatchObject({ code: 'FORBIDDEN' });
  },

  async ConfirmHours(world) {
    const { id } = await hoursOfVolunteer(world);
    const input = { volunteerHoursIds: [id] };
    const { confirmHours } = await world.send('ConfirmHours', { input }, 'worker');
    expect(confirmHours).toEqual([{ id, status: 'CONFIRMED', confirmedBy: { displayName: expect.any(String) } }]);
    expect(await world.refusal('ConfirmHours', { input }, 'worker')).toMatchObject({ code: 'CONFLICT', subject: id });
  },

  async DisputeHours(world) {
    const disputed = await dispute(world);
    expect(disputed).toMatchObject({ status: 'DISPUTED', dispute: '服务了一小时（样例）', version: 2 });
  },

  async CorrectHours(world) {
    const { id: volunteerHoursId, startedAt, version: expectedVersion } = await dispute(world);
    const correction = { volunteerHoursId, expectedVersion, startedAt, minutes: 60, reason: '签到表为证（样例）' };
    const { correctHours } = await world.send('CorrectHours', { input: correction }, 'worker');
    expect(correctHours).toMatchObject({ status: 'CORRECTED', minutes: 60, correctionReason: '签到表为证（样例）' });
  },

  async DeclareReady(world) {
    const entry = await reserveEntryThatIs(world, 'IN_TRAINING');
    const input = moving(entry);
    expect(await world.refusal('DeclareReady', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('DeclareReady', { input }, 'leader')).toMatchObject({ code: 'NOT_FOUND' });
    const { declareReady } = await world.send('DeclareReady', { input }, 'worker');
    expect(declareReady).toEqual({ id: entry.id, status: 'READY', version: 5 });
  },

  async NameServiceLeader(world) {
    const training = await reserveEntryThatIs(world, 'IN_TRAINING');
    const leads = '阅读小组';
    const early = { ...moving(training), leads };
    const refused = await world.refusal('NameServiceLeader', { input: early }, 'officer');
    expect(refused).toMatchObject({ code: 'CONFLICT', subject: training.id });
    const entry = await reserveEntryThatIs(world, 'READY');
    const input = { ...moving(entry), leads };
    expect(await world.refusal('NameServiceLeader', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { nameServiceLeader } = await world.send('NameServiceLeader', { input }, 'officer');
    const person = { displayName: '样例新志愿者' };
    expect(nameServiceLeader).toEqual({ id: entry.id, status: 'SERVICE_LEADER', leads, person });
  },

  async ReserveOfCommunity(world) {
    const entry = await reserveEntryThatIs(world, 'READY');
    const { reserveEntries } = await world.send('ReserveOfCommunity', { community: XINGLIN }, 'secretary');
    expect(reserveEntries.nodes).toContainEqual({
      id: entry.id,
      status: 'READY',
      source: 'ENTERPRISE',
      enteredAt: expect.any(String),
      wantsGrid: { code: GENERAL, name: expect.any(String) },
      person: { displayName: '样例新志愿者', stars: 0, skills: [] },
      mentor: { displayName: expect.any(String) },
    });
    const statuses = reserveEntries.groups.map(({ key }: { key: { status: string } }) => key.status);
    expect(statuses).toEqual(expect.arrayContaining(['APPLIED', 'IN_POOL', 'READY', 'LEFT']));
    for (const { count } of reserveEntries.groups)
      expect(count).toEqual({ value: expect.any(Number), status: 'EXACT' });
    const refused = await world.refusal('ReserveOfCommunity', { community: XINGLIN }, 'worker');
    // Told to all who are not above in closed months alone, and in coarser cells than one community's states.
    expect(refused).toMatchObject({ code: 'QUESTION_TOO_FINE' });
    expect(refused.coarser).not.toEqual([]);
  },

  async MyService(world) {
    const { id: volunteerHoursId, personId } = await hoursOfVolunteer(world);
    const { me } = await world.send('MyService', {}, personId);
    expect(me).toMatchObject({ id: personId, countedMinutes: expect.any(Number), stars: expect.any(Number) });
    expect(me.volunteerHours.nodes.map(({ id }: { id: string }) => id)).toContain(volunteerHoursId);
    const leader = await world.send('MyService', {}, 'leader');
    expect(leader.me.competences.length).toBeGreaterThan(0);
    expect((await world.send('MyService', {}, 'resident')).me).toBeNull();
    expect(await world.refusal('MyService', {})).toMatchObject({ code: 'UNAUTHENTICATED' });
  },
};

/** Hours that the volunteer disputes. */
async function dispute(world: JourneyWorld) {
  const { id: volunteerHoursId, version: expectedVersion, personId, startedAt } = await hoursOfVolunteer(world);
  const input = { volunteerHoursId, expectedVersion, dispute: '服务了一小时（样例）' };
  const { disputeHours } = await world.send('DisputeHours', { input }, personId);
  return { ...disputeHours, startedAt };
}

interface Listed {
  readonly id: string;
  readonly endsAt: string;
  readonly organiser: { id: string };
}

/** The last activity in the grid that is over, and its organiser. */
async function pastActivity(world: JourneyWorld) {
  const { data } = await world.ask(
    `{ activities(where: { within: "${GENERAL}" }, orderBy: STARTS_AT_DESC, first: 100) { nodes { id endsAt organiser { id } } } }`,
  );
  const past = data.activities.nodes.find(({ endsAt }: Listed) => new Date(endsAt) < new Date());
  const { id: activityId, organiser }: Listed = past ?? expect.fail(`no activity in ${GENERAL} is over`);
  return { activityId, organiser: organiser.id };
}
