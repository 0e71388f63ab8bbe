import { Conflict } from '@microgrid/subgraph/errors';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isFirstOfPeriod } from '../periods.ts';
import { SchemeEntity } from '../scheme.entity.ts';
import type { SchemeSubject } from '../scheme.terms.ts';

interface NewScheme {
  readonly subject: SchemeSubject;
  readonly validFrom: string;
}

/**
 * Ends the scheme before on the last day before the new one, and answers the version of the new one.
 * @throws Conflict naming a scheme that is in force from then or later on, or whose period would be cut.
 */
export async function endFormerScheme(em: SqlEntityManager, { subject, validFrom }: NewScheme): Promise<number> {
  const [last] = await em.find(SchemeEntity, { subject }, { orderBy: { version: 'desc' }, limit: 1 });
  if (last === undefined) return 1;
  if (last.validFrom >= validFrom) {
    throw new Conflict(`version ${last.version} is in force from ${last.validFrom} on: begin after it`, last.id);
  }
  if (last.validTo === null || last.validTo === undefined || last.validTo >= validFrom) {
    if (!isFirstOfPeriod(validFrom, last.periodKind)) {
      throw new Conflict(
        `a period of version ${last.version} runs over ${validFrom}: begin with its next one`,
        last.id,
      );
    }
    last.validTo = plusDays(validFrom, -1);
  }
  return last.version + 1;
}
