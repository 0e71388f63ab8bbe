import type { Environment } from '@microgrid/process/env';

/** What one request may ask for. Each limit has a code of its own, which is told with the limit and what was asked. */
export interface Limits {
  /** Bytes of the operation's text, with its fragments. */
  readonly documentBytes: number;
  /** Words and signs of the operation's text. */
  readonly tokens: number;
  /** How deep brackets stand in one another, those of literal values too. */
  readonly nesting: number;
  /** Fields below one another, fragments spread. */
  readonly depth: number;
  /** Fields in all, fragments spread wherever they are used: what the planner has to do grows with it. */
  readonly height: number;
  /** Pairs of fields of one name and as deep: validation compares them all. */
  readonly pairs: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Deeds of one mutation. */
  readonly mutations: number;
  readonly directives: number;
  readonly fragmentSpreads: number;
  /** Bytes of the variables as JSON. */
  readonly variablesBytes: number;
  /** Items of one list in the arguments or variables. */
  readonly listInput: number;
  /** `first` of any list; each list has its own, at most as large. */
  readonly pageSize: number;
  /** Points of one operation, as `cost.ts` estimates them. */
  readonly cost: number;
  /** Errors in one answer; those above are counted. */
  readonly errors: number;
  /** Bytes of one answer, before it is compressed. */
  readonly answerBytes: number;
  /** Milliseconds that planning an operation may take. */
  readonly planningMs: number;
  /** Milliseconds that a request may take as a whole. */
  readonly deadlineMs: number;
}

export const LIMITS: Limits = {
  documentBytes: 16_000,
  tokens: 2000,
  nesting: 32,
  depth: 12,
  height: 500,
  pairs: 5000,
  aliases: 20,
  rootFields: 16,
  mutations: 5,
  directives: 40,
  fragmentSpreads: 60,
  variablesBytes: 100_000,
  listInput: 1000,
  pageSize: 1000,
  cost: 200_000,
  errors: 100,
  answerBytes: 10_000_000,
  planningMs: 5000,
  deadlineMs: 15_000,
};

/** The limits as the environment sets them, such as LIMIT_PAGE_SIZE; the others by default. */
export function limitsFrom({ limit }: Pick<Environment, 'limit'>): Limits {
  const set = Object.entries(LIMITS).map(([name, fallback]) => [name, limit(name) ?? fallback]);
  return { ...LIMITS, ...Object.fromEntries(set) };
}
