import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { subgraphs } from '../../src/subgraphs.ts';
import type { World } from './world.ts';

/** An entity type, found in the schema of the subgraph that owns it. */
export interface Entity {
  readonly type: string;
  readonly subgraph: string;
  readonly keys: readonly string[];
  /** Its plain fields: what each path to it must say alike. */
  readonly plain: readonly string[];
}

/** A field that leads to entities: a root list, a root field by key, or a relation of another type. */
export interface Path {
  readonly name: string;
  readonly field: string;
  readonly entity: Entity;
  /** Wraps a selection on the entity into one on the field. */
  readonly ask: (selection: string, args?: string) => string;
}

/** One entity, as a path showed it; null where it says that there is none. */
export type Sight = Record<string, unknown>;

/** The schema that clients see. */
export async function clientSchema(world: World): Promise<GraphQLSchema> {
  const { data } = await world.ask(getIntrospectionQuery());
  return buildClientSchema(data);
}

/** Every entity, as the subgraph that owns it declares it. */
export function entitiesOf(world: World, client: GraphQLSchema): Entity[] {
  const owners = new Map(subgraphs.map(({ name, references }) => [name, Object.keys(references)]));
  return world.subgraphs.flatMap(({ name: subgraph, sdl, schema }) =>
    [...sdl.matchAll(/^type (\w+)(?: implements [\w &]+)? @key\(fields: "([\w ]+)"\) \{/gm)].flatMap(
      ([, type = '', key = '']) => {
        if (owners.get(subgraph)?.includes(type) !== true) return [];
        const [own, shown] = [schema.getType(type), client.getType(type)];
        if (!isObjectType(own) || !isObjectType(shown)) return [];
        const keys = key.split(' ');
        const plain = Object.values(own.getFields())
          .filter((field) => isPlain(field) && shown.getFields()[field.name] !== undefined)
          .map(({ name }) => name);
        return plain.length > keys.length ? [{ type, subgraph, keys, plain }] : [];
      },
    ),
  );
}

/** The paths to entities that start at `from` and need no argument but, with `byKey`, the key. */
export function pathsFrom(from: GraphQLObjectType, entities: readonly Entity[], byKey = false): Path[] {
  return Object.values(from.getFields()).flatMap((field) => {
    const required = field.args.filter(isRequiredArgument);
    const found = targetOf(field, entities);
    if (found === undefined || required.length !== (byKey ? 1 : 0)) return [];
    const { entity, isPage, via } = found;
    const page = isPage ? `first: ${from.name === 'Query' ? 100 : 5}` : '';
    return [
      {
        name: `${from.name}.${field.name}`,
        field: field.name,
        entity,
        ask: (selection: string, args = '') => {
          const given = [page, args].filter((text) => text !== '').join(', ');
          if (via !== undefined) return `${field.name} { ${via} { ${selection} } }`;
          const inner = isPage ? `nodes { ${selection} } pageInfo { endCursor hasNextPage }` : selection;
          return `${field.name}${given === '' ? '' : `(${given})`} { ${inner} }`;
        },
      },
    ];
  });
}

/** What a selection of `entity` asks for. */
export function selectionOf({ plain }: Entity): string {
  return `__typename ${plain.join(' ')}`;
}

/** All sights of entities anywhere in an answer. */
export function sightsIn(value: unknown, entity: Entity): Sight[] {
  if (Array.isArray(value)) return value.flatMap((item) => sightsIn(item, entity));
  if (typeof value !== 'object' || value === null) return [];
  const sight: Sight = Object.fromEntries(Object.entries(value));
  const own = sight['__typename'] === entity.type ? [sight] : [];
  return [...own, ...Object.values(value).flatMap((member) => sightsIn(member, entity))];
}

interface Target {
  readonly entity: Entity;
  readonly isPage: boolean;
  /** The field of a type in between, such as a weighted one. */
  readonly via?: string;
}

function targetOf(field: GraphQLField<unknown, unknown>, entities: readonly Entity[]): Target | undefined {
  const entityOf = (of: GraphQLField<unknown, unknown>) =>
    entities.find((entity) => entity.type === getNamedType(of.type).name);
  const direct = entityOf(field);
  if (direct !== undefined) return { entity: direct, isPage: false };
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return undefined;
  const { nodes, ...others } = type.getFields();
  if (nodes !== undefined) {
    const node = entityOf(nodes);
    return node === undefined ? undefined : { entity: node, isPage: true };
  }
  for (const other of Object.values(others)) {
    const entity = entityOf(other);
    if (entity !== undefined) return { entity, isPage: false, via: other.name };
  }
  return undefined;
}

function isPlain({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  const item = isListType(inner) ? getNamedType(inner) : inner;
  return isLeafType(item) && args.length === 0;
}
