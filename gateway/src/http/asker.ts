import { ANONYMOUS } from '@microgrid/access/actor';
import { deadlineIn } from '@microgrid/process/deadline';
import type { HttpRequest } from '@microgrid/process/http-server';
import { GraphQLError } from 'graphql';
import { InvalidToken, type SignedIn } from '../identity/identity.ts';
import { clientAddress } from '../limits/client-address.ts';
import type { RequestContext } from '../sources/data-source.ts';
import type { Answering } from './answering.ts';

/** Who asks, nobody where it is null, from where, and by which app. */
interface Asker extends Pick<SignedIn, 'app' | 'scopes'>, Partial<Pick<SignedIn, 'expiresAt'>> {
  readonly subject: string | null;
  readonly address: string;
}

/**
 * Who asks, once reading the request is paid for; one with a token that is none is paid for by its address.
 * @throws InvalidToken or BudgetSpent
 */
export async function payingAsker(
  request: HttpRequest,
  { verify, budget, proxies }: Pick<Answering, 'verify' | 'budget' | 'proxies'>,
): Promise<Asker> {
  const address = clientAddress(request, proxies);
  const pay = (subject: string | null) =>
    budget?.read({ actor: { subject }, address }, request.file?.length ?? request.body.length);
  try {
    const signedIn = await verify(request.headers.authorization);
    const { subject = null, app, scopes = [] } = signedIn ?? {};
    await pay(subject);
    return { ...signedIn, subject, app, scopes, address };
  } catch (error) {
    if (error instanceof InvalidToken) await pay(null);
    throw error;
  }
}

export async function contextOf(
  { id: requestId, signal }: Pick<HttpRequest, 'id' | 'signal'>,
  {
    subject,
    address,
    actors,
    limits,
    log,
  }: Pick<Asker, 'subject' | 'address'> & Pick<Answering, 'actors' | 'limits' | 'log'>,
): Promise<RequestContext> {
  const context = { requestId, deadline: deadlineIn(limits.deadlineMs, signal), address };
  if (subject === null) return { ...context, actor: ANONYMOUS };
  try {
    return { ...context, actor: await actors.of(subject, requestId) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    log.warn({ err: error.originalError ?? error, requestId }, 'nobody says what the caller may do');
    return { ...context, actor: ANONYMOUS, unidentified: error };
  }
}
