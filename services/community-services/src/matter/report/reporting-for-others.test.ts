import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, posts, type Matters } from '../../../test/matters.ts';
import {
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  neighbour,
  officer,
  resident,
  worker,
} from '../../../test/people.ts';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';
import { handOverMatters } from '../hand-over/hand-over.ts';
import { factOf } from '@microgrid/facts/fact';

const REPORTER = 'reporter(purpose: CONTACT_REPORTER) { person { id } name phone }';
const couple = { name: '样例老人', phone: '028-8000-0000' };

describe('a matter that is reported', () => {
  let matters: Matters;
  beforeAll(async () => void (matters = await openMatters()));
  afterEach(() => matters.services.stopClockAt(new Date()));
  afterAll(() => matters.close());

  it('for somebody without an account names both inside, and seals who it is', async () => {
    const { matter } = await matters.report({ kind: 'C7', onBehalfOf: couple, channel: 'PHONE' }, leader);
    expect(matter).toMatchObject({ status: 'REPORTED', isMine: false });
    expect(
      await matters.look(matter.id, `enteredBy { id } ${REPORTER} history { action actor { id } }`, worker),
    ).toEqual({
      enteredBy: { id: leader.subject },
      reporter: { person: null, ...couple },
      history: [{ action: 'REPORT', actor: { id: leader.subject } }],
    });
    const logged = await matters.services.subgraph.database.orm.em.fork().find(ReadLogEntity, { thingId: matter.id });
    expect(logged).toMatchObject([{ readerId: worker.subject, subjectId: null, isGranted: true }]);
    expect(await matters.look(matter.id, REPORTER, contact)).toEqual({ reporter: null });
    const facts = await matters.services.subgraph.database.orm.em.fork().find(OutboxEntity, {});
    expect(JSON.stringify(facts)).not.toContain('8000');
    // The leader who entered it may settle it on the spot.
    expect((await matters.move('acceptMatter', matter.id, leader)).codes).toEqual([]);
  });

  it('for somebody with an account is theirs, who follows it', async () => {
    const { matter } = await matters.report({ onBehalfOf: { personId: neighbour.subject?.toUpperCase() } }, worker);
    expect(await matters.look(matter.id, 'isMine enteredBy { id } availableActions', neighbour)).toEqual({
      isMine: true,
      enteredBy: null,
      availableActions: ['CANCEL'],
    });
  });

  it.each([
    ['by a resident', resident, couple, 'FORBIDDEN', undefined],
    ['without a name', leader, { phone: '028-8000-0000' }, 'BAD_USER_INPUT', 'onBehalfOf.name'],
    ['by name and account', leader, { name: '样例', personId: idOf(9) }, 'BAD_USER_INPUT', 'onBehalfOf.name'],
    ['with a phone of words', leader, { name: '样例', phone: '打给我' }, 'BAD_USER_INPUT', 'onBehalfOf.phone'],
  ])('for somebody else %s is refused', async (_how, actor, onBehalfOf, code, argument) => {
    const { codes, error } = await matters.report({ onBehalfOf }, actor);
    expect([codes, error?.extensions?.['argument']]).toEqual([[code], argument]);
  });

  it('field-case D8: from a phone that was offline says both moments, and is due from the first', async () => {
    await matters.services.stopClockAt(new Date('2023-03-07T09:10+08:00'));
    const reportedAt = '2023-03-06T00:00:00.000Z';
    const { matter } = await matters.report({ reportedAt });
    expect(matter).toMatchObject({
      reportedAt,
      recordedAt: '2023-03-07T01:10:00.000Z',
      dueAt: '2023-03-13T15:59:59.999Z',
    });
    const { matter: emergency } = await matters.report({ kind: 'F2', severity: 'EMERGENCY', place: null, reportedAt });
    expect(emergency.dueAt).toBe('2023-03-06T01:00:00.000Z');
  });

  it.each([
    ['a minute ahead of ours', '2023-03-07T01:11:00Z', []],
    ['a quarter of an hour ahead', '2023-03-07T01:25:00Z', ['BAD_USER_INPUT']],
    ['7 days back', '2023-02-28T01:10:00Z', []],
    ['more than 7 days back', '2023-02-28T01:09:59Z', ['BAD_USER_INPUT']],
  ])('by a clock %s', async (_how, reportedAt, codes) => {
    await matters.services.stopClockAt(new Date('2023-03-07T09:10+08:00'));
    expect((await matters.report({ reportedAt })).codes).toEqual(codes);
  });

  it('without a place is an emergency', async () => {
    expect((await matters.report({ place: null })).error?.extensions).toMatchObject({ argument: 'place' });
    expect((await matters.report({ place: null, severity: 'EMERGENCY' })).codes).toEqual([]);
  });

  it('and settled on the spot by its leader is to be verified by another', async () => {
    const { matter } = await matters.report({ resolution: '已扶起（样例）' }, leader);
    expect(matter).toMatchObject({ level: 'L0', status: 'RESOLVED', handler: { id: leader.subject }, version: 1 });
    expect(
      await matters.look(matter.id, 'resolution firstReplyAt history { action toStatus actor { id } }', worker),
    ).toMatchObject({
      resolution: '已扶起（样例）',
      firstReplyAt: expect.any(String),
      history: [
        { action: 'REPORT', toStatus: 'REPORTED', actor: null },
        { action: 'ACCEPT', toStatus: 'ACCEPTED', actor: { id: leader.subject } },
        { action: 'RESOLVE', toStatus: 'RESOLVED', actor: { id: leader.subject } },
      ],
    });
    expect((await matters.move('verifyMatter', matter.id, leader)).codes).toEqual(['FORBIDDEN']);
    expect((await matters.move('verifyMatter', matter.id, worker)).codes).toEqual([]);
    for (const actor of [worker, resident]) {
      expect((await matters.report({ resolution: '好了（样例）' }, actor)).error?.extensions).toMatchObject({
        argument: 'resolution',
      });
    }
  });

  describe('about somebody in post', () => {
    const [leaders, workers, heads, contacts] = posts.map(({ id }) => id);
    const levelOf = async (aboutAppointmentId: string | undefined) =>
      (await matters.report({ aboutAppointmentId })).matter.level;

    it('starts above that post', async () => {
      expect(await Promise.all([leaders, workers, contacts, heads].map(levelOf))).toEqual(['L1', 'L2', 'L2', 'L3']);
    });

    it('is never seen by who holds it, in no list, count or field, and by those above', async () => {
      const count = async () => {
        const query = `query ($refs: [_Any!]!) { grids: _entities(representations: $refs) { ... on Grid { openMatterCount matters { totalCount } } } }`;
        const refs = [{ __typename: 'Grid', code: GENERAL }];
        const { data } = await matters.services.ask(query, { refs }, worker);
        return data.grids[0];
      };
      const seen = async () => {
        const before = await count();
        const { matter } = await matters.report({ aboutAppointmentId: workers });
        expect(await matters.look(matter.id, 'id', worker)).toBeNull();
        expect(
          (await matters.move('escalateMatter', matter.id, worker, { toLevel: 'L3', reason: '样例' })).codes,
        ).toEqual(['NOT_FOUND']);
        expect(await count()).toEqual(before);
        expect(await matters.look(matter.id, 'availableActions', head)).toMatchObject({
          availableActions: expect.arrayContaining(['ACCEPT', 'RETURN']),
        });
        expect(await matters.look(matter.id, 'id', officer)).toEqual({ id: matter.id });
      };
      await seen();
      await matters.services.withoutRowLevelSecurity(seen);
    });

    it('is not handed over to who it is about when its handler leaves', async () => {
      const id = await matters.given({ status: 'ACCEPTED', handlerId: leader.subject, aboutPersonId: worker.subject });
      const data = {
        personId: leader.subject ?? '',
        role: 'MICRO_GRID_LEADER',
        endsOn: '2026-06-30',
        reason: 'TERM',
      } as const;
      const ended = factOf(
        'appointment.ended.v1',
        { subject: leaders ?? '', gridCode: posts[0]?.gridCode ?? '', data },
        'people',
      );
      await matters.services.subgraph.database.transaction(async (em) => {
        await em.execute(`update community_services.post set ended_at = now() where id = ?`, [leaders]);
        await handOverMatters(em, ended);
      });
      expect((await matters.look(id, 'handler { id }')).handler).toEqual({ id: head.subject });
      await matters.services.subgraph.database.orm.em
        .fork()
        .execute('update community_services.post set ended_at = null');
    });

    it.each([
      ['elsewhere', resident, idOf(799)],
      ['of one’s own', worker, workers],
    ])('is refused of a post %s', async (_which, actor, aboutAppointmentId) => {
      const { error } = await matters.report({ aboutAppointmentId }, actor);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'aboutAppointmentId' });
    });
  });

  it('goes to the whole community’s count for all others', async () => {
    const { data } = await matters.services.ask(
      `{ matters(where: { within: "${COMMUNITY}" }) { aggregates { count { value } } } }`,
      {},
      officer,
    );
    expect(data.matters.aggregates.count.value).toBeGreaterThan(0);
  });
});
