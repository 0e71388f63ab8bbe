import { entryOf, type Act, type Words } from './catalogue.ts';
import { fieldProblems, type FieldProblem } from './field-problem.ts';

/** What the graph told of an error. */
export interface ToldError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A refusal or failure, with what to do about it. */
export class GraphError extends Error {
  /** A code of docs/errors.md, or NO_ANSWER: none came, so it is not known whether the request arrived. */
  readonly code: string;
  readonly act: Act;
  /** For people, in Chinese and in English; `message` says more, in English. */
  readonly words: Words;
  /** The argument, or field of an input, that is wrong, as `place`. */
  readonly field: string | undefined;
  /** Each field that is wrong, with the words of the rule that it breaks. */
  readonly problems: readonly FieldProblem[];
  /** Seconds after which to send it again. */
  readonly retryAfter: number | undefined;
  /** Under which the log of the operators has it. */
  readonly requestId: string | undefined;
  /** Where in the answer something is missing; undefined: the whole request was refused. */
  readonly path: readonly (string | number)[] | undefined;

  constructor(code: unknown, { message, path, extensions = {} }: ToldError = {}) {
    super(typeof message === 'string' ? message : String(code));
    const { act, words } = entryOf(String(code)) ?? UNKNOWN;
    this.name = 'GraphError';
    this.code = String(code);
    this.act = act;
    this.words = words;
    this.field = text(extensions['argument']);
    this.problems = fieldProblems(extensions['problems']);
    this.requestId = text(extensions['requestId']);
    const after = Number(extensions['retryAfter']);
    this.retryAfter = after > 0 ? after : undefined;
    this.path = Array.isArray(path) ? path : undefined;
  }
}

/** A code that a newer graph gives is a fault to whoever does not know it. */
const UNKNOWN = { act: 'report', words: ['系统出错，已记录', 'Something broke; it is logged'] } as const;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
