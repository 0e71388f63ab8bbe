import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Ending, Heard } from './heard.ts';
import { BEGUN } from './notifications/notified.ts';
import type { Question, Watched } from './watched.ts';

/** What a client is told. */
export type ToldResult = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** Asks a question about the thing of an id, as whoever looks and with what they may do now. */
export type Look = (question: Question, id: string) => Promise<Answer>;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * What whoever looks is told: what they see of a thing, when it is another than they saw before. So nobody learns of what
 * happened to a thing, or in an area, unless it changes what they may see. At the end a word that says why.
 */
export async function* told(watched: Watched, heard: Heard, look: Look): AsyncGenerator<ToldResult, void, undefined> {
  const { topic, question } = watched;
  const seen = new Map<string, string>();
  if (topic === 'MATTER') heard.add(watched.id);
  for (;;) {
    const next = await heard.next();
    if ('ending' in next) {
      if (next.ending !== 'LEFT') yield { errors: [lastWord(next.ending)] };
      return;
    }
    if (next.id === BEGUN) {
      yield { data: { [question.key]: null } };
      continue;
    }
    const result = asSubscribed(await look(question, next.id), question);
    const said = JSON.stringify(result);
    const isThere = topic === 'MATTER' || result.errors !== undefined || result.data?.[question.key] != null;
    if (!isThere || seen.get(next.id) === said) continue;
    remember(seen, next.id, said);
    yield result;
  }
}

const REMEMBERED = 100;

/** So many things at most: what was not seen for long may be told once more. */
function remember(seen: Map<string, string>, id: string, said: string): void {
  seen.delete(id);
  seen.set(id, said);
  const [oldest] = seen.keys();
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
}

/** The answer to the query, under the name of what was subscribed to. */
function asSubscribed({ data, errors = [] }: Answer, { key, path }: Question): ToldResult {
  let value: unknown = data ?? null;
  for (const name of path) value = isMembers(value) ? value[name] : null;
  const answer = { data: { [key]: value ?? null } };
  if (errors.length === 0) return answer;
  return { ...answer, errors: errors.map((error) => moved(error, { key, path })) };
}

function moved(error: GraphQLFormattedError, { key, path }: Pick<Question, 'key' | 'path'>): GraphQLError {
  // The id of the request differs each time, and would make every answer another one.
  const { requestId: _, ...extensions } = error.extensions ?? {};
  const whereabouts = error.path === undefined ? {} : { path: [key, ...error.path.slice(path.length)] };
  return new GraphQLError(error.message, { ...whereabouts, extensions });
}

const WORDS: Readonly<Record<Exclude<Ending, 'LEFT'>, { code: string; message: string; retryAfter?: number }>> = {
  CLOSING: { code: 'STREAM_ENDED', message: 'this gateway is closing: subscribe again', retryAfter: 1 },
  MISSED: {
    code: 'STREAM_ENDED',
    message: 'something may have passed by unheard: ask anew, then subscribe again',
    retryAfter: 1,
  },
  POST_ENDED: { code: 'STREAM_ENDED', message: 'a post of yours ended: ask anew, then subscribe again' },
  TOKEN_EXPIRED: { code: 'UNAUTHENTICATED', message: 'the token has expired: sign in, then subscribe again' },
};

function lastWord(ending: Exclude<Ending, 'LEFT'>): GraphQLError {
  const { message, ...extensions } = WORDS[ending];
  return new GraphQLError(message, { extensions });
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
