import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accepted,
  ELSEWHERE,
  HEALTH,
  nurse,
  openDepartments,
  referring,
  type Departments,
} from '../../test/departments.ts';
import {
  analyst,
  contact,
  GENERAL,
  handler,
  head,
  idOf,
  leader,
  neighbour,
  officer,
  resident,
  worker,
} from '../../test/people.ts';
import { inHours } from '../../test/rows.ts';
import { ReadLogEntity } from '../read-log/read-log.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { DestinationEntity } from './destination/destination.entity.ts';
import { ReferralEntity } from './referral.entity.ts';
import { runReferralsOut } from './run-out.job.ts';

const ALL = '{ referrals(first: 100) { nodes { id matter { id } grid { code } availableActions } } }';
const couple = { kind: 'C5', areTextsSealed: true, place: null, description: null };

describe('a referral', () => {
  let services: Departments;
  beforeAll(async () => void (services = await openDepartments()));
  afterAll(() => services.close());

  type Referral = Awaited<ReturnType<Departments['refer']>>;
  const ask = (query: string, actor: Actor) => services.services.ask(query, {}, actor);
  const em = () => services.services.subgraph.database.orm.em.fork();
  const after = ({ referralId, expectedVersion }: Referral, versions: number, more: object = {}) => ({
    referralId,
    expectedVersion: expectedVersion + versions,
    ...more,
  });
  const destination = ({ referralId }: Referral, actor: Actor, purpose = 'SERVICE_DELIVERY') =>
    ask(`{ referral(id: "${referralId}") { id destination(purpose: ${purpose}, reason: "样例") { address } } }`, actor);
  const addressOf = ({ referralId }: Referral) => em().findOne(DestinationEntity, referralId);
  const logged = ({ referralId: thingId }: Referral) =>
    em().find(ReadLogEntity, { thingId }, { orderBy: { at: 'asc' } });

  it('is open once at a time to the same department', async () => {
    const { matterId, referralId, expectedVersion } = await services.refer();
    const again = { matterId, ...referring() };
    const version = async () => (await em().findOneOrFail(MatterEntity, matterId)).version;
    const second = await services.deed('referMatter', { ...again, expectedVersion: await version() }, worker);
    expect(second.codes).toEqual(['CONFLICT']);
    await services.deed('withdrawReferral', { referralId, expectedVersion }, worker);
    const third = await services.deed('referMatter', { ...again, expectedVersion: await version() }, worker);
    expect(third.codes).toEqual([]);
  });

  it('is made by the worker with the person’s consent, and stands nowhere with its address but sealed', async () => {
    const matterId = await services.given({ ...accepted, ...couple });
    const sent = { ...referring(), channel: 'ORAL', witnessId: leader.subject };
    const { done, codes } = await services.deed('referMatter', { matterId, expectedVersion: 1, ...sent }, worker);
    expect(codes).toEqual([]);
    expect(done).toMatchObject({
      status: 'SENT',
      version: 1,
      wantedAt: sent.wantedAt,
      department: { id: HEALTH },
      matter: { id: matterId },
      grid: { code: GENERAL },
      availableActions: ['WITHDRAW'],
    });
    expect(await em().findOneOrFail(ReferralEntity, done.id)).toMatchObject({
      textVersion: 1,
      channel: 'ORAL',
      witnessId: leader.subject,
      referredById: worker.subject,
    });
    const stored = await em().execute(
      'select * from community_services.referral join community_services.matter on true',
    );
    expect(JSON.stringify(stored)).not.toContain(sent.address);
    expect(await services.told(done.id)).toMatchObject({
      types: ['referral.moved'],
      last: { departmentId: HEALTH, status: 'SENT' },
      gridcodes: [GENERAL],
    });
  });

  it.each([
    ['the leader', leader, 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['the street', officer, 'FORBIDDEN'],
    ['a department', nurse, 'NOT_FOUND'],
  ])('is not made by %s', async (_who, actor, code) => {
    const matterId = await services.given(accepted);
    const input = { matterId, expectedVersion: 1, ...referring() };
    expect((await services.deed('referMatter', input, actor)).codes).toEqual([code]);
  });

  it.each([
    ['a department that is not there', () => ({ departmentId: idOf(699) }), 'departmentId'],
    ['one that serves elsewhere', () => ({ departmentId: ELSEWHERE }), 'departmentId'],
    ['a time that is over', () => ({ wantedAt: inHours(-1).toISOString() }), 'wantedAt'],
    ['a time in 91 days', () => ({ wantedAt: inHours(24 * 91).toISOString() }), 'wantedAt'],
    ['a text that does not count', () => ({ textVersion: 2 }), 'textVersion'],
    ['consent in an app, which none asks for', () => ({ channel: 'APP' }), 'channel'],
    ['oral consent without a witness', () => ({ channel: 'ORAL' }), 'witnessId'],
    ['the caller as the witness', () => ({ channel: 'ORAL', witnessId: worker.subject }), 'witnessId'],
    ['a witness who does not serve there', () => ({ channel: 'ORAL', witnessId: resident.subject }), 'witnessId'],
    ['a witness of paper', () => ({ witnessId: leader.subject }), 'witnessId'],
    ['an ID-card number in the address', () => ({ address: '证件号510115630101001' }), 'address'],
  ])('E11: refuses %s', async (_what, wrong, argument) => {
    const matterId = await services.given(accepted);
    const input = { matterId, expectedVersion: 1, ...referring(), ...wrong() };
    const { error } = await services.deed('referMatter', input, worker);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(await em().count(ReferralEntity, { matterId })).toBe(0);
  });

  it('is not made of what nobody has accepted, or of what has ended', async () => {
    for (const more of [{}, { status: 'CLOSED', closedAt: inHours(-1) }]) {
      const matterId = await services.given(more);
      const input = { matterId, expectedVersion: 1, ...referring() };
      expect((await services.deed('referMatter', input, worker)).codes).toEqual(['CONFLICT']);
    }
  });

  it('is in the history for those who serve, and not for the reporter', async () => {
    const { matterId } = await services.refer({}, couple);
    const history = async (actor: Actor) => (await services.look(matterId, 'history { action }', actor)).history;
    expect(await history(worker)).toEqual([{ action: 'REFER' }]);
    expect(await history(resident)).toEqual([]);
  });

  it('is seen by worker, head and the department, and by nobody else, with either wall', async () => {
    const { referralId, matterId } = await services.refer({}, couple);
    const seen = async (actor: Actor) => {
      const { nodes } = (await ask(ALL, actor)).data.referrals;
      return nodes.find(({ id }: { id: string }) => id === referralId);
    };
    const see = async () => {
      for (const actor of [worker, head]) expect(await seen(actor)).toMatchObject({ matter: { id: matterId } });
      expect(await seen(nurse)).toEqual({
        id: referralId,
        matter: null,
        grid: { code: GENERAL },
        availableActions: ['TAKE', 'DECLINE'],
      });
      for (const actor of [leader, contact, officer, resident, neighbour, analyst, handler])
        expect(await seen(actor)).toBeUndefined();
    };
    await see();
    await services.services.withoutRowLevelSecurity(see);
    expect((await ask(ALL, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    const ofMatter = async (actor: Actor) => (await services.look(matterId, 'referrals { id }', actor)).referrals;
    for (const actor of [worker, head]) expect(await ofMatter(actor)).toEqual([{ id: referralId }]);
    for (const actor of [leader, contact, officer, resident]) expect(await ofMatter(actor)).toBeNull();
    expect((await ask(`{ matter(id: "${matterId}") { id } }`, nurse)).data.matter).toBeNull();
  });

  it('hides from the department a matter that it was whistled for too', async () => {
    const { referralId, matterId } = await services.refer({}, { level: 'L3' });
    const { blowing } = await import('../../test/departments.ts');
    const blown = { matterId, expectedVersion: 1, ...blowing, departmentId: HEALTH };
    expect((await services.deed('blowWhistle', blown, officer)).codes).toEqual([]);
    expect((await ask(`{ referral(id: "${referralId}") { matter { id } } }`, nurse)).data.referral.matter).toBeNull();
  });

  it('P22: gives the department the address for a purpose, logged, while somebody may still come', async () => {
    const referral = await services.refer({}, couple);
    const { data, codes } = await destination(referral, nurse);
    expect([data.referral.destination, codes]).toEqual([{ address: referring().address }, []]);
    expect(await logged(referral)).toMatchObject([
      {
        field: 'Referral.destination',
        purpose: 'SERVICE_DELIVERY',
        readerId: nurse.subject,
        subjectId: resident.subject,
        isGranted: true,
        gridCode: GENERAL,
      },
    ]);
    const mine = await ask('{ myReadLog { nodes { field thingId } } }', resident);
    expect(mine.data.myReadLog.nodes).toContainEqual({ field: 'Referral.destination', thingId: referral.referralId });
    await services.deed('takeReferral', after(referral, 0), nurse);
    expect((await destination(referral, nurse)).data.referral.destination).not.toBeNull();
    await services.deed('finishReferral', after(referral, 1), nurse);
    expect((await destination(referral, nurse)).data.referral.destination).toBeNull();
  });

  it.each([
    ['the worker who wrote it', worker],
    ['the head', head],
  ])('P22: refuses the address to %s, and logs that', async (_who, actor) => {
    const referral = await services.refer({}, couple);
    const { data, codes } = await destination(referral, actor);
    expect([data.referral.destination, codes]).toEqual([null, ['FORBIDDEN']]);
    expect(await logged(referral)).toMatchObject([{ readerId: actor.subject, isGranted: false }]);
  });

  it('tells the auditor who broke the glass for an address', async () => {
    const referral = await services.refer({}, couple);
    await destination(referral, nurse, 'BREAK_GLASS');
    const [read] = await logged(referral);
    expect(await services.told(read?.id ?? '')).toMatchObject({
      types: ['destination.glass_broken'],
      last: { thingId: referral.referralId, readerId: nurse.subject, isGranted: true },
    });
  });

  it('E10: forgets the address with each end', async () => {
    const ends: [string, Actor, object][] = [
      ['declineReferral', nurse, { note: '约定时间无法上门（样例）' }],
      ['withdrawReferral', head, {}],
    ];
    for (const [mutation, actor, more] of ends) {
      const referral = await services.refer({}, couple);
      expect(await addressOf(referral)).not.toBeNull();
      expect((await services.deed(mutation, after(referral, 0, more), actor)).codes).toEqual([]);
      expect(await addressOf(referral)).toBeNull();
    }
    const taken = await services.refer({}, couple);
    await services.deed('takeReferral', after(taken, 0), nurse);
    expect(await addressOf(taken)).not.toBeNull();
    await services.deed('finishReferral', after(taken, 1), nurse);
    expect(await addressOf(taken)).toBeNull();
  });

  it('is taken, finished with a word, and told of without its matter', async () => {
    const referral = await services.refer({}, couple);
    const { done: taken } = await services.deed('takeReferral', after(referral, 0), nurse);
    expect(taken).toMatchObject({ status: 'TAKEN', version: 2, availableActions: ['FINISH', 'DECLINE'] });
    const { done } = await services.deed('finishReferral', after(referral, 1, { note: '已上门（样例）' }), nurse);
    expect(done).toMatchObject({ status: 'DONE', version: 3, doneAt: expect.any(String), note: '已上门（样例）' });
    const { types, last } = await services.told(referral.referralId);
    expect([types.length, last]).toEqual([3, { departmentId: HEALTH, status: 'DONE' }]);
  });

  it('P25: is taken by exactly one of two handlers at the same instant', async () => {
    const referral = await services.refer({}, couple);
    const both = await Promise.all([1, 2].map(() => services.deed('takeReferral', after(referral, 0), nurse)));
    expect(both.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'CONFLICT']);
  });

  it('P21: is moved once by a write that is sent twice, and answers the same when it has gone on', async () => {
    const matterId = await services.given({ ...accepted, ...couple });
    const input = { matterId, expectedVersion: 1, ...referring(), writeId: newId() };
    const [one, two] = [
      await services.deed('referMatter', input, worker),
      await services.deed('referMatter', input, worker),
    ];
    expect([two.done.id, two.codes]).toEqual([one.done.id, []]);
    const referral = { referralId: one.done.id, matterId, expectedVersion: 1 };
    const take = after(referral, 0, { writeId: newId() });
    const { done: taken } = await services.deed('takeReferral', take, nurse);
    await services.deed('finishReferral', after(referral, 1), nurse);
    expect((await services.deed('takeReferral', take, nurse)).done).toMatchObject({
      status: taken.status,
      version: taken.version,
      doneAt: null,
    });
  });

  it.each([
    ['takeReferral by another department', 'takeReferral', handler, {}, 'NOT_FOUND'],
    ['takeReferral by the worker', 'takeReferral', worker, {}, 'FORBIDDEN'],
    ['withdrawReferral by the department', 'withdrawReferral', nurse, {}, 'FORBIDDEN'],
    ['withdrawReferral by the street', 'withdrawReferral', officer, {}, 'NOT_FOUND'],
    ['finishReferral before it is taken', 'finishReferral', nurse, {}, 'CONFLICT'],
    ['declineReferral without a reason', 'declineReferral', nurse, { note: ' ' }, 'BAD_USER_INPUT'],
    ['another version', 'takeReferral', nurse, { expectedVersion: 9 }, 'CONFLICT'],
  ])('refuses %s', async (_what, mutation, actor, more, code) => {
    const referral = await services.refer({}, couple);
    expect((await services.deed(mutation, after(referral, 0, more), actor)).codes).toEqual([code]);
    expect((await services.told(referral.referralId)).types).toHaveLength(1);
  });

  it('is not taken back once it is done', async () => {
    const referral = await services.refer({}, couple);
    await services.deed('takeReferral', after(referral, 0), nurse);
    await services.deed('finishReferral', after(referral, 1), nurse);
    expect((await services.deed('withdrawReferral', after(referral, 2), worker)).codes).toEqual(['CONFLICT']);
  });

  it('runs out 14 days after its time, by the clock, and not a minute before', async () => {
    const referral = await services.refer({}, couple);
    const wantedAt = (minutes: number) =>
      em().nativeUpdate(ReferralEntity, referral.referralId, {
        wantedAt: new Date(Date.now() - 14 * 24 * 3_600_000 + minutes * 60_000),
      });
    const status = async () => {
      await services.services.runJob(runReferralsOut);
      return (await em().findOneOrFail(ReferralEntity, referral.referralId)).status;
    };
    await wantedAt(1);
    expect(await status()).toBe('SENT');
    await wantedAt(-1);
    expect(await status()).toBe('WITHDRAWN');
    expect(await addressOf(referral)).toBeNull();
    expect((await services.told(referral.referralId)).last).toEqual({ departmentId: HEALTH, status: 'WITHDRAWN' });
  });

  it('closes its address at once with the end of its matter, and runs out soon after', async () => {
    const referral = await services.refer({}, couple);
    await services.services.subgraph.database.transaction((now) =>
      now.execute(`update community_services.matter set status = 'CLOSED', closed_at = now() where id = ?`, [
        referral.matterId,
      ]),
    );
    expect((await destination(referral, nurse)).data.referral.destination).toBeNull();
    await services.services.runJob(runReferralsOut);
    expect((await em().findOneOrFail(ReferralEntity, referral.referralId)).status).toBe('WITHDRAWN');
  });

  it('P4: costs one statement a level, of however many', async () => {
    const statements = (actor: Actor) => services.services.statementsOf(() => ask(ALL, actor));
    expect(await statements(worker)).toHaveLength(2);
    expect(await statements(nurse)).toHaveLength(1);
    const ofMatters = '{ matters { nodes { id referrals { id } } } }';
    expect(await services.services.statementsOf(() => ask(ofMatters, worker))).toHaveLength(2);
    expect(await services.services.statementsOf(() => ask(ofMatters, officer))).toHaveLength(1);
  });
});
