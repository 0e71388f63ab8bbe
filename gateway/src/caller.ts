import { GATEWAY, type Actor, type Grant } from '@microgrid/access/actor';
import type { DataSource } from './data-source.ts';

const GRANTS_OF = `query GrantsOf($personId: ID!) { grantsOf(personId: $personId) { role scope } }`;

/**
 * What `subject` may do now, from active appointments in `people` and not from the token: a post that ended gives
 * nothing any more.
 */
export async function actorOf(subject: string, people: DataSource, requestId: string): Promise<Actor> {
  const request = { query: GRANTS_OF, variables: { personId: subject } };
  const { data, errors } = await people.ask(request, { actor: GATEWAY, requestId });
  const grants = data?.['grantsOf'];
  if (!Array.isArray(grants)) throw new Error(`people does not say what a caller may do: ${errors?.[0]?.message}`);
  return { subject, grants: grants as Grant[] };
}
