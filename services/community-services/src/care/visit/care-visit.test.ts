import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { at, nextOf, openCares, otherLeader, volunteer, type Cares } from '../../../test/cares.ts';
import {
  COMMUNITY,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  neighbour,
  officer,
  resident,
  worker,
} from '../../../test/people.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { CareVisitEntity } from './care-visit.entity.ts';

describe('an agreed contact', () => {
  let cares: Cares;
  beforeAll(async () => void (cares = await openCares()));
  beforeEach(async () => {
    const em = cares.services.subgraph.database.orm.em.fork();
    await em.nativeDelete(CareVisitEntity, {});
    await em.nativeDelete(CareNeedEntity, {});
    await cares.clockTo('2026-03-02T10:00');
  });
  afterAll(() => cares.close());

  const typesOf = async (...visits: { id: string }[]) => {
    const facts = await cares.told();
    return facts.filter(({ subject }) => visits.some(({ id }) => id === subject)).map(({ type }) => type);
  };

  it('is recorded by its visitor, and the next one is to come', async () => {
    const id = await cares.given();
    const { id: visitId } = await nextOf(cares, id);
    await cares.clockTo('2026-03-02T15:00');
    const { need: visit, codes } = await cares.record(visitId, leader, {
      outcome: 'DONE',
      result: 'FOLLOW_UP',
      mode: 'PHONE',
    });
    expect(codes).toEqual([]);
    expect(visit).toMatchObject({ id: visitId, status: 'DONE', mode: 'PHONE', result: 'FOLLOW_UP', version: 2 });
    expect(visit).toMatchObject({ at: at('2026-03-02T15:00').toISOString(), by: { id: leader.subject } });
    expect(visit.need).toEqual({ id, nextOn: '2026-04-02' });
    const facts = (await cares.told()).filter(({ subject }) => subject === visitId);
    expect(facts).toEqual([
      { type: 'due', subject: visitId, gridcode: GENERAL, data: { visitorId: leader.subject, dueOn: '2026-03-02' } },
      { type: 'settled', subject: visitId, gridcode: GENERAL, data: { visitorId: leader.subject, status: 'DONE' } },
    ]);
  });

  it('that the person declined is no failure', async () => {
    const id = await cares.given();
    const { need: visit } = await cares.record((await nextOf(cares, id)).id, worker, { outcome: 'DECLINED' });
    expect(visit).toMatchObject({ status: 'DECLINED', result: null, by: { id: worker.subject } });
    const query = `{ careVisits(where: { within: "${GENERAL}", status: [DONE, DECLINED, MISSED] }) { aggregates { count { value } doneCount { value } } } }`;
    const { data } = await cares.services.ask(query, {}, worker);
    expect(data.careVisits.aggregates).toEqual({ count: { value: 1 }, doneCount: { value: 1 } });
  });

  it.each([
    ['as missed', { outcome: 'MISSED' }, 'outcome'],
    ['as done without a result', { outcome: 'DONE' }, 'result'],
    ['as declined with one', { outcome: 'DECLINED', result: 'OK' }, 'result'],
    ['for a time to come', { outcome: 'DONE', result: 'OK', at: '2026-03-02T03:00:00Z' }, 'at'],
    ['for a day before it was agreed', { outcome: 'DONE', result: 'OK', at: '2026-03-01T03:00:00Z' }, 'at'],
  ])('is not recorded %s', async (_what, input, argument) => {
    const id = await cares.given();
    const { error } = await cares.record((await nextOf(cares, id)).id, leader, input);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([
    ['the person', resident, 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['the leader beside', otherLeader, 'NOT_FOUND'],
    ['the contact', contact, 'NOT_FOUND'],
    ['a street officer', officer, 'NOT_FOUND'],
    ['a neighbour', neighbour, 'NOT_FOUND'],
  ])('is not recorded by %s', async (_who, actor, code) => {
    const id = await cares.given();
    expect((await cares.record((await nextOf(cares, id)).id, actor)).codes).toEqual([code]);
  });

  it('P25: is recorded once by two at once, and so is a retry', async () => {
    const id = await cares.given();
    const { id: visitId } = await nextOf(cares, id);
    const both = await Promise.all([
      cares.record(visitId, leader),
      cares.record(visitId, worker, { outcome: 'DECLINED' }),
    ]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect((await cares.visitsOf(id)).map(({ status }) => status)).toEqual([
      expect.stringMatching(/DONE|DECLINED/),
      'DUE',
    ]);
    const writeId = newId();
    await cares.clockTo('2026-04-02T10:00');
    const { id: next } = await nextOf(cares, id);
    const said = { outcome: 'DONE', result: 'OK', writeId };
    const first = await cares.record(next, leader, said);
    expect((await cares.correct(next, worker, { expectedVersion: first.need.version })).codes).toEqual([]);
    expect((await cares.record(next, leader, said)).need).toMatchObject({
      status: 'DONE',
      at: first.need.at,
      result: 'OK',
    });
  });

  it('is not made ahead of the one before: who did so could count many in a day', async () => {
    const id = await cares.given();
    await cares.record((await nextOf(cares, id)).id, leader);
    const { codes, error } = await cares.record((await nextOf(cares, id)).id, leader);
    expect([codes, error?.message]).toEqual([['CONFLICT'], expect.stringContaining('2026-03-03')]);
    expect((await cares.look(id, 'availableActions', leader)).availableActions).not.toContain('RECORD_VISIT');
    await cares.clockTo('2026-03-20T10:00');
    const early = await nextOf(cares, id);
    expect((await cares.record(early.id, leader)).need.need.nextOn).toBe('2026-05-02');
    expect(await typesOf(early)).toEqual(['due', 'settled']);
  });

  it('is missed by the clock when the next one is due, and can be recorded until then', async () => {
    const id = await cares.given();
    const [first] = await cares.visitsOf(id);
    await cares.clockTo('2026-04-01T23:59:59');
    expect((await cares.visitsOf(id)).map(({ status }) => status)).toEqual(['DUE']);
    await cares.clockTo('2026-04-02T00:00');
    await cares.clockTo('2026-04-02T00:00');
    const visits = await cares.visitsOf(id);
    expect(visits.map(({ dueOn, status, at: when }) => [dueOn, status, when])).toEqual([
      ['2026-03-02', 'MISSED', null],
      ['2026-04-02', 'DUE', null],
    ]);
    expect(await typesOf(...visits)).toEqual(['due', 'settled', 'due']);
    expect((await cares.record(first?.id ?? '', leader)).codes).toEqual(['CONFLICT']);
  });

  it('of many days that the clock slept through is settled one after the other', async () => {
    const id = await cares.given('ACTIVE', { agreed: { rhythm: 'WEEKLY' } });
    await cares.clockTo('2026-03-20T00:10');
    expect((await cares.visitsOf(id)).map(({ dueOn, status }) => `${dueOn} ${status}`)).toEqual([
      '2026-03-02 MISSED',
      '2026-03-09 MISSED',
      '2026-03-16 DUE',
    ]);
    expect((await cares.look(id, 'nextOn')).nextOn).toBe('2026-03-16');
  });

  describe('that was recorded wrongly', () => {
    const missed = async () => {
      const id = await cares.given();
      const { id: visitId } = await nextOf(cares, id);
      await cares.clockTo('2026-04-02T00:00');
      return visitId;
    };
    const atTheDoor = '2026-03-05T02:00:00.000Z';

    it('is corrected by the worker, told, and keeps why', async () => {
      const id = await missed();
      const { need: visit } = await cares.correct(id, worker, { expectedVersion: 2, at: atTheDoor });
      expect(visit).toMatchObject({ status: 'DECLINED', at: atTheDoor, version: 3 });
      expect(visit.correctionReason).toContain('婉拒');
      const facts = (await cares.told()).filter(({ subject }) => subject === id);
      expect(facts.at(-1)).toMatchObject({
        type: 'corrected',
        data: { visitorId: leader.subject, status: 'DECLINED' },
      });
    });

    it.each([
      ['its visitor', leader, 'FORBIDDEN'],
      ['the person', resident, 'FORBIDDEN'],
      ['the leader beside', otherLeader, 'NOT_FOUND'],
      ['a street officer', officer, 'NOT_FOUND'],
    ])('is not corrected by %s', async (_who, actor, code) => {
      const id = await missed();
      expect((await cares.correct(id, actor, { expectedVersion: 2, at: atTheDoor })).codes).toEqual([code]);
    });

    it('is corrected by the head when the worker recorded it, and not by the worker', async () => {
      const need = await cares.given();
      const { id } = await nextOf(cares, need);
      await cares.record(id, worker);
      expect((await cares.correct(id, worker, { expectedVersion: 2 })).codes).toEqual(['FORBIDDEN']);
      expect((await cares.correct(id, head, { expectedVersion: 2, outcome: 'MISSED' })).need).toMatchObject({
        status: 'MISSED',
        at: null,
        result: null,
      });
    });

    it('E5: reaches the right need when the head corrects it, who is shown nothing of whose it is', async () => {
      const [need, other] = [await cares.given(), await cares.given()];
      const { id } = await nextOf(cares, need);
      await cares.record(id, worker);
      const input = { careVisitId: id, expectedVersion: 2, outcome: 'MISSED', reason: '核对后更正（样例）' };
      const query = `mutation ($input: CorrectCareVisitInput!) { correctCareVisit(input: $input) {
        status at result by { id } need { id grid { code } kinds consent { channel } matter { id } contact(purpose: FOLLOW_UP) { name phone address } } } }`;
      const { data, errors } = await cares.services.ask(query, { input }, head);
      expect(data.correctCareVisit).toMatchObject({
        status: 'MISSED',
        at: null,
        result: null,
        need: { id: need, grid: { code: GENERAL }, kinds: [], consent: null, matter: null, contact: null },
      });
      expect(errors.map(({ path }) => path?.at(-1))).toEqual(['contact']);
      expect(JSON.stringify({ data, errors })).not.toContain('样例老人');
      expect((await cares.visitsOf(need)).map(({ status }) => status)).toEqual(['MISSED', 'DUE']);
      expect((await cares.visitsOf(other)).map(({ status }) => status)).toEqual(['DUE']);
    });

    it.each([
      ['without a time', { expectedVersion: 2 }, { argument: 'at' }],
      ['for a time to come', { expectedVersion: 2, at: '2026-04-03T00:00:00Z' }, { argument: 'at' }],
      ['as missed at a time', { expectedVersion: 2, outcome: 'MISSED', at: atTheDoor }, { argument: 'at' }],
      ['from an older version', { expectedVersion: 1, at: atTheDoor }, { code: 'CONFLICT' }],
    ])('is not corrected %s', async (_what, input, extensions) => {
      const { error } = await cares.correct(await missed(), worker, input);
      expect(error?.extensions).toMatchObject(extensions);
    });

    it('is not corrected before anything was recorded', async () => {
      const { id } = await nextOf(cares, await cares.given());
      expect((await cares.correct(id, worker)).codes).toEqual(['CONFLICT']);
    });
  });

  describe('in a pause', () => {
    it('E2: is neither due nor missed, and the rhythm goes on the day after', async () => {
      const id = await cares.given();
      const dropped = await nextOf(cares, id);
      const { need } = await cares.move('pauseCare', id, resident, { until: '2026-04-30' });
      expect(need).toMatchObject({ status: 'ACTIVE', pausedUntil: '2026-04-30', nextOn: '2026-05-01', version: 4 });
      expect(await typesOf(dropped)).toEqual(['due', 'dropped']);
      await cares.clockTo('2026-04-15T10:00');
      const { codes } = await cares.record((await nextOf(cares, id)).id, leader);
      expect(codes).toEqual(['CONFLICT']);
      expect((await cares.look(id, 'availableActions', leader)).availableActions).toEqual([]);
      await cares.clockTo('2026-05-01T09:00');
      expect(await cares.look(id, 'pausedUntil nextOn')).toEqual({ pausedUntil: null, nextOn: '2026-05-01' });
      expect((await cares.record((await nextOf(cares, id)).id, leader)).need.need.nextOn).toBe('2026-06-01');
      expect((await cares.visitsOf(id)).map(({ status }) => status)).toEqual(['DONE', 'DUE']);
    });

    it('E2: is resumed by a day past or today, from today on', async () => {
      const id = await cares.given('ACTIVE', { agreed: { firstOn: '2026-03-10' } });
      await cares.move('pauseCare', id, worker, { until: '2026-03-20' });
      await cares.clockTo('2026-03-12T10:00');
      const { need } = await cares.move('pauseCare', id, resident, { until: '2026-03-11' });
      expect(need).toMatchObject({ pausedUntil: null, nextOn: '2026-03-12' });
      expect((await cares.record((await nextOf(cares, id)).id, leader)).codes).toEqual([]);
    });

    it('that ends on the day it began asks for no second contact on a day done', async () => {
      const id = await cares.given('ACTIVE', { agreed: { rhythm: 'WEEKLY' } });
      const { dueOn, ...first } = await nextOf(cares, id);
      expect((await cares.record(first.id, leader)).need.need.nextOn).toBe('2026-03-09');
      await cares.move('pauseCare', id, worker, { until: '2026-03-20' });
      const { need } = await cares.move('pauseCare', id, worker, { until: '2026-03-01' });
      expect([dueOn, need.nextOn]).toEqual(['2026-03-02', '2026-03-09']);
    });

    it('may be made longer and shorter, and beyond the last contact', async () => {
      const id = await cares.given('ACTIVE', { agreed: { firstOn: '2026-03-10' } });
      const until = async (day: string) => (await cares.move('pauseCare', id, worker, { until: day })).need.nextOn;
      expect(await until('2026-03-20')).toBe('2026-03-21');
      expect(await until('2026-12-02')).toBeNull();
      expect(await until('2026-03-15')).toBe('2026-03-16');
      expect((await cares.visitsOf(id)).map(({ dueOn }) => dueOn)).toEqual(['2026-03-16']);
    });

    it('that has no contact leaves the rhythm as it is', async () => {
      const id = await cares.given('ACTIVE', { agreed: { firstOn: '2026-03-31' } });
      expect((await cares.move('pauseCare', id, worker, { until: '2026-03-30' })).need.nextOn).toBe('2026-03-31');
      await cares.clockTo('2026-03-31T10:00');
      await cares.record((await nextOf(cares, id)).id, leader);
      expect((await cares.look(id, 'nextOn')).nextOn).toBe('2026-04-30');
    });

    it('leaves what was due before it due', async () => {
      const id = await cares.given();
      const late = await nextOf(cares, id);
      await cares.clockTo('2026-03-05T10:00');
      expect((await cares.move('pauseCare', id, resident, { until: '2026-04-20' })).need.nextOn).toBe('2026-03-02');
      const before = { outcome: 'DONE', result: 'OK', at: '2026-03-04T02:00:00Z' };
      expect((await cares.record(late.id, leader)).codes).toEqual(['CONFLICT']);
      expect((await cares.record(late.id, leader, before)).need.need.nextOn).toBe('2026-04-21');
    });

    it.each(['2026-03-02', '2026-12-03'])('until %s is refused', async (until) => {
      const id = await cares.given();
      const { error } = await cares.move('pauseCare', id, worker, { until });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'until' });
    });

    it('is not for its visitor to begin', async () => {
      const id = await cares.given();
      expect((await cares.move('pauseCare', id, leader, { until: '2026-03-20' })).codes).toEqual(['FORBIDDEN']);
    });
  });

  it('is listed to its visitor by what is due, after the need ended too, and then without the need', async () => {
    const id = await cares.given();
    const { id: done } = await nextOf(cares, id);
    await cares.record(done, leader);
    const due = `{ careVisits(where: { isMine: true, status: DUE, dueBy: "2026-04-02" }) { nodes { dueOn need { id grid { code } } } } }`;
    expect((await cares.services.ask(due, {}, leader)).data.careVisits.nodes).toEqual([
      { dueOn: '2026-04-02', need: { id, grid: { code: MICRO } } },
    ]);
    await cares.move('endCare', id, resident);
    expect((await cares.services.ask(due, {}, leader)).data.careVisits.nodes).toEqual([]);
    const all = '{ careVisits { nodes { id status need { id } by { id } } } }';
    expect((await cares.services.ask(all, {}, leader)).data.careVisits.nodes).toEqual([
      { id: done, status: 'DONE', need: null, by: { id: leader.subject } },
    ]);
  });

  it('E1: of whom it is known to have died or moved is due on no list, count or phone from that moment; what was made stays', async () => {
    const id = await cares.given();
    const { id: done } = await nextOf(cares, id);
    await cares.record(done, leader);
    await cares.clockTo('2026-04-02T09:00');
    const seen = async () => {
      const query = '{ careVisits(where: { isMine: true, status: DUE }) { totalCount } today(first: 100) { what } }';
      const { data: phone } = await cares.services.ask(query, {}, leader);
      const counted = `{ careVisits(where: { within: "${COMMUNITY}", status: DUE }) { aggregates { count { value } } } }`;
      const { data } = await cares.services.ask(counted, {}, head);
      const visits = phone.today.filter(({ what }: { what: string }) => what === 'VISIT');
      return [phone.careVisits.totalCount, visits.length, data.careVisits.aggregates.count.value];
    };
    expect(await seen()).toEqual([1, 1, 1]);
    expect((await cares.move('endCare', id, worker, { reason: 'GONE' })).codes).toEqual([]);
    expect(await seen()).toEqual([0, 0, 0]);
    await cares.clockTo('2026-06-02T09:00');
    expect(await seen()).toEqual([0, 0, 0]);
    const { data } = await cares.services.ask('{ careVisits { nodes { id status } } }', {}, leader);
    expect(data.careVisits.nodes).toEqual([{ id: done, status: 'DONE' }]);
  });

  it('E4: is counted for the head by community and quarter, and listed without what would name a family', async () => {
    const id = await cares.given();
    await cares.given('ACTIVE', { agreed: { visitorId: volunteer.subject } });
    await cares.record((await nextOf(cares, id)).id, leader);
    const groups = `{ careVisits(where: { within: "${COMMUNITY}", dueIn: "2026-Q1" }) { groups(by: [COMMUNITY, QUARTER], first: 10) {
      key { grid { code } quarter } count { value } doneCount { value } } } }`;
    expect((await cares.services.ask(groups, {}, head)).data.careVisits.groups).toEqual([
      { key: { grid: { code: COMMUNITY }, quarter: '2026-Q1' }, count: { value: 2 }, doneCount: { value: 1 } },
    ]);
    const needs = `{ careNeeds(where: { within: "${COMMUNITY}" }) { nodes { id grid { code } kinds consent { channel } matter { id } } aggregates { count { value } } } }`;
    const { data } = await cares.services.ask(needs, {}, head);
    expect(data.careNeeds.aggregates.count.value).toBe(2);
    for (const need of data.careNeeds.nodes) {
      expect(need).toMatchObject({ grid: { code: GENERAL }, kinds: [], consent: null, matter: null });
    }
    for (const list of ['careNeeds', 'careVisits']) {
      const micro = `{ list: ${list}(where: { within: "${MICRO}" }) { nodes { id } aggregates { count { value } } } }`;
      const asked = await cares.services.ask(micro, {}, head);
      expect([asked.data.list, asked.codes]).toEqual([{ nodes: [], aggregates: null }, ['QUESTION_TOO_FINE']]);
      expect((await cares.services.ask(micro, {}, worker)).data.list.nodes).toHaveLength(list === 'careNeeds' ? 2 : 3);
    }
  });

  it('of a whole page of needs costs one statement a level', async () => {
    for (let n = 0; n < 3; n++) await cares.given();
    const query = `{ careNeeds(where: { within: "${GENERAL}" }, first: 50) { nodes { id pseudonym kinds status isMine grid { code } visitor { id } consent { channel }
      matter { id } visits(first: 5) { nodes { id dueOn by { id } need { id } } } availableActions } } }`;
    expect(await cares.services.statementsOf(() => cares.services.ask(query, {}, worker))).toHaveLength(3);
  });
});
