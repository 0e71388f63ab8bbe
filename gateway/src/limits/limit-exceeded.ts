import { GraphQLError } from 'graphql';

/** A request that asks for more than one may: which limit, how much it is, and how much was asked. */
export class LimitExceeded extends GraphQLError {
  override readonly name = 'LimitExceeded';
  /** For an answer that is not Apollo's. */
  readonly told: { readonly message: string; readonly code: string; readonly limit: number; readonly asked: number };

  constructor(code: string, { what, limit, asked }: { what: string; limit: number; asked: number }) {
    const message = `${what}: ${asked}, where ${limit} is the most`;
    super(message, { extensions: { code, limit, asked, http: { status: 400 } } });
    this.told = { message, code, limit, asked };
  }
}

/** @throws LimitExceeded when `asked` is over `limit`. */
export function atMost(asked: number, limit: number, code: string, what: string): void {
  if (asked > limit) throw new LimitExceeded(code, { what, limit, asked });
}
