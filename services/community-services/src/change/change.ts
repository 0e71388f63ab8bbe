import type { Concept } from '@microgrid/subgraph/concept';
import { ChangesSinceResolver } from './changes-since.resolver.ts';

/** What has changed since somebody asked（新变动）, for clients that can only poll. */
export const change: Concept = {
  resolvers: [ChangesSinceResolver],
};
