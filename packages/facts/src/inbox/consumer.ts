import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FactType } from '../catalogue/catalogue.ts';
import type { Fact } from '../fact.ts';

/** What a subgraph does with facts. Never rename one: another name is another consumer, which receives everything anew. */
export interface FactConsumer {
  readonly name: string;
  /**
   * What it does with each type, in one transaction with the inbox: done once, or not at all. Use only `em`. Facts of
   * one subject come in their order; those of different subjects may come in any.
   */
  readonly handlers: {
    readonly [Type in FactType]?: (fact: Fact<Type>, em: SqlEntityManager) => Promise<void>;
  };
  /** The same for many facts in their order, where that is cheaper than one after the other. */
  readonly handleMany?: (facts: readonly Fact[], em: SqlEntityManager) => Promise<void>;
}

export function typesOf({ handlers }: FactConsumer): FactType[] {
  // The keys of the handlers are types of facts, as their own type says.
  return Object.keys(handlers) as FactType[];
}

/** Runs the handler of `fact`. */
export async function handle({ handlers }: FactConsumer, fact: Fact, em: SqlEntityManager): Promise<void> {
  // Each handler takes the facts of its own key, which is what `fact.type` is.
  const handler = handlers[fact.type] as ((fact: Fact, em: SqlEntityManager) => Promise<void>) | undefined;
  await handler?.(fact, em);
}

/** Handles `facts` in their order. */
export async function handleAll(consumer: FactConsumer, facts: readonly Fact[], em: SqlEntityManager): Promise<void> {
  if (consumer.handleMany !== undefined) return consumer.handleMany(facts, em);
  for (const fact of facts) await handle(consumer, fact, em);
}
