import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import {
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
import { inHours } from '../../../test/rows.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { PostEntity } from '../../post/post.entity.ts';

const accepted = { status: 'ACCEPTED', handlerId: worker.subject, acceptedAt: inHours(-1) };
const inProgress = { ...accepted, status: 'IN_PROGRESS' };
const ASSIGNMENTS = 'assignments { assignee { id } assignedBy { id } outcome reason acceptedAt } helpers { id }';

describe('a matter that is assigned', () => {
  let matters: Matters;
  beforeAll(async () => void (matters = await openMatters()));
  afterAll(() => matters.close());

  const assigned = async (to = leader, more: object = {}) => {
    const id = await matters.given(accepted);
    const answer = await matters.move('assignMatter', id, worker, { assigneeId: to.subject, ...more });
    expect(answer.codes).toEqual([]);
    return id;
  };

  it('is the assignee’s to take on, with who helps, and is settled by them', async () => {
    const id = await assigned(leader, { helperIds: [contact.subject], note: '请先看看（样例）' });
    expect(await matters.look(id, `status ${ASSIGNMENTS}`)).toEqual({
      status: 'ASSIGNED',
      assignments: [
        {
          assignee: { id: leader.subject },
          assignedBy: { id: worker.subject },
          outcome: null,
          reason: null,
          acceptedAt: null,
        },
      ],
      helpers: [{ id: contact.subject }],
    });
    const { data } = await matters.services.ask(
      '{ matters(where: { isHandledByMe: true }) { nodes { id } } }',
      {},
      contact,
    );
    expect(data.matters.nodes).toEqual([{ id }]);
    expect((await matters.move('startMatter', id, worker, { expectedVersion: 2 })).codes).toEqual(['FORBIDDEN']);
    expect((await matters.move('startMatter', id, leader, { expectedVersion: 2 })).matter.status).toBe('IN_PROGRESS');
    const settled = await matters.move('resolveMatter', id, leader, {
      expectedVersion: 3,
      resolution: '已清理（样例）',
    });
    expect(settled.matter.status).toBe('RESOLVED');
    const { assignments } = await matters.look(id, ASSIGNMENTS);
    expect(assignments).toMatchObject([{ outcome: 'DONE', acceptedAt: expect.any(String) }]);
    expect((await matters.told(id)).types).toEqual(['assigned', 'started', 'resolved', 'replied']);
  });

  it('is shown to whoever reported it without who gave it to whom', async () => {
    const id = await assigned();
    expect(await matters.look(id, ASSIGNMENTS, resident)).toMatchObject({ assignments: null });
  });

  it.each([
    ['somebody who serves nowhere', neighbour.subject],
    ['the leader of another micro-grid', idOf(50)],
    ['somebody on leave', idOf(51)],
    ['somebody who left', idOf(52)],
  ])('is not given to %s', async (_who, assigneeId) => {
    await matters.services.subgraph.database.orm.em.fork().upsertMany(PostEntity, [
      { id: idOf(750), personId: idOf(50), role: 'MICRO_GRID_LEADER', gridCode: `${GENERAL}004` },
      { id: idOf(751), personId: idOf(51), role: 'COMMITTEE_CONTACT', gridCode: GENERAL, pausedAt: inHours(-1) },
      { id: idOf(752), personId: idOf(52), role: 'COMMITTEE_CONTACT', gridCode: GENERAL, endedAt: inHours(-1) },
    ]);
    const { codes, error } = await matters.move('assignMatter', await matters.given(accepted), worker, { assigneeId });
    expect([codes, error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'assigneeId']);
  });

  it('is never given to whom it complains of, nor with their help', async () => {
    const complaint = { ...accepted, aboutPersonId: leader.subject };
    const to = async (input: object) =>
      (await matters.move('assignMatter', await matters.given(complaint), worker, input)).codes;
    expect(await to({ assigneeId: leader.subject })).toEqual(['BAD_USER_INPUT']);
    const { error } = await matters.move('assignMatter', await matters.given(complaint), worker, {
      assigneeId: leader.subject,
    });
    expect(error?.message).toContain('their own service');
    expect(await to({ assigneeId: contact.subject, helperIds: [leader.subject] })).toEqual(['BAD_USER_INPUT']);
  });

  it('is, of a complaint, for nobody who serves below whom it is about: not to be given, read, answered or corrected', async () => {
    const complaint = { level: 'L3', status: 'ESCALATED', acceptedAt: inHours(-1), aboutPersonId: head.subject };
    const id = await matters.given(complaint);
    for (const below of [leader, worker, contact]) {
      const given = await matters.move('assignMatter', id, officer, { assigneeId: below.subject });
      expect(given.error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'assigneeId' });
      const seen = await matters.look(id, 'description availableActions', below);
      expect(seen).toEqual({ description: null, availableActions: [] });
      expect((await matters.move('replyToMatter', id, below, { reply: '样例' })).codes).toEqual(['FORBIDDEN']);
      const right = { severity: 'CONSULT', reason: '样例' };
      expect((await matters.move('reclassifyMatter', id, below, right)).codes).toEqual(['FORBIDDEN']);
    }
    const reporter = `{ matter(id: "${id}") { reporter(purpose: CONTACT_REPORTER) { person { id } } } }`;
    expect((await matters.services.ask(reporter, {}, worker)).codes).toEqual(['FORBIDDEN']);
    expect((await matters.look(id, 'description', officer)).description).not.toBeNull();
    expect((await matters.move('assignMatter', id, officer, { assigneeId: officer.subject })).codes).toEqual([]);
  });

  it('is settled above the post that a complaint is about, and verified there', async () => {
    const complaint = { level: 'L2', acceptedAt: inHours(-1), aboutPersonId: worker.subject };
    const settled = { ...complaint, status: 'RESOLVED', handlerId: head.subject, resolvedAt: inHours(-1) };
    const id = await matters.given(settled);
    expect((await matters.move('verifyMatter', id, contact)).codes).toEqual(['FORBIDDEN']);
    expect((await matters.move('verifyMatter', id, officer)).codes).toEqual([]);
    const reporter = `{ matter(id: "${id}") { reporter(purpose: CONTACT_REPORTER) { person { id } } } }`;
    expect((await matters.services.ask(reporter, {}, head)).codes).toEqual([]);
  });

  it.each([
    ['L0', leader],
    ['L1', worker],
  ])(
    'shows neither street nor contact who deals with it at %s, since the leader has what the leader reported',
    async (level, actor) => {
      const id = await matters.given({ level }, actor === leader ? leader : undefined);
      expect((await matters.move('acceptMatter', id, actor)).codes).toEqual([]);
      const who = 'handler { id } history { action actor { id } }';
      const hidden = { handler: null, history: [{ action: 'ACCEPT', actor: null }] };
      expect(await matters.look(id, who, officer)).toEqual(hidden);
      expect(await matters.look(id, who, contact)).toEqual(hidden);
      expect((await matters.look(id, who, head)).handler).toEqual({ id: actor.subject });
      const up = { expectedVersion: 2, toLevel: 'L3', reason: '样例' };
      expect((await matters.move('escalateMatter', id, actor, up)).codes).toEqual([]);
      const raised = await matters.look(id, who, officer);
      expect(raised.history).toEqual([...hidden.history, { action: 'ESCALATE', actor: null }]);
      await matters.move('assignMatter', id, officer, { expectedVersion: 3, assigneeId: worker.subject });
      expect(await matters.look(id, who, officer)).toMatchObject({
        handler: { id: worker.subject },
        history: [{}, {}, { action: 'ASSIGN', actor: { id: officer.subject } }],
      });
    },
  );

  it.each([
    ['L1', worker, []],
    ['L1', head, ['FORBIDDEN']],
    ['L2', head, []],
    ['L2', worker, ['FORBIDDEN']],
    ['L3', officer, []],
    ['L3', head, ['FORBIDDEN']],
    ['L1', leader, ['FORBIDDEN']],
    ['L1', neighbour, ['NOT_FOUND']],
  ] as const)('is given to somebody at %s by who answers for that: %s', async (level, actor, codes) => {
    const id = await matters.given({ ...accepted, level });
    expect((await matters.move('assignMatter', id, actor, { assigneeId: worker.subject })).codes).toEqual(codes);
  });

  it('field-case F6: given back with a reason is who assigned it again, and its clock runs on from the report', async () => {
    const id = await assigned();
    const { dueAt } = await matters.look(id, 'dueAt');
    expect((await matters.move('refuseMatter', id, leader, { expectedVersion: 2, note: ' ' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    const { matter } = await matters.move('refuseMatter', id, leader, { expectedVersion: 2, note: '人手不足（样例）' });
    expect(matter).toMatchObject({ status: 'ACCEPTED', handler: { id: worker.subject }, dueAt });
    expect((await matters.look(id, ASSIGNMENTS)).assignments).toMatchObject([
      { outcome: 'REFUSED', reason: '人手不足（样例）' },
    ]);
    const again = await matters.move('assignMatter', id, worker, { expectedVersion: 3, assigneeId: contact.subject });
    expect(again.matter).toMatchObject({ status: 'ASSIGNED', dueAt });
    expect((await matters.told(id)).types).toEqual(['assigned', 'refused', 'assigned']);
  });

  it('field-case F6: is taken back by who assigned it alone, until it is taken on', async () => {
    const id = await assigned();
    expect((await matters.move('recallMatter', id, head, { expectedVersion: 2 })).codes).toEqual(['FORBIDDEN']);
    const { matter } = await matters.move('recallMatter', id, worker, { expectedVersion: 2 });
    expect(matter).toMatchObject({ status: 'ACCEPTED', handler: { id: worker.subject } });
    const taken = await assigned();
    await matters.move('startMatter', taken, leader, { expectedVersion: 2 });
    expect((await matters.move('recallMatter', taken, worker, { expectedVersion: 3 })).codes).toEqual(['CONFLICT']);
  });

  it('P25: is given to one person when two assign it at once', async () => {
    const id = await matters.given(accepted);
    const both = [leader, contact].map(({ subject }) =>
      matters.move('assignMatter', id, worker, { assigneeId: subject }),
    );
    const codes = (await Promise.all(both)).map((answer) => answer.codes[0]);
    expect(new Set(codes)).toEqual(new Set(['CONFLICT', undefined]));
    const open = await matters.services.subgraph.database.orm.em.fork().count(AssignmentEntity, { matterId: id });
    expect(open).toBe(1);
  });

  it('P25: has one open assignment, the database says so too', async () => {
    const id = await assigned();
    const second = { id: idOf(760), matterId: id, assigneeId: idOf(1), assignedAt: inHours(0) };
    await expect(matters.services.insert(AssignmentEntity, [second])).rejects.toThrow('assignment_open_unique');
  });

  it.each([
    ['the handler', worker, 'L2', []],
    ['the head', head, 'L2', []],
    ['the head past a level', head, 'L3', []],
    ['a contact', contact, 'L2', ['FORBIDDEN']],
    ['the street', officer, 'L3', ['FORBIDDEN']],
    ['the handler to a department', worker, 'L4', ['BAD_USER_INPUT']],
    ['the handler to where it is', worker, 'L1', ['BAD_USER_INPUT']],
    ['a department handler', person(30, 'DEPARTMENT_HANDLER', MICRO.slice(0, 9)), 'L2', ['NOT_FOUND']],
  ] as const)('is raised by %s', async (_who, actor, toLevel, codes) => {
    const id = await matters.given(inProgress);
    const answer = await matters.move('escalateMatter', id, actor, { toLevel, reason: '需上级协调（样例）' });
    expect(answer.codes).toEqual(codes);
    if (codes.length > 0) return;
    expect(answer.matter).toMatchObject({ status: 'ESCALATED', level: toLevel, handler: null });
    expect(await matters.look(id, 'history { action level }')).toEqual({
      history: [{ action: 'ESCALATE', level: toLevel }],
    });
  });

  it.each([
    ['the street', officer, { status: 'REPORTED', handlerId: null }],
    ['the worker', worker, {}],
    ['the head', head, {}],
  ])('is answered alike to %s for L1, whether the leader reported it or not', async (_who, actor, more) => {
    const answers = await Promise.all(
      (['L0', 'L1'] as const).map(async (level) => {
        const id = await matters.given({ ...accepted, ...more, level });
        const { codes, error } = await matters.move('escalateMatter', id, actor, { toLevel: 'L1', reason: '样例' });
        return [codes, error?.extensions?.['argument'], error?.message];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.slice(0, 2)).toEqual([['BAD_USER_INPUT'], 'toLevel']);
  });

  it('is raised to L1 by the leader who reported it', async () => {
    const id = await matters.given({ ...accepted, level: 'L0', handlerId: leader.subject }, leader);
    const { matter } = await matters.move('escalateMatter', id, leader, { toLevel: 'L1', reason: '样例' });
    expect(matter).toMatchObject({ status: 'ESCALATED', level: 'L1', handler: null });
  });

  it('is raised again from ESCALATED, and by the street when nobody below accepts it', async () => {
    const id = await matters.given({ ...accepted, status: 'ESCALATED', level: 'L2', handlerId: null });
    const reason = '仍需协调（样例）';
    expect((await matters.move('escalateMatter', id, worker, { toLevel: 'L3', reason })).matter.level).toBe('L3');
    const waiting = await matters.given();
    expect(
      (await matters.move('escalateMatter', waiting, officer, { toLevel: 'L3', reason })).matter.availableActions,
    ).toContain('ASSIGN');
  });
});
