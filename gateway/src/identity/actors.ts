import { GATEWAY, type Actor, type Grant } from '@microgrid/access/actor';
import { LRUCache } from 'lru-cache';
import type { DataSource } from '../sources/data-source.ts';
import { unavailable } from '../sources/unavailable.ts';
import { actorLookups } from '../metrics.ts';

/** What subjects may do now, from active appointments in `people` and not from their tokens. */
export interface Actors {
  /** @throws GraphQLError that `people` does not answer. */
  of(subject: string, requestId: string): Promise<Actor>;
  /** Asks anew for this person, or for everybody, from the next request on: an appointment began, changed or ended. */
  forget(personId?: string): void;
}

const GRANTS_OF = `query GrantsOf($personId: ID!) { grantsOf(personId: $personId) { role scope } }`;
const SUBJECTS = 10_000;

export interface ActorMemory {
  /** How long an answer counts, from the moment it was asked for; 0 asks for each request. */
  readonly lifetimeMs: number;
  /** Whether changes are heard of at this moment: while they are not, each request asks. */
  readonly isHearing: () => boolean;
}

export function actorsFrom(people: DataSource, { lifetimeMs, isHearing }: ActorMemory): Actors {
  if (lifetimeMs === 0) return { of: (subject, requestId) => ask(subject, people, requestId), forget: () => {} };
  // The promise is kept, so that those who ask at the same time ask once.
  const known = new LRUCache<string, Promise<Actor>>({ max: SUBJECTS, ttl: lifetimeMs, ttlResolution: 0 });
  return {
    of(subject, requestId) {
      if (!isHearing()) {
        known.clear();
        actorLookups.inc({ from: 'people' });
        return ask(subject, people, requestId);
      }
      const kept = known.get(subject);
      actorLookups.inc({ from: kept === undefined ? 'people' : 'cache' });
      if (kept !== undefined) return kept;
      const asked = ask(subject, people, requestId);
      known.set(subject, asked);
      asked.catch(() => {
        if (known.peek(subject) === asked) known.delete(subject);
      });
      return asked;
    },
    forget(personId) {
      if (personId === undefined) known.clear();
      else known.delete(personId);
    },
  };
}

async function ask(subject: string, people: DataSource, requestId: string): Promise<Actor> {
  const request = { query: GRANTS_OF, variables: { personId: subject } };
  try {
    const { data, errors } = await people.ask(request, { actor: GATEWAY, requestId });
    const grants = data?.['grantsOf'];
    if (Array.isArray(grants)) return { subject, grants: grants as Grant[] };
    throw new Error(`people does not say what a caller may do: ${errors?.[0]?.message}`);
  } catch (error) {
    throw unavailable('people', error);
  }
}
