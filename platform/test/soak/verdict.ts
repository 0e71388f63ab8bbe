import { readFileSync } from 'node:fs';
import type { WireAnswer } from './send.ts';

interface Told {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown };
}

export interface Verdict {
  /** What is wrong with the answer; undefined: nothing. */
  readonly problem: string | undefined;
  readonly codes: readonly string[];
  readonly data: unknown;
}

const REPOSITORY = new URL('../../../', import.meta.url);

/** Every code that the pages of errors and of limits name. */
const DOCUMENTED = new Set(
  ['docs/errors.md', 'docs/limits.md'].flatMap((page) =>
    [...readFileSync(new URL(page, REPOSITORY), 'utf8').matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, code]) => code),
  ),
);

/** Of something that is out, or broken: in a soak nothing is. */
const OURS = new Set([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'DISK_FULL',
  'DEADLINE_EXCEEDED',
  'IDENTITY_UNAVAILABLE',
  'BUSY',
]);
/** Of a request that is none of this schema or no GraphQL: an operation drawn from the schema never is. */
const NEVER_OF_VALID = /^(GRAPHQL_|OPERATION_|PERSISTED_|BAD_REQUEST$|MAX_|COST_)/;

/** Whether an answer is one that any caller may get, whatever was asked. */
export function judge(answer: WireAnswer, { isValid }: { isValid: boolean }): Verdict {
  const body = parsed(answer);
  const told: readonly Told[] = Array.isArray(body?.errors) ? body.errors : [];
  const codes = told.map(({ extensions }) => String(extensions?.code));
  return { problem: problemOf(answer, { body, told, codes, isValid }), codes, data: body?.data };
}

interface Read {
  readonly body: { readonly data?: unknown; readonly errors?: unknown } | undefined;
  readonly told: readonly Told[];
  readonly codes: readonly string[];
  readonly isValid: boolean;
}

function problemOf(
  { status, type, requestId, body: text }: WireAnswer,
  { body, told, codes, isValid }: Read,
): string | undefined {
  if (status < 200 || status >= 500) return `is answered with ${status}: ${text.slice(0, 400)}`;
  if (isValid && status !== 200) return `is valid and answered with ${status}: ${text.slice(0, 400)}`;
  if (status >= 400 && codes.length === 0 && text !== '')
    return `is refused with ${status} and no code: ${text.slice(0, 400)}`;
  if (type.startsWith('application/') && text !== '' && body === undefined)
    return `is told what is no JSON: ${text.slice(0, 400)}`;
  const ours = codes.find((code) => OURS.has(code));
  if (ours !== undefined) return `is told ${ours}: ${text.slice(0, 400)}`;
  const undocumented = codes.find((code) => !DOCUMENTED.has(code));
  if (undocumented !== undefined) return `is told ${undocumented}, which no page names: ${text.slice(0, 400)}`;
  if (told.some(({ extensions }) => typeof extensions?.requestId !== 'string' || extensions.requestId !== requestId)) {
    return `has an error without the id of the request (${requestId}): ${text.slice(0, 400)}`;
  }
  const odd = codes.find((code) => NEVER_OF_VALID.test(code));
  if (isValid && odd !== undefined) return `is valid and told ${odd}: ${text.slice(0, 400)}`;
  return isValid && body?.data === undefined ? `is valid and has no data: ${text.slice(0, 400)}` : undefined;
}

function parsed({ body }: WireAnswer): Read['body'] {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
