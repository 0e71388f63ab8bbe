import { ANONYMOUS, GATEWAY, type Actor } from '@microgrid/access/actor';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clientSchema,
  entitiesOf,
  pathsFrom,
  selectionOf,
  sightsIn,
  type Entity,
  type Path,
} from './world/graph-walk.ts';
import { openWorld, type World } from './world/world.ts';

const callers = [undefined, 'resident', 'leader', 'worker', 'secretary', 'officer', 'analyst', 'auditor'] as const;
type Caller = (typeof callers)[number];
const people: Record<string, string> = { ...samplePeople() };

/**
 * The roots that tell an outline to somebody who sees no more of it on any path: of an evaluation on which they can say
 * something, whose it is and where it stands (decisions 0261 and 0317).
 */
const OUTLINES = new Set(['evaluationsToComment']);
/** How many pages of each root list are read, from the first of them the relations too; how many keys of each entity are asked for. */
const PAGES = 3;
const KEYS = 40;
const NOBODY = '01900000-0000-7000-8000-000000000000';

describe('every path to an entity', () => {
  let world: World;
  /** What each caller may ask at all; nobody asks what a resident does. */
  const schemas = new Map<Caller, GraphQLSchema>();
  let entities: Entity[];
  /** What each caller saw: entity, then key, then path, then the plain fields as JSON. */
  const seen = new Map<Caller, Map<string, Map<string, Map<string, string>>>>();
  /** The root lists that a caller read to the end: what is not in one must not be anywhere. */
  const complete = new Map<Caller, Path[]>();
  const actors = new Map<Caller, Actor>();

  beforeAll(async () => {
    // It asks for more at once than any client may.
    world = await openWorld({
      limits: {
        aliases: 1000,
        pairs: 1_000_000,
        rootFields: 1000,
        height: 10_000,
        tokens: 20_000,
        documentBytes: 200_000,
        cost: 100_000_000,
      },
    });
    for (const caller of callers) schemas.set(caller, await clientSchema(world, caller ?? 'resident'));
    entities = entitiesOf(world.subgraphs, schemaOf('officer'));
    for (const caller of callers) {
      actors.set(caller, await actorOf(caller));
      for (const path of rootLists(caller)) await readList(caller, path);
    }
  }, 300_000);
  afterAll(() => world.close());

  const schemaOf = (caller: Caller) => schemas.get(caller) ?? expect.fail('no schema');
  const query = (caller: Caller) => schemaOf(caller).getQueryType() ?? expect.fail('no query type');
  const rootLists = (caller: Caller) => pathsFrom(query(caller), entities).filter(({ field }) => !OUTLINES.has(field));
  const relationsOf = ({ type }: Entity, caller: Caller): Path[] => {
    const from = schemaOf(caller).getType(type);
    return isObjectType(from) ? pathsFrom(from, entities) : [];
  };

  async function actorOf(caller: Caller): Promise<Actor> {
    const subject = caller === undefined ? undefined : people[caller];
    if (subject === undefined) return ANONYMOUS;
    const subgraph = world.subgraphs.find(({ name }) => name === 'people') ?? expect.fail('no people');
    const request = {
      query: 'query ($id: ID!) { grantsOf(personId: $id) { role scope } }',
      variables: { id: subject },
    };
    const { data } = await subgraph.execute(request, { actor: GATEWAY });
    return { subject, grants: JSON.parse(JSON.stringify(data?.['grantsOf'])) };
  }

  /** Reads a root list, and from each thing in it one relation further. */
  async function readList(caller: Caller, path: Path): Promise<void> {
    let after = '';
    for (let page = 0; page < PAGES; page++) {
      const relations = page === 0 ? relationsOf(path.entity, caller) : [];
      const selection = [
        selectionOf(path.entity),
        ...relations.map((relation) => relation.ask(selectionOf(relation.entity))),
      ].join(' ');
      const { data } = await world.ask(`{ list: ${path.ask(selection, after)} }`, {}, caller);
      const list = data?.list;
      if (path.isPage && list?.pageInfo?.hasNextPage !== true) entry(complete, caller, () => []).push(path);
      if (list === null || list === undefined) return;
      const nodes: Record<string, unknown>[] = path.isPage ? list.nodes : sightsIn(list, path.entity);
      for (const node of nodes) {
        record(caller, path, node);
        for (const relation of relations) {
          for (const sight of sightsIn(node[relation.field], relation.entity)) record(caller, relation, sight);
        }
      }
      if (list.pageInfo?.hasNextPage !== true) return;
      after = `after: "${list.pageInfo.endCursor}"`;
    }
  }

  function record(caller: Caller, { name, entity }: Pick<Path, 'name' | 'entity'>, sight: Record<string, unknown>) {
    const key = JSON.stringify(Object.fromEntries(entity.keys.map((field) => [field, sight[field]])));
    const plain = JSON.stringify(entity.plain.map((field) => sight[field]));
    const ofCaller = entry(seen, caller, () => new Map());
    const ofEntity: Map<string, Map<string, string>> = entry(ofCaller, entity.type, () => new Map());
    entry(ofEntity, key, () => new Map<string, string>()).set(name, plain);
  }

  /** Keys of an entity: some that the caller saw, one of nothing, some that only others saw. */
  function keysOf({ type, keys }: Entity, caller: Caller): string[] {
    const own = [...(seen.get(caller)?.get(type)?.keys() ?? [])];
    const others = callers.flatMap((other) => [...(seen.get(other)?.get(type)?.keys() ?? [])]);
    const foreign = [...new Set(others)].filter((key) => !own.includes(key));
    const nothing = keys.length === 1 && keys[0] === 'id' ? [JSON.stringify({ id: NOBODY })] : [];
    return [...spread(own, KEYS / 2), ...nothing, ...spread(foreign, KEYS / 2)];
  }

  it.each(callers.map((caller) => [caller ?? 'nobody', caller] as const))(
    'P3, P4: shows %s the same of it as all others, or like all others that it does not exist',
    async (_name, caller) => {
      const differences: unknown[] = [];
      for (const entity of entities) {
        const keys = keysOf(entity, caller);
        const byReference = await references(entity, keys, actors.get(caller) ?? ANONYMOUS);
        const byKey = await rootByKey(entity, keys, caller);
        keys.forEach((key, index) => {
          const paths = new Map(seen.get(caller)?.get(entity.type)?.get(key));
          for (const list of complete.get(caller) ?? []) {
            if (list.entity === entity && !paths.has(list.name)) paths.set(list.name, 'null');
          }
          paths.set('_entities', byReference[index] ?? 'null');
          if (byKey !== undefined) paths.set('by key', byKey[index] ?? 'null');
          if (new Set(paths.values()).size > 1)
            differences.push({ type: entity.type, key, ...Object.fromEntries(paths) });
        });
      }
      expect(differences.slice(0, 3)).toEqual([]);
    },
    120_000,
  );

  it('is met where a list leads to it, and so are things that are hidden from somebody', () => {
    const listed = new Set(
      rootLists('officer').flatMap(({ entity }) => [
        entity,
        ...relationsOf(entity, 'officer').map((path) => path.entity),
      ]),
    );
    for (const entity of listed)
      expect([entity.type, keysOf(entity, 'officer').length > 1]).toEqual([entity.type, true]);
    expect(listed.size).toBeGreaterThan(5);
    const hidden = entities.filter((entity) => {
      const own = seen.get(undefined)?.get(entity.type);
      return keysOf(entity, undefined).filter((key) => own?.has(key) !== true).length > 1;
    });
    expect(hidden.map(({ type }) => type)).toEqual(expect.arrayContaining(['Appointment', 'Matter']));
  });

  async function references(entity: Entity, keys: string[], actor: Actor): Promise<string[]> {
    const subgraph = world.subgraphs.find(({ name }) => name === entity.subgraph) ?? expect.fail('no such subgraph');
    const representations = keys.map((key) => ({ __typename: entity.type, ...JSON.parse(key) }));
    const text = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on ${entity.type} { ${selectionOf(entity)} } } }`;
    const result = await subgraph.execute({ query: text, variables: { all: representations } }, { actor });
    const found = JSON.parse(JSON.stringify(result.data?.['_entities'] ?? keys.map(() => null)));
    return found.map((row: Record<string, unknown> | null) => plainOf(entity, row));
  }

  /** By the root field that takes the key, where there is one. */
  async function rootByKey(entity: Entity, keys: string[], caller: Caller): Promise<string[] | undefined> {
    const path = pathsFrom(query(caller), entities, { byKey: true }).find((candidate) => candidate.entity === entity);
    if (path === undefined) return undefined;
    const ask = (key: string, index: number) => {
      const args = Object.entries(JSON.parse(key)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
      return `k${index}: ${path.ask(selectionOf(entity), args.join(', '))}`;
    };
    const { data } = await world.ask(`{ __typename ${keys.map(ask).join(' ')} }`, {}, caller);
    return keys.map((_key, index) => plainOf(entity, data?.[`k${index}`] ?? null));
  }
});

function plainOf({ plain }: Entity, row: Record<string, unknown> | null): string {
  return row === null ? 'null' : JSON.stringify(plain.map((field) => row[field]));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** At most `count` of the list, evenly from all of it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
