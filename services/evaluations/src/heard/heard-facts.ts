import type { Concept } from '@microgrid/subgraph/concept';
import { derivedFactPersonal, heardFactPersonal, servedPostPersonal } from './heard-fact.personal.ts';
import { heardFactsConsumer } from './heard-facts.consumer.ts';
import { heardFacts as tables } from './migrations/20261130T020400-heard-facts.ts';
import { nextDerived } from './migrations/20261130T033000-next-derived.ts';

/** The facts of others that evaluations lives on, and what indicators count of them. */
export const heardFacts: Concept = {
  stored: [derivedFactPersonal, servedPostPersonal, heardFactPersonal],
  migrations: [tables, nextDerived],
  consumers: [heardFactsConsumer],
};
