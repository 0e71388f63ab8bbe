import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { gridOfLeader, inDays, report, stationOf, STREET, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

export const teaTalk: Steps = {
  async RoomAndTimes(world) {
    const days = { community: XINGLIN, from: inDays(99), to: inDays(101) };
    const look = async (): Promise<Room[]> => (await world.send('RoomAndTimes', days, 'leader')).serviceStations.nodes;
    const [room] = await look();
    const stationId = room?.id ?? expect.fail('杏林 has no 邻里之家');
    const input = { ...(await proposed(world, 100)), gridCode: XINGLIN, capacity: 10, stationId };
    const { publishActivity } = await world.send('Announce', { input }, 'secretary');
    const [booked] = await look();
    expect(booked?.bookings).toContainEqual(
      expect.objectContaining({ id: publishActivity.id, activity: { title: '样例茶话会' } }),
    );
  },

  async ProposeTeaTalk(world) {
    const talk = await proposed(world, 40);
    const { publishActivity } = await world.send('ProposeTeaTalk', { input: talk }, 'leader');
    expect(publishActivity).toMatchObject({
      status: 'DRAFT',
      station: { name: expect.any(String) },
      grid: { name: expect.any(String) },
    });
    const elsewhere = { ...talk, gridCode: `${XINGLIN}001001` };
    const refused = await world.refusal('ProposeTeaTalk', { input: elsewhere }, 'leader');
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
  },

  async ApproveTeaTalk(world) {
    const { activityId, expectedVersion } = await drafted(world, 102);
    const draft = { activityId, expectedVersion };
    expect(await world.refusal('ApproveTeaTalk', { input: draft }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { approveActivity } = await world.send('ApproveTeaTalk', { input: draft }, 'secretary');
    expect(approveActivity).toMatchObject({ status: 'PUBLISHED', version: 2, seatsLeft: 30 });
    // The room is taken meanwhile, by a training.
    const late = await drafted(world, 103);
    const { stationId, startsAt, endsAt } = late;
    const { worker: trainerId, leader: learner } = samplePeople();
    const people = { trainerId, personIds: [learner] };
    const training = { kind: 'GROUP', topicCode: 'FIRE', gridCode: XINGLIN, stationId, startsAt, endsAt, ...people };
    const { errors } = await world.ask(
      `mutation ($input: PlanTrainingInput!) { planTraining(input: $input) { id } }`,
      { input: training },
      'secretary',
    );
    expect(errors).toEqual([]);
    const isBooked = async () => {
      const { data } = await world.ask(
        `query ($id: ID!, $from: DateTime!, $to: DateTime!) { serviceStation(id: $id) { bookings(from: $from, to: $to) { id } } }`,
        { id: stationId, from: startsAt, to: endsAt },
      );
      return data.serviceStation.bookings.length === 2;
    };
    await vi.waitUntil(isBooked, { timeout: 20_000 });
    const again = { activityId: late.activityId, expectedVersion: late.expectedVersion };
    expect(await world.refusal('ApproveTeaTalk', { input: again }, 'secretary')).toMatchObject({
      code: 'CONFLICT',
      subject: stationId,
    });
  },

  async RegisterForTeaTalk(world) {
    const talk = { ...(await proposed(world, 41)), gridCode: XINGLIN, capacity: 2 };
    const { publishActivity } = await world.send('Announce', { input: talk }, 'secretary');
    const own = { activityId: publishActivity.id };
    const neighbour = { ...own, name: '样例邻居', isForSomebodyElse: true };
    const register = async (input: object, who: string) =>
      (await world.send('RegisterForTeaTalk', { input }, who)).registerForActivity;

    const registered = { status: 'REGISTERED', position: null };
    expect(await register(own, 'resident')).toMatchObject({ ...registered, activity: { seatsLeft: 1 } });
    const refused = await world.refusal('RegisterForTeaTalk', { input: neighbour }, 'resident');
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await register(neighbour, 'leader')).toMatchObject({ ...registered, activity: { seatsLeft: 0 } });
    const waiting = { status: 'WAITING', position: 1, activity: { seatsLeft: 0, waitingCount: 1 } };
    expect(await register(own, 'worker')).toMatchObject(waiting);
  },

  async MyRegistrations(world) {
    const talk = await announced(world, 104);
    const input = { activityId: talk.activityId };
    const { registerForActivity } = await world.send('RegisterForTeaTalk', { input }, 'resident');
    const { myRegistrations } = await world.send('MyRegistrations', {}, 'resident');
    expect(myRegistrations.nodes[0]).toMatchObject({
      id: registerForActivity.id,
      status: 'REGISTERED',
      activity: { id: talk.activityId, activityStatus: 'PUBLISHED', reason: null },
    });
    expect(myRegistrations.nodes[0].activity.availableActions).toContain('CANCEL_REGISTRATION');
  },

  async WhoComes(world) {
    const talk = await announced(world, 105);
    const input = { activityId: talk.activityId };
    const phone = '13800138000';
    await world.send('RegisterForTeaTalk', { input: { ...input, name: '样例居民' } }, 'resident');
    await world.send(
      'RegisterForTeaTalk',
      { input: { ...input, name: '样例邻居', phone, isForSomebodyElse: true } },
      'worker',
    );
    const { activity } = await world.send('WhoComes', { id: talk.activityId }, 'leader');
    expect(activity.registrations.nodes).toMatchObject([
      { name: '样例居民', phone: null, registeredBy: null },
      { name: '样例邻居', phone, registeredBy: expect.anything() },
    ]);
    for (const who of ['resident', 'secretary']) {
      const looked = await world.send('WhoComes', { id: talk.activityId }, who);
      expect(looked.activity.registrations).toBeNull();
    }
  },

  async PostponeTeaTalk(world) {
    const { activityId, version: expectedVersion } = await announced(world, 106);
    const input = { activityId, expectedVersion, reason: '停电（样例）' };
    expect(await world.refusal('PostponeTeaTalk', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { postponeActivity } = await world.send('PostponeTeaTalk', { input }, 'leader');
    expect(postponeActivity).toMatchObject({ status: 'POSTPONED', reason: '停电（样例）' });
  },

  async EndTeaTalk(world) {
    const talk = await begun(world);
    const input = { ...talk, attendanceCount: 23 };
    expect(await world.refusal('EndTeaTalk', { input }, 'resident')).toMatchObject({ code: 'FORBIDDEN' });
    const { endActivity } = await world.send('EndTeaTalk', { input }, 'leader');
    expect(endActivity).toMatchObject({ status: 'HELD', attendanceCount: 23 });
    const early = await announced(world, 107);
    const soon = { activityId: early.activityId, expectedVersion: early.version, attendanceCount: 1 };
    expect(await world.refusal('EndTeaTalk', { input: soon }, 'leader')).toMatchObject({ code: 'CONFLICT' });
  },

  async RecordAction(world) {
    const { activityId } = await held(world);
    const { worker: ownerId } = samplePeople();
    const { recordActivityOutcome } = await world.send(
      'RecordAction',
      { input: { activityId, kind: 'ACTION', text: '清理楼道（样例）', ownerId, dueOn: inDays(20).slice(0, 10) } },
      'leader',
    );
    expect(recordActivityOutcome).toMatchObject({
      kind: 'ACTION',
      owner: { displayName: expect.any(String) },
      version: 1,
    });
    const sensitive = await report(
      world,
      { gridCode: await gridOfLeader(world), kind: 'C2', severity: 'ORDINARY' },
      'leader',
    );
    const linked = { activityId, kind: 'ACTION', text: '样例', matterId: sensitive.matterId };
    expect(await world.refusal('RecordAction', { input: linked }, 'leader')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'matterId',
    });
  },

  async ReportOnAction(world) {
    const { activityId } = await held(world);
    const { id, version } = await action(world, activityId, samplePeople().worker);
    const input = { activityOutcomeId: id, expectedVersion: version, result: '已清理（样例）', isDone: true };
    expect(await world.refusal('ReportOnAction', { input }, 'resident')).toMatchObject({ code: 'FORBIDDEN' });
    const { changeActivityOutcome } = await world.send('ReportOnAction', { input }, 'worker');
    expect(changeActivityOutcome).toMatchObject({ result: '已清理（样例）', doneAt: expect.any(String), version: 2 });
  },

  async CloseTeaTalk(world) {
    const talk = await held(world);
    const { worker, leader } = samplePeople();
    await action(world, talk.activityId, worker);
    await action(world, talk.activityId, leader);
    const ownerless = await action(world, talk.activityId, null);
    expect(await world.refusal('CloseTeaTalk', { input: talk }, 'leader')).toMatchObject({
      code: 'CONFLICT',
      subject: ownerless.id,
    });
    const given = { activityOutcomeId: ownerless.id, expectedVersion: 1, ownerId: worker };
    await world.send('ReportOnAction', { input: given }, 'leader');
    const { closeActivity } = await world.send('CloseTeaTalk', { input: talk }, 'leader');
    expect(closeActivity.status).toBe('CLOSED');
    expect(closeActivity.outcomes).toHaveLength(3);
  },

  async WhatCameOfIt(world) {
    const { activityOutcomes } = await world.send('WhatCameOfIt', { community: XINGLIN });
    expect(activityOutcomes.nodes.length).toBeGreaterThan(0);
    const { count, doneCount } = activityOutcomes.aggregates;
    expect(count.value).toBeGreaterThanOrEqual(activityOutcomes.nodes.length);
    expect(doneCount.value).toBeGreaterThan(0);
    const street = await world.send('WhatCameOfIt', { community: STREET });
    expect(street.activityOutcomes.aggregates.count.value).toBeGreaterThanOrEqual(count.value);
  },
};

interface Room {
  readonly id: string;
  readonly bookings: readonly unknown[];
}

/** A tea talk of the leader's micro-grid, that many days from now. */
async function proposed(world: JourneyWorld, days: number) {
  return {
    gridCode: await gridOfLeader(world),
    type: 'TEA_TALK',
    title: '样例茶话会',
    description: '聊聊楼道里的事（样例）',
    stationId: await stationOf(world),
    capacity: 30,
    startsAt: inDays(days),
    endsAt: inDays(days, 2),
  };
}

async function drafted(world: JourneyWorld, days: number) {
  const input = await proposed(world, days);
  const { publishActivity } = await world.send('ProposeTeaTalk', { input }, 'leader');
  const { stationId, startsAt, endsAt } = input;
  return { activityId: publishActivity.id, expectedVersion: publishActivity.version, stationId, startsAt, endsAt };
}

/** Announced by the secretary, as the leader proposed it. */
export async function announced(world: JourneyWorld, days: number) {
  const { activityId, expectedVersion, stationId } = await drafted(world, days);
  const { approveActivity } = await world.send(
    'ApproveTeaTalk',
    { input: { activityId, expectedVersion } },
    'secretary',
  );
  return { activityId, version: approveActivity.version, stationId };
}

let begunTalks = 0;

/** One whose start has come, by the clock of the database. */
async function begun(world: JourneyWorld) {
  const { activityId, version: expectedVersion } = await announced(world, 120 + begunTalks++);
  if (world.store === undefined) return expect.fail('the clock moves where the graph runs in this process');
  await sql`update community_services.activity set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 minute' where id = ${activityId}`.execute(
    world.store.kysely(),
  );
  return { activityId, expectedVersion };
}

async function held(world: JourneyWorld) {
  const input = { ...(await begun(world)), attendanceCount: 23 };
  const { endActivity } = await world.send('EndTeaTalk', { input }, 'leader');
  return { activityId: input.activityId, expectedVersion: endActivity.version };
}

async function action(world: JourneyWorld, activityId: string, ownerId: string | null) {
  const input = { activityId, kind: 'ACTION', text: '清理楼道（样例）', ownerId };
  const { recordActivityOutcome } = await world.send('RecordAction', { input }, 'leader');
  return recordActivityOutcome;
}
