import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ATTACKS, type Attack, type Target } from './attacks.ts';

/** What the attacker is told to do. */
export interface Order extends Target {
  readonly url: string;
  /** The attack's name; undefined: to cease. */
  readonly attack?: string;
  /** Of people who have signed in. */
  readonly tokens: readonly string[];
  /** Where the attack comes from, as a proxy says. */
  readonly address: string;
}

// A process of its own, so that what is measured does not share the time of what attacks.
let ceasing = new AbortController();
let underWay: Promise<unknown> = Promise.resolve();

process.on('message', (order: Order) => void obey(order));
process.once('disconnect', () => process.exit());

async function obey(order: Order): Promise<void> {
  const attack = ATTACKS.find(({ name }) => name === order.attack);
  if (attack !== undefined) {
    ceasing = new AbortController();
    underWay = flood(attack, order);
    return;
  }
  ceasing.abort();
  await underWay;
  process.send?.('ceased');
}

/** Each connection sends the next request when it has the answer of the last. */
async function flood(attack: Attack, order: Order): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: attack.connections });
  let sent = 0;
  const connection = async () => {
    while (!ceasing.signal.aborted) await sendOnce(attack, order, { agent, number: sent++ }).catch(() => {});
  };
  await Promise.all(Array.from({ length: attack.connections }, connection));
  agent.destroy();
}

async function sendOnce(
  attack: Attack,
  order: Order,
  { agent, number }: { agent: Agent; number: number },
): Promise<void> {
  const body = attack.body(number, order);
  const token = attack.people === 0 ? undefined : order.tokens[number % attack.people];
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'x-forwarded-for': order.address,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...attack.headers,
  };
  const { signal } = ceasing;
  const outgoing = request(`${order.url}/graphql`, { method: 'POST', agent, headers, signal });
  const answered = once(outgoing, 'response');
  const written = attack.byteEveryMs === undefined ? outgoing.end(body) : dribble(body, attack.byteEveryMs, outgoing);
  const [[incoming]] = (await Promise.all([answered, written])) as [[IncomingMessage], unknown];
  incoming.resume();
  await once(incoming, 'end');
}

async function dribble(body: Buffer, everyMs: number, outgoing: ReturnType<typeof request>): Promise<void> {
  for (let at = 0; at < body.length; at++) {
    outgoing.write(body.subarray(at, at + 1));
    await sleep(everyMs, undefined, { signal: ceasing.signal });
  }
  outgoing.end();
}
