import { sql, type Kysely } from 'kysely';
import type { RoundStanding } from './round.hindrances.ts';

/** A round of which it is asked how it stands. */
type Asked = Pick<RoundStanding, 'periodTo' | 'selfReviewUntil' | 'computingSince' | 'appealUntil'> & {
  readonly id: string;
};

type Counts = Omit<RoundStanding, keyof Asked> & { readonly id: string };

/** How rounds stand, in their order, whoever asks: the street sees not all evaluations, and decides on all. */
export async function standingsOf<Round extends Asked, Tables>(
  db: Kysely<Tables>,
  rounds: readonly Round[],
): Promise<(Round & RoundStanding)[]> {
  const { rows } = await sql<Counts>`
    select id, is_after_open as "isAfterOpen", unreviewed, appealed, untold, ungathered, contested
    from evaluations.round_standings(${rounds.map(({ id }) => id)}::uuid[])
  `.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rounds.map((round) => ({ ...nothing, ...byId.get(round.id), ...round }));
}

const nothing = { isAfterOpen: false, unreviewed: 0, appealed: 0, untold: 0, ungathered: 0, contested: 0 } as const;

/** What time it is by the one clock of the schema. */
export async function momentIn<Tables>(db: Kysely<Tables>): Promise<Date> {
  const { rows } = await sql<{ ms: number }>`
    select floor(extract(epoch from evaluations.moment()) * 1000)::float8 as ms
  `.execute(db);
  return new Date(rows[0]?.ms ?? Date.now());
}
