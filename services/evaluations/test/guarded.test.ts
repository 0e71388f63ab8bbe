import type { Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppealCitationEntity, AppealEntity, AppealPointEntity } from '../src/appeal/appeal.entity.ts';
import { appealParts, mayReadPoints } from '../src/appeal/appeal.policy.ts';
import { ConsequenceEntity } from '../src/consequence/consequence.entity.ts';
import { HonourConsentEntity, HonourEntity } from '../src/consequence/honour/honour.entity.ts';
import { DepartmentHandlerEntity } from '../src/department-handler/department-handler.entity.ts';
import { EvaluationEntity, IndicatorValueEntity } from '../src/evaluation/evaluation.entity.ts';
import { mayReadEvaluation } from '../src/evaluation/evaluation.policy.ts';
import { EvidenceEntity } from '../src/evidence/evidence.entity.ts';
import { DerivedFactEntity, ServedPostEntity } from '../src/heard/heard-fact.entity.ts';
import { EvaluationCommentEntity } from '../src/reviewing/comment/evaluation-comment.entity.ts';
import { SavedQuestionEntity } from '../src/saved-question/saved-question.entity.ts';
import { mayReadQuestion } from '../src/saved-question/saved-question.policy.ts';
import { evaluations } from '../src/subgraph.ts';
import { analyst, officer } from './actors.ts';
import {
  appealFacts,
  appealRows,
  DEPARTMENT,
  evaluationFacts,
  evaluationRows,
  everybody,
  formerHandler,
  handler,
} from './guarded-rows.ts';
import { idOf, leader, MICRO, otherLeader, worker } from './rounds.ts';

const at = new Date('2026-05-06T04:00:00Z');
const commenters = [worker, otherLeader];
const commentedBy = (n: number) => commenters[n % 2]?.subject ?? '';

/** Two pieces of evidence of each: the first is what its appeal cites, if there is one. */
const evidence = evaluationRows.flatMap(({ id: evaluationId, gridCode }, n) =>
  [0, 1].map((turn) => ({
    id: idOf(20_000 + 2 * n + turn),
    evaluationId,
    indicatorCode: 'M4',
    factId: idOf(30_000 + 2 * n + turn),
    factType: 'care_visit.settled.v1',
    occurredAt: at,
    gridCode,
    hash: 'sample',
    numerator: turn,
    denominator: 1,
  })),
);
const citations = appealRows.map(({ id: appealId, evaluationId }) => {
  const evidenceId = evidence.find((piece) => piece.evaluationId === evaluationId)?.id ?? '';
  return { appealId, position: 1, evidenceId };
});

const questions = [analyst, officer].flatMap(({ subject }, n) =>
  [false, true].map((isShared, turn) => ({
    id: idOf(40_000 + 2 * n + turn),
    ownerId: subject ?? '',
    title: '样例',
    document: '{ __typename }',
    variables: '{}',
    isShared,
    savedAt: at,
    version: 1,
  })),
);

const served = [leader, worker, otherLeader].map(({ subject }, n) => ({
  id: idOf(50_000 + n),
  personId: subject ?? '',
}));
const honours = served.map(({ personId }, n) => ({
  id: idOf(60_000 + n),
  personId,
  gridCode: MICRO,
  kind: 'HONOUR' as const,
  period: '2026-Q1',
  periodTo: '2026-03-31',
  reason: '样例',
  decidedAt: at,
}));

describe('the guarded tables of evaluations', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(evaluations);
    await subgraph.insert(
      DepartmentHandlerEntity,
      [handler, formerHandler].map(({ subject }, n) => ({
        id: idOf(70_000 + n),
        personId: subject ?? '',
        departmentId: DEPARTMENT,
        endedAt: n === 0 ? null : at,
      })),
    );
    await subgraph.insert(EvaluationEntity, evaluationRows);
    await subgraph.insert(
      IndicatorValueEntity,
      evaluationRows.map(({ id: evaluationId }) => ({
        evaluationId,
        indicatorCode: 'M4',
        numerator: 1,
        denominator: 2,
      })),
    );
    await subgraph.insert(EvidenceEntity, evidence);
    await subgraph.insert(
      EvaluationCommentEntity,
      evaluationRows.map(({ id: evaluationId }, n) => {
        return { id: idOf(80_000 + n), evaluationId, byId: commentedBy(n), text: '样例', at };
      }),
    );
    await subgraph.insert(
      ConsequenceEntity,
      evaluationRows.map(({ id: evaluationId, appointmentId }, n) => {
        const decided = { kind: 'COACHING' as const, reason: '样例', decidedById: idOf(999), decidedAt: at };
        return { id: idOf(90_000 + n), evaluationId, appointmentId, ...decided };
      }),
    );
    await subgraph.insert(AppealEntity, appealRows);
    await subgraph.insert(
      AppealPointEntity,
      appealRows.map(({ id: appealId }) => ({ appealId, position: 1, indicatorCode: 'M4', text: '样例' })),
    );
    await subgraph.insert(AppealCitationEntity, citations);
    await subgraph.insert(HonourEntity, honours);
    await subgraph.insert(HonourConsentEntity, [{ personId: leader.subject ?? '' }]);
    await subgraph.insert(SavedQuestionEntity, questions);
    await subgraph.insert(
      ServedPostEntity,
      served.map(({ id: appointmentId, personId }) => {
        const days = { startsOn: '2026-01-01', endsOn: '2026-12-31', absentFrom: [], absentTo: [] };
        return { appointmentId, position: 1, toldAt: at, personId, role: 'GRID_WORKER', gridCode: MICRO, ...days };
      }),
    );
    await subgraph.insert(
      DerivedFactEntity,
      served.map(({ id: itemId, personId }) => {
        const told = { factId: idOf(1), factType: 'opinion.taken.v1', toldAt: at, countsFrom: at, occurredAt: at };
        const counted = { numerator: 1, denominator: 1, counts: true, isAnew: false, hash: 'sample' };
        return { itemId, position: 1, measure: 'opinion.taken', gridCode: MICRO, personId, ...told, ...counted };
      }),
    );
  });
  afterAll(() => subgraph.close());

  /** The values of `column` in the rows that a bare statement gets, with no resolver in between. */
  const bare = async (table: string, column: string, actor: Actor) => {
    const statement = sql<{ value: string }>`
      select ${sql.ref(column)} as value from ${sql.table(`evaluations.${table}`)} order by 1`;
    const { rows } = await statement.execute(subgraph.subgraph.contextFor(actor).db);
    return rows.map(({ value }) => value);
  };
  const listed = async (list: string, actor: Actor): Promise<string[]> => {
    const { data } = await subgraph.ask(`{ list: ${list} { nodes { id } } }`, {}, actor);
    return data.list.nodes.map(({ id }: { id: string }) => id).toSorted();
  };

  it('P5: are tried in all kinds of rows', () => {
    expect(evaluationRows.length).toBeLessThanOrEqual(100);
    expect(new Set(appealRows.map(({ status, decidedById }) => `${status} ${decidedById}`)).size).toBe(3);
  });

  it.each(everybody)(
    'P5: give %s evaluations, their evidence and what follows as the policies do',
    async (_who, actor) => {
      const read = evaluationRows.filter((row) => mayReadEvaluation(actor, evaluationFacts(row, actor)));
      const readIds = new Set(read.map(({ id }) => id));
      const open = appealRows.filter((row) => mayReadPoints(actor, appealFacts(row, actor)));
      const heard = new Set(open.map(({ evaluationId }) => evaluationId));
      const ids = evaluationRows.map(({ id }) => id).filter((id) => readIds.has(id) || heard.has(id));
      expect(await bare('evaluation', 'id', actor)).toEqual(ids);
      expect(await bare('indicator_value', 'evaluation_id', actor)).toEqual(ids);
      const cited = new Set(
        citations.filter((_citation, n) => open.some((row) => row === appealRows[n])).map((each) => each.evidenceId),
      );
      const pieces = evidence.filter(({ id, evaluationId }) => readIds.has(evaluationId) || cited.has(id));
      expect(await bare('evidence', 'id', actor)).toEqual(pieces.map(({ id }) => id));
      expect(await bare('consequence', 'evaluation_id', actor)).toEqual(read.map(({ id }) => id));
      const commented = evaluationRows.filter(({ id }, n) => ids.includes(id) || commentedBy(n) === actor.subject);
      expect(await bare('evaluation_comment', 'evaluation_id', actor)).toEqual(commented.map(({ id }) => id));
      if (actor.subject === null) return;
      await subgraph.withoutRowLevelSecurity(async () => {
        expect(await listed('evaluations(first: 100)', actor)).toEqual(ids);
      });
    },
  );

  it.each(everybody)('P5: give %s appeals and what they contest as the policy does', async (_who, actor) => {
    const seen = appealRows.filter((row) => appealParts(actor, appealFacts(row, actor)).length > 0);
    const open = appealRows.filter((row) => mayReadPoints(actor, appealFacts(row, actor)));
    expect(await bare('appeal', 'id', actor)).toEqual(seen.map(({ id }) => id));
    expect(await bare('appeal_point', 'appeal_id', actor)).toEqual(open.map(({ id }) => id));
    expect(await bare('appeal_citation', 'appeal_id', actor)).toEqual(open.map(({ id }) => id));
    if (actor.subject === null) return;
    await subgraph.withoutRowLevelSecurity(async () => {
      expect(await listed('appeals(first: 100)', actor)).toEqual(seen.map(({ id }) => id));
    });
  });

  it.each(everybody)(
    'P5: give %s questions as the policy does, own facts alone, and honours by consent',
    async (_who, actor) => {
      const kept = questions.filter((question) => mayReadQuestion(actor, question)).map(({ id }) => id);
      expect(await bare('saved_question', 'id', actor)).toEqual(kept);
      const own = served.filter(({ personId }) => personId === actor.subject).map(({ id }) => id);
      expect(await bare('derived_fact', 'item_id', actor)).toEqual(own);
      expect(await bare('served_post', 'appointment_id', actor)).toEqual(own);
      const named = honours.filter(({ personId }) => personId === leader.subject).map(({ id }) => id);
      expect(await bare('honour', 'id', actor)).toEqual(named);
      await subgraph.withoutRowLevelSecurity(async () => {
        if (actor.subject !== null && kept.length > 0)
          expect(await listed('savedQuestions(first: 100)', actor)).toEqual(kept);
        const { data } = await subgraph.ask('{ honours { nodes { id } } }', {}, actor);
        expect(data.honours.nodes).toEqual(named.map((id) => ({ id })));
      });
    },
  );
});
