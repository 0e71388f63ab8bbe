import { Role, type Actor } from '@microgrid/access/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyst, head, officer, resident } from '../../test/actors.ts';
import { GENERAL, idOf, leader, LEADERS_POST, otherLeader, worker } from '../../test/rounds.ts';
import { openTold, type Told } from '../../test/told.ts';
import { HeadPostEntity } from '../head-post/head-post.entity.ts';
import { streetsReviews } from '../head-post/streets-reviews.job.ts';

const contact: Actor = { subject: idOf(41), grants: [{ role: Role.COMMITTEE_CONTACT, scope: GENERAL }] };

describe('what others say of a period', () => {
  let told: Told;
  beforeAll(async () => void (told = await openTold()));
  afterAll(() => told.close());
  beforeEach(async () => {
    await told.rows(
      `update evaluations.evaluation set status = 'COMPUTED', review = null, reviewer_id = null, judgement = null,
        judgement_reasons = null, is_for_street = false where id = '${told.evaluationId}'`,
    );
    await told.rows('delete from evaluations.evaluation_comment');
    await told.rows('delete from evaluations.head_post');
  });
  const comment = (text: string, actor: Actor, own: object = {}) =>
    told.deed(
      'commentOnEvaluation',
      { evaluationId: told.evaluationId, text, ...own },
      actor,
      'id status score comments { text by { id } } values { value }',
    );

  it('is reviewed by the head, whose judgement counts at once', async () => {
    const expectedVersion = await told.version();
    const { done } = await told.review({ judgement: 4, reasons: '邻里反映好（样例）' });
    // 60.5 and 4 of 5 points of the 5 weights of M10: 64.5 of 80.
    expect(done).toMatchObject({ status: 'REVIEWED', score: 80.63, grade: 'GOOD', review: '走访认真（样例）' });
    const seen = await told.seen(leader, 'reviewer { id } review values { indicator { code } value reasons }');
    expect(seen).toMatchObject({ reviewer: { id: head.subject }, review: '走访认真（样例）' });
    expect(seen.values.at(-1)).toMatchObject({ indicator: { code: 'M10' }, value: 0.8, reasons: '邻里反映好（样例）' });
    expect((await told.review({}, head)).codes).toEqual(['CONFLICT']);
    expect((await told.review({ expectedVersion })).codes).toEqual(['CONFLICT']);
  });

  it('is reviewed once by two heads at once', async () => {
    const both = await Promise.all([told.review(), told.review({ review: '另一条（样例）' })]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it.each<[string, Actor, string]>([
    ['the evaluated', leader, 'FORBIDDEN'],
    ['the evaluated who is the head too', { ...leader, grants: [...leader.grants, ...head.grants] }, 'FORBIDDEN'],
    ['another leader', otherLeader, 'NOT_FOUND'],
    ['the worker', worker, 'NOT_FOUND'],
    ['the street, while there is a head', officer, 'NOT_FOUND'],
    [
      'a head elsewhere',
      { subject: idOf(42), grants: [{ role: Role.TOTAL_GRID_HEAD, scope: '510115006004' }] },
      'NOT_FOUND',
    ],
    ['a resident', resident, 'NOT_FOUND'],
    ['an analyst', analyst, 'NOT_FOUND'],
  ])('is not reviewed by %s', async (_who, actor, code) => {
    expect((await told.review({}, actor)).codes).toEqual([code]);
    expect(await told.seen(leader, 'status review')).toEqual({ status: 'COMPUTED', review: null });
  });

  it.each([
    ['reasons', { judgement: 3 }],
    ['judgement', { reasons: '没有分数（样例）' }],
    ['judgement', { judgement: 6, reasons: '太多（样例）' }],
    ['review', { review: ' ' }],
  ])('P24: names %s when it is wrong: %#', async (argument, own) => {
    const { error } = await told.review(own);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(error.extensions.argument)).toContain(argument);
  });

  it('is for the street while the post of the head is empty, and for the head again afterwards', async () => {
    await told.runJob(streetsReviews);
    expect((await told.review({}, head)).codes).toEqual(['FORBIDDEN']);
    const post = {
      id: idOf(51),
      gridCode: '510115006005',
      personId: String(head.subject),
      actingId: String(head.subject),
    };
    await told.insert(HeadPostEntity, [post]);
    await told.runJob(streetsReviews);
    expect((await told.review({}, officer)).codes).toEqual(['NOT_FOUND']);
    // Whoever is evaluated is barred, and on leave without anybody in place the post is as good as empty.
    for (const actingId of [leader.subject, null]) {
      await told.rows(`update evaluations.head_post set acting_id = ${actingId === null ? 'null' : `'${actingId}'`}`);
      await told.runJob(streetsReviews);
      expect(await told.seen(officer, 'availableActions')).toEqual({ availableActions: ['REVIEW'] });
    }
    expect((await told.review({}, officer)).done).toMatchObject({ status: 'REVIEWED' });
    expect((await told.seen(leader, 'reviewer { id }')).reviewer).toEqual({ id: officer.subject });
  });

  it('field-case H6: is commented on by the worker and the contacts of the grid, who are told nothing of it', async () => {
    const { done, error } = await comment('配合默契（样例）', worker);
    expect(error).toBeUndefined();
    const text = { text: '配合默契（样例）', by: { id: worker.subject } };
    expect(done).toMatchObject({ id: told.evaluationId, status: 'COMPUTED', score: null, comments: [text] });
    expect(done.values.every(({ value }: { value: number | null }) => value === null)).toBe(true);
    expect((await comment('群众反映好（样例）', contact)).done.comments).toHaveLength(1);
    expect((await told.seen(leader, 'comments { text }')).comments).toHaveLength(2);
    expect((await told.seen(head, 'comments { text }')).comments).toHaveLength(2);
    expect(await told.seen(worker, 'id')).toBeNull();
  });

  it.each<[string, Actor]>([
    ['a worker of another grid', { subject: idOf(43), grants: [{ role: Role.GRID_WORKER, scope: '510115006005008' }] }],
    ['the evaluated', { ...leader, grants: [{ role: Role.GRID_WORKER, scope: GENERAL }] }],
    ['another leader', otherLeader],
    ['the head', head],
    ['a resident', resident],
  ])('is not commented on by %s', async (_who, actor) => {
    expect((await comment('一句（样例）', actor)).codes).toEqual(['NOT_FOUND']);
    expect((await told.seen(head, 'comments { text }')).comments).toEqual([]);
  });

  it('is found by whoever can comment on it, without what it counts or came to', async () => {
    const found = async (actor: Actor) => {
      const query = `{ evaluationsToComment { id status score round { period { period } } appointment { id } values { value } comments { text } } }`;
      return told.ask(query, {}, actor);
    };
    const outline = { id: told.evaluationId, status: 'COMPUTED', score: null, appointment: { id: LEADERS_POST } };
    for (const actor of [worker, contact]) {
      const { data, errors } = await found(actor);
      expect([errors, data.evaluationsToComment]).toMatchObject([[], [outline]]);
      const [{ values, comments }] = data.evaluationsToComment;
      expect([values.filter(({ value }: { value: number | null }) => value !== null), comments]).toEqual([[], []]);
    }
    const elsewhere: Actor = { subject: idOf(43), grants: [{ role: Role.GRID_WORKER, scope: '510115006005008' }] };
    const oneself: Actor = { ...leader, grants: [{ role: Role.GRID_WORKER, scope: GENERAL }] };
    for (const actor of [elsewhere, oneself]) expect((await found(actor)).data.evaluationsToComment).toEqual([]);
    for (const actor of [otherLeader, head, officer, resident]) {
      expect((await found(actor)).codes).toEqual(['FORBIDDEN']);
    }
    for (let n = 1; n <= 5; n++) await comment(`第${n}条（样例）`, worker);
    expect((await found(worker)).data.evaluationsToComment).toEqual([]);
    await told.review();
    expect((await found(contact)).data.evaluationsToComment).toEqual([]);
  });

  it('is commented on from the freeze until it is reviewed, five times by one at most', async () => {
    for (let n = 1; n <= 5; n++) expect((await comment(`第${n}条（样例）`, worker)).codes).toEqual([]);
    expect((await comment('第六条（样例）', worker)).codes).toEqual(['CONFLICT']);
    await told.review();
    expect((await comment('晚了（样例）', contact)).codes).toEqual(['CONFLICT']);
  });
});
