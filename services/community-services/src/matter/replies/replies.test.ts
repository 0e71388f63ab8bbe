import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { COMMUNITY, contact, head, leader, neighbour, officer, resident, worker } from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';

const accepted = { status: 'ACCEPTED', handlerId: worker.subject, acceptedAt: inHours(-1) };
const resolved = { ...accepted, status: 'RESOLVED', resolvedAt: inHours(-1), resolution: '已修复（样例）' };
const closed = { ...resolved, status: 'CLOSED', closedAt: inHours(-24) };
const note = '请补充地点（样例）';

describe('the reporter of a matter', () => {
  let matters: Matters;
  beforeAll(async () => void (matters = await openMatters()));
  afterAll(() => matters.close());

  it('is asked for more, sends it, and reads when the first answer came', async () => {
    const id = await matters.given();
    expect((await matters.move('returnMatter', id, worker, { note })).matter.status).toBe('RETURNED');
    const seen = await matters.look(id, 'firstReplyAt availableActions history { action note }', resident);
    expect(seen).toMatchObject({
      firstReplyAt: expect.any(String),
      availableActions: ['REPORT', 'CANCEL'],
      history: [{ action: 'RETURN', note }],
    });
    const empty = await matters.move('resubmitMatter', id, resident, { expectedVersion: 2 });
    expect(empty.error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'description' });
    const { matter } = await matters.move('resubmitMatter', id, resident, { expectedVersion: 2, place: '样例路2号' });
    expect(matter).toMatchObject({ status: 'REPORTED' });
    expect(await matters.look(id, 'place description', worker)).toMatchObject({ place: '样例路2号' });
    expect((await matters.told(id)).types).toEqual(['returned', 'replied']);
  });

  it.each([
    ['returnMatter', { note }, worker, {}, []],
    ['returnMatter', { note }, head, {}, ['FORBIDDEN']],
    ['returnMatter', { note }, worker, accepted, ['CONFLICT']],
    ['returnMatter', { note: '\u200B' }, worker, {}, ['BAD_USER_INPUT']],
    ['declareOutOfScope', { note }, worker, {}, []],
    ['declareOutOfScope', { note }, worker, { status: 'RETURNED' }, []],
    ['declareOutOfScope', { note }, leader, {}, ['FORBIDDEN']],
    ['declareOutOfScope', { note }, leader, { severity: 'EMERGENCY' }, []],
    ['resubmitMatter', { place: '样例路2号' }, neighbour, { status: 'RETURNED' }, ['NOT_FOUND']],
    ['resubmitMatter', { place: '样例路2号' }, worker, { status: 'RETURNED' }, ['FORBIDDEN']],
    ['cancelMatter', {}, resident, {}, []],
    ['cancelMatter', {}, resident, accepted, ['CONFLICT']],
    ['cancelMatter', {}, worker, {}, ['FORBIDDEN']],
    ['replyToMatter', { reply: '正在处理（样例）' }, worker, accepted, []],
    ['replyToMatter', { reply: '正在处理（样例）' }, head, accepted, []],
    ['replyToMatter', { reply: '正在处理（样例）' }, officer, { ...accepted, level: 'L3' }, []],
    ['replyToMatter', { reply: '正在处理（样例）' }, contact, accepted, ['FORBIDDEN']],
    ['replyToMatter', { reply: '正在处理（样例）' }, worker, closed, ['CONFLICT']],
    ['reopenMatter', { note }, resident, resolved, []],
    ['reopenMatter', { note }, contact, closed, []],
    ['reopenMatter', { note }, worker, closed, ['FORBIDDEN']],
    ['reopenMatter', { note }, leader, closed, ['FORBIDDEN']],
    ['reopenMatter', { note }, resident, accepted, ['CONFLICT']],
    ['rateMatter', { rating: 6 }, resident, closed, ['BAD_USER_INPUT']],
    ['rateMatter', { rating: 5 }, worker, closed, ['FORBIDDEN']],
    ['rateMatter', { rating: 5 }, resident, resolved, ['CONFLICT']],
  ])('%s %j as the rule says', async (mutation, input, actor, shape, codes) => {
    expect((await matters.move(mutation, await matters.given(shape), actor, input)).codes).toEqual(codes);
  });

  it('is replied to while it is open, which changes no state, and counts the first time', async () => {
    const id = await matters.given(accepted);
    const [first, second] = [
      await matters.move('replyToMatter', id, worker, { reply: '明天来（样例）' }),
      await matters.move('replyToMatter', id, worker, { reply: '后天来（样例）' }),
    ];
    expect([first.matter.status, second.matter.status]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect((await matters.told(id)).types).toEqual(['replied', 'replied']);
    expect((await matters.told(id)).last).toMatchObject({ isFirst: false, isOnTime: true });
    expect((await matters.look(id, 'history { action note }', resident)).history).toMatchObject([
      { action: 'REPLY' },
      { note: '后天来（样例）' },
    ]);
    const query = `{ matters(where: { within: "${COMMUNITY}" }) { aggregates { firstReplyDueCount { value } firstReplyOnTimeCount { value } } } }`;
    const { aggregates } = (await matters.services.ask(query, {}, head)).data.matters;
    expect(aggregates.firstReplyOnTimeCount.value).toBeGreaterThan(0);
    expect(aggregates.firstReplyDueCount.value).toBeGreaterThanOrEqual(aggregates.firstReplyOnTimeCount.value);
  });

  it('reopens it, who handled it has it again, and it is counted as rework', async () => {
    const id = await matters.given(closed);
    const { matter } = await matters.move('reopenMatter', id, resident, { note: '还没好（样例）' });
    expect(matter).toMatchObject({ status: 'REOPENED', handler: { id: worker.subject } });
    expect(await matters.look(id, 'closedAt resolvedAt resolution history { action note actor { id } }')).toEqual({
      closedAt: null,
      resolvedAt: null,
      resolution: null,
      history: [{ action: 'REOPEN', note: '还没好（样例）', actor: null }],
    });
    expect((await matters.move('startMatter', id, worker, { expectedVersion: 2 })).matter.status).toBe('IN_PROGRESS');
    const { data } = await matters.services.ask(
      `{ matters(where: { within: "${COMMUNITY}" }) { aggregates { reopenedCount { value } } } }`,
      {},
      head,
    );
    expect(data.matters.aggregates.reopenedCount.value).toBeGreaterThan(0);
  });

  it('rates it once, also when that is sent at once, which nobody else ever reads', async () => {
    const id = await matters.given(closed);
    const rate = (rating: number) => matters.move('rateMatter', id, resident, { rating });
    const answers = await Promise.all([rate(5), rate(1)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const own = await matters.look(id, 'myRating availableActions history { action }', resident);
    expect(own).toMatchObject({ myRating: expect.any(Number), history: [] });
    expect(own.availableActions).not.toContain('RATE');
    for (const actor of [worker, head, officer])
      expect((await matters.look(id, 'myRating', actor)).myRating).toBeNull();
    const { db } = matters.services.subgraph.contextFor(head);
    const { rows } = await sql`select rating from community_services.matter_rating`.execute(db);
    expect(rows).toEqual([]);
  });

  it.each([
    ['who serves without a finding', head, {}, ['BAD_USER_INPUT']],
    ['who serves', head, { finding: 'HELD_UP' }, []],
    ['its reporter with a finding', resident, { finding: 'HELD_UP' }, ['BAD_USER_INPUT']],
    ['its reporter', resident, {}, []],
  ])('a risk report is verified by %s', async (_who, actor, input, codes) => {
    const id = await matters.given({ ...resolved, kind: 'A1' });
    expect((await matters.move('verifyMatter', id, actor, input)).codes).toEqual(codes);
    const { types, last } = await matters.told(id);
    if ('finding' in input && codes.length === 0)
      expect([types.at(-1), last]).toMatchObject(['risk_reviewed', { reportedInPostId: null }]);
    else expect(types).not.toContain('risk_reviewed');
  });

  it('that a leader made in post is attributed to the post', async () => {
    const id = await matters.given({ ...resolved, kind: 'A1' }, leader);
    await matters.move('verifyMatter', id, head, { finding: 'NOT_FOUND' });
    expect((await matters.told(id)).last).toMatchObject({ finding: 'NOT_FOUND', reportedInPostId: expect.any(String) });
    expect((await matters.look(id, 'finding')).finding).toBe('NOT_FOUND');
  });
});
