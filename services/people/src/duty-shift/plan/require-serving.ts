import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Somebody who is to be called from when on, and the field that says so. */
interface Called {
  readonly personId: string;
  readonly startsAt: Date;
  readonly field: string;
}

/**
 * Refuses to have somebody called who has no post in the area, above it or below it, or is on leave then: whoever is called
 * learns of emergencies, and nobody else may.
 * @throws Invalid naming each field.
 */
export async function requireServing(em: SqlEntityManager, areaCode: string, called: readonly Called[]): Promise<void> {
  const days = called.map(({ personId, field, startsAt }) => ({ personId, field, day: shanghaiDate(startsAt) }));
  const strangers = await em.execute<{ field: string }[]>(
    `select field from json_to_recordset(?::json) as called("personId" uuid, field text, day date)
      where not people.serves_in("personId", ?, day, ?::date)`,
    [JSON.stringify(days), areaCode, shanghaiDate()],
  );
  if (strangers.length === 0) return;
  throw new Invalid(
    strangers.map(({ field }) => ({ field, message: `nobody with this id has a post in ${areaCode} then` })),
  );
}
