import { once } from 'node:events';
import { Agent, request, type ClientRequest } from 'node:http';

/** A stream that somebody has open. */
export interface OpenStream {
  /** What it was told, one text an event. */
  readonly events: readonly string[];
  close(): void;
}

/** What is subscribed to, and who hears it. */
export interface Subscribing {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Called when an event arrives. */
  readonly told?: () => void;
}

/** A stream is a connection for as long as it is open. */
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** Opens a stream of one subscription, and waits until it is answered with one. */
export async function openStream({ url, token, query, variables, told }: Subscribing): Promise<OpenStream> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'text/event-stream',
  };
  const sent: ClientRequest = request(`${url}/graphql/stream`, { method: 'POST', headers, agent });
  sent.end(JSON.stringify({ query, variables }));
  const [answer] = await once(sent, 'response');
  if (answer.statusCode !== 200) throw new Error(`no stream: ${answer.statusCode}`);
  const events: string[] = [];
  answer.setEncoding('utf8');
  answer.on('data', (chunk: string) => {
    for (const event of chunk.split('\n\n')) {
      if (!event.includes('event: next')) continue;
      events.push(event);
      told?.();
    }
  });
  // Whoever closes it here, and the gateway that is stopped, end it on purpose.
  answer.on('error', () => {});
  sent.on('error', () => {});
  return { events, close: () => void sent.destroy() };
}
