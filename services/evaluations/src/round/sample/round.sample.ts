import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleDeed, type SampleRows } from '@microgrid/subgraph/sample-rows';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { hearSample } from '../../heard/hear-sample.ts';
import { fillRound, openRounds, roundsToFill, type RoundToFill } from '../jobs/open-rounds.ts';
import { bringEvaluations } from './sample-evaluations.ts';
import { sampleRounds, type SampleRound, type SampleScheme } from './sample-rounds.ts';

/**
 * The rounds of a community: the facts are heard, gathered and computed by the code of every day, as if the service had
 * run before; what people said of it is made up.
 */
export function roundSample(community: SampleCommunity, told: readonly Fact[]): SampleRows[] {
  return [sampleDeed('EvaluationEntity', (em, stopping) => bringRounds(em, { community, told, stopping }))];
}

interface Given {
  readonly community: SampleCommunity;
  readonly told: readonly Fact[];
  readonly stopping: AbortSignal | undefined;
}

async function bringRounds(em: SqlEntityManager, { community, told, stopping }: Given): Promise<void> {
  const { asOf } = community;
  const schemes = await schemesInForce(em, asOf);
  const rounds = schemes.flatMap((scheme) => sampleRounds(scheme, asOf));
  const [first] = rounds.map(({ from }) => from).toSorted();
  const since = first === undefined ? asOf : new Date(`${first}T00:00:00+08:00`);
  await hearSample(em, { told, since });
  const kept = await keepRounds(em, rounds);
  for (const [index, round] of rounds.entries()) {
    const toFill = kept[index];
    if (toFill === undefined) continue;
    stopping?.throwIfAborted();
    await fillRound(em, toFill, community.code);
    await bringEvaluations(em, { round, roundId: toFill.id, community, told });
  }
  await openRounds(em, asOf);
  for (const open of await roundsToFill(em, 'OPEN')) await fillRound(em, open, community.code);
}

async function schemesInForce(em: SqlEntityManager, asOf: Date): Promise<SampleScheme[]> {
  const { rows } = await sql<SampleScheme>`
    select id, subject, period_kind as "periodKind", valid_from::text as "validFrom" from evaluations.scheme
    where subject in ('MICRO_GRID_LEADER', 'GRID_WORKER') and valid_from <= ${asOf} and valid_to is null order by id
  `.execute(em.getKysely<unknown>());
  return rows;
}

/** Rounds are of all communities: the first brings them, as their job names them. */
async function keepRounds(em: SqlEntityManager, rounds: readonly SampleRound[]): Promise<RoundToFill[]> {
  const { rows } = await sql<RoundToFill>`
    with brought as (
      select evaluations.named_id("schemeId" || ' ' || period) as id, * from json_to_recordset(${JSON.stringify(rounds)}::json)
        as round("schemeId" uuid, subject text, period text, "from" date, "to" date, status text, "frozenAt" timestamptz,
          "selfReviewUntil" date, "computingSince" timestamptz, "appealUntil" date, "finalAt" timestamptz)
    ), kept as (
      insert into evaluations.evaluation_round (id, scheme_id, subject, period, period_from, period_to, status, frozen_at,
        self_review_until, computing_since, appeal_until, final_at, version)
      select id, "schemeId", subject, period, "from", "to", status, "frozenAt", "selfReviewUntil", "computingSince",
        "appealUntil", "finalAt", case status when 'FROZEN' then 2 when 'NOTIFIED' then 5 else 6 end
      from brought on conflict do nothing
    )
    select brought.id, brought.subject, "from"::text as "periodFrom", "to"::text as "periodTo",
      scheme.period_kind as "periodKind"
    from brought join evaluations.scheme on scheme.id = "schemeId" order by brought."from", brought.subject
  `.execute(em.getKysely<unknown>());
  return rounds.map(({ subject, from }) => {
    const kept = rows.find((row) => row.subject === subject && row.periodFrom === from);
    if (kept === undefined) throw new Error(`the round of ${subject} from ${from} was not kept`);
    return kept;
  });
}
