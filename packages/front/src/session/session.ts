import { openClient, type Client } from '@microgrid/client';
import { fetchTransport } from '@microgrid/client/fetch-transport';
import { GraphError, type ToldError } from '@microgrid/client/graph-error';
import { create } from 'zustand';
import { developmentToken, readSettings, type SamplePerson, type Settings } from './settings.ts';

/** Who uses the page. Tokens are in memory and nowhere else: a page that is loaded anew asks for one again. */
export interface Session {
  /** Of the one who is signed in: the word of a person of the sample, or `account`; undefined for nobody. */
  readonly who: string | undefined;
  /** Whom one may sign in as in development. */
  readonly people: readonly SamplePerson[];
  /** Whether people sign in at an issuer of their own. */
  readonly hasIssuer: boolean;
  /** Why nobody could be signed in; undefined when all went well. */
  readonly problem: string | undefined;
}

export const useSession = create<Session>(() => ({
  who: undefined,
  people: [],
  hasIssuer: false,
  problem: undefined,
}));

let app = '';
let base = '/';
let token: (refused?: string) => Promise<string | undefined> = async () => undefined;
let leave: (() => Promise<void>) | undefined;

/** What asks the graph for whoever is signed in. */
export const client: Client = openClient({
  transport: fetchTransport('/graphql'),
  token: (refused) => token(refused),
});

/**
 * A file that the graph keeps, or makes of what `body` asks, for whoever is signed in.
 * @throws GraphError
 */
export async function fetchFile(path: string, body?: object): Promise<Blob> {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetchSignedIn(path, body === undefined ? {} : json)).blob();
}

/** Hands a file over at a path that the graph gave. @throws GraphError */
export async function sendFile(path: string, file: Blob): Promise<void> {
  await fetchSignedIn(path, { method: 'PUT', body: file });
}

async function fetchSignedIn(path: string, request: RequestInit): Promise<Response> {
  const held = await token();
  const headers = new Headers(request.headers);
  if (held !== undefined) headers.set('authorization', `Bearer ${held}`);
  const response = await fetch(path, { ...request, headers, credentials: 'omit' }).catch((error: unknown) => {
    throw new GraphError('NO_ANSWER', { message: String(error) });
  });
  if (response.ok) return response;
  const told: { readonly errors?: readonly ToldError[] } = await response.json().catch(() => ({}));
  const [error] = told.errors ?? [];
  throw new GraphError(error?.extensions?.['code'] ?? 'NO_ANSWER', error);
}

/** Learns who signs in here: in development whom `?as=` names, in production whom the issuer still knows. */
export async function beginSession(name: string, path: string): Promise<void> {
  app = name;
  base = path;
  const settings = await readSettings().catch((): Settings => ({ issuer: null, people: [] }));
  useSession.setState({ people: settings.people, hasIssuer: settings.issuer !== null });
  if (settings.issuer !== null) return comeBack(settings.issuer);
  const who = new URLSearchParams(location.search).get('as');
  if (who !== null && settings.people.some((person) => person.who === who)) signInAs(who);
}

/** As a person of the sample, in development. */
export function signInAs(who: string): void {
  let kept: string | undefined;
  token = async (refused) => {
    if (kept === undefined || kept === refused) kept = await developmentToken(who, app);
    return kept;
  };
  useSession.setState({ who, problem: undefined });
}

/**
 * Whose token it is, by the name that the issuer gives everybody for good: also of somebody whom the graph knows nothing of, as
 * most residents. Undefined where nobody is signed in, or the token tells nobody but the graph.
 */
export async function signedInSubject(): Promise<string | undefined> {
  const [, claims] = ((await token()) ?? '').split('.');
  if (claims === undefined) return undefined;
  try {
    const { sub }: { sub?: unknown } = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof sub === 'string' ? sub : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves the page for the issuer's, which comes back to where one was. */
export async function signIn(): Promise<void> {
  try {
    await leave?.();
  } catch (error) {
    useSession.setState({ problem: String(error) });
  }
}

/** Nobody from now on; whoever comes next begins anew. */
export function signOut(): void {
  token = async () => undefined;
  useSession.setState({ who: undefined, problem: undefined });
}

async function comeBack(issuer: string): Promise<void> {
  try {
    // Loaded where it is needed alone: development has no issuer.
    const { openCodeFlow } = await import('@microgrid/client/code-flow');
    const flow = await openCodeFlow({ issuer, clientId: app, redirect: `${location.origin}${base}`, page: window });
    leave = () => flow.signIn();
    token = async (refused) => flow.token(refused);
    if ((await flow.token()) !== undefined) useSession.setState({ who: 'account', problem: undefined });
  } catch (error) {
    useSession.setState({ problem: String(error) });
  }
}
