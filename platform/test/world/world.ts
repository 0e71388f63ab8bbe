import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { frontFrom } from '@microgrid/gateway/from-environment';
import { BODY_LIMIT } from '@microgrid/gateway/gateway-options';
import { developmentIssuerKeys, type Issuer } from '@microgrid/gateway/identity';
import type { Budget } from '@microgrid/gateway/budget';
import type { TrustedDocuments } from '@microgrid/gateway/trusted-documents';
import type { Limits } from '@microgrid/gateway/limits';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { environment } from '@microgrid/process/env';
import { fileLimit } from '@microgrid/process/files';
import { listen } from '@microgrid/process/http-server';
import { startTracing } from '@microgrid/process/tracing';
import type { Subgraph } from '@microgrid/subgraph/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import { pino, type Logger } from 'pino';
import { inject } from 'vitest';
import { openPlatform } from '../../src/platform.ts';
import { sample } from './sample.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the graph under test runs as five processes, in the project that has them. */
    distributed:
      | { readonly url: string; readonly folder: string; readonly outputFile: string; readonly collectorPort: number }
      | undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly data: ReturnType<typeof JSON.parse>;
  readonly errors: readonly GraphQLFormattedError[];
  readonly codes: unknown[];
}

/** The whole graph, over the sample of 永宁街道 by default, asked over HTTP as a client app asks it. */
export interface World {
  readonly url: string;
  readonly issuer: DevelopmentIssuer;
  /** The store, where the graph runs in this process. */
  readonly store: Store | undefined;
  /** The subgraphs, where the graph runs in this process. */
  readonly subgraphs: readonly Subgraph[];
  /** Asks as one of `samplePeople`, as the person of an id, or as nobody. */
  ask(query: string, variables?: Record<string, unknown>, who?: string): Promise<Answer>;
  /** Sends a request to any path, as the same. */
  fetch(path: string, init?: RequestInit, who?: string): Promise<Response>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Where traces go that this process makes; none are made without. Those of five processes go to their collectorPort. */
  readonly collector?: string;
  /** One process on a store of the caller's own, instead of the sample; the world closes it. */
  readonly store?: Store;
  /** Other limits of one request than the defaults, where the graph runs in this process. */
  readonly limits?: Partial<Limits>;
  /** Where people sign in on those pages, an OpenID Connect issuer, instead of as people of the sample. */
  readonly signInAt?: string;
  /** Pages for people beside the graph: the explorer as built, and signing in as people of the sample with a click. */
  readonly hasFront?: boolean;
  /** Origins of web apps that may read answers in a browser; none by default. */
  readonly corsOrigins?: readonly string[];
  /** What client apps may ask by its id, and nothing else but by those who may ask freely; not so by default. */
  readonly safelist?: TrustedDocuments;
  /** What callers may spend; as much as they like by default. Closed with the world. */
  readonly budget?: Budget;
  /** Whose tokens are taken, instead of those of its development issuer. */
  readonly tokensOf?: Issuer;
  /** Where the graph logs; nowhere by default. */
  readonly log?: Logger;
}

/** Opens the graph as the test project wants it: one process on PGlite or PostgreSQL, or the project's five processes. */
export async function openWorld({ collector, store, ...options }: WorldOptions = {}): Promise<World> {
  const distributed = store === undefined ? inject('distributed') : undefined;
  const folder = distributed?.folder ?? (await mkdtemp(join(tmpdir(), 'world-')));
  const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
  const graph =
    distributed === undefined
      ? await oneProcess(store ?? (await openTestStore(sample)), { issuer, folder, collector, ...options })
      : { url: distributed.url, store: undefined, subgraphs: [], close: () => Promise.resolve() };
  const send = async (path: string, init: RequestInit = {}, who?: string) => {
    const headers = new Headers(init.headers);
    if (who !== undefined) headers.set('authorization', `Bearer ${await issuer.mint(subjectOf(who))}`);
    return fetch(`${graph.url}${path}`, { ...init, headers });
  };
  return {
    url: graph.url,
    issuer,
    store: graph.store,
    subgraphs: graph.subgraphs,
    fetch: send,
    async ask(query, variables = {}, who) {
      const headers = { 'content-type': 'application/json' };
      const response = await send(
        '/graphql',
        { method: 'POST', headers, body: JSON.stringify({ query, variables }) },
        who,
      );
      const { data = null, errors = [] } = JSON.parse(await response.text());
      const codes = errors.map((error: GraphQLFormattedError) => error.extensions?.['code']);
      return { status: response.status, data, errors, codes };
    },
    async close() {
      await graph.close();
      if (distributed === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Graph {
  readonly url: string;
  readonly store: Store | undefined;
  readonly subgraphs: readonly Subgraph[];
  close(): Promise<void>;
}

interface OneProcess extends Omit<WorldOptions, 'store'> {
  readonly issuer: DevelopmentIssuer;
  /** Where its key is. */
  readonly folder: string;
}

async function oneProcess(
  store: Store,
  {
    issuer,
    folder,
    collector,
    limits,
    safelist,
    budget,
    tokensOf = developmentIssuerKeys(issuer),
    hasFront = false,
    signInAt,
    corsOrigins = [],
    log = pino({ level: 'silent' }),
  }: OneProcess,
): Promise<Graph> {
  const platform = await openPlatform({
    store,
    issuer: tokensOf,
    log,
    isProduction: true,
    limits,
    budget,
    documents: safelist,
    isSafelisted: safelist !== undefined,
    corsOrigins,
    front: hasFront ? await frontFrom(environment({ DATA_DIR: folder, ...issuerAt(signInAt) })) : undefined,
  });
  const tracing = await startTracing('platform', collector);
  const { answer, refusalHeaders } = platform.gateway;
  const bodies = { bodyLimit: BODY_LIMIT, fileLimit };
  const server = await listen(answer, { host: '127.0.0.1', port: 0, ...bodies, log, refusalHeaders });
  return {
    url: server.url,
    store,
    subgraphs: platform.subgraphs,
    async close() {
      await platform.gateway.drain();
      await server.close();
      await platform.close();
      await tracing?.close();
      await store.close();
    },
  };
}

function issuerAt(issuer: string | undefined): NodeJS.ProcessEnv {
  return issuer === undefined
    ? {}
    : { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'microgrid', OIDC_JWKS_URL: `${issuer}/jwks` };
}

function subjectOf(who: string): string {
  const people: Record<string, string> = { ...samplePeople() };
  return people[who] ?? who;
}
