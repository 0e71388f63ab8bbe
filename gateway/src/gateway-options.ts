import type { Logger } from 'pino';
import type { DataSource } from './sources/data-source.ts';
import type { Issuer } from './identity/identity.ts';

/** Largest request of a client, in bytes; a larger one gets 413. */
export const BODY_LIMIT = 256_000;

export interface GatewayOptions {
  /** How each subgraph of the supergraph is asked, by name. */
  readonly sources: Readonly<Record<string, DataSource>>;
  readonly issuer: Issuer;
  readonly log: Logger;
  readonly isProduction: boolean;
  /** Origins of the web apps that may read answers in a browser; none by default. */
  readonly corsOrigins?: readonly string[];
  /**
   * Tells, until closed, whose appointment began or ended. Where it does, what a caller may do is remembered for 30 s;
   * without it, it is asked for each request.
   */
  readonly appointments?: ((heard: (personId: string) => void) => { close(): Promise<void> }) | undefined;
}

/** @throws Error when the supergraph names a subgraph that was not configured. */
export function sourceNamed(name: string, sources: GatewayOptions['sources']): DataSource {
  const source = sources[name];
  if (source === undefined) throw new Error(`the supergraph has a subgraph ${name} that this gateway cannot reach`);
  return source;
}
