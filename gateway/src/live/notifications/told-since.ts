import { randomUUID } from 'node:crypto';
import { GATEWAY } from '@microgrid/access/actor';
import type { DataSource } from '../../sources/data-source.ts';

/** Which of some persons were told something since the last answer, of which this is one. */
export interface ToldSince {
  /** With what to ask on. */
  readonly horizon: string;
  /** What is told at the moment may come again with the next answer. */
  readonly told: readonly { readonly recipientId: string; readonly notificationId: string }[];
}

/** @throws Error when nobody answers. */
export type AskToldSince = (recipientIds: readonly string[], horizon: string | undefined) => Promise<ToldSince>;

const TOLD_SINCE = `query ToldSince($recipientIds: [ID!]!, $horizon: ID) {
  toldSince(recipientIds: $recipientIds, horizon: $horizon) { horizon told { recipientId notificationId } } }`;

/** Asks as the gateway itself, who alone may know: it is in no fact, since whom something is told says who reported. */
export function toldSinceOf(source: DataSource): AskToldSince {
  return async (recipientIds, horizon) => {
    const request = { query: TOLD_SINCE, variables: { recipientIds, horizon } };
    const { data, errors } = await source.ask(request, { actor: GATEWAY, requestId: randomUUID() });
    const answer = data?.['toldSince'];
    if (answer == null) throw new Error(`nobody says who was told something: ${errors?.[0]?.message}`);
    return answer as ToldSince;
  };
}
