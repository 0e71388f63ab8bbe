import type { Concept } from '@microgrid/subgraph/concept';
import { TodayResolver } from './today.resolver.ts';

/** One list of what waits for the caller（今日待办）; each concept says itself what that is. */
export const today: Concept = { resolvers: [TodayResolver] };
