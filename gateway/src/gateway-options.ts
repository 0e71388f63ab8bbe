import type { Logger } from 'pino';
import type { DataSource } from './sources/data-source.ts';
import type { TrustedDocuments } from './documents/trusted-documents.ts';
import type { Budget } from './limits/budget.ts';
import type { Limits } from './limits/limits.ts';
import type { Environment } from '@microgrid/process/env';
import type { Listening } from '@microgrid/facts/transport';
import type { DevelopmentSignIn } from './identity/development-sign-in.ts';
import type { Issuer } from './identity/identity.ts';
import type { ChangesHeard } from './live/changes.ts';
import type { AppFiles } from './static/app-files.ts';
import type { ServedApp } from './static/served-app.ts';

/** Largest request of a client, in bytes; a larger one gets 413. */
export const BODY_LIMIT = 256_000;

/** What the gateway shows in a browser. */
export interface Front {
  /** The files of each app that is served; what is not there is not served. */
  readonly apps?: Readonly<Partial<Record<ServedApp, AppFiles>>>;
  /** Who signs people in on pages, an OpenID Connect issuer; undefined in development. */
  readonly issuer?: string | undefined;
  /** As whom a developer signs in with a click; nobody in production. */
  readonly signIn?: DevelopmentSignIn | undefined;
}

export interface GatewayOptions {
  /** How each subgraph of the supergraph is asked, by name. */
  readonly sources: Readonly<Record<string, DataSource>>;
  readonly issuer: Issuer;
  readonly log: Logger;
  readonly isProduction: boolean;
  /** What carries out plans; by default as `EXECUTOR` says. */
  readonly executor?: Environment['executor'] | undefined;
  /** What client apps may ask by its id; nothing by default. */
  readonly documents?: TrustedDocuments | undefined;
  /** Whether nothing else is answered, but to those who may ask freely; not by default. */
  readonly isSafelisted?: boolean | undefined;
  /** What one request may ask for; those of `LIMITS` that are not set here. */
  readonly limits?: Partial<Limits> | undefined;
  /** What callers may spend, the gateway's to close; without one, as much as they like. */
  readonly budget?: Budget | undefined;
  /** What people see in a browser besides answers; the page that says what this is alone by default. */
  readonly front?: Front | undefined;
  /** Proxies whose word is taken on where a request comes from: addresses and networks; none by default. */
  readonly trustedProxies?: readonly string[];
  /** Origins of the web apps that may read answers in a browser; none by default. */
  readonly corsOrigins?: readonly string[];
  /**
   * Tells, until closed, whose appointment began or ended, or with no id that some of it was missed. While it does, what
   * a caller may do is remembered for 30 s; without it, it is asked for each request.
   */
  readonly appointments?: ((heard: (personId?: string) => void) => Listening) | undefined;
  /** Tells, until closed, of what has changed; without it nobody can subscribe to anything. */
  readonly changes?: ((heard: ChangesHeard) => Listening) | undefined;
}

/** @throws Error when the supergraph names a subgraph that was not configured. */
export function sourceNamed(name: string, sources: GatewayOptions['sources']): DataSource {
  const source = sources[name];
  if (source === undefined) throw new Error(`the supergraph has a subgraph ${name} that this gateway cannot reach`);
  return source;
}
