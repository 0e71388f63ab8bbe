import type { RefusalReason } from '@microgrid/database/store-refusal';
import type { BrokenRule } from '@microgrid/execution/field-problem';
import { GraphQLError } from 'graphql';

/**
 * One thing wrong with what was sent: the path of the field or argument, what would be right, and the rule that it breaks,
 * which is NOT_ACCEPTED where none is said.
 */
export type FieldProblem = (BrokenRule | { readonly rule?: undefined; readonly parameters?: undefined }) & {
  readonly field: string;
  readonly message: string;
};

/** What was asked for is not there, or not there for this caller. */
export class NotFound extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'NOT_FOUND' } });
  }
}

/** The caller is known and may not do this. `needs` says which role or level is missing. */
export class Forbidden extends GraphQLError {
  constructor(message: string, needs?: string) {
    super(message, { extensions: { code: 'FORBIDDEN', ...(needs === undefined ? {} : { needs }) } });
  }
}

/** Nobody has signed in, and this needs somebody. */
export class Unauthenticated extends GraphQLError {
  constructor(message = 'sign in to do this: send a bearer token') {
    super(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** What was sent is not right; each field that is wrong is named. */
export class Invalid extends GraphQLError {
  constructor(given: readonly FieldProblem[]) {
    const problems = given.map((problem) => ({ ...problem, rule: problem.rule ?? 'NOT_ACCEPTED' }));
    super(problems.map(({ field, message }) => `${field}: ${message}`).join('; '), {
      extensions: { code: 'BAD_USER_INPUT', argument: problems[0]?.field, problems },
    });
  }
}

/** Somebody was faster, or the state of the thing does not allow this. `subject` names what. */
export class Conflict extends GraphQLError {
  constructor(message: string, subject: string) {
    super(message, { extensions: { code: 'CONFLICT', subject } });
  }
}

const NOT_NOW: Readonly<Record<RefusalReason, { message: string; retryAfter: number }>> = {
  BUSY: { message: 'many others are doing this at the moment: try again', retryAfter: 1 },
  DATABASE_UNAVAILABLE: { message: 'the database does not answer at the moment: try again', retryAfter: 2 },
  DISK_FULL: { message: 'there is no room to write at the moment: try again later', retryAfter: 60 },
};

/** It may be done later: `retryAfter` says in how many seconds to try again. A write sent again with its `writeId` is done once. */
export class NotNow extends GraphQLError {
  constructor(reason: RefusalReason) {
    const { message, retryAfter } = NOT_NOW[reason];
    super(message, { extensions: { code: reason, retryAfter } });
  }
}

/** The lists in the lists that were asked for hold more than one answer may: ask for fewer levels of them. */
export class AnswerTooLarge extends GraphQLError {
  constructor(asked: number, limit: number) {
    const message = `the lists in these lists hold ${asked} things and ${limit} are the most: ask for fewer of them at once`;
    super(message, { extensions: { code: 'ANSWER_TOO_LARGE', limit, asked } });
  }
}

/** The caller was refused this too often; in `retryAfter` seconds a refusal is logged again, and told as one. */
export class TooManyRefusals extends GraphQLError {
  constructor(message: string, retryAfter: number) {
    super(message, { extensions: { code: 'TOO_MANY_REFUSALS', retryAfter } });
  }
}

/** The embedded database counts no more rows than so many at once, since nothing can end what it has begun. */
export class TooManyRows extends GraphQLError {
  constructor(what: string, limit: number) {
    super(`more than ${limit} ${what} would have to be counted here: narrow where, or use PostgreSQL`, {
      extensions: { code: 'TOO_MANY_ROWS', limit, argument: 'where' },
    });
  }
}

/** What was asked for too finely, and what would do. */
export interface GroupCount {
  /** How many groups there are. */
  readonly count: number;
  /** The most that `first` can be. */
  readonly largestFirst: number;
  /** What to group by instead, with at most how many groups each: coarser levels that make fewer of them, and not above `largestFirst`. */
  readonly coarser: readonly { readonly by: readonly string[]; readonly count: number }[];
}

/** There are more groups than were asked for: a table is never cut. */
export class TooManyGroups extends GraphQLError {
  constructor({ count, largestFirst, coarser }: GroupCount) {
    const ways = [
      ...(count > largestFirst ? [] : [`ask for first: ${count}`]),
      ...coarser.map(({ by }) => `group by ${by.join(', ')}`),
      'narrow where',
    ];
    super(`there are ${count} groups, more than first: ${ways.join(', or ')}`, {
      extensions: { code: 'TOO_MANY_GROUPS', count, largestFirst, coarser },
    });
  }
}

/** One way to ask less finely: by these levels, and filters of these. */
interface CoarserWay {
  readonly by: readonly string[];
  readonly where: Readonly<Record<string, string>>;
}

/** What is asked is told to nobody but those who may read all of it; `coarser` is what works, the least coarser first. */
export class QuestionTooFine extends GraphQLError {
  constructor(message: string, coarser: readonly CoarserWay[] = []) {
    super(message, { extensions: { code: 'QUESTION_TOO_FINE', coarser } });
  }
}

/**
 * What was sent may be right: it names one of `things` that this subgraph has not heard of yet, as it still catches up.
 * Send it again, the same, after `retryAfter` seconds.
 */
export class NotCaughtUp extends GraphQLError {
  constructor(things: string, argument: string) {
    super(`${argument}: not all ${things} are known here yet, try again in a moment`, {
      extensions: { code: 'NOT_CAUGHT_UP', argument, retryAfter: 1 },
    });
  }
}
