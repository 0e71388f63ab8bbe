import { createHash } from 'node:crypto';
import { BadRequest, type HttpRequest } from '@microgrid/process/http-server';
import { parseStrictJson } from '@microgrid/process/strict-json';

/** What a request carries, read once: of a body and an address, Apollo says which counts. */
export interface SentOperation {
  /** The parsed body; undefined without one. */
  readonly body: unknown;
  /** The query of the address. */
  readonly search: string;
  /** What may be the operation's text. */
  readonly texts: readonly string[];
}

const NO_JSON = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };

/** @throws BadRequest naming what cannot be read. */
export function sentOperation({ method, headers, body: text, url }: HttpRequest): SentOperation {
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  if (method === 'POST' && !isJson) {
    throw new BadRequest('send the operation as JSON, with content-type: application/json', NO_JSON);
  }
  const body = isJson && text !== '' ? withoutEmptyName(parseStrictJson(text)) : undefined;
  const search = new URLSearchParams(url.search);
  if (search.get('operationName') === '') search.delete('operationName');
  if (isObject(body)) requirePersistedQuery(body['extensions'], body['query']);
  for (const name of ['variables', 'extensions']) {
    for (const value of search.getAll(name)) {
      const parsed = value === '' ? undefined : parseStrictJson(value, `\`${name}\` of the address`);
      if (name === 'extensions') requirePersistedQuery(parsed, search.get('query') ?? undefined);
    }
  }
  const texts = [isObject(body) ? body['query'] : undefined, search.get('query')];
  return {
    body,
    search: search.size === 0 ? '' : `?${search.toString()}`,
    texts: texts.filter((query) => typeof query === 'string'),
  };
}

/** GraphQL over HTTP has it that an empty name is none. */
function withoutEmptyName(body: unknown): unknown {
  if (!isObject(body) || body['operationName'] !== '') return body;
  const { operationName: _, ...rest } = body;
  return rest;
}

/** @throws BadRequest where `extensions` speaks of a persisted query and cannot mean one, or means another than `query`. */
function requirePersistedQuery(extensions: unknown, query: unknown): void {
  if (!isObject(extensions) || extensions['persistedQuery'] == null) return;
  const told = { code: 'PERSISTED_QUERY_INVALID' };
  const { version, sha256Hash } = isObject(extensions['persistedQuery']) ? extensions['persistedQuery'] : {};
  if (version !== 1) throw new BadRequest('`extensions.persistedQuery.version` must be 1', told);
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    throw new BadRequest('`extensions.persistedQuery.sha256Hash` must be 64 hexadecimal digits in small letters', told);
  }
  if (typeof query === 'string' && query !== '' && createHash('sha256').update(query).digest('hex') !== sha256Hash) {
    throw new BadRequest('`extensions.persistedQuery.sha256Hash` is the hash of another query', told);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
