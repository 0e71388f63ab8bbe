import { Batch } from '@microgrid/subgraph/batch';
import { Forbidden } from '@microgrid/subgraph/errors';
import { possibleIds } from '@microgrid/subgraph/ids';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { EvaluationArguments } from '../evaluation/evaluation.arguments.ts';
import { evaluationList } from '../evaluation/evaluation.list.ts';
import { EvaluationConnection } from '../evaluation/evaluation.measures.ts';
import { EvidenceArguments, EvidenceConnection } from '../evidence/evidence.arguments.ts';
import { evidenceOfPost, withEvidence } from '../evidence/evidence.list.ts';
import { Appointment } from './appointment.ts';

@Resolver(() => Appointment)
export class AppointmentEvaluationsResolver {
  @FieldResolver(() => EvidenceConnection, {
    nullable: true,
    description:
      'Facts about this post that indicators would count（考核依据）: at any time, for who holds it; for who reviews it once they are FROZEN. A score there is only after that. Null and FORBIDDEN to all others.',
  })
  @Batch()
  async evidence(
    @Root() appointments: Appointment[],
    @Args(() => EvidenceArguments) { where, order, ...paging }: EvidenceArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = (key: RawBuilder<string>) => evidenceOfPost(context, key, where);
    const request = { page: paging, order, filter: where, info };
    return forThoseAllowed(appointments, context, (keys) => pages(withEvidence(context.db), { keys, list }, request));
  }

  @FieldResolver(() => EvaluationConnection, {
    nullable: true,
    description:
      'Its evaluations（考核）, last first: for who holds it, and who reviews it. Null and FORBIDDEN to all others.',
  })
  @Batch()
  async evaluations(
    @Root() appointments: Appointment[],
    @Args(() => EvaluationArguments) { where, order, ...paging }: EvaluationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = (key: RawBuilder<string>) =>
      evaluationList(context, where).where(sql<boolean>`appointment_id = ${key}::uuid`);
    const request = { page: paging, order, filter: where, info };
    return forThoseAllowed(appointments, context, (keys) => pages(context.db, { keys, list }, request));
  }
}

/** What `read` answers for the posts that the caller holds, or of which it may see an evaluation. */
async function forThoseAllowed<Answer>(
  appointments: readonly Appointment[],
  context: Context,
  read: (keys: readonly string[]) => Promise<Answer[]>,
): Promise<(Answer | Forbidden)[]> {
  const allowed = await allowedOf(appointments, context);
  const keys = appointments.map(({ id }) => id).filter((id) => allowed.has(id));
  const answers = keys.length === 0 ? [] : await read(keys);
  const byId = new Map(keys.map((id, index) => [id, answers[index]]));
  return appointments.map(
    ({ id }) => byId.get(id) ?? new Forbidden('this is not for you', 'to hold the post, or to review it'),
  );
}

async function allowedOf(appointments: readonly Appointment[], context: Context): Promise<ReadonlySet<string>> {
  const ids = possibleIds(appointments.map(({ id }) => id));
  if (ids.length === 0 || context.actor.subject === null) return new Set();
  const seen = evaluationList(context).where(sql<boolean>`appointment_id = any(${ids}::uuid[])`);
  const { rows } = await sql<{ id: string }>`
    select id from evaluations.held_by_caller(${ids}::uuid[])
    union select appointment_id from (${seen}) as evaluation
  `.execute(context.db);
  return new Set(rows.map(({ id }) => id));
}
