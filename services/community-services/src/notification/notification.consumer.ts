import type { FactConsumer } from '@microgrid/facts/consumer';
import { toldOfCalls } from './told/calls.ts';
import { toldOfCommunity } from './told/community.ts';
import { toldOfMatters } from './told/matters.ts';
import { toldOfReads } from './told/reads.ts';
import { toldOfServing } from './told/serving.ts';

/** Tells people what happened for them, within the transaction of the inbox: of each fact once. */
export const notificationConsumer: FactConsumer = {
  name: 'notifications',
  handlers: { ...toldOfMatters, ...toldOfCalls, ...toldOfCommunity, ...toldOfReads, ...toldOfServing },
};
