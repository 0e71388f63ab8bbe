import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { factOf } from '@microgrid/facts/fact';
import { handle } from '@microgrid/facts/consumer';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyst, head, officer, resident } from '../../test/actors.ts';
import { idOf, leader, LEADERS_POST, MICRO, otherLeader, worker } from '../../test/rounds.ts';
import { appealsReviewer, openTold, type Told } from '../../test/told.ts';
import { honourConsents } from './honour/honour-consents.consumer.ts';

const FIELDS = 'id consequences { kind reason decidedBy { id } }';
const HONOURS = `query ($where: HonourWhere) { honours(where: $where) { totalCount nodes { id honoured { id } } } }`;
const NAMED = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Honour { kind period reason person { id } grid { code } } } }`;

describe('what follows from a result', () => {
  let told: Told;
  beforeAll(async () => {
    told = await openTold();
    await told.tell();
  });
  afterAll(() => told.close());
  beforeEach(async () => {
    for (const table of ['consequence', 'honour', 'honour_consent'])
      await told.rows(`delete from evaluations.${table}`);
    await grade('GOOD', 'FINAL');
  });
  const grade = (to: string, status: string) =>
    told.rows(
      `update evaluations.evaluation set grade = '${to}', status = '${status}' where id = '${told.evaluationId}'`,
    );
  const decide = (kind: string, actor: Actor = officer) =>
    told.deed('decideConsequence', { evaluationId: told.evaluationId, kind, reason: `${kind}（样例）` }, actor, FIELDS);
  /** What the gateway makes of it: people says of each whether the person agrees. */
  const honours = async (where: object = {}, actor: Actor = ANONYMOUS, agreesToHonours: boolean | null = true) => {
    const { data, errors } = await told.ask(HONOURS, { where }, actor);
    expect(errors).toEqual([]);
    const refs = data.honours.nodes.map(({ id, honoured }: { id: string; honoured: { id: string } }) => {
      return { __typename: 'Honour', id, honoured: { ...honoured, agreesToHonours } };
    });
    const named = await told.ask(NAMED, { refs }, actor);
    expect(named.errors).toEqual([]);
    return named.data._entities;
  };
  const agree = async (isGiven: boolean, purpose: 'PUBLISH_HONOUR' | 'PUBLISH_NAME' = 'PUBLISH_HONOUR') => {
    const data = { personId: String(leader.subject), purpose };
    const about = { subject: idOf(71), gridCode: MICRO };
    const fact = isGiven
      ? factOf('consent.given.v1', { ...about, data: { ...data, version: 1 } }, 'people')
      : factOf('consent.withdrawn.v1', { ...about, data }, 'people');
    await told.subgraph.database.transaction((em) => handle(honourConsents, fact, em));
  };

  it('is decided once it is final, is told without the reason, and read by who may read the result', async () => {
    await grade('NEEDS_HELP', 'NOTIFIED');
    expect((await decide('COACHING', head)).codes).toEqual(['CONFLICT']);
    await grade('NEEDS_HELP', 'FINAL');
    const { done } = await decide('COACHING', head);
    const coaching = { kind: 'COACHING', reason: 'COACHING（样例）', decidedBy: { id: head.subject } };
    expect(done.consequences).toEqual([coaching]);
    for (const actor of [leader, head, officer])
      expect((await told.seen(actor, FIELDS)).consequences).toEqual([coaching]);
    for (const actor of [otherLeader, worker, resident, appealsReviewer])
      expect(await told.seen(actor, FIELDS)).toBeNull();
    const facts = await told.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    expect(facts.map(({ fact }) => fact).findLast(({ type }) => type === 'consequence.decided.v1')).toMatchObject({
      subject: told.evaluationId,
      data: { appointmentId: LEADERS_POST, kind: 'COACHING' },
    });
  });

  it.each(['NOT_RENEWED', 'REMOVED'])('%s comes after coaching alone', async (kind) => {
    await grade('NEEDS_HELP', 'FINAL');
    expect((await decide(kind)).error.message).toContain('decide COACHING first');
    expect((await decide('COACHING')).codes).toEqual([]);
    expect((await decide(kind, head)).codes).toEqual(['FORBIDDEN']);
    expect((await decide(kind)).done.consequences).toHaveLength(2);
  });

  it.each(['HONOUR', 'REWARD'])('%s follows from a good result alone', async (kind) => {
    for (const bad of ['QUALIFIED', 'NEEDS_HELP']) {
      await grade(bad, 'FINAL');
      expect((await decide(kind)).codes).toEqual(['CONFLICT']);
    }
    await grade('EXCELLENT', 'FINAL');
    expect((await decide(kind)).codes).toEqual([]);
  });

  it('is decided once, by two at once too', async () => {
    const both = await Promise.all([decide('HONOUR'), decide('HONOUR', head)]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it.each<[string, Actor, string]>([
    ['the evaluated', leader, 'FORBIDDEN'],
    ['the evaluated who is an officer', { ...leader, grants: [...leader.grants, ...officer.grants] }, 'FORBIDDEN'],
    ['the worker', worker, 'NOT_FOUND'],
    [
      'a head elsewhere',
      { subject: idOf(42), grants: [{ role: Role.TOTAL_GRID_HEAD, scope: '510115006004' }] },
      'NOT_FOUND',
    ],
    ['an analyst', analyst, 'NOT_FOUND'],
    ['a resident', resident, 'NOT_FOUND'],
  ])('is not decided by %s', async (_who, actor, code) => {
    expect((await decide('HONOUR', actor)).codes).toEqual([code]);
    expect((await decide('REWARD', head)).codes).toEqual(['FORBIDDEN']);
  });

  it('is named to everybody while its person agrees, and gone with the next request after that', async () => {
    await decide('HONOUR');
    expect(await honours()).toEqual([]);
    await agree(true, 'PUBLISH_NAME');
    expect(await honours()).toEqual([]);
    await agree(true);
    const named = [
      {
        kind: 'HONOUR',
        period: '2026-Q1',
        reason: 'HONOUR（样例）',
        person: { id: leader.subject },
        grid: { code: MICRO },
      },
    ];
    expect(await honours()).toEqual(named);
    await agree(false);
    expect([await honours(), await honours({}, officer)]).toEqual([[], []]);
    await told.withoutRowLevelSecurity(async () => expect(await honours()).toEqual([]));
  });

  it('names nobody once people says that the person agrees no more, though the withdrawal was not heard here', async () => {
    await decide('HONOUR');
    await agree(true);
    for (const says of [false, null]) {
      const nobody = { kind: 'HONOUR', period: '2026-Q1', reason: null, person: null, grid: null };
      expect(await honours({}, ANONYMOUS, says)).toEqual([nobody]);
    }
    // In one grid the list would name its leader by itself.
    for (const within of [MICRO, MICRO.slice(0, 15)]) {
      const { errors } = await told.ask(HONOURS, { where: { within } }, ANONYMOUS);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.within' });
    }
  });

  it('ends no post for a good result, whether or not that was honoured', async () => {
    await grade('EXCELLENT', 'FINAL');
    expect((await decide('COACHING')).codes).toEqual([]);
    for (const kind of ['NOT_RENEWED', 'REMOVED']) {
      const { codes, error } = await decide(kind);
      expect([codes, error.message]).toEqual([['CONFLICT'], expect.stringContaining('follows from no EXCELLENT')]);
    }
    expect((await decide('HONOUR')).done.consequences).toHaveLength(2);
  });

  it('is never named when it is no honour', async () => {
    await agree(true);
    await decide('COACHING');
    expect(await honours()).toEqual([]);
  });

  it.each([
    ['2026', 1],
    ['2026-H1', 1],
    ['2026-Q1', 1],
    ['2026-03', 1],
    ['2026-Q2', 0],
    ['2026-H2', 0],
    ['2025', 0],
  ])('is found by the period %s: %i', async (period, count) => {
    await agree(true);
    await decide('HONOUR');
    expect(await honours({ period, within: MICRO.slice(0, 12) })).toHaveLength(count);
    expect(await honours({ period, within: '510115006004' })).toHaveLength(0);
  });
});
