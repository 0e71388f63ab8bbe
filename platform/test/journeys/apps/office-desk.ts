import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import {
  appointment,
  departmentOf,
  GENERAL,
  hoursOfVolunteer,
  inDays,
  shiftsOf,
  stationOf,
  STREET,
  vacancy,
  XINGLIN,
} from '../world/deeds.ts';
import type { World } from '../../world/world.ts';
import type { JourneyWorld, Steps } from '../world/journey-world.ts';
import { proposedSplit } from '../world/map-changes.ts';
import { brought, rosterOf } from '../world/rosters.ts';

export const officeDesk: Steps = {
  async CancelRoster(world) {
    const { id, version } = await brought(world, await rosterOf(world));
    const input = { rosterImportId: id, expectedVersion: version };
    expect(await world.refusal('CancelRoster', { input }, 'officer')).toMatchObject({ code: 'NOT_FOUND' });
    const { cancelRosterImport: given } = await world.send('CancelRoster', { input }, 'secretary');
    expect(given).toMatchObject({ id, status: 'CANCELLED', rows: { nodes: [] } });
    expect(await world.refusal('CancelRoster', { input }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async RegisterPerson(world) {
    const input = newcomer;
    const { registerPerson } = await world.send('RegisterPerson', { input }, 'secretary');
    expect(registerPerson).toEqual({ id: expect.any(String), displayName: newcomer.displayName, version: 1 });
    expect(await world.refusal('RegisterPerson', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const child = await world.refusal('RegisterPerson', { input: { ...input, isAdult: false } }, 'officer');
    expect(child).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isAdult' });
  },

  async ChangePerson(world) {
    const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'secretary');
    const input = { personId: registerPerson.id, expectedVersion: 1, workPhone: '000-0000-0002' };
    const { changePerson } = await world.send('ChangePerson', { input }, 'secretary');
    // What the person needs, and where the person was found, is the person's to read.
    expect(changePerson).toMatchObject({ workPhone: input.workPhone, accessNeeds: null, sourceKind: null, version: 2 });
    const skills = { ...input, expectedVersion: 2, skills: ['REPAIR'] };
    expect(await world.refusal('ChangePerson', { input: skills }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async Appoint(world) {
    const input = await contactToBe(world);
    const { appoint } = await world.send('Appoint', { input }, 'officer');
    expect(appoint).toEqual({ id: expect.any(String), role: 'COMMITTEE_CONTACT', status: 'PENDING', version: 1 });
    expect(await world.refusal('Appoint', { input }, 'officer')).toMatchObject({ code: 'CONFLICT', subject: GENERAL });
    expect(await world.refusal('Appoint', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async HelpNeeded(world) {
    // Long enough ago that the months in which its matters were rated are counted.
    const period = inDays(-150).slice(0, 7);
    const asked = { community: XINGLIN, within: XINGLIN, period };
    const { grid, vacancies, competences } = await world.send('HelpNeeded', asked, 'secretary');
    const { closedCount, ratedCount, ratingPoints } = grid.matters.aggregates;
    expect(closedCount).toMatchObject({ status: 'EXACT' });
    // Ratings are never told exactly, to nobody.
    expect([ratedCount.status, ratingPoints.status]).toEqual(['ROUNDED', 'ROUNDED']);
    expect(ratedCount.value).toBeLessThan(closedCount.value);
    expect(ratingPoints.value / ratedCount.value).toBeGreaterThan(3);
    expect([vacancies, competences].map(({ aggregates }) => aggregates.count.value)).toEqual([
      expect.any(Number),
      expect.any(Number),
    ]);
    // Whoever does not serve the whole community is told what everybody is.
    const others = await world.send('HelpNeeded', asked, 'leader');
    expect(others.grid.matters.aggregates.closedCount.status).not.toBe('EXACT');
  },

  async Renew(world) {
    // The sample has terms of every age.
    const ending = await anAppointment(world, { endingBy: inDays(50).slice(0, 10) });
    const [year, rest] = [ending.endsOn.slice(0, 4), ending.endsOn.slice(4)];
    const input = { ...moving(ending), endsOn: `${Number(year) + 1}${rest}`.replace(/02-29$/, '02-28') };
    const early = await anAppointment(world, {}, (one) => one.endsOn > inDays(70).slice(0, 10));
    const tooEarly = await world.refusal('Renew', { input: { ...input, ...moving(early) } }, 'officer');
    expect(tooEarly).toMatchObject({ code: 'CONFLICT', subject: early.id });
    const { renewAppointment } = await world.send('Renew', { input }, 'officer');
    expect(renewAppointment).toEqual({ id: ending.id, endsOn: input.endsOn, version: ending.version + 1 });
  },

  async GrantLeave(world) {
    const own = await anAppointment(world);
    const { former: standInId } = await vacancy(world);
    const input = { ...moving(own), from: inDays(0).slice(0, 10), to: inDays(5).slice(0, 10), standInId };
    expect(await world.refusal('GrantLeave', { input }, own.person.id)).toMatchObject({ code: 'FORBIDDEN' });
    const { grantLeave } = await world.send('GrantLeave', { input }, 'secretary');
    const leave = { from: input.from, to: input.to, standIn: { displayName: expect.any(String) } };
    expect(grantLeave).toMatchObject({ status: 'ON_LEAVE', leave });
    const { data } = await world.ask(`{ myRoles { role grid { code } } }`, {}, standInId);
    expect(data.myRoles).toContainEqual({ role: 'MICRO_GRID_LEADER', grid: own.grid });
  },

  async ReturnFromLeave(world) {
    const own = await anAppointment(world);
    const { former: standInId } = await vacancy(world);
    const leave = { ...moving(own), from: inDays(0).slice(0, 10), to: inDays(5).slice(0, 10), standInId };
    await world.send('GrantLeave', { input: leave }, 'secretary');
    const input = { ...moving(own), expectedVersion: own.version + 1 };
    const { returnFromLeave } = await world.send('ReturnFromLeave', { input }, own.person.id);
    expect(returnFromLeave).toMatchObject({ id: own.id, status: 'ACTIVE' });
    const again = { ...input, expectedVersion: own.version + 2 };
    expect(await world.refusal('ReturnFromLeave', { input: again }, own.person.id)).toMatchObject({ code: 'CONFLICT' });
  },

  async Suspend(world) {
    const { suspendAppointment, own } = await suspension(world);
    expect(suspendAppointment).toMatchObject({ id: own.id, status: 'SUSPENDED', suspensionReason: '样例原因' });
    expect(await namedTo(world, own.person.id)).toBeNull();
  },

  async Reinstate(world) {
    const { own } = await suspension(world);
    const input = { ...moving(own), expectedVersion: own.version + 1 };
    expect(await world.refusal('Reinstate', { input }, own.person.id)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const { reinstateAppointment } = await world.send('Reinstate', { input }, 'secretary');
    expect(reinstateAppointment).toEqual({ id: own.id, status: 'ACTIVE', version: own.version + 2 });
  },

  async EndAppointment(world) {
    const own = await anAppointment(world);
    const input = { ...moving(own), reason: 'MOVED' };
    expect(await world.refusal('EndAppointment', { input }, own.person.id)).toMatchObject({ code: 'FORBIDDEN' });
    const { endAppointment } = await world.send('EndAppointment', { input }, 'secretary');
    expect(endAppointment).toMatchObject({ status: 'ENDED', endReason: 'MOVED', grid: own.grid });
    expect(endAppointment.grid.vacantSince).toMatch(/^\d{4}-/);
    expect(endAppointment.grid.openMatterCount).toBeGreaterThanOrEqual(0);
  },

  async WhoServes(world) {
    const { appointments } = await world.send('WhoServes', { within: XINGLIN }, 'officer');
    expect(appointments.nodes.length).toBeGreaterThan(80);
    expect(appointments.nodes[0]).toMatchObject({
      endReason: null,
      person: { displayName: expect.any(String), languages: expect.any(Array), officePosts: [] },
    });
    expect(appointments.groups).toContainEqual({
      key: { grid: { name: expect.any(String) }, role: 'TOTAL_GRID_HEAD' },
      count: { value: 1 },
    });
    const hidden = await world.send('WhoServes', { within: XINGLIN }, 'resident');
    expect(hidden.appointments.nodes[0].person).toMatchObject({ skills: null, officePosts: null });
  },

  async GiveOfficePost(world) {
    const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'officer');
    const departmentId = await departmentOf(world);
    const [areaCode, startsOn] = [STREET, inDays(0).slice(0, 10)];
    const input = { personId: registerPerson.id, role: 'DEPARTMENT_HANDLER', areaCode, departmentId, startsOn };
    const { officer } = samplePeople();
    const oneself = await world.refusal('GiveOfficePost', { input: { ...input, personId: officer } }, 'officer');
    expect(oneself).toMatchObject({ code: 'FORBIDDEN' });
    const { giveOfficePost } = await world.send('GiveOfficePost', { input }, 'officer');
    expect(giveOfficePost).toEqual({
      id: expect.any(String),
      role: 'DEPARTMENT_HANDLER',
      area: { name: '永宁街道' },
      department: { name: expect.any(String) },
      startsOn,
      version: 1,
    });
    const { data } = await world.ask('{ myRoles { role department { id } } }', {}, registerPerson.id);
    expect(data.myRoles).toEqual([{ role: 'DEPARTMENT_HANDLER', department: { id: departmentId } }]);
  },

  async EndOfficePost(world) {
    const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'officer');
    const given = await world.ask(
      `mutation ($input: GiveOfficePostInput!) { giveOfficePost(input: $input) { id } }`,
      {
        input: {
          personId: registerPerson.id,
          role: 'ANALYST',
          areaCode: '510115006',
          startsOn: inDays(1).slice(0, 10),
        },
      },
      'officer',
    );
    const input = { officePostId: given.data.giveOfficePost.id, expectedVersion: 1 };
    expect(await world.refusal('EndOfficePost', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { endOfficePost } = await world.send('EndOfficePost', { input }, 'officer');
    expect(endOfficePost).toEqual({ id: input.officePostId, endsOn: expect.any(String) });
    const again = { ...input, expectedVersion: 2 };
    expect(await world.refusal('EndOfficePost', { input: again }, 'officer')).toMatchObject({ code: 'CONFLICT' });
  },

  async AppointLeader(world) {
    const { gridCode, former } = await vacancy(world);
    const input = appointment(gridCode, former);
    expect(await world.refusal('AppointLeader', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { appointLeader } = await world.send('AppointLeader', { input }, 'secretary');
    expect(appointLeader).toMatchObject({
      status: 'ACTIVE',
      grid: { code: gridCode, leader: { displayName: expect.any(String) } },
    });
    const second = await world.refusal('AppointLeader', { input }, 'secretary');
    expect(second).toMatchObject({ code: 'CONFLICT', subject: gridCode });
  },

  async Announce(world) {
    const stationId = await stationOf(world);
    const input = {
      gridCode: XINGLIN,
      type: 'READING',
      title: '样例阅读分享会',
      description: '一起读一本书（样例）',
      stationId,
      capacity: 20,
      startsAt: inDays(42),
      endsAt: inDays(42, 2),
    };
    const { publishActivity } = await world.send('Announce', { input }, 'secretary');
    expect(publishActivity).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(String) });
    const taken = await world.refusal('Announce', { input }, 'secretary');
    expect(taken).toMatchObject({ code: 'CONFLICT', subject: stationId });
  },

  async OneChange(world) {
    const { grid, decide } = await proposedSplit(world, 3);
    const { gridChange } = await world.send('OneChange', { id: decide.gridChangeId }, 'officer');
    expect(gridChange).toMatchObject({
      kind: 'SPLIT',
      status: 'PROPOSED',
      edits: [],
      before: null,
      after: { general: 7, micro: 83 },
      decidedBy: null,
      availableActions: ['APPROVE', 'REJECT', 'WITHDRAW'],
    });
    expect(gridChange.opens.map(({ parent }: { parent: object }) => parent)).toEqual([
      { code: grid.code.slice(0, 15) },
      { code: grid.code.slice(0, 15) },
    ]);
    expect((await world.send('OneChange', { id: decide.gridChangeId }, 'resident')).gridChange).toBeNull();
  },

  async RejectChange(world) {
    const { decide } = await proposedSplit(world, 4);
    const input = { ...decide, decision: '户数仍在标准内（样例）' };
    expect(await world.refusal('RejectChange', { input: decide }, 'officer')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'decision',
    });
    expect(await world.refusal('RejectChange', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { rejectGridChange } = await world.send('RejectChange', { input }, 'officer');
    expect(rejectGridChange).toMatchObject({ status: 'REJECTED', decision: input.decision });
  },

  async TakeChangeBack(world) {
    const { decide } = await proposedSplit(world, 5);
    expect(await world.refusal('TakeChangeBack', { input: decide }, 'resident')).toMatchObject({ code: 'NOT_FOUND' });
    const { withdrawGridChange } = await world.send('TakeChangeBack', { input: decide }, 'secretary');
    expect(withdrawGridChange).toMatchObject({ status: 'WITHDRAWN' });
    expect(await world.refusal('TakeChangeBack', { input: decide }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async HoursToConfirm(world) {
    const { id } = await hoursOfVolunteer(world);
    const { volunteerHours } = await world.send('HoursToConfirm', { within: GENERAL }, 'worker');
    expect(volunteerHours.nodes).toContainEqual({
      id,
      status: 'LOGGED',
      person: { displayName: expect.any(String) },
      grid: { name: expect.any(String) },
      activity: null,
      startedAt: expect.any(String),
      minutes: 30,
      recordedBy: { displayName: expect.any(String) },
      version: 1,
      availableActions: ['CONFIRM'],
    });
    const hidden = await world.send('HoursToConfirm', { within: GENERAL }, 'resident');
    expect(hidden.volunteerHours.nodes).toEqual([]);
  },

  async PlanShifts(world) {
    const { leader, worker } = samplePeople();
    const input = shiftsOf(leader);
    expect(await world.refusal('PlanShifts', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { planShifts } = await world.send('PlanShifts', { input }, 'secretary');
    expect(planShifts).toEqual([
      {
        id: expect.any(String),
        areaCode: GENERAL,
        grid: { name: expect.any(String) },
        startsAt: expect.any(String),
        endsAt: expect.any(String),
        onCall: { displayName: expect.any(String) },
        backup: null,
        version: 1,
      },
    ]);
    const again = { ...input, shifts: input.shifts.map((shift) => ({ ...shift, onCallId: worker })) };
    const taken = await world.refusal('PlanShifts', { input: again }, 'worker');
    expect(taken).toMatchObject({ code: 'CONFLICT', subject: planShifts[0].id });
  },

  async ChangeShift(world) {
    const { leader, worker } = samplePeople();
    const { planShifts } = await world.send('PlanShifts', { input: shiftsOf(leader) }, 'worker');
    const [{ id: dutyShiftId, startsAt, endsAt }] = planShifts;
    const change = (input: object) => world.send('ChangeShift', { input: { dutyShiftId, ...input } }, 'worker');
    const { changeShift } = await change({ expectedVersion: 1, backupId: worker });
    expect(changeShift).toMatchObject({ version: 2, backup: { displayName: expect.any(String) } });
    const dropped = await change({ expectedVersion: 2, isDropped: true });
    expect(dropped.changeShift).toMatchObject({ startsAt, endsAt });
    const { data } = await world.ask(
      `query ($from: DateTime!, $to: DateTime!) { dutyGaps(within: "${GENERAL}", from: $from, to: $to) { startsAt endsAt } }`,
      { from: startsAt, to: endsAt },
      'worker',
    );
    expect(data.dutyGaps).toEqual([{ startsAt, endsAt }]);
  },
};

const newcomer = { displayName: '样例新人', workPhone: '000-0000-0001', sourceKind: 'RETIREE', isAdult: true };

interface Serving {
  readonly id: string;
  readonly version: number;
  readonly endsOn: string;
  readonly person: { id: string };
  readonly grid: { code: string };
}

const taken = new Set<string>();

/** The appointment of a leader of 杏林 that no other step has moved, and who is nobody that one signs in as. */
async function anAppointment(
  world: World,
  where: object = {},
  fits: (one: Serving) => boolean = () => true,
): Promise<Serving> {
  const { data } = await world.ask(
    `query ($where: AppointmentWhere) { appointments(where: $where, first: 100, orderBy: ENDS_ON_ASC) { nodes {
      id version endsOn person { id } grid { code } } } }`,
    { where: { within: XINGLIN, role: ['MICRO_GRID_LEADER'], status: ['ACTIVE'], ...where } },
    'secretary',
  );
  const free: Serving[] = data.appointments.nodes.filter(
    ({ id, person, grid }: Serving) =>
      !taken.has(id) && person.id !== samplePeople().leader && !grid.code.startsWith(GENERAL),
  );
  const found = free.find(fits) ?? expect.fail('杏林 has no such leader');
  taken.add(found.id);
  return found;
}

const moving = ({ id, version }: Serving) => ({ appointmentId: id, expectedVersion: version });

async function suspension(world: JourneyWorld) {
  const own = await anAppointment(world);
  // The gateway remembers from now on what the leader may do, until it hears otherwise.
  expect(await namedTo(world, own.person.id)).toMatch('样例');
  const input = { ...moving(own), reason: '样例原因' };
  expect(await world.refusal('Suspend', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
  const { suspendAppointment } = await world.send('Suspend', { input }, 'secretary');
  return { own, suspendAppointment };
}

/** The name of somebody who agreed to no publication, as `who` is told it: those who serve are. */
async function namedTo(world: JourneyWorld, who: string): Promise<string | null> {
  const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'officer');
  const { data } = await world.ask(`{ person(id: "${registerPerson.id}") { displayName } }`, {}, who);
  return data.person.displayName;
}

async function contactToBe(world: JourneyWorld) {
  const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'officer');
  const [startsOn, endsOn] = [inDays(1).slice(0, 10), inDays(100).slice(0, 10)];
  return { personId: registerPerson.id, role: 'COMMITTEE_CONTACT', gridCode: GENERAL, startsOn, endsOn };
}
