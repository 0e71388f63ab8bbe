import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  analyst,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { knowGrids } from '../../../test/known.ts';
import { callTo } from '../../../test/matters.ts';
import { inHours, matterRow } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter.entity.ts';

const colleague = person(21, 'GRID_WORKER', GENERAL);
const otherWorker = person(22, 'GRID_WORKER', `${COMMUNITY}008`);
const accepted = { status: 'ACCEPTED', handlerId: worker.subject, acceptedAt: inHours(-1) };
const resolved = { ...accepted, status: 'RESOLVED', resolvedAt: inHours(-1), resolution: '已修复（样例）' };
const verified = { ...resolved, status: 'VERIFIED', verifierId: head.subject, verifiedAt: inHours(-1) };

describe('a matter', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
  });
  afterAll(() => services.close());

  let made = 0;
  /** A matter of this shape, reported by the resident. */
  const given = async (more: object = {}) => {
    const row = matterRow(++made, more);
    await services.insert(MatterEntity, [row]);
    await services.insert(MatterReporterEntity, [{ matterId: row.id, personId: resident.subject ?? '' }]);
    if ('severity' in more && more.severity === 'EMERGENCY') await callTo(services, row.id, leader);
    return row.id;
  };
  const move = async (action: string, matterId: string, actor: Actor, more: object = {}) => {
    const { data, codes, errors } = await services.ask(
      `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}MatterInput!) { moved: ${action}Matter(input: $input) { id number status version handler { id } resolution availableActions } }`,
      { input: { matterId, expectedVersion: 1, ...more } },
      actor,
    );
    return { matter: data?.moved, codes, error: errors[0] };
  };
  const settled = { resolution: '已修复（样例）' };

  it('goes from report to closing, and its history keeps each step', async () => {
    const { data } = await services.ask(
      `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`,
      {
        input: {
          kind: 'A5',
          severity: 'ORDINARY',
          gridCode: matterRow(0).gridCode,
          place: '样例路1号',
          description: '路灯不亮（样例）',
        },
      },
      resident,
    );
    const { id } = data.reportMatter;
    expect((await move('accept', id, worker)).matter).toMatchObject({
      status: 'ACCEPTED',
      handler: { id: worker.subject },
      availableActions: ['DECLARE_DUPLICATE', 'ASSIGN', 'ESCALATE', 'REFER', 'RESOLVE', 'REPLY', 'SPLIT', 'RECLASSIFY'],
    });
    expect((await move('resolve', id, worker, { expectedVersion: 2, ...settled })).matter).toMatchObject({
      status: 'RESOLVED',
      ...settled,
      availableActions: ['REPLY', 'RECLASSIFY'],
    });
    expect((await move('verify', id, resident, { expectedVersion: 3, note: '确实亮了（样例）' })).codes).toEqual([]);
    expect((await move('close', id, worker, { expectedVersion: 4 })).matter).toMatchObject({
      status: 'CLOSED',
      version: 5,
    });
    const { data: read } = await services.ask(
      `query ($id: ID!) { matter(id: $id) { acceptedAt resolvedAt verifiedAt closedAt history { action toStatus note actor { id } } } }`,
      { id },
      worker,
    );
    const rows = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    const facts = rows.map(({ fact }) => fact).filter(({ subject }) => subject === id);
    const moves = ['reported', 'accepted', 'resolved', 'replied', 'verified', 'closed'];
    expect(facts.map(({ type }) => type)).toEqual(moves.map((moved) => `matter.${moved}.v1`));
    expect(facts[1]?.data).toMatchObject({ kind: 'A5', level: 'L1', handlerId: worker.subject });
    // Neither as the reporter nor as who verified.
    expect(JSON.stringify(facts)).not.toContain(resident.subject);
    const { history, ...moments } = read.matter;
    expect(Object.values(moments)).not.toContain(null);
    expect(history).toEqual([
      { action: 'REPORT', toStatus: 'REPORTED', note: null, actor: null },
      { action: 'ACCEPT', toStatus: 'ACCEPTED', note: null, actor: { id: worker.subject } },
      { action: 'RESOLVE', toStatus: 'RESOLVED', note: '已修复（样例）', actor: { id: worker.subject } },
      { action: 'VERIFY', toStatus: 'VERIFIED', note: '确实亮了（样例）', actor: null },
      { action: 'CLOSE', toStatus: 'CLOSED', note: null, actor: { id: worker.subject } },
    ]);
    const stored = await services.subgraph.database.orm.em.fork().findOneOrFail(MatterEntity, id);
    expect(stored.verifierId).toBeNull();
  });

  it.each([
    ['accept', 'its worker', worker, {}, []],
    ['accept', 'the worker of another grid', otherWorker, {}, ['NOT_FOUND']],
    ['accept', 'its leader', leader, {}, ['FORBIDDEN']],
    ['accept', 'the head at L2', head, { level: 'L2' }, []],
    ['accept', 'its worker at L2', worker, { level: 'L2' }, ['FORBIDDEN']],
    ['accept', 'the street at L3', officer, { level: 'L3' }, []],
    ['accept', 'its leader in an emergency, who is called', leader, { severity: 'EMERGENCY' }, []],
    ['accept', 'the street in an emergency, which is not', officer, { severity: 'EMERGENCY' }, ['FORBIDDEN']],
    ['accept', 'its reporter', resident, {}, ['FORBIDDEN']],
    ['accept', 'a neighbour', neighbour, {}, ['NOT_FOUND']],
    ['accept', 'the street', officer, {}, ['FORBIDDEN']],
    ['accept', 'an analyst', analyst, {}, ['NOT_FOUND']],
    ['accept', 'nobody', ANONYMOUS, {}, ['UNAUTHENTICATED']],
    ['resolve', 'its handler', worker, accepted, []],
    ['resolve', 'another worker of the grid', colleague, accepted, ['FORBIDDEN']],
    ['resolve', 'its handler on the spot at L2', worker, { ...accepted, level: 'L2' }, ['CONFLICT']],
    ['resolve', 'its handler at work on it at L2', worker, { ...accepted, level: 'L2', status: 'IN_PROGRESS' }, []],
    ['verify', 'its handler', worker, resolved, ['FORBIDDEN']],
    ['verify', 'its reporter', resident, resolved, []],
    ['verify', 'another worker of the grid', colleague, resolved, []],
    ['verify', 'a committee contact', contact, resolved, []],
    ['verify', 'the head', head, resolved, []],
    ['verify', 'its leader', leader, resolved, ['FORBIDDEN']],
    ['close', 'its worker', worker, verified, []],
    ['close', 'the head', head, verified, []],
    ['close', 'a committee contact', contact, verified, ['FORBIDDEN']],
    ['close', 'its reporter', resident, verified, ['FORBIDDEN']],
  ])('can %s by %s', async (action, _who, actor, shape, codes) => {
    const id = await given(shape);
    const { data } = await services.ask(`query ($id: ID!) { matter(id: $id) { availableActions } }`, { id }, actor);
    expect(data.matter?.availableActions.includes(action.toUpperCase()) ?? false).toBe(codes.length === 0);
    const answer = await move(action, id, actor, action === 'resolve' ? settled : {});
    expect(answer.codes).toEqual(codes);
  });

  it('that its own reporter accepts shows who accepted it, and so not that it is the reporter', async () => {
    const row = matterRow(++made);
    await services.insert(MatterEntity, [row]);
    await services.insert(MatterReporterEntity, [{ matterId: row.id, personId: worker.subject ?? '' }]);
    await move('accept', row.id, worker);
    const { data } = await services.ask(
      `query ($id: ID!) { matter(id: $id) { handler { id } history { action actor { id } } } }`,
      { id: row.id },
      head,
    );
    const { id } = data.matter.handler;
    expect(data.matter.history).toEqual([{ action: 'ACCEPT', actor: { id } }]);
  });

  it('P25: is accepted by exactly one of many at the same instant', async () => {
    const id = await given();
    const answers = await Promise.all([worker, colleague, worker, colleague].map((actor) => move('accept', id, actor)));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
    const events = await services.subgraph.database.orm.em.fork().count(MatterEventEntity, { matterId: id });
    expect(events).toBe(1);
  });

  it('refuses a move that its state does not allow and says which it does', async () => {
    const { codes, error } = await move('verify', await given(), worker);
    expect(codes).toEqual(['CONFLICT']);
    expect(error?.message).toContain('REPORTED');
    expect(error?.message).toMatch(/possible from there: ACCEPT, RETURN, .*CANCEL, .*RECLASSIFY$/);
  });

  it('P25: refuses a move that was decided on an older version', async () => {
    const id = await given({ version: 2 });
    expect((await move('accept', id, worker)).codes).toEqual(['CONFLICT']);
    expect((await move('accept', id, worker, { expectedVersion: 2 })).codes).toEqual([]);
  });

  describe('whose clocks are set back by a day', () => {
    const reportAndAccept = async (setBack: () => unknown) => {
      const { data } = await services.ask(
        `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`,
        {
          input: { kind: 'A5', severity: 'ORDINARY', gridCode: MICRO, place: '样例路1号', description: '路灯（样例）' },
        },
        resident,
      );
      const { id } = data.reportMatter;
      await setBack();
      expect((await move('accept', id, worker)).codes).toEqual([]);
      const { history } = (await services.ask(HISTORY, { id }, worker)).data.matter;
      const { acceptedAt, reportedAt } = await services.subgraph.database.orm.em.fork().findOneOrFail(MatterEntity, id);
      return { history: history.map(({ action }: { action: string }) => action), acceptedAt, reportedAt };
    };
    const HISTORY = `query ($id: ID!) { matter(id: $id) { history { action } } }`;
    const yesterday = inHours(-24);

    it.each([
      ['that of the process', () => vi.useFakeTimers({ now: yesterday, toFake: ['Date'] })],
      ['that of the database', () => services.stopClockAt(yesterday)],
    ])('is accepted after it was reported: %s', async (_whose, setBack) => {
      const { history, acceptedAt, reportedAt } = await reportAndAccept(setBack).finally(async () => {
        vi.useRealTimers();
        await services.stopClockAt(new Date());
      });
      expect(history).toEqual(['REPORT', 'ACCEPT']);
      expect(acceptedAt?.getTime()).toBeGreaterThanOrEqual(reportedAt.getTime());
    });
  });

  it('P21: is moved once by a write that is sent twice', async () => {
    const id = await given();
    const writeId = idOf(8000);
    const [first, again] = await Promise.all([1, 2].map(() => move('accept', id, worker, { writeId })));
    expect(first?.codes).toEqual([]);
    expect(again).toEqual(first);
  });

  it('P21: and answers the same when it has gone on, and to another handler, meanwhile', async () => {
    const id = await given();
    const writeId = idOf(8002);
    const fields = 'status version acceptedAt resolvedAt closedAt handler { id } resolution availableActions';
    const accept = () =>
      services.ask(
        `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { ${fields} } }`,
        { input: { matterId: id, expectedVersion: 1, writeId } },
        worker,
      );
    const first = await accept();
    expect(first.data.acceptMatter).toMatchObject({ status: 'ACCEPTED', version: 2, handler: { id: worker.subject } });
    await move('resolve', id, worker, { expectedVersion: 2, ...settled });
    expect(await accept()).toEqual(first);
    await services.subgraph.database.orm.em.fork().nativeUpdate(MatterEntity, { id }, { handlerId: colleague.subject });
    await move('verify', id, resident, { expectedVersion: 3 });
    await move('close', id, worker, { expectedVersion: 4 });
    expect(await accept()).toEqual(first);
    expect((await move('close', id, worker, { expectedVersion: 5 })).codes).toEqual(['CONFLICT']);
  });

  it('P21: and answers the same when the post that gave the right has ended meanwhile', async () => {
    const id = await given();
    const writeId = idOf(8001);
    const first = await move('accept', id, worker, { writeId });
    const again = await move('accept', id, { ...worker, grants: [] }, { writeId });
    expect(again.codes).toEqual([]);
    const { number, version } = first.matter;
    expect(again.matter).toMatchObject({ id, number, status: 'ACCEPTED', version });
    // Somebody else's id of a write is another's, and says nothing of what they may not see.
    expect((await move('accept', id, { ...otherWorker, grants: [] }, { writeId })).codes).toEqual(['NOT_FOUND']);
  });

  it('P24: refuses a move of what cannot be an id, naming the argument', async () => {
    const { error } = await move('accept', 'no id', worker);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'matterId' });
  });

  const answerAsNothing = async () => {
    const [unseen, missing] = [
      await move('accept', await given(), neighbour),
      await move('accept', idOf(99), neighbour),
    ];
    expect(unseen.codes).toEqual(['NOT_FOUND']);
    expect(unseen).toEqual(missing);
  };

  it('answers a move by who may not see it exactly as one of nothing', answerAsNothing);

  it('P5: does so with row-level security off too', () => services.withoutRowLevelSecurity(answerAsNothing));

  it.each([
    `update matter_event set note = '改'`,
    `update matter_event set at = at - interval '1 day', note = null`,
    `update matter_event set actor_id = gen_random_uuid()`,
    'delete from matter_event',
  ])('never lets "%s" rewrite its history', async (sql) => {
    const id = await given();
    await move('accept', id, worker);
    const em = services.subgraph.database.orm.em.fork();
    const rewriting = em.execute(sql.replace('matter_event', 'community_services.matter_event'));
    await expect(rewriting).rejects.toThrow('append-only');
  });

  it.each([
    ['matter_verifier_check', { ...verified, verifierId: worker.subject }],
    ['matter_due_check', { dueAt: null }],
    ['matter_due_check', { dueStatus: 'CALENDAR_NOT_PUBLISHED' }],
    ['matter_grid_code_check', { gridCode: GENERAL }],
    ['matter_admission_check', { kind: 'G', gridCode: GENERAL }],
    ['matter_admission_check', { admissionCode: '2026-001' }],
  ])('is kept by %s from what must not be', async (check, shape) => {
    await expect(given(shape)).rejects.toThrow(check);
  });
});
