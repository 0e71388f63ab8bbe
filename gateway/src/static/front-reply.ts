import { problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { withCors } from '../http/cors.ts';
import type { Front } from '../gateway-options.ts';
import { isThisMachine } from '../identity/development-sign-in.ts';
import { appPath, appReply, SERVED_APPS, type ServedApp } from './served-app.ts';

interface Showing {
  readonly front: Front;
  readonly corsOrigins: readonly string[];
}

const TOKEN = /^\/dev\/token\/(\w+)$/;

/** What a page of ours is answered besides the graph; undefined where the request is for something else. */
export async function frontReply(
  request: HttpRequest,
  { front, corsOrigins }: Showing,
): Promise<HttpReply | undefined> {
  const { method, url } = request;
  const path = appPath(request);
  const files = path && front.apps?.[path[0]];
  if (path !== undefined && files !== undefined) return appReply(path, request, files);
  if (url.pathname === '/front.json' && method === 'GET') {
    return told({ issuer: front.issuer ?? null, people: front.signIn?.people ?? [] });
  }
  const [, who] = TOKEN.exec(url.pathname) ?? [];
  const { signIn } = front;
  if (who === undefined || method !== 'POST' || signIn === undefined) return undefined;
  if (!isThisMachine(request.headers.host)) return undefined;
  // A page from elsewhere cannot have one made, though it could not read it either.
  const app = SERVED_APPS.find((served) => served === url.searchParams.get('app')) ?? 'explorer';
  return withCors(request, corsOrigins, () => tokenReply({ who, app }, signIn, request.id));
}

async function tokenReply(
  { who, app }: { who: string; app: ServedApp },
  { people, tokenFor }: NonNullable<Front['signIn']>,
  requestId: string,
): Promise<HttpReply> {
  const token = await tokenFor(who, app);
  if (token !== undefined) return told({ token });
  const words = people.map((person) => person.who).join(', ');
  return problem(404, { code: 'NOT_FOUND', message: `${who} is nobody: name one of ${words}`, requestId });
}

function told(body: object): HttpReply {
  return { status: 200, headers: { 'cache-control': 'no-store' }, body: JSON.stringify(body) };
}
