import { BadRequest, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, apollo-require-preflight',
  'access-control-max-age': '600',
};

/**
 * Lets web apps of the listed origins read what `answer` says, and refuses what a page of any other origin sends. Cookies
 * mean nothing here, so credentials are never allowed.
 * @throws BadRequest (403) from another origin.
 */
export async function withCors(
  request: HttpRequest,
  origins: readonly string[],
  answer: (request: HttpRequest) => Promise<HttpReply>,
): Promise<HttpReply> {
  const { origin, host } = request.headers;
  if (origin === undefined || URL.parse(origin)?.host === host) return answer(request);
  if (!origins.includes(origin)) {
    throw new BadRequest('the origin of this page is not listed', { status: 403, code: 'ORIGIN_REFUSED' });
  }
  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  const reply = isPreflight ? { status: 204, headers: PREFLIGHT, body: '' } : await answer(request);
  const exposed = { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'x-request-id' };
  return { ...reply, headers: { ...reply.headers, ...exposed, vary: 'origin' } };
}
