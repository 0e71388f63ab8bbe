import type { FactType } from '@microgrid/facts/catalogue';
import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { settle } from './caught-up.ts';
import type { KindOfThing, KnownThing } from './kind.ts';

/** What a subgraph does when it hears of something, with all facts of a type at once, once what they say is kept. */
export type Reactions = {
  readonly [Type in FactType]?: (facts: readonly Fact<Type>[], em: SqlEntityManager) => Promise<void>;
};

/** Keeps what the facts say of the things of `kind`, and does in the same transaction what is to be done then. */
export function knownConsumer(kind: KindOfThing, reactions: Reactions = {}): FactConsumer {
  // The keys of `says` are types of facts, as their own type says.
  const types = [...(Object.keys(kind.says) as FactType[]), 'network.told.v1'] as const;
  const handleMany: FactConsumer['handleMany'] = async (facts, em) => {
    await keep(kind, thingsIn(kind, facts), em);
    for (const type of types) await react(reactions, type, { facts, em });
    const told = facts.reduce((sum, fact) => sum + toldOf(kind, fact), 0);
    if (facts.some((fact) => isTelling(kind, fact))) await count(kind, told, em);
    await settle(em, kind);
  };
  const one = (fact: Fact, em: SqlEntityManager) => handleMany([fact], em);
  return { name: `known-${kind.name}s`, handlers: Object.fromEntries(types.map((type) => [type, one])), handleMany };
}

async function react<Type extends FactType>(
  reactions: Reactions,
  type: Type,
  { facts, em }: { facts: readonly Fact[]; em: SqlEntityManager },
): Promise<void> {
  const those = facts.filter((fact): fact is Fact<Type> => fact.type === type);
  if (those.length > 0) await reactions[type]?.(those, em);
}

/** What the facts say together of each thing, the later over the earlier. */
function thingsIn(kind: KindOfThing, facts: readonly Fact[]): KnownThing<object>[] {
  const things = new Map<string, KnownThing<object>>();
  for (const { type, subject: id, gridcode: gridCode, data } of facts) {
    // Each of them takes the data of its own key, which is what `type` is.
    const says = kind.says[type] as ((data: Fact['data']) => object) | undefined;
    if (says === undefined) continue;
    things.set(id, { id, gridCode, state: { ...things.get(id)?.state, ...says(data) } });
  }
  return [...things.values()];
}

async function keep({ name }: KindOfThing, things: readonly KnownThing<object>[], em: SqlEntityManager) {
  if (things.length === 0) return;
  const schema = em.config.get('schema');
  await em.execute(
    `insert into ${schema}.known_thing (kind, id, grid_code, state)
      select ?, id, "gridCode", state from json_to_recordset(?::json) as thing(id text, "gridCode" text, state jsonb)
      on conflict (kind, id) do update
        set grid_code = excluded.grid_code, state = known_thing.state || excluded.state`,
    [name, JSON.stringify(things)],
  );
}

function isTelling({ thing }: KindOfThing, fact: Fact): fact is Fact<'network.told.v1'> {
  return fact.type === 'network.told.v1' && (fact as Fact<'network.told.v1'>).data.thing === thing;
}

function toldOf(kind: KindOfThing, fact: Fact): number {
  return isTelling(kind, fact) ? fact.data.count : 0;
}

async function count({ name }: KindOfThing, told: number, em: SqlEntityManager) {
  const schema = em.config.get('schema');
  await em.execute(
    `insert into ${schema}.known_kind (kind, told, is_caught_up) values (?, ?, false)
      on conflict (kind) do update set told = known_kind.told + excluded.told, is_caught_up = false`,
    [name, told],
  );
}
