import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** The points of a minute, or of an hour, are spent. */
export class BudgetSpent extends GraphQLError {
  override readonly name = 'BudgetSpent';
  /** For an answer that is not Apollo's. */
  readonly told: {
    readonly message: string;
    readonly code: string;
    readonly limit: number;
    readonly asked: number;
    readonly retryAfter: number;
  };
  readonly headers: Readonly<Record<string, string>>;

  constructor({ period, ...figures }: { limit: number; asked: number; retryAfter: number; period: 'minute' | 'hour' }) {
    const { limit, retryAfter } = figures;
    const message = `the ${limit} points of this ${period} are spent: ask again in ${retryAfter} s`;
    const headers = { 'retry-after': String(retryAfter) };
    const code = 'REQUEST_RATE_LIMITED';
    const http = { status: 429, headers: new HeaderMap(Object.entries(headers)) };
    super(message, { extensions: { code, ...figures, http } });
    this.told = { message, code, ...figures };
    this.headers = headers;
  }
}
