import { tablesWithRowLevelSecurity } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import {
  getNamedType,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

let store: Store;
const opened: Subgraph[] = [];
beforeAll(async () => {
  store = await openTestStore();
  for (const definition of subgraphs) {
    opened.push(await openSubgraph(definition, { store, log: pino({ level: 'silent' }) }));
  }
});
afterAll(async () => {
  for (const subgraph of opened) await subgraph.close();
  await store.close();
});

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

const fieldedTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is Fielded => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('_'),
  );
const allTypes = () => opened.flatMap(({ schema }) => fieldedTypes(schema));

describe('every list of every subgraph', () => {
  const lists = () => allTypes().filter((type) => type.getFields()['pageInfo'] !== undefined);
  /** Those of which somebody asks figures. */
  const connections = () => lists().filter((type) => type.getFields()['aggregates'] !== undefined);
  const fieldOf = (type: Fielded, name: string) => {
    const field = type.getFields()[name];
    if (field === undefined) throw new Error(`${type.name} has no ${name}`);
    return field;
  };

  it('has its rows and their number, and figures by groups where it has any', () => {
    expect(connections()).not.toEqual([]);
    for (const list of lists()) {
      expect(Object.keys(list.getFields())).toEqual(
        expect.arrayContaining(['nodes', 'edges', 'pageInfo', 'totalCount']),
      );
      expect('groups' in list.getFields()).toBe('aggregates' in list.getFields());
    }
    for (const connection of connections()) {
      const [by, having, orderBy, first] = fieldOf(connection, 'groups').args;
      expect([by, having, orderBy, first].map((arg) => arg?.name)).toEqual(['by', 'having', 'orderBy', 'first']);
      expect(fieldOf(connection, 'aggregates').args).toEqual([]);
    }
  });

  it('P29: tells numbers in its figures only as a Figure, which can be withheld or rounded', () => {
    for (const connection of connections()) {
      for (const name of ['aggregates', 'groups']) {
        const figures = getNamedType(fieldOf(connection, name).type);
        if (!isObjectType(figures)) throw new Error(`${connection.name}.${name} is no object`);
        const { key, asOf, ...measures } = figures.getFields();
        expect(key === undefined).toBe(name === 'aggregates');
        expect(String(asOf?.type)).toBe('LocalDate!');
        expect(measures['count']).toBeDefined();
        expect(new Set(Object.values(measures).map(({ type }) => String(type)))).toEqual(new Set(['Figure!']));
      }
    }
  });

  it('P29: whose table is guarded can answer null where its figures are refused, and keep its rows', () => {
    const guarded = opened.flatMap(({ schema, database: { orm } }) =>
      tablesWithRowLevelSecurity(orm).flatMap((table) => {
        const connection = schema.getType(`${pascalCase(table)}Connection`);
        return isObjectType(connection) && connections().includes(connection) ? [connection] : [];
      }),
    );
    expect(guarded).not.toEqual([]);
    const answering = guarded.flatMap((connection) =>
      ['aggregates', 'groups']
        .filter((name) => isNonNullType(fieldOf(connection, name).type))
        .map((name) => `${connection.name}.${name}`),
    );
    expect(answering).toEqual([]);
  });

  const pascalCase = (table: string) =>
    table.replaceAll(/(?:^|_)([a-z])/g, (_all, first: string) => first.toUpperCase());
});

describe('P16: what a reader sends', () => {
  interface Leaf {
    readonly at: string;
    readonly type: string;
    readonly isFree: boolean;
  }
  /** Whether people can type what they like: each scalar of ours says so itself. */
  const isFree = (type: GraphQLNamedType) =>
    type === GraphQLString ||
    (isScalarType(type) && !isSpecifiedScalarType(type) && type.extensions['isFreeText'] !== false);

  /** Each leaf of the arguments of every field that reads, with where it stands. */
  const leaves = () =>
    opened.flatMap(({ schema }) =>
      fieldedTypes(schema)
        .filter((type) => type !== schema.getMutationType())
        .flatMap((type) =>
          Object.values(type.getFields())
            .filter(({ name }) => !name.startsWith('_'))
            .flatMap(({ name, args }) => args.flatMap((arg) => leavesOf(arg, `${type.name}.${name}`))),
        ),
    );
  const leavesOf = (input: GraphQLArgument | GraphQLInputField, at: string): Leaf[] => {
    const type = getNamedType(input.type);
    const here = `${at}.${input.name}`;
    if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => leavesOf(field, here));
    return [{ at: here, type: isEnumType(type) ? 'an enum' : type.name, isFree: isFree(type) }];
  };

  it('is an enum, a number, a date, a code or an id, but for signed cursors and the reason of a read, which is kept: there is nothing to search by text', () => {
    const free = leaves().filter(({ isFree: isText }) => isText);
    expect(free.length).toBeGreaterThan(5);
    expect(free.filter(({ at, type }) => !(/\.(after|reason)$/.test(at) && type === 'String'))).toEqual([]);
  });

  it('to sort or group by is always an enum', () => {
    const sorting = leaves().filter(({ at }) => /\.(orderBy|by)$/.test(at));
    expect(sorting.length).toBeGreaterThan(10);
    expect(new Set(sorting.map(({ type }) => type))).toEqual(new Set(['an enum']));
  });

  it('is a list nowhere but in `by`', () => {
    const lists = allTypes().flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args }) =>
        args
          .filter((arg) => isListType(isNonNullType(arg.type) ? arg.type.ofType : arg.type))
          .map((arg) => `${name}.${arg.name}`),
      ),
    );
    expect(new Set(lists.filter((at) => !at.startsWith('_')))).toEqual(
      // The gateway's own question is no reader's.
      new Set(['groups.by', 'toldSince.recipientIds']),
    );
  });

  it('keeps PostgreSQL busy for 30 seconds at most', async () => {
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(store.kysely());
    expect(rows).toEqual([{ statement_timeout: '30s' }]);
  });
});
