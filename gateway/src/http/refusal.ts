import { problem, type HttpReply } from '@microgrid/process/http-server';
import type { Logger } from 'pino';
import { InvalidToken, IssuerUnreachable } from '../identity/identity.ts';
import { BudgetSpent } from '../limits/budget-spent.ts';
import { LimitExceeded } from '../limits/limit-exceeded.ts';

/**
 * What is answered to a request that is refused as a whole.
 * @throws what is no refusal.
 */
export function refusalOf(error: unknown, { requestId, log }: { requestId: string; log: Logger }): HttpReply {
  if (error instanceof LimitExceeded) return problem(400, { ...error.told, requestId });
  if (error instanceof BudgetSpent) return { ...problem(429, { ...error.told, requestId }), headers: error.headers };
  if (error instanceof InvalidToken) {
    return problem(401, { code: 'UNAUTHENTICATED', message: error.message, requestId });
  }
  if (!(error instanceof IssuerUnreachable)) throw error;
  log.error({ err: error, requestId }, 'no token can be verified');
  return problem(503, {
    code: 'IDENTITY_UNAVAILABLE',
    message: 'who is asking cannot be said at the moment',
    requestId,
  });
}
