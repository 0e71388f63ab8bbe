import {
  jetstream,
  jetstreamManager,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Fact } from '../fact.ts';
import type { SteadyConnection } from './steady-connection.ts';

export const STREAM = 'FACTS';
export const ROOT = 'facts';
/** For how long the stream recognises a fact that is published twice; after that the inboxes do. */
const DUPLICATE_WINDOW_MS = 10 * 60_000;

/** The stream as it is at the broker now, made when it is not there. */
export class FactStream {
  readonly #broker: SteadyConnection;
  #failures = 0;
  #found: { readonly era: number; readonly manager: Promise<JetStreamManager> } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(broker: SteadyConnection) {
    this.#broker = broker;
  }

  /** Another number each time the stream may have lost something. */
  get era(): number {
    return this.#broker.times() + this.#failures;
  }

  async publish(fact: Fact): Promise<number> {
    await this.manager();
    try {
      const { seq } = await this.client().publish(`${ROOT}.${fact.type}`, JSON.stringify(fact), { msgID: fact.id });
      return seq;
    } catch (error) {
      this.#failures++;
      throw error;
    }
  }

  /** Whether the stream has the fact of this id there. */
  async has(factId: string, sequence: number): Promise<boolean> {
    const message = await (await this.manager()).streams.getMessage(STREAM, { seq: sequence });
    return message?.header.get('Nats-Msg-Id') === factId;
  }

  /** One deed after the other, in the whole process: each holds one connection to the database and wants another. */
  inTurn(deed: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(deed);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  client(): JetStreamClient {
    return jetstream(this.#broker.now());
  }

  /** @throws Error while the broker is away. */
  async manager(): Promise<JetStreamManager> {
    const { era } = this;
    if (this.#found?.era !== era) this.#found = { era, manager: this.#find() };
    try {
      return await this.#found.manager;
    } catch (error) {
      this.#found = undefined;
      throw error;
    }
  }

  async #find(): Promise<JetStreamManager> {
    const manager = await jetstreamManager(this.#broker.now());
    await manager.streams.info(STREAM).catch((error: unknown) => {
      if (!isCode(error, JetStreamApiCodes.StreamNotFound)) throw error;
      const subjects = [`${ROOT}.>`];
      return manager.streams.add({ name: STREAM, subjects, duplicate_window: nanos(DUPLICATE_WINDOW_MS) });
    });
    return manager;
  }
}

export function isCode(error: unknown, code: number): boolean {
  return error instanceof JetStreamApiError && error.code === code;
}
