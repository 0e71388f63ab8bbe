import { holds, Role, type Actor } from '@microgrid/access/actor';
import { Batch } from '@microgrid/subgraph/batch';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { computedStatuses } from '../evaluation/evaluation.states.ts';
import { EvaluationRound, RoundProgress } from './round.type.ts';

/** What of a round the street alone sees. */
@Resolver(() => EvaluationRound)
export class EvaluationRoundForStreetResolver {
  @FieldResolver(() => RoundProgress, {
    nullable: true,
    description: 'How many evaluations are computed of how many（计算进度）; null to all but the street.',
  })
  @Batch()
  async progress(@Root() rounds: EvaluationRound[], @Ctx() { db, actor }: Context) {
    if (!isStreet(actor)) return rounds.map(() => null);
    const { rows } = await sql<RoundProgress & { id: string }>`
      select id, evaluations.evaluations_in(id, ${computedStatuses}::text[]) as computed,
        evaluations.evaluations_in(id, ${['OPEN', 'SELF_REVIEW', ...computedStatuses]}::text[]) as total
      from unnest(${rounds.map(({ id }) => id)}::uuid[]) as id
    `.execute(db);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return rounds.map(({ id }) => byId.get(id) ?? null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Facts that came after the freeze（迟到事实数）: they count in the next period. Null before it, and to all but the street.',
  })
  @Batch()
  async lateFactCount(@Root() rounds: EvaluationRound[], @Ctx() { db, actor }: Context) {
    if (!isStreet(actor)) return rounds.map(() => null);
    const { rows } = await sql<{ id: string; count: number }>`
      select id, count from evaluations.late_facts(${rounds.map(({ id }) => id)}::uuid[])
    `.execute(db);
    const byId = new Map(rows.map((row) => [row.id, row.count]));
    return rounds.map(({ id }) => byId.get(id) ?? null);
  }
}

function isStreet(actor: Actor): boolean {
  return holds(actor, [Role.STREET_OFFICER]);
}
