import type { NotificationKind } from '../notification.terms.ts';

/** What leaves of a notification: ids and an enum. What it is about is read behind the link, by who signs in there. */
export interface Outgoing {
  readonly id: string;
  /** The account; whoever delivers knows, from the register of accounts, where to reach it. */
  readonly recipientId: string;
  readonly kind: NotificationKind;
}

/** A way out besides the inbox. */
export interface DeliveryChannel {
  readonly name: 'SMS' | 'GOVERNMENT_IM';
  /** Hands a notification over; the same again, after a failure or a crash, must be delivered once, by its id. */
  readonly deliver: (notification: Outgoing) => Promise<void>;
}

/** Where a channel is reached, and where its links lead. */
export interface ChannelSettings {
  readonly url: string;
  /** Of the app in which a notification is opened. */
  readonly appUrl: string;
}

/** Leads to a notification, for who signs in there; says nothing of it. */
export function linkTo({ id }: Outgoing, { appUrl }: ChannelSettings): string {
  return new URL(`/n/${id}`, appUrl).href;
}

const DEADLINE_MS = 5000;

/** @throws Error when it was not taken. */
export async function post(url: string, id: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}
