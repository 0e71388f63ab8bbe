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
 * Ends the scheme before on the last day before the new one, takes those back that would begin on its first day or later,
 * and answers the version of the new one. One that was taken back ended on the day before it began: it has no period.
 * @throws Conflict naming a scheme whose period would be cut.
 */
export async function endFormerSchemes(em: SqlEntityManager, { subject, validFrom }: NewScheme): Promise<number> {
  const former = await em.find(SchemeEntity, { subject }, { orderBy: { version: 'desc' } });
  for (const scheme of former) {
    if (scheme.validFrom >= validFrom) scheme.validTo = plusDays(scheme.validFrom, -1);
    else if (scheme.validTo == null || scheme.validTo >= validFrom) endBefore(scheme, validFrom);
  }
  return (former[0]?.version ?? 0) + 1;
}

function endBefore(scheme: SchemeEntity, validFrom: string): void {
  const { id, version, periodKind } = scheme;
  if (!isFirstOfPeriod(validFrom, periodKind)) {
    throw new Conflict(`a period of version ${version} runs over ${validFrom}: begin with its next one`, id);
  }
  scheme.validTo = plusDays(validFrom, -1);
}
