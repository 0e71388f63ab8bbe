import { GraphError } from './errors/graph-error.ts';

/**
 * Gives the token of whoever is signed in; undefined: nobody is. With `refused`, the token that the graph did not take
 * (any more): gives another one, or undefined where the user has to sign in.
 */
export type TokenProvider = (refused?: string) => string | undefined | Promise<string | undefined>;

export interface Tokens {
  current(): Promise<string | undefined>;
  /** Another one than `refused`, asked for once, however many requests were refused with it. */
  insteadOf(refused: string | undefined): Promise<string | undefined>;
}

export function tokensOf(provider: TokenProvider): Tokens {
  let renewing: Promise<string | undefined> | undefined;
  async function given(refused?: string): Promise<string | undefined> {
    try {
      return await provider(refused);
    } catch (error) {
      // Whoever signs people in did not answer: nothing was sent, and it may be tried again.
      throw new GraphError('NO_ANSWER', { message: String(error) });
    }
  }
  return {
    current: () => given(),
    async insteadOf(refused) {
      const now = await given();
      if (now !== refused) return now;
      renewing ??= given(refused ?? '').finally(() => (renewing = undefined));
      return renewing;
    },
  };
}
