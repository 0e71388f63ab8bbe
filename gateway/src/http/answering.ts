import type { BlockList } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import type { GatewayOptions } from '../gateway-options.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import type { FiguresGraph } from '../figures/figures-graph.ts';
import type { Actors } from '../identity/actors.ts';
import type { Verify } from '../identity/identity.ts';
import type { Limits } from '../limits/limits.ts';
import type { RequestContext } from '../sources/data-source.ts';

/** What answering a request takes. */
export interface Answering extends Pick<
  GatewayOptions,
  'sources' | 'log' | 'corsOrigins' | 'budget' | 'isProduction' | 'front'
> {
  readonly server: ApolloServer<RequestContext>;
  readonly actors: Actors;
  readonly verify: Verify;
  readonly limits: Limits;
  /** @throws LimitExceeded */
  readonly admitDocument: (text: string) => void;
  readonly documents: TrustedDocuments;
  readonly figures: FiguresGraph;
  /** Whether only trusted documents are answered, but to those who may ask freely. */
  readonly isSafelisted: boolean;
  /** Whose word is taken on where a request comes from. */
  readonly proxies: BlockList;
}
