import { generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import type { TokenProvider } from '../token.ts';
import { openAuthorization, type Tokens } from './authorization.ts';

/** Whom to ask who is there. It is a setting of where an app runs, never built into it. */
export interface CodeFlowOptions {
  /** The OpenID Connect issuer, whose settings are found below it. */
  readonly issuer: string;
  /** The name of the app there: its folder in `apps/`, which the graph reads as `azp` of its tokens. */
  readonly clientId: string;
  /** The page of the app to come back to, as registered there. */
  readonly redirect: string;
  /** What the app may do; `openid` by default. */
  readonly scope?: string;
  /** The browser's own `window`. */
  readonly page: Page;
}

/** What of a browser's `window` is used. */
export interface Page {
  readonly location: { readonly href: string; assign(url: string): void };
  readonly history: { replaceState(data: null, unused: string, url: string): void };
  readonly sessionStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}

export interface CodeFlow {
  /** For `openClient`: the token in memory, the next one by a refresh token where the issuer gave one, or none. */
  readonly token: TokenProvider;
  /** Leaves the page for the issuer's, which asks nothing of whom it still knows, and comes back to the same address. */
  signIn(): Promise<void>;
}

/** What waits for the one redirect. */
interface Waiting {
  readonly verifier: string;
  readonly state: string;
  readonly back: string;
  readonly isSilent: boolean;
}

const KEY = 'microgrid/code-flow';
/** What an issuer answers to `prompt=none` when it has to ask somebody something (OpenID Connect Core, 3.1.2.6). */
const ASK = new Set(['login_required', 'interaction_required', 'consent_required', 'account_selection_required']);

/**
 * Signs people in by the code flow with PKCE. Opened with each load of the page: it ends a redirect that is under way.
 * Tokens stay in memory, so a page that is loaded anew asks the issuer again.
 * @throws what oauth4webapi throws: the issuer is out, refuses, or answers what was not asked for.
 */
export async function openCodeFlow({ page, ...app }: CodeFlowOptions): Promise<CodeFlow> {
  const authorization = await openAuthorization(app);
  let tokens = await ended();

  async function ended(): Promise<Tokens | undefined> {
    const waiting = takeWaiting(page);
    const here = new URL(page.location.href);
    if (waiting === undefined || !here.searchParams.has('state')) return undefined;
    // The code leaves the address, and so the browser's history, before anything else.
    page.history.replaceState(null, '', waiting.back);
    if (!waiting.isSilent || !ASK.has(here.searchParams.get('error') ?? '')) {
      return authorization.exchange(here, waiting);
    }
    await leave(waiting.back, false);
    return undefined;
  }

  async function leave(back: string, isSilent: boolean): Promise<void> {
    const waiting = { verifier: generateRandomCodeVerifier(), state: generateRandomState(), back, isSilent };
    page.sessionStorage.setItem(KEY, JSON.stringify(waiting));
    page.location.assign(await authorization.address(waiting));
  }

  return {
    async token(refused) {
      if (refused !== undefined && refused === tokens?.token) {
        tokens = tokens.refreshToken === undefined ? undefined : await authorization.refresh(tokens.refreshToken);
      }
      return tokens?.token;
    },
    signIn() {
      const { pathname, search, hash } = new URL(page.location.href);
      return leave(`${pathname}${search}${hash}`, true);
    },
  };
}

/** Good for one redirect, whatever comes of it. */
function takeWaiting({ sessionStorage }: Page): Waiting | undefined {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return text === null ? undefined : JSON.parse(text);
}
