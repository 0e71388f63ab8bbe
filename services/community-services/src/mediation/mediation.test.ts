import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  company,
  openMediations,
  outcomesOf,
  otherLeader,
  partiesOf,
  thirdLeader,
  unnamedLeader,
  type Mediations,
} from '../../test/mediations.ts';
import {
  analyst,
  COMMUNITY,
  contact,
  GENERAL,
  handler,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { MediationSealEntity } from './file/mediation-seal.entity.ts';
import { MediationEntity } from './mediation.entity.ts';

const yes = { agrees: true, textVersion: 1 };
const idsOf = (...actors: { subject: string | null }[]) => actors.map(({ subject }) => subject ?? '').toSorted();

describe('a mediation', () => {
  let world: Mediations;
  beforeAll(async () => {
    world = await openMediations();
    await world.clockTo('2026-03-02T10:00');
  });
  afterAll(() => world.close());

  it('is proposed by the leader, and begins only after all parties said yes', async () => {
    const { mediation, codes } = await world.propose();
    expect(codes).toEqual([]);
    expect(mediation).toMatchObject({ kind: 'B2', status: 'PROPOSED', version: 1, openedOn: null, dueOn: null });
    expect(mediation.number).toMatch(/^2026-510115006005-\d{6}$/);
    expect(mediation.grid).toEqual({ code: MICRO });
    const { id } = mediation;
    const early = await world.move('startMediation', id, leader);
    expect([early.codes, early.error?.message]).toEqual([['CONFLICT'], expect.stringContaining('not all said yes')]);
    const first = await world.move('answerMediation', id, resident, yes);
    expect(first.mediation).toMatchObject({ status: 'PROPOSED' });
    expect(first.mediation.parties).toMatchObject([
      { pseudonym: '甲方', isMe: true, hasConsented: true, channel: 'APP', witnesses: [] },
      { pseudonym: '乙方', isMe: false, hasConsented: null, channel: null, witnesses: null },
    ]);
    const oral = { ...yes, pseudonym: '乙方', channel: 'ORAL', witnessId: worker.subject };
    const last = await world.move('answerMediation', id, leader, oral);
    expect(last.mediation).toMatchObject({ status: 'CONSENTED', version: 2 });
    expect(last.mediation.parties[1].witnesses).toEqual([{ id: leader.subject }, { id: worker.subject }]);
    const begun = await world.move('startMediation', id, otherLeader, { note: '约定周三下午（样例）' });
    expect(begun.mediation).toMatchObject({ status: 'IN_MEDIATION', openedOn: '2026-03-02', dueOn: '2026-04-02' });
  });

  it.each([
    ['the worker', worker, {}, []],
    ['a party that names itself', resident, {}, []],
    ['a leader of another micro-grid', otherLeader, {}, ['FORBIDDEN']],
    ['the head', head, {}, ['FORBIDDEN']],
    ['a stranger', person(60), {}, ['FORBIDDEN']],
    ['the leader, of another kind', leader, { kind: 'C7' }, ['BAD_USER_INPUT']],
    ['the leader, of one party alone', leader, { parties: [{ name: '样例业主' }] }, ['BAD_USER_INPUT']],
    ['the leader, of one who is both parties', leader, { parties: [partiesOf[0], partiesOf[0]] }, ['BAD_USER_INPUT']],
    ['the leader, without a mediator', leader, { mediatorIds: [] }, ['BAD_USER_INPUT']],
    ['the leader, mediated by a party', leader, { mediatorIds: [company.subject] }, ['BAD_USER_INPUT']],
    ['the leader, mediated by the head', leader, { mediatorIds: [head.subject] }, ['BAD_USER_INPUT']],
    ['the leader, mediated by a contact', leader, { mediatorIds: [contact.subject] }, ['BAD_USER_INPUT']],
    [
      'the leader, mediated by one who may not be named',
      leader,
      { mediatorIds: [unnamedLeader.subject] },
      ['CONFLICT'],
    ],
    ['the leader, in a grid that is none', leader, { gridCode: GENERAL }, ['BAD_USER_INPUT']],
    [
      'the leader, with a mobile number in a name',
      leader,
      { parties: [{ name: '13800138000' }, partiesOf[1]] },
      ['BAD_USER_INPUT'],
    ],
  ])('is proposed by %s, or not', async (_who, actor, input, codes) => {
    const before = await world.services.subgraph.database.orm.em.fork().count(MediationEntity);
    expect((await world.propose(input, actor)).codes).toEqual(codes);
    const after = await world.services.subgraph.database.orm.em.fork().count(MediationEntity);
    expect(after - before).toBe(codes.length === 0 ? 1 : 0);
  });

  it('E8: is not mediated by a party who serves, whoever proposes it', async () => {
    const parties = [{ personId: thirdLeader.subject, name: '样例组长' }, partiesOf[1]];
    const { codes, error } = await world.propose({ parties, mediatorIds: [thirdLeader.subject] });
    expect([codes, error?.message]).toEqual([['BAD_USER_INPUT'], expect.stringContaining('no party')]);
  });

  it('is stopped by a no, and ends once a mediator has said which other remedies there are', async () => {
    const id = await world.given('PROPOSED');
    await world.move('answerMediation', id, resident, yes);
    const { mediation } = await world.move('answerMediation', id, company, { agrees: false });
    expect(mediation).toMatchObject({ status: 'WITHDRAWN', outcome: null, availableActions: [] });
    const silent = await world.move('concludeMediation', id, leader, { outcome: 'WITHDRAWN' });
    expect([silent.codes, silent.error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'isAdvised']);
    const other = await world.move('concludeMediation', id, leader, { outcome: 'FAILED', isAdvised: true });
    expect([other.codes, other.error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'outcome']);
    const ended = await world.move('concludeMediation', id, leader, { outcome: 'WITHDRAWN', isAdvised: true });
    expect(ended.mediation).toMatchObject({ status: 'DONE', outcome: 'WITHDRAWN', availableActions: [] });
    // It never began: nobody's name is kept.
    const seals = await world.services.subgraph.database.orm.em.fork().find(MediationSealEntity, { mediationId: id });
    expect(seals).toMatchObject([
      { name: null, phone: null },
      { name: null, phone: null },
    ]);
  });

  it.each([
    ['an old text', resident, { agrees: true, textVersion: 2 }, 'BAD_USER_INPUT'],
    ['no text', resident, { agrees: true }, 'BAD_USER_INPUT'],
    ['a party itself on paper', resident, { ...yes, channel: 'PAPER' }, 'FORBIDDEN'],
    ['a party for the other', resident, { ...yes, pseudonym: '乙方' }, 'FORBIDDEN'],
    ['a mediator in the app of a party', leader, { ...yes, pseudonym: '乙方' }, 'FORBIDDEN'],
    ['a mediator of nobody', leader, { ...yes, channel: 'PAPER' }, 'BAD_USER_INPUT'],
    [
      'a mediator of a party that is not there',
      leader,
      { ...yes, pseudonym: '己方', channel: 'PAPER' },
      'BAD_USER_INPUT',
    ],
    ['a mediator alone', leader, { ...yes, pseudonym: '乙方', channel: 'ORAL' }, 'BAD_USER_INPUT'],
    [
      'a mediator twice',
      leader,
      { ...yes, pseudonym: '乙方', channel: 'ORAL', witnessId: leader.subject },
      'BAD_USER_INPUT',
    ],
    [
      'a mediator before a party',
      leader,
      { ...yes, pseudonym: '乙方', channel: 'ORAL', witnessId: resident.subject },
      'BAD_USER_INPUT',
    ],
    [
      'a mediator before a stranger',
      leader,
      { ...yes, pseudonym: '乙方', channel: 'ORAL', witnessId: person(60).subject },
      'BAD_USER_INPUT',
    ],
    [
      'paper with a witness',
      leader,
      { ...yes, pseudonym: '乙方', channel: 'PAPER', witnessId: worker.subject },
      'BAD_USER_INPUT',
    ],
    ['the worker, who does not mediate', worker, { ...yes, pseudonym: '乙方', channel: 'PAPER' }, 'FORBIDDEN'],
    ['a stranger', person(60), yes, 'NOT_FOUND'],
  ])('E11: is not agreed to by %s', async (_who, actor, input, code) => {
    const id = await world.given('PROPOSED');
    expect((await world.move('answerMediation', id, actor, input)).codes).toEqual([code]);
    expect(await world.look(id, 'parties { hasConsented }')).toEqual({
      parties: [{ hasConsented: null }, { hasConsented: null }],
    });
  });

  it('P25: takes the answer of both parties at once, and each once', async () => {
    const id = await world.given('PROPOSED');
    const both = await Promise.all(
      [resident, company, resident].map((who) => world.move('answerMediation', id, who, yes)),
    );
    expect(outcomesOf(both)).toEqual(['CONFLICT', 'OK', 'OK']);
    expect(await world.look(id, 'status')).toEqual({ status: 'CONSENTED' });
  });

  it('is given more time once, by a month at most, before its last day has passed', async () => {
    const id = await world.given();
    const extend = (dueOn: string) => world.move('extendMediation', id, otherLeader, { dueOn });
    for (const dueOn of ['2026-04-02', '2026-05-03']) expect((await extend(dueOn)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await extend('2026-05-02')).mediation).toMatchObject({ dueOn: '2026-05-02', version: 4 });
    const again = await extend('2026-05-20');
    expect([again.codes, again.error?.message]).toEqual([['CONFLICT'], expect.stringContaining('conclude it')]);
    const late = await world.given();
    await world.clockTo('2026-04-03T00:00');
    expect((await world.move('extendMediation', late, leader, { dueOn: '2026-04-20' })).codes).toEqual(['CONFLICT']);
    expect(await world.look(late, 'status availableActions')).toEqual({
      status: 'IN_MEDIATION',
      availableActions: ['NOTE', 'CONCLUDE', 'WITHDRAW', 'REPLACE_MEDIATOR'],
    });
    await world.clockTo('2026-03-02T10:00');
  });

  it.each([
    ['a written agreement without words', { outcome: 'AGREED_WRITTEN', followUpOn: '2026-04-01' }, 'agreement'],
    ['an agreement that nobody looks after', { outcome: 'AGREED_ORAL' }, 'followUpOn'],
    ['one looked after yesterday', { outcome: 'AGREED_ORAL', followUpOn: '2026-03-01' }, 'followUpOn'],
    ['one looked after in over a year', { outcome: 'AGREED_ORAL', followUpOn: '2027-03-03' }, 'followUpOn'],
    ['a failure without advice', { outcome: 'FAILED' }, 'isAdvised'],
    ['a failure with an agreement', { outcome: 'FAILED', isAdvised: true, agreement: '样例' }, 'agreement'],
    ['a withdrawal that nobody made', { outcome: 'WITHDRAWN', isAdvised: true }, 'outcome'],
    [
      'words with an ID-card number',
      { outcome: 'AGREED_WRITTEN', followUpOn: '2026-04-01', agreement: '11010519491231002X' },
      'agreement',
    ],
  ])('is not concluded by %s', async (_what, input, argument) => {
    const id = await world.given();
    const { codes, error } = await world.move('concludeMediation', id, leader, input);
    expect([codes, error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], argument]);
    expect((await world.stored(id)).status).toBe('IN_MEDIATION');
  });

  it('P25: is concluded once, of two who do it at once', async () => {
    const id = await world.given();
    const agreed = {
      outcome: 'AGREED_WRITTEN',
      agreement: '每月公示（样例）',
      followUpOn: '2026-04-01',
      expectedVersion: 3,
    };
    const both = await Promise.all(
      [leader, otherLeader].map((who) => world.move('concludeMediation', id, who, agreed)),
    );
    expect(outcomesOf(both)).toEqual(['CONFLICT', 'OK']);
    expect((await world.told()).filter(({ subject }) => subject === id)).toEqual([
      {
        type: 'mediation.agreed.v1',
        subject: id,
        gridcode: GENERAL,
        data: { mediatorIds: idsOf(leader, otherLeader), followUpOn: '2026-04-01' },
      },
    ]);
  });

  it('is answered the same when the move is sent again', async () => {
    const id = await world.given();
    const input = { writeId: newId(), expectedVersion: 3, outcome: 'FAILED', isAdvised: true };
    const first = await world.move('concludeMediation', id, leader, input);
    const again = await world.move('concludeMediation', id, leader, input);
    expect(first.mediation).toMatchObject({ status: 'FAILED', outcome: 'FAILED', version: 4 });
    expect(again.mediation).toEqual(first.mediation);
  });

  it('is read by stage alone as worker and head, and not at all by others', async () => {
    const id = await world.given('AGREED');
    const fields = `number kind status dueOn outcome grid { code } matter { id } agreement isKept mediators { id }
      parties { pseudonym } requests { id } availableActions`;
    for (const actor of [worker, head]) {
      expect(await world.look(id, fields, actor)).toMatchObject({
        kind: 'B2',
        status: 'AGREED',
        grid: { code: GENERAL },
        matter: null,
        agreement: null,
        isKept: null,
        parties: [],
        requests: null,
        availableActions: ['REPLACE_MEDIATOR'],
      });
    }
    for (const actor of [officer, analyst, handler, contact, thirdLeader, person(60)]) {
      expect(await world.look(id, 'id', actor)).toBeNull();
    }
    expect(await world.look(id, 'agreement parties { isMe }', company)).toEqual({
      agreement: '每月公示（样例）',
      parties: [{ isMe: false }, { isMe: true }],
    });
  });

  it('is listed by what somebody is to it, and by its days', async () => {
    const id = await world.given('AGREED');
    const listed = async (where: string, actor = leader) => {
      const query = `{ mediations(where: { ${where} }, first: 100) { nodes { id } totalCount } }`;
      const { data } = await world.services.ask(query, {}, actor);
      return data.mediations.nodes.some((node: { id: string }) => node.id === id);
    };
    expect(await listed('isMine: true', resident)).toBe(true);
    expect(await listed('isMine: false', resident)).toBe(false);
    expect(await listed('isMediatedByMe: true')).toBe(true);
    expect(await listed('isMediatedByMe: true', resident)).toBe(false);
    expect(await listed('followUpBy: "2026-03-01"')).toBe(false);
    expect(await listed('followUpBy: "2026-03-02", status: AGREED')).toBe(true);
    expect(await listed('status: [DONE, FAILED]')).toBe(false);
    expect(await listed(`within: "${GENERAL}"`, head)).toBe(true);
    expect(await listed(`within: "${MICRO}"`, head)).toBe(false);
    expect(await listed(`within: "${MICRO}"`)).toBe(true);
    expect(await listed('status: AGREED', officer)).toBe(false);
  });

  it('P29: is counted by the head alone, by kind and outcome', async () => {
    const query = `{ mediations(where: { within: "${COMMUNITY}" }) { aggregates { count { value } followUpDueCount { value } followedUpInTimeCount { value } }
      groups(by: [KIND, OUTCOME], first: 100) { key { kind outcome } count { value } } definitions { measure } } }`;
    const { data, codes } = await world.services.ask(query, {}, head);
    expect(codes).toEqual([]);
    const { groups, aggregates } = data.mediations;
    const sum = groups.reduce((all: number, { count }: { count: { value: number } }) => all + count.value, 0);
    expect(sum).toBe(aggregates.count.value);
    expect(groups).toContainEqual({ key: { kind: 'B2', outcome: 'FAILED' }, count: { value: 1 } });
    expect(aggregates.followUpDueCount.value).toBeGreaterThan(0);
    for (const actor of [worker, leader, officer, analyst, resident]) {
      expect((await world.services.ask(query, {}, actor)).codes).toContain('QUESTION_TOO_FINE');
    }
    const micro = query.replace(COMMUNITY, MICRO);
    expect((await world.services.ask(micro, {}, head)).codes).toContain('QUESTION_TOO_FINE');
  });

  it('asks a level of it in one statement each, whatever their number', async () => {
    const query = `{ mediations(first: 20) { nodes { id grid { code } mediators { id } parties { pseudonym witnesses { id } } requests { id party { pseudonym } } agreement isKept matter { id } } } }`;
    const statements = await world.services.statementsOf(() => world.services.ask(query, {}, leader));
    const reading = statements.filter((text) => /^\s*(select|with)/i.test(text) && !text.includes('set_config'));
    expect(reading.length).toBeLessThanOrEqual(7);
  });
});
