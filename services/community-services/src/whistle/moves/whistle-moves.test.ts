import type { Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  blowing,
  colleague,
  DISTRICT,
  ELSEWHERE,
  HEALTH,
  nurse,
  openDepartments,
  secondOfficer,
  streets,
  type Departments,
} from '../../../test/departments.ts';
import { GENERAL, handler, head, idOf, leader, officer, resident, worker } from '../../../test/people.ts';
import { matterDeadline } from '../../matter/report/matter-deadline.ts';
import { whistleDueAt } from '../deadlines/whistle-deadlines.ts';

type Blown = Pick<Awaited<ReturnType<Departments['blow']>>, 'whistleId' | 'expectedVersion'>;

describe('a whistle', () => {
  let services: Departments;
  beforeAll(async () => void (services = await openDepartments()));
  afterAll(() => services.close());

  const { deed, blow, told } = {
    deed: (...args: Parameters<Departments['deed']>) => services.deed(...args),
    blow: (...args: Parameters<Departments['blow']>) => services.blow(...args),
    told: (id: string) => services.told(id),
  };
  const after = ({ whistleId, expectedVersion }: Blown, versions: number, more: object = {}) => ({
    whistleId,
    expectedVersion: expectedVersion + versions,
    ...more,
  });
  const result = '已更换管段，恢复供水（样例）';
  /** Reported in to and done. */
  const finished = async (...args: Parameters<Departments['blow']>) => {
    const whistle = await blow(...args);
    expect((await deed('reportIn', after(whistle, 0), handler)).codes).toEqual([]);
    expect((await deed('finishWhistle', after(whistle, 1, { result }), handler)).codes).toEqual([]);
    return whistle;
  };
  const matterOf = (id: string) => services.look(id, 'level status resolution resolvedAt firstReplyAt dueAt', officer);

  it('is blown by the street of what is its own: the matter is at L4, the department has 10 working days', async () => {
    const matterId = await services.given(streets);
    const { done, codes } = await deed('blowWhistle', { matterId, expectedVersion: 1, ...blowing }, officer);
    expect(codes).toEqual([]);
    const blownAt = new Date(done.blownAt);
    expect(done).toMatchObject({
      status: 'BLOWN',
      version: 1,
      problem: blowing.problem,
      reportInBy: new Date(blownAt.getTime() + 24 * 3_600_000).toISOString(),
      dueAt: whistleDueAt(blownAt)?.toISOString() ?? null,
      matter: { id: matterId, level: 'L4', status: 'ESCALATED', version: 2 },
      availableActions: ['WITHDRAW'],
    });
    expect((await services.look(matterId, 'history { action level toStatus }')).history).toEqual([
      { action: 'BLOW_WHISTLE', level: 'L4', toStatus: 'ESCALATED' },
    ]);
    const { reportInBy, dueAt } = done;
    const data = { matterId, departmentId: blowing.departmentId, kind: blowing.kind, reportInBy, dueAt };
    expect(await told(done.id)).toEqual({ types: ['whistle.blown'], last: data, gridcodes: [expect.any(String)] });
    expect((await told(matterId)).types).toEqual(['escalated']);
  });

  it('gives the matter the deadline of L4 from its report', async () => {
    const { matterId } = await blow();
    const { reportedAt, dueAt } = await services.look(matterId, 'reportedAt dueAt');
    const due = matterDeadline({ severity: 'ORDINARY', level: 'L4' }, new Date(reportedAt));
    expect(dueAt).toBe(due.dueAt?.toISOString() ?? null);
  });

  it('of an emergency must be reported in to within 30 minutes', async () => {
    const matterId = await services.given(streets);
    const sent = { matterId, expectedVersion: 1, ...blowing, kind: 'EMERGENCY' };
    const { done } = await deed('blowWhistle', sent, officer);
    expect(new Date(done.reportInBy).getTime() - new Date(done.blownAt).getTime()).toBe(30 * 60_000);
  });

  it.each([
    ['the worker', worker, 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['the reporter', resident, 'FORBIDDEN'],
    ['a department', handler, 'NOT_FOUND'],
  ])('is not blown by %s', async (_who, actor, code) => {
    const matterId = await services.given(streets);
    const { codes } = await deed('blowWhistle', { matterId, expectedVersion: 1, ...blowing }, actor);
    expect(codes).toEqual([code]);
  });

  it.each([
    ['below the street', { level: 'L2', status: 'ACCEPTED' }],
    ['settled', { level: 'L3', status: 'RESOLVED', handlerId: idOf(77) }],
    ['split', { ...streets, isSplit: true }],
  ])('is not blown of a matter that is %s', async (_what, more) => {
    const matterId = await services.given(more);
    const { codes } = await deed('blowWhistle', { matterId, expectedVersion: 1, ...blowing }, officer);
    expect(codes).toEqual(['CONFLICT']);
  });

  it.each([
    ['a department that is not there', { departmentId: idOf(699) }, 'departmentId'],
    ['one that serves elsewhere', { departmentId: ELSEWHERE }, 'departmentId'],
    ['a mobile number in its words', { problem: '请联系13800138000' }, 'problem'],
    ['no place', { place: ' ' }, 'place'],
  ])('refuses %s', async (_what, wrong, argument) => {
    const matterId = await services.given(streets);
    const { error } = await deed('blowWhistle', { matterId, expectedVersion: 1, ...blowing, ...wrong }, officer);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect((await services.look(matterId, 'level version')).version).toBe(1);
  });

  it('is taken back when its matter ends without it, and the department told', async () => {
    const whistle = await blow();
    const { matterId, whistleId } = whistle;
    const stands = async () => (await services.look(matterId, 'whistles { status }', officer)).whistles;
    const go = (mutation: string, expectedVersion: number, actor: Actor, input: object = {}) =>
      services.move(mutation, matterId, actor, { expectedVersion, ...input });
    expect((await go('assignMatter', 2, officer, { assigneeId: leader.subject })).codes).toEqual([]);
    expect((await go('startMatter', 3, leader)).codes).toEqual([]);
    expect((await go('resolveMatter', 4, leader, { resolution: '已自行修复（样例）' })).codes).toEqual([]);
    expect((await go('verifyMatter', 5, worker)).codes).toEqual([]);
    expect(await stands()).toEqual([{ status: 'BLOWN' }]);
    expect((await go('closeMatter', 6, officer)).codes).toEqual([]);
    expect(await stands()).toEqual([{ status: 'WITHDRAWN' }]);
    expect((await told(whistleId)).types).toEqual(['whistle.blown', 'whistle.withdrawn']);
    expect((await deed('reportIn', after(whistle, 1), handler)).codes).toEqual(['CONFLICT']);
  });

  it('is for a department of the district too', async () => {
    expect((await blow({ departmentId: DISTRICT })).whistleId).toEqual(expect.any(String));
  });

  it('is for one department once at a time: another one may be whistled for besides', async () => {
    const { matterId } = await blow();
    const seen = await services.look(matterId, 'version');
    const again = { matterId, expectedVersion: seen.version, ...blowing };
    expect((await deed('blowWhistle', again, officer)).codes).toEqual(['CONFLICT']);
    expect((await deed('blowWhistle', { ...again, departmentId: DISTRICT }, officer)).codes).toEqual([]);
  });

  it('goes from the whistle to the rating, and its facts tell it by department', async () => {
    const whistle = await blow();
    const { done: reportedIn } = await deed('reportIn', after(whistle, 0, { note: '半小时内到（样例）' }), handler);
    expect(reportedIn).toMatchObject({ status: 'REPORTED_IN', version: 2, handler: { id: handler.subject } });
    expect(reportedIn.note).toBe('半小时内到（样例）');
    const { done } = await deed('finishWhistle', after(whistle, 1, { result }), colleague);
    expect(done).toMatchObject({ status: 'DONE', result, doneAt: expect.any(String), matter: { status: 'RESOLVED' } });
    expect(await matterOf(whistle.matterId)).toMatchObject({ level: 'L4', status: 'RESOLVED', resolution: result });
    const rated = await deed('rateWhistle', after(whistle, 2, { rating: 4, reason: '处置及时（样例）' }), officer);
    expect(rated.done).toMatchObject({ status: 'RATED', rating: 4, ratingReason: '处置及时（样例）' });
    const { types, last } = await told(whistle.whistleId);
    expect(types).toEqual(['whistle.blown', 'whistle.reported_in', 'whistle.done', 'whistle.rated']);
    expect(last).toEqual({ departmentId: blowing.departmentId, points: 4 });
    expect((await told(whistle.matterId)).types).toEqual(['escalated', 'resolved', 'replied']);
    const { history } = await services.look(whistle.matterId, 'history { action toStatus actor { id } note }');
    expect(history.at(-1)).toEqual({
      action: 'RESOLVE',
      toStatus: 'RESOLVED',
      actor: { id: colleague.subject },
      note: result,
    });
  });

  it('that was done is verified by the worker and closed as any other', async () => {
    const { matterId } = await finished();
    const verified = await services.move('verifyMatter', matterId, worker, { expectedVersion: 3 });
    expect(verified.matter.status).toBe('VERIFIED');
    const closed = await services.move('closeMatter', matterId, worker, { expectedVersion: 4 });
    expect(closed.matter.status).toBe('CLOSED');
  });

  it('says in its facts whether the department was in time', async () => {
    const whistle = await blow();
    await services.services.subgraph.database.transaction((em) =>
      em.execute(
        `update community_services.whistle set report_in_by = blown_at - interval '1 minute', due_at = blown_at - interval '1 minute' where id = ?`,
        [whistle.whistleId],
      ),
    );
    await deed('reportIn', after(whistle, 0), handler);
    expect((await told(whistle.whistleId)).last).toMatchObject({ isInTime: false });
    await deed('finishWhistle', after(whistle, 1, { result }), handler);
    expect((await told(whistle.whistleId)).last).toMatchObject({ isInTime: false });
  });

  it('tells of a sensitive kind by no fact in which micro-grid the family lives', async () => {
    const { whistleId } = await finished({}, { kind: 'C4', areTextsSealed: true, place: null, description: null });
    expect(new Set((await told(whistleId)).gridcodes)).toEqual(new Set([GENERAL]));
  });

  it('resolves its matter only with the last of several', async () => {
    const whistle = await blow();
    const other = await deed(
      'blowWhistle',
      { matterId: whistle.matterId, expectedVersion: 2, ...blowing, departmentId: HEALTH, kind: 'JOINT_ENFORCEMENT' },
      officer,
    );
    expect(other.done.matter).toMatchObject({ level: 'L4', status: 'ESCALATED' });
    await deed('reportIn', after(whistle, 0), handler);
    await deed('finishWhistle', after(whistle, 1, { result }), handler);
    expect((await matterOf(whistle.matterId)).status).toBe('ESCALATED');
    const second = { whistleId: other.done.id, expectedVersion: 1 };
    await deed('reportIn', second, nurse);
    await deed('finishWhistle', { ...second, expectedVersion: 2, result: '已检查（样例）' }, nurse);
    expect(await matterOf(whistle.matterId)).toMatchObject({ status: 'RESOLVED', resolution: '已检查（样例）' });
  });

  it('P25: resolves its matter also when the last two are done at the same instant', async () => {
    for (let run = 0; run < 5; run++) {
      const whistle = await blow();
      const { matterId } = whistle;
      const sent = { matterId, expectedVersion: 2, ...blowing, departmentId: HEALTH };
      const second = { whistleId: (await deed('blowWhistle', sent, officer)).done.id, expectedVersion: 1 };
      await deed('reportIn', after(whistle, 0), handler);
      await deed('reportIn', second, nurse);
      const both = await Promise.all([
        deed('finishWhistle', after(whistle, 1, { result }), handler),
        deed('finishWhistle', { ...second, expectedVersion: 2, result }, nurse),
      ]);
      expect(both.map(({ codes }) => codes)).toEqual([[], []]);
      expect((await matterOf(matterId)).status).toBe('RESOLVED');
      expect((await told(matterId)).types.filter((type) => type === 'resolved')).toHaveLength(1);
    }
  });

  it('P25: is reported in to by exactly one of two handlers at the same instant', async () => {
    const whistle = await blow();
    const input = after(whistle, 0);
    const both = await Promise.all([handler, colleague].map((actor) => deed('reportIn', input, actor)));
    expect(both.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'CONFLICT']);
    expect((await told(whistle.whistleId)).types).toEqual(['whistle.blown', 'whistle.reported_in']);
  });

  it('P21: is moved once by a write that is sent twice, and answers the same when it has gone on meanwhile', async () => {
    const whistle = await blow();
    const input = after(whistle, 0, { writeId: newId() });
    const { done: first } = await deed('reportIn', input, handler);
    await deed('finishWhistle', after(whistle, 1, { result }), handler);
    const { done: again } = await deed('reportIn', input, handler);
    const { matter: _now, availableActions: _actions, ...own } = first;
    expect(again).toMatchObject(own);
    const matterId = await services.given(streets);
    const blown = { matterId, expectedVersion: 1, ...blowing, writeId: newId() };
    const [one, two] = [await deed('blowWhistle', blown, officer), await deed('blowWhistle', blown, officer)];
    expect(two.done.id).toBe(one.done.id);
    expect((await services.look(matterId, 'whistles { id }')).whistles).toHaveLength(1);
  });

  it('K2: is found by an id in capitals', async () => {
    const whistle = await blow();
    const { codes } = await deed(
      'reportIn',
      after({ ...whistle, whistleId: whistle.whistleId.toUpperCase() }, 0),
      handler,
    );
    expect(codes).toEqual([]);
  });

  it.each([
    ['reportIn by the street', 'reportIn', officer, {}, 'FORBIDDEN'],
    ['reportIn by the reporter', 'reportIn', resident, {}, 'FORBIDDEN'],
    ['reportIn by another department', 'reportIn', nurse, {}, 'NOT_FOUND'],
    ['withdrawWhistle by the department', 'withdrawWhistle', handler, {}, 'FORBIDDEN'],
    ['withdrawWhistle by the worker', 'withdrawWhistle', worker, {}, 'FORBIDDEN'],
    ['finishWhistle before reporting in', 'finishWhistle', handler, { result: '样例' }, 'CONFLICT'],
    ['rateWhistle before it is done', 'rateWhistle', officer, { rating: 5 }, 'CONFLICT'],
    ['another version', 'reportIn', handler, { expectedVersion: 7 }, 'CONFLICT'],
  ])('refuses %s', async (_what, mutation, actor, more, code) => {
    const whistle = await blow();
    expect((await deed(mutation, after(whistle, 0, more), actor)).codes).toEqual([code]);
    expect((await told(whistle.whistleId)).types).toEqual(['whistle.blown']);
  });

  it.each([0, 6, 2.5])('refuses a rating of %s', async (rating) => {
    const whistle = await finished();
    expect((await deed('rateWhistle', after(whistle, 2, { rating }), officer)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a former handler, whose post the facts have ended', async () => {
    const whistle = await blow();
    const { orm } = services.services.subgraph.database;
    const { DepartmentPostEntity } = await import('../../department-post/department-post.entity.ts');
    await orm.em.fork().nativeUpdate(DepartmentPostEntity, { id: idOf(651) }, { endedAt: new Date() });
    expect((await deed('reportIn', after(whistle, 0), colleague)).codes).toEqual(['NOT_FOUND']);
    await orm.em.fork().nativeUpdate(DepartmentPostEntity, { id: idOf(651) }, { endedAt: null });
    const withoutGrant = { ...colleague, grants: [] };
    expect((await deed('reportIn', after(whistle, 0), withoutGrant)).codes).toEqual(['NOT_FOUND']);
  });

  it('taken back leaves the matter with the street again, without any other', async () => {
    const whistle = await blow();
    const { done } = await deed('withdrawWhistle', after(whistle, 0, { note: '已自行解决（样例）' }), secondOfficer);
    expect(done).toMatchObject({ status: 'WITHDRAWN', matter: { level: 'L3', status: 'ESCALATED' } });
    const { reportedAt, dueAt, history } = await services.look(
      whistle.matterId,
      'reportedAt dueAt history { action level note }',
      officer,
    );
    const due = matterDeadline({ severity: 'ORDINARY', level: 'L3' }, new Date(reportedAt));
    expect(dueAt).toBe(due.dueAt?.toISOString() ?? null);
    expect(history.at(-1)).toEqual({ action: 'RECALL', level: 'L3', note: '已自行解决（样例）' });
    expect((await told(whistle.matterId)).types).toEqual(['escalated', 'escalated']);
    expect((await told(whistle.whistleId)).types.at(-1)).toBe('whistle.withdrawn');
    // And it can be whistled for again.
    const again = { matterId: whistle.matterId, expectedVersion: 3, ...blowing };
    expect((await deed('blowWhistle', again, officer)).codes).toEqual([]);
  });

  it('taken back while all others are done leaves the matter settled by them', async () => {
    const whistle = await blow();
    const sent = { matterId: whistle.matterId, expectedVersion: 2, ...blowing, departmentId: HEALTH };
    const other = { whistleId: (await deed('blowWhistle', sent, officer)).done.id, expectedVersion: 1 };
    await deed('reportIn', after(whistle, 0), handler);
    await deed('finishWhistle', after(whistle, 1, { result }), handler);
    await deed('withdrawWhistle', other, officer);
    expect(await matterOf(whistle.matterId)).toMatchObject({ status: 'RESOLVED', resolution: result });
  });

  it.each([
    ['DONE', resident],
    ['RATED', worker],
  ] as const)('that is %s is REPORTED_IN again when its matter is reopened', async (status, by) => {
    const whistle = await finished();
    if (status === 'RATED') await deed('rateWhistle', after(whistle, 2, { rating: 2 }), officer);
    const reopened = await services.move('reopenMatter', whistle.matterId, by, {
      expectedVersion: 3,
      note: '又漏水了（样例）',
    });
    expect(reopened.codes).toEqual([]);
    const fields = 'status result rating ratingReason doneAt reportedInAt version';
    const [back] = (await services.look(whistle.matterId, `whistles { ${fields} }`, officer)).whistles;
    const none = { result: null, rating: null, ratingReason: null, doneAt: null };
    expect(back).toMatchObject({ status: 'REPORTED_IN', ...none, reportedInAt: expect.any(String) });
    expect((await told(whistle.whistleId)).types.filter((type) => type === 'whistle.reported_in')).toHaveLength(1);
    const again = { whistleId: whistle.whistleId, expectedVersion: back.version, result: '重新焊接（样例）' };
    expect((await deed('finishWhistle', again, handler)).done.matter.status).toBe('RESOLVED');
  });

  it('is not finished over the head of whom the street gave the matter to meanwhile', async () => {
    const whistle = await blow();
    await deed('reportIn', after(whistle, 0), handler);
    const given = { expectedVersion: 2, assigneeId: officer.subject };
    expect((await services.move('assignMatter', whistle.matterId, officer, given)).codes).toEqual([]);
    await deed('finishWhistle', after(whistle, 1, { result }), handler);
    expect((await matterOf(whistle.matterId)).status).toBe('ASSIGNED');
  });

  it('is nothing that a leader moves', async () => {
    const whistle = await blow();
    const { data } = await services.services.ask(
      `{ whistle(id: "${whistle.whistleId}") { availableActions } }`,
      {},
      leader,
    );
    expect(data.whistle.availableActions).toEqual([]);
  });
});
