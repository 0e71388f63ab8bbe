import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  type Consumer,
  type ConsumerInfo,
  type JsMsg,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { FactType } from '../catalogue/catalogue.ts';
import { factFrom, type Fact } from '../fact.ts';
import { FactStream, isCode, ROOT, STREAM } from './fact-stream.ts';
import type { SteadyConnection } from './steady-connection.ts';
import type { Subscriber, Subscription } from './transport.ts';
import { openWorkLoop } from './work-loop.ts';

const BATCH = 100;
/** How soon facts are found whose news was missed, or that a replica took and died. */
const LOOK_EVERY_MS = 2000;
/** After which the stream offers a fact again that was not acknowledged. */
const ACKNOWLEDGE_WITHIN_MS = 5000;
/** For how long to wait for what the stream has at hand. */
const FETCH_WITHIN_MS = 1000;
/** A durable consumer unused for so long is deleted; if it returns, it receives everything from the start. */
const FORGET_AFTER_MS = 30 * 86_400_000;

interface ConsumerParts {
  readonly broker: SteadyConnection;
  readonly stream: FactStream;
  readonly log: Logger;
}

/** Takes the facts of `subscriber` out of the stream, a batch at a time, and by one of its replicas at a time. */
export function openConsumer(parts: ConsumerParts, subscriber: Subscriber): Subscription {
  const { broker, stream, log } = parts;
  const subject = commonSubject(subscriber.types);
  const take = async () => {
    if (!broker.isConnected()) return;
    await stream.inTurn(() =>
      subscriber.exclusively(async () => {
        if (await takeBatch(parts, subscriber)) loop.wake();
      }),
    );
  };
  const loop = openWorkLoop(take, { log, name: `consumer ${subscriber.name}`, everyMs: LOOK_EVERY_MS });
  // A wake and no more: the stream's messages pass by everybody who listens to their subjects.
  const news = broker.listen([subject], () => loop.wake());
  loop.wake();
  return {
    async pending() {
      if (!broker.isConnected()) return null;
      const { num_pending, num_ack_pending } = await (await consumerOf(stream, subscriber)).info(true);
      return num_pending + num_ack_pending;
    },
    async close() {
      await news.close();
      await loop.close();
    },
  };
}

/** @returns whether there may be more. */
async function takeBatch({ stream, log }: ConsumerParts, subscriber: Subscriber): Promise<boolean> {
  const consumer = await cleanConsumerOf(stream, subscriber);
  const { num_pending: pending } = await consumer.info(true);
  if (pending === 0) return false;
  const messages: JsMsg[] = [];
  const fetched = await consumer.fetch({ max_messages: Math.min(BATCH, pending), expires: FETCH_WITHIN_MS });
  for await (const message of fetched) messages.push(message);
  const facts = await readable(messages, subscriber, log);
  const [first, ...more] = facts;
  if (first !== undefined) await (more.length === 0 ? subscriber.receive(first) : subscriber.receiveAll(facts));
  const last = messages.pop();
  for (const message of messages) message.ack();
  // Wait until the server has the last acknowledgement: the next replica would be handed the same messages otherwise.
  if (last !== undefined && !(await last.ackAck())) throw new Error('the stream did not say that the batch is done');
  return last !== undefined && pending > messages.length + 1;
}

/** The facts of its types among them; parks what is none. */
async function readable(messages: readonly JsMsg[], subscriber: Subscriber, log: Logger): Promise<Fact[]> {
  const { name, types } = subscriber;
  const facts: Fact[] = [];
  for (const message of messages) {
    // What follows the root is the type. Another's is none of ours, even when it is no fact.
    if (!types.some((type) => message.subject === `${ROOT}.${type}`)) continue;
    try {
      const fact = factFrom(message.string());
      if (`${ROOT}.${fact.type}` !== message.subject) throw new Error(`a ${fact.type} under another subject`);
      facts.push(fact);
    } catch (error) {
      const { seq: sequence, subject } = message;
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ consumer: name, stream: STREAM, sequence, subject, reason }, 'a message is no fact, and is parked');
      await subscriber.park({ sequence, subject, bytes: message.data.length, reason });
    }
  }
  return facts;
}

/**
 * The consumer with nothing under way. A batch that was not acknowledged came before what would be taken next, and so
 * would arrive after it: then the consumer begins again where all is acknowledged.
 */
async function cleanConsumerOf(stream: FactStream, subscriber: Subscriber): Promise<Consumer> {
  const consumer = await consumerOf(stream, subscriber);
  const { num_ack_pending, config, ack_floor } = await consumer.info(true);
  const { consumers } = await stream.manager();
  if (num_ack_pending > 0) {
    await consumers.delete(STREAM, subscriber.name);
    await addConsumer(stream, subscriber, ack_floor.stream_seq + 1);
    return stream.client().consumers.get(STREAM, subscriber.name);
  }
  // Versions before took one at a time.
  if (config.max_ack_pending !== BATCH) await consumers.update(STREAM, subscriber.name, { max_ack_pending: BATCH });
  return consumer;
}

async function consumerOf(stream: FactStream, subscriber: Subscriber): Promise<Consumer> {
  await stream.manager();
  const get = () => stream.client().consumers.get(STREAM, subscriber.name);
  return get().catch(async (error: unknown) => {
    if (!isCode(error, JetStreamApiCodes.ConsumerNotFound)) throw error;
    await addConsumer(stream, subscriber, 1);
    return get();
  });
}

async function addConsumer(stream: FactStream, { name, types }: Subscriber, start: number): Promise<ConsumerInfo> {
  const { consumers } = await stream.manager();
  return consumers.add(STREAM, {
    durable_name: name,
    filter_subject: commonSubject(types),
    ...(start === 1
      ? { deliver_policy: DeliverPolicy.All }
      : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: start }),
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ACKNOWLEDGE_WITHIN_MS),
    max_ack_pending: BATCH,
    inactive_threshold: nanos(FORGET_AFTER_MS),
  });
}

/** One pattern for all, since NATS before 2.10 takes no more: what else it lets through is passed over. */
function commonSubject(types: readonly FactType[]): string {
  const [first = '', ...rest] = new Set(types.map((type) => type.split('.', 1)[0] ?? ''));
  return rest.length === 0 ? `${ROOT}.${first}.>` : `${ROOT}.>`;
}
