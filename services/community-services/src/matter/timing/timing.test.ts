import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { COMMUNITY, contact, head, leader, officer, resident, worker } from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';
import { newId } from '@microgrid/subgraph/ids';
import { callOnByClock } from '../../emergency/chain/call-on.job.ts';
import { EmergencyCallEntity } from '../../emergency/chain/emergency-call.entity.ts';
import { EmergencyEntity } from '../../emergency/emergency.entity.ts';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { moveByClock } from './move-by-clock.job.ts';

const at = (text: string) => new Date(`${text}+08:00`);
const reason = '等配件（样例）';
/** Reported on a Monday, due at the end of the next one. */
const running = {
  status: 'IN_PROGRESS',
  handlerId: worker.subject,
  acceptedAt: at('2023-03-06T11:00'),
  reportedAt: at('2023-03-06T10:00'),
  dueAt: at('2023-03-13T23:59:59.999'),
};

describe('a matter that is put off', () => {
  let matters: Matters;
  beforeAll(async () => void (matters = await openMatters()));
  afterEach(() => matters.services.stopClockAt(new Date()));
  afterAll(() => matters.close());

  it('is not due while it is, and afterwards by as many working days later', async () => {
    await matters.services.stopClockAt(at('2023-03-07T10:00'));
    const id = await matters.given(running);
    const held = await matters.move('holdMatter', id, head, { until: '2023-03-10', reason });
    expect(held.matter).toMatchObject({ status: 'ON_HOLD', version: 2 });
    expect(await matters.look(id, 'hold { until reason approvedBy { id } }', resident)).toEqual({
      hold: { until: '2023-03-10', reason, approvedBy: { id: head.subject } },
    });
    expect(
      (await matters.services.ask('{ matters(where: { holdEndingBy: "2023-03-10" }) { nodes { id } } }', {}, head)).data
        .matters.nodes,
    ).toEqual([{ id }]);
    const overdue = `{ matters(where: { isOverdue: true, within: "${COMMUNITY}" }) { nodes { id } aggregates { dueCount { value } heldCount { value } } } }`;
    expect((await matters.services.ask(overdue, {}, head)).data.matters).toEqual({
      nodes: [],
      aggregates: { dueCount: { value: 0 }, heldCount: { value: 0 } },
    });
    await matters.services.stopClockAt(at('2023-03-09T15:00'));
    const on = await matters.move('resumeMatter', id, worker, { expectedVersion: 2 });
    // Wednesday and Thursday passed on hold.
    expect(on.matter).toMatchObject({ status: 'IN_PROGRESS', dueAt: at('2023-03-15T23:59:59.999').toISOString() });
    expect((await matters.look(id, 'hold { until }')).hold).toBeNull();
    expect((await matters.told(id)).types).toEqual(['held', 'resumed']);
  });

  it('is never an emergency: somebody must be on site, and what turns out to be one goes on', async () => {
    await matters.services.stopClockAt(at('2023-03-07T10:00'));
    const emergency = await matters.given({ ...running, severity: 'EMERGENCY', kind: 'F2' });
    const put = { until: '2023-03-10', reason };
    expect((await matters.look(emergency, 'availableActions', head)).availableActions).not.toContain('HOLD');
    expect((await matters.move('holdMatter', emergency, head, put)).codes).toEqual(['CONFLICT']);
    const id = await matters.given(running);
    await matters.move('holdMatter', id, head, put);
    const right = { expectedVersion: 2, severity: 'EMERGENCY', kind: 'F2', reason: '已起火（样例）' };
    expect((await matters.move('reclassifyMatter', id, worker, right)).codes).toEqual([]);
    expect(await matters.look(id, 'status hold { until }', head)).toEqual({ status: 'IN_PROGRESS', hold: null });
  });

  it('goes on by the clock on its day, once', async () => {
    await matters.services.stopClockAt(at('2023-03-07T10:00'));
    const id = await matters.given(running);
    await matters.move('holdMatter', id, officer, { until: '2023-03-10', reason });
    await matters.services.stopClockAt(at('2023-03-09T23:59:59'));
    await matters.services.runJob(moveByClock);
    expect((await matters.look(id, 'status')).status).toBe('ON_HOLD');
    await matters.services.stopClockAt(at('2023-03-10T00:00'));
    await matters.services.runJob(moveByClock);
    await matters.services.runJob(moveByClock);
    expect(await matters.look(id, 'status dueAt history { action actor { id } }')).toEqual({
      status: 'IN_PROGRESS',
      dueAt: at('2023-03-16T23:59:59.999').toISOString(),
      history: [
        { action: 'HOLD', actor: { id: officer.subject } },
        { action: 'RESUME', actor: null },
      ],
    });
  });

  it.each([
    ['today', '2023-03-07', ['BAD_USER_INPUT']],
    ['tomorrow', '2023-03-08', []],
    ['in 90 days', '2023-06-05', []],
    ['in 91 days', '2023-06-06', ['BAD_USER_INPUT']],
  ])('is put off until %s', async (_when, until, codes) => {
    await matters.services.stopClockAt(at('2023-03-07T10:00'));
    expect((await matters.move('holdMatter', await matters.given(running), head, { until, reason })).codes).toEqual(
      codes,
    );
  });

  it.each([
    ['holdMatter', 'the head', head, {}, []],
    ['holdMatter', 'the head who handles it', head, { handlerId: head.subject }, ['FORBIDDEN']],
    ['holdMatter', 'its worker', worker, {}, ['FORBIDDEN']],
    ['holdMatter', 'its reporter', resident, {}, ['FORBIDDEN']],
    ['extendMatter', 'the street', officer, {}, []],
    ['extendMatter', 'the street that handles it', officer, { handlerId: officer.subject }, ['FORBIDDEN']],
    ['extendMatter', 'a contact', contact, {}, ['FORBIDDEN']],
    ['extendMatter', 'the head, of an emergency', head, { severity: 'EMERGENCY' }, ['CONFLICT']],
    [
      'extendMatter',
      'the head, without a deadline',
      head,
      { dueAt: null, dueStatus: 'CALENDAR_NOT_PUBLISHED' },
      ['CONFLICT'],
    ],
    ['holdMatter', 'the head, of one just reported', head, { status: 'REPORTED', handlerId: null }, ['CONFLICT']],
  ])('or given more time, by %s as %s, as the rule says', async (mutation, _who, actor, more, codes) => {
    await matters.services.stopClockAt(at('2023-03-07T10:00'));
    const input = mutation === 'holdMatter' ? { until: '2023-03-10', reason } : { workingDays: 3, reason };
    expect((await matters.move(mutation, await matters.given({ ...running, ...more }), actor, input)).codes).toEqual(
      codes,
    );
  });

  it('is given more time once, by another person, and says from when to when', async () => {
    const id = await matters.given(running);
    const { matter } = await matters.move('extendMatter', id, head, { workingDays: 3, reason });
    const to = at('2023-03-16T23:59:59.999').toISOString();
    expect(matter.dueAt).toBe(to);
    expect((await matters.look(id, 'extension { from to reason givenBy { id } }', resident)).extension).toEqual({
      from: running.dueAt.toISOString(),
      to,
      reason,
      givenBy: { id: head.subject },
    });
    const twice = await matters.move('extendMatter', id, officer, { expectedVersion: 2, workingDays: 1, reason });
    expect(twice.codes).toEqual(['CONFLICT']);
    expect(twice.error?.message).toContain('once');
    const { heldCount, extendedCount } = (
      await matters.services.ask(
        `{ matters(where: { within: "${COMMUNITY}" }) { aggregates { heldCount { value } extendedCount { value } } } }`,
        {},
        head,
      )
    ).data.matters.aggregates;
    expect([heldCount.value, extendedCount.value].every((count) => count > 0)).toBe(true);
  });
});

describe('the clock', () => {
  let matters: Matters;
  beforeAll(async () => void (matters = await openMatters()));
  afterAll(() => matters.close());

  it('lets a phoned report that nobody answers go out after 10 working days, and no other', async () => {
    await matters.services.stopClockAt(at('2023-03-06T10:00'));
    const note = '请说明地点（样例）';
    const ids = await Promise.all(['PHONE', 'APP'].map((channel) => matters.given({ channel })));
    for (const id of ids) await matters.move('returnMatter', id, worker, { note });
    const statuses = async (now: string) => {
      await matters.services.stopClockAt(at(now));
      await matters.services.runJob(moveByClock);
      return Promise.all(ids.map(async (id) => (await matters.look(id, 'status')).status));
    };
    expect(await statuses('2023-03-20T23:59:59.999')).toEqual(['RETURNED', 'RETURNED']);
    expect(await statuses('2023-03-21T00:00')).toEqual(['OUT_OF_SCOPE', 'RETURNED']);
  });

  it('closes what was split once all parts have ended', async () => {
    await matters.services.stopClockAt(new Date());
    const id = await matters.given({ ...running, reportedAt: inHours(-5), dueAt: inHours(50) });
    const parts = [1, 2].map((n) => ({ kind: 'E1', description: `第${n}处（样例）` }));
    expect((await matters.move('splitMatter', id, worker, { parts })).codes).toEqual([]);
    expect(
      (await matters.move('resolveMatter', id, worker, { expectedVersion: 2, resolution: '好了（样例）' })).codes,
    ).toEqual(['CONFLICT']);
    const seen = await matters.look(
      id,
      'parts { id number status handler { id } partOf { id } } history { action }',
      resident,
    );
    expect(seen.parts).toHaveLength(2);
    expect(seen.parts[0]).toMatchObject({ status: 'ACCEPTED', handler: { id: worker.subject }, partOf: { id } });
    expect((await matters.told(id)).last).toMatchObject({ partIds: expect.any(Array) });
    const em = matters.services.subgraph.database.orm.em.fork();
    const partIds = seen.parts.map((part: { id: string }) => part.id);
    const end = (partId: string) =>
      em.nativeUpdate(MatterEntity, { id: partId }, { status: 'CLOSED', closedAt: new Date() });
    await end(partIds[0]);
    await matters.services.runJob(moveByClock);
    expect((await matters.look(id, 'status')).status).toBe('IN_PROGRESS');
    await end(partIds[1]);
    await matters.services.runJob(moveByClock);
    expect(await matters.look(id, 'status closedAt', leader)).toMatchObject({
      status: 'CLOSED',
      closedAt: expect.any(String),
    });
  });

  /** Split in two, of which both were settled. */
  async function splitAndSettled(more: object = {}) {
    const id = await matters.given({ ...running, reportedAt: inHours(-5), dueAt: inHours(50), ...more });
    const parts = [1, 2].map((n) => ({ kind: 'E1', description: `第${n}处（样例）` }));
    expect((await matters.move('splitMatter', id, worker, { parts })).codes).toEqual([]);
    const em = matters.services.subgraph.database.orm.em.fork();
    await em.nativeUpdate(MatterEntity, { partOfId: id }, { status: 'CLOSED', closedAt: new Date() });
    return id;
  }

  it('D5: an emergency that closes by the clock is over: nobody is called further, and who had it in hand is done', async () => {
    await matters.services.stopClockAt(new Date());
    const id = await splitAndSettled({ severity: 'EMERGENCY', kind: 'F9' });
    const since = new Date(Date.now() - 60_000);
    const emergency = { status: 'ACKNOWLEDGED', acknowledgedAt: since, nextCallAt: since } as const;
    await matters.services.subgraph.database.orm.em.fork().nativeUpdate(EmergencyEntity, { id }, emergency);
    await matters.services.insert(AssignmentEntity, [
      { id: newId(), matterId: id, assigneeId: worker.subject ?? '', assignedById: head.subject, assignedAt: since },
    ]);
    await matters.services.runJob(moveByClock);
    await matters.services.runJob(callOnByClock);
    const em = matters.services.subgraph.database.orm.em.fork();
    expect(await em.findOneOrFail(EmergencyEntity, id)).toMatchObject({
      status: 'ENDED',
      endedAt: expect.any(Date),
      nextCallAt: null,
    });
    // As raised: to the leader, and nobody since.
    expect(await em.find(EmergencyCallEntity, { emergencyId: id })).toHaveLength(1);
    expect(await em.findOneOrFail(AssignmentEntity, { matterId: id })).toMatchObject({ outcome: 'DONE' });
  });

  it('D5: nobody is called to a matter that ended, whatever ended it', async () => {
    const id = await matters.given({ ...running, severity: 'EMERGENCY', kind: 'F9', status: 'CLOSED' });
    const since = new Date(Date.now() - 60_000);
    await matters.services.subgraph.database.orm.em
      .fork()
      .nativeUpdate(EmergencyEntity, { id }, { status: 'CALLING', nextCallAt: since });
    await matters.services.runJob(callOnByClock);
    const em = matters.services.subgraph.database.orm.em.fork();
    expect(await em.findOneOrFail(EmergencyEntity, id)).toMatchObject({ status: 'ENDED', nextCallAt: null });
  });

  it('that was split and is reopened is settled by itself, or split anew: the clock leaves it', async () => {
    await matters.services.stopClockAt(new Date());
    const id = await splitAndSettled();
    await matters.services.runJob(moveByClock);
    const { version } = await matters.look(id, 'version', leader);
    const reopened = await matters.move('reopenMatter', id, resident, {
      expectedVersion: version,
      note: '还在漏水（样例）',
    });
    expect(reopened.codes).toEqual([]);
    await matters.services.runJob(moveByClock);
    const seen = await matters.look(id, 'status version parts { id } availableActions', worker);
    expect(seen).toMatchObject({ status: 'REOPENED' });
    expect(seen.parts).toHaveLength(2);
    const { codes } = await matters.move('startMatter', id, worker, { expectedVersion: seen.version });
    const now = await matters.look(id, 'version', worker);
    const settle = { expectedVersion: now.version, resolution: '已换阀门（样例）' };
    expect([codes, (await matters.move('resolveMatter', id, worker, settle)).codes]).toEqual([codes, []]);
  });
});
