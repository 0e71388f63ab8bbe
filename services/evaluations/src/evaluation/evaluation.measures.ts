import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { communities, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byDate, byGrid, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { Grade, SchemeSubject } from '../scheme/scheme.terms.ts';
import { EvaluationStatus } from './evaluation.terms.ts';
import { Evaluation } from './evaluation.type.ts';

const { COMMUNITY } = byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit });
const { QUARTER, YEAR } = byDate('periodTo', 'ended（周期截止）');

/** No fact before it: nothing is told of a result that an appeal may still change. */
const finalAt = sql`evaluation_round.final_at`;

const measures = {
  notRatedCount: {
    description: 'How many could not be rated（不予评定数）.',
    isResult: true,
    textZh: '因任职不足半个周期或可测权重不足 60 而不予评定的考核数',
    rate: { numerator: 'Evaluations that could not be rated', denominator: 'Evaluations: count' },
    sql: sql`count(*) filter (where not_rated is not null)`,
    counted: { when: sql`case when not_rated is not null then ${finalAt} end` },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of evaluations: of the quarters in which they became final, from ten on. */
export const evaluationFacts = closedFacts({
  name: 'evaluation',
  sensitive: 'ALL',
  // A leader is evaluated twice a year; workers and departments are few.
  aMicroGridAndYear: 2,
  from: sql`evaluations.evaluation join evaluations.evaluation_round on evaluation_round.id = evaluation.round_id`,
  id: sql`evaluation.id`,
  unit: sql`evaluation.person_id`,
  finestTime: 'QUARTER',
  dimensions: {
    area: communities(sql`grid_code`),
    subject: named('SUBJECT', sql`evaluation.subject`, Object.keys(SchemeSubject)),
    grade: named('GRADE', sql`grade`, Object.keys(Grade)),
  },
  counted: finalAt,
  measures,
  where: { within: { tree: 'area' } },
});

export const EvaluationConnection = connectionOf({
  name: 'Evaluation',
  what: 'evaluations（考核）',
  node: () => Evaluation,
  withheld:
    'to be an officer of the street in which or above which the unit lies that is asked about (`where: { within }`), no post as an analyst, and to ask for FINAL and ARCHIVED ones alone (`where: { status }`)',
  dimensions: {
    COMMUNITY,
    SUBJECT: byColumn('subject', () => SchemeSubject, 'Who or what is evaluated（考核对象类别）'),
    STATUS: byColumn('status', () => EvaluationStatus, 'Where it stands（状态）'),
    GRADE: { ...byColumn('grade', () => Grade, 'Grade（等次）; in the order of the key alone.'), isResult: true },
    QUARTER,
    YEAR,
  },
  measures,
  closed: evaluationFacts,
});
