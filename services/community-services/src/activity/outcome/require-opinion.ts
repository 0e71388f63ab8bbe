import { gridLevel, isWithin } from '@microgrid/grid-code';
import { momentOf } from '@microgrid/database/moment';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isOpinionTopic, type OpinionTopic } from '../../opinion/opinion.terms.ts';
import type { ActivityEntity } from '../activity.entity.ts';
import type { RecordActivityOutcomeInput } from './activity-outcome.input.ts';

/** Of which micro-grid and on what an opinion is. */
interface About {
  readonly gridCode: string;
  readonly topic: OpinionTopic;
}

/**
 * What the opinion is about that an outcome becomes; null of one that is none.
 * @throws Invalid naming each field.
 */
export async function requireOpinion(
  em: SqlEntityManager,
  { kind, topic: sent, gridCode: said }: RecordActivityOutcomeInput,
  activity: ActivityEntity,
): Promise<About | null> {
  if (kind !== 'OPINION') {
    const given = Object.entries({ topic: sent, gridCode: said }).filter(([, value]) => value != null);
    if (given.length === 0) return null;
    throw new Invalid(given.map(([field]) => ({ field, message: `is of an OPINION alone, not of a ${kind}` })));
  }
  const [topic, gridCode] = [sent ?? 'D9', said ?? activity.gridCode];
  const problems: FieldProblem[] = [];
  if (!isOpinionTopic(topic)) problems.push({ field: 'topic', message: 'must be one of the kinds D' });
  if (gridLevel(gridCode) !== 'MICRO' || !isWithin(gridCode, activity.gridCode)) {
    problems.push({ field: 'gridCode', message: 'must be a micro-grid within the grid of the activity, 18 digits' });
  }
  if (problems.length > 0 || !isOpinionTopic(topic)) throw new Invalid(problems);
  const day = shanghaiDate(await momentOf(em));
  if (said != null) await requireKnown(em, grids, { argument: 'gridCode', id: said, on: [day] });
  return { gridCode, topic };
}
