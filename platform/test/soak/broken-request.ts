import type { Random } from '@microgrid/sample-network/random';
import { BROKEN_TEXTS, BROKEN_VALUES, type ContentBreaking } from './broken-content.ts';
import { BROKEN_BODIES, BROKEN_BYTES, BROKEN_HTTP, type WireBreaking } from './broken-wire.ts';
import type { ValidRequest } from './valid-request.ts';
import { posted, signedIn, type Tokens, type WireRequest } from './wire-request.ts';

export interface Breaking {
  readonly tokens: Tokens;
  /** Tokens that nobody should be let in with. */
  readonly wrongTokens: readonly string[];
}

/** The valid request, with one thing wrong: what it says, its bytes, what HTTP says around it, or who sends it. */
export function breakRequest(random: Random, valid: ValidRequest, { tokens, wrongTokens }: Breaking): WireRequest {
  const { who, query, variables } = valid;
  const headers = signedIn(who, tokens);
  const ofContent = (kind: string, breakings: Readonly<Record<string, ContentBreaking>>) => {
    const [name, breaking] = random.pick(Object.entries(breakings));
    return posted(`${kind}: ${name}`, JSON.stringify(breaking(random, valid)), headers);
  };
  const whole = { body: JSON.stringify({ query, variables }), headers, query };
  const ofWire = (kind: string, breakings: Readonly<Record<string, WireBreaking>>) => {
    const [name, breaking] = random.pick(Object.entries(breakings));
    return { ...breaking(random, whole), what: `${kind}: ${name}` };
  };
  switch (random.int(0, 11)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return ofContent('text', BROKEN_TEXTS);
    case 4:
    case 5:
    case 6:
    case 7:
      return ofContent('values', BROKEN_VALUES);
    case 8:
      return ofWire('body', BROKEN_BODIES);
    case 9:
      return ofWire('HTTP', BROKEN_HTTP);
    case 10:
      return ofWire('bytes', BROKEN_BYTES);
    default:
      return posted('token', whole.body, [['authorization', random.pick(wrongTokens)]]);
  }
}
