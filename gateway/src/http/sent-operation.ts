import { createHash } from 'node:crypto';
import { BadRequest, type HttpRequest } from '@microgrid/process/http-server';
import { parseStrictJson } from '@microgrid/process/strict-json';

/** What a request carries, read once. */
export interface SentOperation {
  /** The parsed body; undefined without one. */
  readonly body: unknown;
  /** The query of the address. */
  readonly search: string;
  /** What may be the operation's text: of a body and an address, Apollo says which counts. */
  readonly texts: readonly string[];
  /** Whether it asks to be told how it is answered: `extensions.explain`. */
  readonly isExplained: boolean;
  /** The id of a document that stands for the text. */
  readonly document: DocumentReference | undefined;
  /** The same, with this text instead of the id. */
  asking(text: string): SentOperation;
}

/** `documentId` of GraphQL over HTTP (Appendix A), or the hash of Apollo's `extensions.persistedQuery`, sent without a text. */
interface DocumentReference {
  readonly id: string;
  readonly by: 'documentId' | 'persistedQuery';
}

type Members = Readonly<Record<string, unknown>>;

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
  return method === 'POST' ? ofBody(body, search) : ofAddress(body, search);
}

function ofBody(body: unknown, search: URLSearchParams): SentOperation {
  const members = isObject(body) ? body : {};
  const document = referenceIn(members);
  referenceIn(membersOf(search));
  const isExplained = explainOf(members);
  const asking = (query: string) => ofBody({ ...withoutId(members), query }, search);
  return { ...carried(body, search), isExplained, document, asking };
}

function ofAddress(body: unknown, search: URLSearchParams): SentOperation {
  const members = membersOf(search);
  const document = referenceIn(members);
  if (isObject(body)) referenceIn(body);
  const asking = (query: string) => {
    const { extensions } = withoutId(members);
    const next = new URLSearchParams(search);
    for (const name of ['documentId', 'extensions']) next.delete(name);
    if (extensions !== undefined) next.set('extensions', JSON.stringify(extensions));
    next.set('query', query);
    return ofAddress(body, next);
  };
  return { ...carried(body, search), isExplained: explainOf(members), document, asking };
}

/** @throws BadRequest where it is neither true nor false. */
function explainOf({ extensions }: Members): boolean {
  const explain = isObject(extensions) ? (extensions['explain'] ?? false) : false;
  if (typeof explain === 'boolean') return explain;
  throw new BadRequest('`extensions.explain` must be true or false');
}

function carried(body: unknown, search: URLSearchParams): Pick<SentOperation, 'body' | 'search' | 'texts'> {
  const texts = [isObject(body) ? body['query'] : undefined, search.get('query')];
  return {
    body,
    search: search.size === 0 ? '' : `?${search.toString()}`,
    texts: texts.filter((query) => typeof query === 'string').filter((query) => query !== ''),
  };
}

/** GraphQL over HTTP has it that an empty name is none. */
function withoutEmptyName(body: unknown): unknown {
  if (!isObject(body) || body['operationName'] !== '') return body;
  const { operationName: _, ...rest } = body;
  return rest;
}

/** What the address says; what is JSON there, parsed. */
function membersOf(search: URLSearchParams): Members {
  const members: Record<string, unknown> = Object.fromEntries(search);
  for (const name of ['variables', 'extensions']) {
    for (const value of search.getAll(name)) {
      members[name] = value === '' ? undefined : parseStrictJson(value, `\`${name}\` of the address`);
      if (name === 'extensions') requirePersistedQuery(members[name], members['query']);
    }
  }
  return members;
}

/** @throws BadRequest where what should be an id is none, or stands beside a text. */
function referenceIn({ documentId, query, extensions }: Members): DocumentReference | undefined {
  const hasText = typeof query === 'string' && query !== '';
  const hash = requirePersistedQuery(extensions, query);
  if (documentId === undefined || documentId === null) {
    return hash === undefined || hasText ? undefined : { id: hash, by: 'persistedQuery' };
  }
  if (typeof documentId !== 'string' || documentId === '') {
    throw new BadRequest('`documentId` must be the id of a document');
  }
  if (hasText) throw new BadRequest('send `documentId` or `query`, not both');
  return { id: documentId, by: 'documentId' };
}

function withoutId(members: Members): Members {
  const { documentId: _, extensions, ...rest } = members;
  if (!isObject(extensions)) return extensions === undefined ? rest : { ...rest, extensions };
  const { persistedQuery: _hash, ...others } = extensions;
  return Object.keys(others).length === 0 ? rest : { ...rest, extensions: others };
}

/**
 * @returns the hash.
 * @throws BadRequest where `extensions` speaks of a persisted query and cannot mean one, or means another than `query`.
 */
function requirePersistedQuery(extensions: unknown, query: unknown): string | undefined {
  if (!isObject(extensions) || extensions['persistedQuery'] == null) return undefined;
  const told = { code: 'PERSISTED_QUERY_INVALID' };
  const { version, sha256Hash } = isObject(extensions['persistedQuery']) ? extensions['persistedQuery'] : {};
  if (version !== 1) throw new BadRequest('`extensions.persistedQuery.version` must be 1', told);
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    throw new BadRequest('`extensions.persistedQuery.sha256Hash` must be 64 hexadecimal digits in small letters', told);
  }
  if (typeof query === 'string' && query !== '' && createHash('sha256').update(query).digest('hex') !== sha256Hash) {
    throw new BadRequest('`extensions.persistedQuery.sha256Hash` is the hash of another query', told);
  }
  return sha256Hash;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
