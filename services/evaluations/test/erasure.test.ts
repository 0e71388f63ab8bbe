import { applyRetention } from '@microgrid/database/retention';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { honourConsents } from '../src/consequence/honour/honour-consents.consumer.ts';
import { SavedQuestionEntity } from '../src/saved-question/saved-question.entity.ts';
import { officer } from './actors.ts';
import { idOf, leader, MICRO, worker } from './rounds.ts';
import { appealsReviewer, openTold, type Told } from './told.ts';

/** Tables that hold something of the one result here, and by which column they are of it. */
const OF_RESULT = {
  appeal_citation: 'appeal_id in (select id from evaluations.appeal)',
  appeal_point: 'appeal_id in (select id from evaluations.appeal)',
  appeal: 'true',
  consequence: 'true',
  evaluation_comment: 'true',
  evidence: 'evaluation_id',
  indicator_value: 'evaluation_id',
  evaluation: 'id',
} as const;

describe('evaluations', () => {
  let told: Told;
  beforeEach(async () => {
    told = await openTold();
    const missed = await told.missed();
    const { evaluationId } = told;
    const done = async (mutation: string, input: object, by = leader) => {
      const answer = await told.deed(mutation, input, by);
      expect(answer.codes).toEqual([]);
      return answer.done;
    };
    await done('commentOnEvaluation', { evaluationId, text: '配合默契（样例）' }, worker);
    await told.tell();
    const points = [{ indicatorCode: 'M4', text: '谢绝（样例）', evidenceIds: [missed] }];
    const appeal = await done('raiseAppeal', { evaluationId, expectedVersion: await told.version(), points });
    const decided = { decision: 'UPHELD', reason: '已查（样例）', excludedEvidenceIds: [missed] };
    await done('decideAppeal', { appealId: appeal.id, expectedVersion: 1, ...decided }, appealsReviewer);
    await told.finalise();
    await done('decideConsequence', { evaluationId, kind: 'HONOUR', reason: '邻里称赞（样例）' }, officer);
    const consent = { personId: String(leader.subject), purpose: 'PUBLISH_HONOUR', version: 1 } as const;
    const fact = factOf('consent.given.v1', { subject: idOf(71), gridCode: MICRO, data: consent }, 'people');
    await told.subgraph.database.transaction((em) => handle(honourConsents, fact, em));
    const question = { title: '样例', document: '{ __typename }', variables: '{}', isShared: true, version: 1 };
    await told.insert(SavedQuestionEntity, [
      { id: idOf(72), ownerId: String(leader.subject), savedAt: new Date('2026-05-06T04:00:00Z'), ...question },
    ]);
  });
  afterEach(() => told.close());

  const count = async (table: string, condition = 'true') => {
    const [row] = await told.rows<{ count: number }>(
      `select count(*)::int as count from evaluations.${table} where ${condition}`,
    );
    return row?.count ?? -1;
  };
  /** How many rows there are of the result, by table. */
  const ofResult = async () => {
    const counts: Record<string, number> = {};
    for (const [table, by] of Object.entries(OF_RESULT)) {
      counts[table] = await count(table, by.endsWith('id') ? `${by} = '${told.evaluationId}'` : by);
    }
    return counts;
  };
  const retain = (at: string) => applyRetention(told.subgraph.database, new Date(at));

  it('E10: erase at once what somebody agreed to or kept, and say until when what a result rests on is kept', async () => {
    const before = await ofResult();
    expect(Object.values(before).every((rows) => rows > 0)).toBe(true);
    const proofs = await erasePerson(told.subgraph, String(leader.subject));
    expect(await ofResult()).toEqual(before);
    for (const table of ['honour', 'honour_consent', 'saved_question'])
      expect([table, await count(table)]).toEqual([table, 0]);
    const named = (deed: string) =>
      [
        ...new Set(proofs.filter((proof) => proof.deed === deed && proof.rows > 0).map(({ entity }) => entity)),
      ].toSorted();
    expect(named('DELETED')).toEqual(['Honour', 'HonourConsent', 'SavedQuestion']);
    const kept = [
      'Appeal',
      'AppealCitation',
      'AppealPoint',
      'Consequence',
      'DerivedFact',
      'Evaluation',
      'EvaluationComment',
    ];
    expect(named('KEPT')).toEqual([...kept, 'Evidence', 'IndicatorValue', 'ServedPost'].toSorted());
    const reasons = proofs.filter(({ deed, rows }) => deed === 'KEPT' && rows > 0).map(({ reason }) => reason);
    expect(
      reasons.every((reason) => reason?.includes('third period') === true || reason?.includes('5 years') === true),
    ).toBe(true);
  });

  it('E10: keep what others did about it for as long, whoever of them asks', async () => {
    const before = await ofResult();
    for (const { subject } of [worker, appealsReviewer, officer]) await erasePerson(told.subgraph, String(subject));
    expect(await ofResult()).toEqual(before);
  });

  it('E10: keep results for three periods and then none of it, and the facts for five years', async () => {
    const before = await ofResult();
    const facts = { heard: await count('heard_fact'), derived: await count('derived_fact') };
    await retain('2026-12-31T15:59:59Z');
    expect(await ofResult()).toEqual(before);
    await retain('2026-12-31T16:00:01Z');
    expect(await ofResult()).toEqual(Object.fromEntries(Object.keys(OF_RESULT).map((table) => [table, 0])));
    expect({ heard: await count('heard_fact'), derived: await count('derived_fact') }).toEqual(facts);
    expect(await count('honour')).toBe(1);
    await retain('2029-05-07T04:00:00Z');
    expect([await count('honour'), await count('saved_question')]).toEqual([0, 0]);
    await retain('2031-03-19T00:00:00Z');
    expect(await count('heard_fact')).toBeGreaterThan(0);
    await retain('2031-04-02T00:00:00Z');
    const tables = ['heard_fact', 'derived_fact', 'served_post'];
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
  });
});
