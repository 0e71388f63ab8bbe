import { BadRequest } from '@microgrid/process/http-server';
import { mayAskFreely } from '../documents/asked-document.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { explanation } from './explanation.ts';

interface Wish {
  /** Whether the request has `extensions.explain`. */
  readonly isExplained: boolean;
  readonly isProduction: boolean;
  /** Of the caller's token. */
  readonly scopes: readonly string[];
}

/**
 * The request's context, with somewhere to gather how it is answered where the caller asks for that. A plan says how the
 * graph is cut: in production it is told to those who may ask freely.
 * @throws BadRequest EXPLANATION_REFUSED
 */
export function explained(caller: RequestContext, { isExplained, isProduction, scopes }: Wish): RequestContext {
  if (!isExplained) return caller;
  if (isProduction && !mayAskFreely(caller, scopes)) {
    throw new BadRequest(
      '`extensions.explain`: cost and plan are told to the post ANALYST, or to a token with the scope graph:ask',
      { status: 403, code: 'EXPLANATION_REFUSED' },
    );
  }
  return { ...caller, explanation: explanation() };
}
