import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { head, officer, resident } from '../../test/actors.ts';
import { streetsReviews } from '../head-post/streets-reviews.job.ts';
import { leader, otherLeader, worker } from '../../test/rounds.ts';
import { appealsReviewer, openTold, type Told } from '../../test/told.ts';

const FIELDS = 'id dispute { reason at outcome explanation settledBy { id } }';
const REASON = '老人当天谢绝，不是漏访（样例）';

describe('a dispute on evidence', () => {
  let told: Told;
  let evidenceId: string;
  beforeAll(async () => {
    told = await openTold();
    evidenceId = await told.missed();
  });
  afterAll(() => told.close());
  beforeEach(async () => {
    await told.rows(
      `update evaluations.evidence set dispute_reason = null, disputed_at = null, dispute_outcome = null, settled_at = null,
        dispute_explanation = null, settled_by_id = null, is_excluded = false, hash = repeat('a', 64), disputed_hash = null
        where id = '${evidenceId}'`,
    );
    await told.rows(
      `update evaluations.evaluation set status = 'COMPUTED', score = 80.67 where id = '${told.evaluationId}'`,
    );
  });
  const contest = (actor = leader) => told.deed('disputeEvidence', { evidenceId, reason: REASON }, actor, FIELDS);
  const settle = (outcome: string, actor = head) =>
    told.deed('settleDispute', { evidenceId, outcome, explanation: '查过记录（样例）' }, actor, FIELDS);
  const score = async () => (await told.seen(leader, 'score')).score;

  it('is raised by the evaluated, once, and settled once by the reviewer; what is excluded counts no more', async () => {
    expect((await contest()).done.dispute).toMatchObject({ reason: REASON, outcome: null, settledBy: null });
    expect((await contest()).codes).toEqual(['CONFLICT']);
    const { done } = await settle('EXCLUDED');
    expect(done.dispute).toMatchObject({
      outcome: 'EXCLUDED',
      explanation: '查过记录（样例）',
      settledBy: { id: head.subject },
    });
    // M4 is 9 of 9: 62 of 75.
    expect(await score()).toBe(82.67);
    expect((await settle('KEPT')).codes).toEqual(['CONFLICT']);
    expect((await contest()).codes).toEqual(['CONFLICT']);
    const facts = await told.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    const settled = facts.map(({ fact }) => fact).filter(({ type }) => type === 'dispute.settled.v1');
    expect(settled.at(-1)).toMatchObject({ subject: evidenceId, data: { outcome: 'EXCLUDED' } });
    expect(JSON.stringify(settled)).not.toContain('样例');
  });

  it('that is kept changes nothing, and one that was corrected waits for the corrected fact', async () => {
    await contest();
    expect((await settle('CORRECTED')).error.message).toContain('has not come');
    await told.rows(`update evaluations.evidence set hash = repeat('b', 64) where id = '${evidenceId}'`);
    expect((await settle('CORRECTED')).done.dispute.outcome).toBe('CORRECTED');
    expect(await score()).toBe(80.67);
  });

  it('is not there to be settled before it is raised, nor after it is final', async () => {
    expect((await settle('KEPT')).codes).toEqual(['CONFLICT']);
    await contest();
    await told.rows(`update evaluations.evaluation set status = 'FINAL' where id = '${told.evaluationId}'`);
    expect((await settle('KEPT')).codes).toEqual(['CONFLICT']);
    await told.rows(
      `update evaluations.evidence set dispute_reason = null, disputed_at = null where id = '${evidenceId}'`,
    );
    expect((await contest()).codes).toEqual(['CONFLICT']);
  });

  it('changes nothing once the round is final, in the seconds before its evaluations follow', async () => {
    await contest();
    await told.rows(`update evaluations.evaluation set status = 'NOTIFIED' where id = '${told.evaluationId}'`);
    const round = `update evaluations.evaluation_round set status = 'FINAL', final_at = '2026-05-06', appeal_until = '2026-04-30' where period = '2026-Q1'`;
    const before = `update evaluations.evaluation_round set status = 'COMPUTED', final_at = null, appeal_until = null where period = '2026-Q1'`;
    await told.rows(round);
    for (const deed of [settle('EXCLUDED'), contest()]) {
      const { codes, error } = await deed;
      expect([codes, error.message]).toEqual([['CONFLICT'], expect.stringContaining('the round is FINAL')]);
    }
    expect((await told.seen(leader, 'availableActions')).availableActions).not.toContain('DISPUTE_EVIDENCE');
    expect(await score()).toBe(80.67);
    await told.rows(before);
  });

  it('is taken as long as an appeal is, and offered as long as it is taken', async () => {
    const offered = async () =>
      (await told.seen(leader, 'availableActions')).availableActions.includes('DISPUTE_EVIDENCE');
    await told.rows(`update evaluations.evaluation set status = 'NOTIFIED' where id = '${told.evaluationId}'`);
    await told.rows(
      `update evaluations.evaluation_round set status = 'NOTIFIED', appeal_until = '2026-04-30' where period = '2026-Q1'`,
    );
    await told.stopClockAt(new Date('2026-04-30T16:00:00Z'));
    expect([await offered(), (await contest()).error?.message]).toEqual([false, expect.stringContaining('2026-04-30')]);
    await told.stopClockAt(new Date('2026-04-30T15:59:59Z'));
    expect([await offered(), (await contest()).codes]).toEqual([true, []]);
    await told.rows(
      `update evaluations.evaluation_round set status = 'COMPUTED', appeal_until = null where period = '2026-Q1'`,
    );
  });

  it('waits for the freeze: what is read before is not counted yet', async () => {
    const running = `{ evaluations(where: { isMine: true, status: OPEN }) { nodes { values { evidence { nodes { id } } } } } }`;
    const { data } = await told.ask(running, {}, leader);
    const [open] = data.evaluations.nodes[0].values.flatMap(
      ({ evidence }: { evidence: { nodes: { id: string }[] } }) => evidence.nodes,
    );
    const contestOpen = (actor = leader) =>
      told.deed('disputeEvidence', { evidenceId: open.id, reason: REASON }, actor, FIELDS);
    expect((await contestOpen()).error.message).toContain('nothing is counted before its facts are frozen');
    expect((await contestOpen()).codes).toEqual(['CONFLICT']);
    for (const actor of [otherLeader, head, resident]) expect((await contestOpen(actor)).codes).toEqual(['NOT_FOUND']);
  });

  it('is found by who is to settle it, and says what does not count', async () => {
    const found = async (hasOpenDispute: boolean) => {
      const query = `{ evaluations(where: { hasOpenDispute: ${hasOpenDispute}, within: "510115006005" }) { nodes { id } } }`;
      return (await told.ask(query, {}, head)).data.evaluations.nodes;
    };
    expect(await found(true)).toEqual([]);
    await contest();
    expect([await found(true), await found(false)]).toEqual([[{ id: told.evaluationId }], []]);
    const { done } = await told.deed(
      'settleDispute',
      { evidenceId, outcome: 'EXCLUDED', explanation: '查过记录（样例）' },
      head,
      'isExcluded',
    );
    expect([done, await found(true)]).toEqual([{ isExcluded: true }, []]);
  });

  it('of a reviewed leader is for the street to settle where the post of the head is empty', async () => {
    await contest();
    await told.rows(`update evaluations.evaluation set status = 'REVIEWED' where id = '${told.evaluationId}'`);
    expect((await settle('KEPT', officer)).codes).toEqual(['NOT_FOUND']);
    await told.runJob(streetsReviews);
    expect((await settle('KEPT', officer)).codes).toEqual([]);
    await told.rows(`update evaluations.evaluation set is_for_street = false where id = '${told.evaluationId}'`);
  });

  it('raises a result that was told, which is then another version, and never lowers it', async () => {
    const set = (values: string) =>
      told.rows(`update evaluations.evaluation set ${values} where id = '${told.evaluationId}'`);
    const version = async () => (await told.seen(leader, 'version')).version;
    await set(`status = 'NOTIFIED', score = 99`);
    const before = await version();
    await contest();
    const { codes, error } = await settle('EXCLUDED');
    expect([codes, error.message]).toEqual([['CONFLICT'], expect.stringContaining('would be lower')]);
    expect([await score(), (await told.seen(leader, 'version')).version]).toEqual([99, before]);
    await set('score = 80.67');
    expect((await settle('EXCLUDED')).codes).toEqual([]);
    expect([await score(), await version()]).toEqual([82.67, before + 1]);
  });

  it('is not settled while an appeal is open, which decides what counts', async () => {
    await contest();
    await told.rows(`update evaluations.evaluation set status = 'APPEALED' where id = '${told.evaluationId}'`);
    const { codes, error } = await settle('EXCLUDED');
    expect([codes, error.message]).toEqual([['CONFLICT'], expect.stringContaining('an appeal is open')]);
  });

  it('is raised once by two at once, and settled once', async () => {
    const raised = await Promise.all([contest(), contest()]);
    expect(raised.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const settled = await Promise.all([settle('KEPT'), settle('EXCLUDED')]);
    expect(settled.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it.each([
    ['the reviewer', head, 'FORBIDDEN'],
    ['another leader', otherLeader, 'NOT_FOUND'],
    ['the worker', worker, 'NOT_FOUND'],
    ['the street', officer, 'NOT_FOUND'],
    ['a resident', resident, 'NOT_FOUND'],
  ])('is not raised by %s', async (_who, actor, code) => {
    expect((await contest(actor)).codes).toEqual([code]);
  });

  it.each([
    ['the evaluated', leader, 'FORBIDDEN'],
    ['another leader', otherLeader, 'NOT_FOUND'],
    ['an appeals reviewer', appealsReviewer, 'NOT_FOUND'],
    ['a resident', resident, 'NOT_FOUND'],
  ])('is not settled by %s', async (_who, actor, code) => {
    await contest();
    expect((await settle('EXCLUDED', actor)).codes).toEqual([code]);
    expect(await score()).toBe(80.67);
  });
});
