import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Texts {
  readonly matterId: string;
  readonly place?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Another sealed matter, whose place it is. */
  readonly placeOf?: string;
}

/**
 * Seals the texts of a matter; what is left out stays. Past row-level security, since whoever writes them for somebody
 * else may not read them back.
 */
export async function sealTexts(
  em: SqlEntityManager,
  { matterId, place = null, description = null, placeOf }: Texts,
): Promise<void> {
  await em.execute('select community_services.seal_matter_texts(?, ?, ?, ?)', [
    matterId,
    place,
    description,
    placeOf ?? null,
  ]);
}
