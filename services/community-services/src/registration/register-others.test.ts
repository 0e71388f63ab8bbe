import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COMMUNITY,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { activityRow, inHours } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { communityServices } from '../subgraph.ts';
import { RegistrationEntity } from './registration.entity.ts';

const volunteer = person(60, 'VOLUNTEER', COMMUNITY);
const organiser = person(61);
const phone = '13800138000';
const other = { isForSomebodyElse: true, name: '样例邻居甲', phone };

describe('registering', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
  });
  afterAll(() => services.close());

  let activities = 100;
  const given = async (more: object = {}) => {
    const row = activityRow(++activities, { organiserId: organiser.subject, ...more });
    await services.insert(ActivityEntity, [row]);
    return row.id;
  };
  const register = (activityId: string, actor: Actor, more: object = {}) =>
    services.ask(
      `mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { id status position name phone registeredBy { id } } }`,
      { input: { activityId, ...more } },
      actor,
    );
  const giveUp = (activityId: string, actor: Actor, registrationId?: string) =>
    services.ask(
      `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { status name phone } }`,
      { input: { activityId, registrationId } },
      actor,
    );
  const page = async (id: string, actor: Actor = ANONYMOUS) =>
    (
      await services.ask(
        `query ($id: ID!) { activity(id: $id) { listedNames seatsLeft waitingCount registrations(first: 100) { totalCount nodes { id name phone status registeredBy { id } volunteer { id } } } } }`,
        { id },
        actor,
      )
    ).data.activity;

  it.each<[string, Actor, string[]]>([
    ['the leader of a micro-grid of the community', leader, []],
    ['the worker', worker, []],
    ['the head', head, []],
    ['a leader of another community', person(62, 'MICRO_GRID_LEADER', '510115006006001001'), ['FORBIDDEN']],
    ['a volunteer', volunteer, ['FORBIDDEN']],
    ['a street officer', officer, ['FORBIDDEN']],
    ['a resident', resident, ['FORBIDDEN']],
  ])('somebody else, without an account, is for those who serve in the community: %s', async (_who, actor, codes) => {
    const id = await given({ gridCode: COMMUNITY });
    const answer = await register(id, actor, other);
    expect(answer.codes).toEqual(codes);
    if (codes.length > 0) return;
    expect(answer.data.registerForActivity).toMatchObject({
      status: 'REGISTERED',
      name: '样例邻居甲',
      phone,
      registeredBy: { id: actor.subject },
    });
    // The one who registers has a seat only by asking for one.
    expect((await register(id, actor)).codes).toEqual([]);
    expect(await page(id)).toMatchObject({ seatsLeft: 3 });
  });

  it.each<[string, object, string]>([
    ['somebody else without a name', { isForSomebodyElse: true }, 'name'],
    ['oneself with a phone', { name: '样例', phone }, 'phone'],
    ['a phone that is none', { ...other, phone: '12' }, 'phone'],
    ['a public name that is not given', { isListed: true }, 'name'],
    ['a name with a phone number', { name: '样例13800138000' }, 'name'],
  ])('is refused for %s', async (_what, more, field) => {
    const { errors } = await register(await given(), leader, more);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: expect.stringContaining(field) });
  });

  it('stands in one line with all others, and is given up by who made it or by the organiser', async () => {
    const id = await given({ capacity: 1 });
    const first = await register(id, leader, other);
    const second = await register(id, worker, { ...other, name: '样例邻居乙' });
    expect(second.data.registerForActivity).toMatchObject({ status: 'WAITING', position: 1 });
    const { id: seat } = first.data.registerForActivity;
    const { id: waiting } = second.data.registerForActivity;
    for (const actor of [resident, worker, head]) expect((await giveUp(id, actor, seat)).codes).toEqual(['CONFLICT']);
    expect((await giveUp(id, leader)).codes).toEqual(['CONFLICT']);
    const { data } = await giveUp(id, leader, seat);
    expect(data.cancelRegistration).toEqual({ status: 'CANCELLED', name: null, phone: null });
    expect((await giveUp(id, leader, seat)).codes).toEqual(['CONFLICT']);
    expect((await page(id, organiser)).registrations.nodes).toMatchObject([
      { status: 'CANCELLED', name: null },
      { status: 'REGISTERED', name: '样例邻居乙' },
    ]);
    expect((await giveUp(id, organiser, waiting)).codes).toEqual([]);
    expect(await page(id)).toMatchObject({ seatsLeft: 1, waitingCount: 0 });
  });

  const listOfOrganiser = async () => {
    const id = await given();
    await register(id, leader, other);
    await register(id, volunteer, { name: '样例志愿者' });
    await register(id, resident);
    const { registrations } = await page(id, organiser);
    expect(registrations.totalCount).toBe(3);
    expect(registrations.nodes).toMatchObject([
      { name: '样例邻居甲', phone, registeredBy: { id: leader.subject }, volunteer: null },
      { name: '样例志愿者', phone: null, registeredBy: null, volunteer: { id: volunteer.subject } },
      { name: null, registeredBy: null, volunteer: null },
    ]);
    for (const actor of [leader, worker, head, officer, resident, ANONYMOUS]) {
      expect((await page(id, actor)).registrations).toBeNull();
    }
  };
  it('P5: shows who comes to the organiser alone', listOfOrganiser);
  it('P5: does so with row-level security off too', () => services.withoutRowLevelSecurity(listOfOrganiser));

  it('is listed for the caller, with those made for others, last first', async () => {
    const caller = person(63, 'MICRO_GRID_LEADER', MICRO);
    const [own, made] = [await given(), await given()];
    await register(own, caller);
    await register(made, caller, other);
    await register(made, resident);
    const { data } = await services.ask(
      '{ myRegistrations { totalCount nodes { name volunteer { id } activity { id } } } }',
      {},
      caller,
    );
    expect(data.myRegistrations).toEqual({
      totalCount: 2,
      nodes: [
        { name: '样例邻居甲', volunteer: null, activity: { id: made } },
        { name: null, volunteer: null, activity: { id: own } },
      ],
    });
    expect((await services.ask('{ myRegistrations { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('G6: lists in public who agreed to it and has a seat, never who waits, and forgets who gives up', async () => {
    const id = await given({ capacity: 2 });
    await register(id, resident, { name: '样例甲', isListed: true });
    await register(id, leader, { ...other, name: '样例乙' });
    await register(id, neighbour, { name: '样例丙', isListed: true });
    expect((await page(id)).listedNames).toEqual(['样例甲']);
    await giveUp(id, resident);
    expect((await page(id)).listedNames).toEqual(['样例丙']);
    expect((await register(id, resident, { name: '样例甲' })).data.registerForActivity.status).toBe('WAITING');
  });

  it('of somebody is given up while it is put off', async () => {
    const id = await given({ startsAt: inHours(-3), endsAt: inHours(-1) });
    const row = { id: idOf(7301), activityId: id, personId: resident.subject ?? '', registeredAt: new Date() };
    await services.insert(RegistrationEntity, [{ ...row, status: 'REGISTERED', turn: 1 }]);
    await services.subgraph.database.orm.em
      .fork()
      .nativeUpdate(ActivityEntity, { id }, { status: 'POSTPONED', reason: '样例' });
    expect((await giveUp(id, resident)).codes).toEqual([]);
  });

  it('by somebody who is erased since leaves the neighbour registered, and names nobody', async () => {
    const gone = person(64, 'GRID_WORKER', COMMUNITY);
    const id = await given();
    await register(id, gone, other);
    await erasePerson(services.subgraph, gone.subject ?? '');
    expect((await page(id, organiser)).registrations.nodes).toMatchObject([{ name: '样例邻居甲', registeredBy: null }]);
  });
});
