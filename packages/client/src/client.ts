import { answerOf, type Answer } from './answer.ts';
import type { AskedDocument } from './document.ts';
import { GraphError } from './errors/graph-error.ts';
import { tokensOf, type TokenProvider } from './token.ts';
import type { Transport, WireRequest } from './transports/transport.ts';
import { turns } from './turns.ts';

declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

export interface ClientOptions {
  readonly transport: Transport;
  /** Nobody is signed in without. */
  readonly token?: TokenProvider;
  /** Seconds that one request may take, at most 60; 20 by default. */
  readonly timeout?: number;
}

/** What an operation without variables may leave out. */
type Given<Variables> =
  Variables extends Record<string, never>
    ? [variables?: Variables]
    : object extends Variables
      ? [variables?: Variables]
      : [variables: Variables];

export interface Client {
  /**
   * Asks the graph. What `retry` of the catalogue says is sent up to three times: queries, and writes that carry a `writeId`.
   * @throws GraphError where nothing was answered; what is missing of an answer is in its `problems`.
   */
  ask<Result, Variables>(
    document: AskedDocument<Result, Variables>,
    ...variables: Given<Variables>
  ): Promise<Answer<Result>>;
}

const AT_ONCE = 10;
const TRIES = 3;
/** In seconds: whoever waits for longer than that is better told. */
const PATIENCE = 10;

/**
 * Opens a client of the graph.
 * @throws RangeError where `timeout` is none.
 */
export function openClient({ transport, token = () => undefined, timeout = 20 }: ClientOptions): Client {
  if (!(timeout > 0 && timeout <= 60)) throw new RangeError(`timeout is ${timeout}: give seconds, above 0, 60 at most`);
  const inTurn = turns(AT_ONCE);
  const tokens = tokensOf(token);

  const send = async (request: WireRequest, with_: string | undefined) =>
    answerOf(await inTurn(() => withinTime(transport(request, { token: with_, timeout }), timeout)));

  async function sendSignedIn(request: WireRequest): Promise<Answer<unknown>> {
    const sent = await tokens.current();
    try {
      return await send(request, sent);
    } catch (error) {
      if (!(error instanceof GraphError) || error.act !== 'signIn') throw error;
      const next = await tokens.insteadOf(sent);
      if (next === undefined || next === sent) throw error;
      return send(request, next);
    }
  }

  return {
    async ask(document, ...[variables]) {
      const request = requestOf(document, variables ?? {});
      const tries = document.kind === 'query' || hasWriteId(variables) ? TRIES : 1;
      for (let tried = 1; ; tried++) {
        try {
          // The types of a document are those of its text, which the graph was checked against.
          return (await sendSignedIn(request)) as Answer<never>;
        } catch (error) {
          const seconds = tried < tries ? pauseAfter(error, tried) : undefined;
          if (seconds === undefined) throw error;
          await new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
        }
      }
    },
  };
}

function requestOf(document: AskedDocument<unknown, never>, variables: unknown): WireRequest {
  return 'id' in document ? { documentId: document.id, variables } : { query: document.text, variables };
}

/** Whether each of the inputs has one, so that what was done is not done again. */
function hasWriteId(variables: unknown): boolean {
  const inputs: unknown[] = Object.values(variables ?? {});
  return inputs.length > 0 && inputs.every((input) => typeof writeIdOf(input) === 'string');
}

function writeIdOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'writeId' in input ? input.writeId : undefined;
}

/** Seconds until an error is worth another try, more each time and never the same for two; undefined: it is not. */
function pauseAfter(error: unknown, tried: number): number | undefined {
  if (!(error instanceof GraphError) || error.act !== 'retry') return undefined;
  const { retryAfter = 0 } = error;
  if (retryAfter > PATIENCE) return undefined;
  return retryAfter + 0.3 * 2 ** tried * (0.5 + Math.random());
}

/** Some hosts never call back, as after a pause in the background. */
function withinTime<Reply>(reply: Promise<Reply>, seconds: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const none = (reason: unknown) => reject(new GraphError('NO_ANSWER', { message: String(reason) }));
    const timer = setTimeout(() => none(`no answer within ${seconds} seconds`), seconds * 1000);
    reply.then(resolve, none).finally(() => clearTimeout(timer));
  });
}
