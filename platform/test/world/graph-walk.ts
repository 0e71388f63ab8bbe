import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Subgraph } from '@microgrid/subgraph/subgraph';
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
  /** A connection: of the whole list, page by page. What the caller's own are, such as `me`, is no such list. */
  readonly isPage: boolean;
  /** Wraps a selection on the entity into one on the field. */
  readonly ask: (selection: string, args?: string) => string;
}

/** One entity, as a path showed it; null where it says that there is none. */
export type Sight = Record<string, unknown>;

/** The schema that somebody is shown: an officer, who sees all that staff does, or another one. */
export async function clientSchema(world: Pick<World, 'ask'>, who = 'officer'): Promise<GraphQLSchema> {
  const { data } = await world.ask(getIntrospectionQuery(), {}, who);
  return buildClientSchema(data);
}

/** Every entity, as the subgraph that owns it declares it. */
export function entitiesOf(answering: readonly Subgraph[], client: GraphQLSchema): Entity[] {
  const owners = new Map(subgraphs.map(({ name, references }) => [name, Object.keys(references)]));
  return answering.flatMap(({ name: subgraph, sdl, schema }) =>
    [...sdl.matchAll(/^type (\w+)(?: implements [\w &]+)? @key\(fields: "([\w ]+)"\) \{/gm)].flatMap(
      ([, type = '', key = '']) => {
        if (owners.get(subgraph)?.includes(type) !== true) return [];
        const [own, shown] = [schema.getType(type), client.getType(type)];
        if (!isObjectType(own) || !isObjectType(shown)) return [];
        const keys = key.split(' ');
        const plain = Object.values(own.getFields())
          .filter((field) => isPlain(field) && shown.getFields()[field.name] !== undefined)
          // What the gateway brings along for it no bare reference has.
          .filter(({ name }) => !declarationOf(sdl, type, name).includes('@requires'))
          .map(({ name }) => name);
        return plain.length > keys.length ? [{ type, subgraph, keys, plain }] : [];
      },
    ),
  );
}

/** How the SDL of its subgraph declares a field. */
function declarationOf(sdl: string, type: string, field: string): string {
  const [, fields = ''] = new RegExp(`^type ${type}\\b[^{]*\\{(.*?)^\\}`, 'ms').exec(sdl) ?? [];
  return new RegExp(`^  ${field}\\b.*$`, 'm').exec(fields)?.[0] ?? '';
}

/** The paths to entities that start at `from` and need no argument but, with `byKey`, the key; of lists, the `first` ones. */
export function pathsFrom(
  from: GraphQLObjectType,
  entities: readonly Entity[],
  { byKey = false, first = from.name === 'Query' ? 100 : 5 } = {},
): Path[] {
  return Object.values(from.getFields()).flatMap((field) => {
    const required = field.args.filter(isRequiredArgument);
    if (required.length !== (byKey ? 1 : 0)) return [];
    return targetsOf(field, entities).map(({ entity, isPage, via }) => {
      const page = isPage ? `first: ${first}` : '';
      return {
        name: `${from.name}.${field.name}`,
        field: field.name,
        entity,
        isPage,
        ask: (selection: string, args = '') => {
          const given = [page, args].filter((text) => text !== '').join(', ');
          if (via !== undefined) return `${field.name} { __typename ${via} { ${selection} } }`;
          const inner = isPage ? `nodes { ${selection} } pageInfo { endCursor hasNextPage }` : selection;
          return `${field.name}${given === '' ? '' : `(${given})`} { ${inner} }`;
        },
      };
    });
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
  /** What stands in between: the field of another type, such as a weighted one, or the condition of a union. */
  readonly via?: string;
}

function targetsOf(field: GraphQLField<unknown, unknown>, entities: readonly Entity[]): Target[] {
  const entityOf = (name: string) => entities.find((entity) => entity.type === name);
  const type = getNamedType(field.type);
  const direct = entityOf(type.name);
  if (direct !== undefined) return [{ entity: direct, isPage: false }];
  if (isUnionType(type)) {
    return type.getTypes().flatMap(({ name }) => {
      const entity = entityOf(name);
      return entity === undefined ? [] : [{ entity, isPage: false, via: `... on ${name}` }];
    });
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const { nodes, ...others } = type.getFields();
  if (nodes !== undefined) {
    const entity = entityOf(getNamedType(nodes.type).name);
    return entity === undefined ? [] : [{ entity, isPage: true }];
  }
  const between = Object.values(others).find((other) => entityOf(getNamedType(other.type).name) !== undefined);
  const entity = between && entityOf(getNamedType(between.type).name);
  return between === undefined || entity === undefined ? [] : [{ entity, isPage: false, via: between.name }];
}

/** Whether a field holds plain values, and can be asked without arguments. */
export function isPlain({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  const item = isListType(inner) ? getNamedType(inner) : inner;
  return isLeafType(item) && args.length === 0;
}
