import { openTestStore } from '@microgrid/database/testing';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

let schemas: GraphQLSchema[];
beforeAll(async () => {
  schemas = await Promise.all(subgraphs.map(async (definition) => (await buildFederatedSchema(definition)).schema));
});

const objectTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_'),
  );
const allTypes = () => schemas.flatMap(objectTypes);
const namesOf = (types: { name: string }[]) => types.map(({ name }) => name).toSorted();

describe('every list of every subgraph', () => {
  const connections = () => allTypes().filter((type) => type.getFields()['pageInfo'] !== undefined);
  const fieldOf = (type: GraphQLObjectType, name: string) => {
    const field = type.getFields()[name];
    if (field === undefined) throw new Error(`${type.name} has no ${name}`);
    return field;
  };

  it('has aggregates and groups', () => {
    expect(namesOf(connections())).toEqual([
      'ActivityConnection',
      'AppointmentConnection',
      'GridConnection',
      'MatterConnection',
      'ReadLogConnection',
      'SchemeConnection',
    ]);
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
        const { key, ...measures } = figures.getFields();
        expect(key === undefined).toBe(name === 'aggregates');
        expect(measures['count']).toBeDefined();
        expect(new Set(Object.values(measures).map(({ type }) => String(type)))).toEqual(new Set(['Figure!']));
      }
    }
  });

  it('P29: that is guarded can answer null where its figures are refused, and keep its rows', () => {
    const nullable = connections().filter((connection) => !isNonNullType(fieldOf(connection, 'aggregates').type));
    expect(namesOf(nullable)).toEqual(['AppointmentConnection', 'MatterConnection', 'ReadLogConnection']);
    expect(nullable.map((connection) => isNonNullType(fieldOf(connection, 'groups').type))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('P16: what a reader sends', () => {
  /** Each leaf of the arguments of every field that reads, with where it stands. */
  const leaves = () =>
    schemas.flatMap((schema) =>
      objectTypes(schema)
        .filter((type) => type !== schema.getMutationType())
        .flatMap((type) =>
          Object.values(type.getFields())
            .filter(({ name }) => !name.startsWith('_'))
            .flatMap(({ name, args }) => args.flatMap((arg) => leavesOf(arg, `${type.name}.${name}`))),
        ),
    );
  const leavesOf = (input: GraphQLArgument | GraphQLInputField, at: string): { at: string; type: string }[] => {
    const type = getNamedType(input.type);
    const here = `${at}.${input.name}`;
    if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => leavesOf(field, here));
    return [{ at: here, type: isEnumType(type) ? 'an enum' : type.name }];
  };

  it('is an enum, a number, a date, a code or an id, but for signed cursors and the reason of a read, which is kept: there is nothing to search by text', () => {
    const free = leaves().filter(
      ({ type }) =>
        !['an enum', 'Int', 'Float', 'Boolean', 'ID', 'GridCode', 'AreaCode', 'DateTime', 'LocalDate'].includes(type),
    );
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
    expect(new Set(lists.filter((at) => !at.startsWith('_')))).toEqual(new Set(['groups.by']));
  });

  it('keeps PostgreSQL busy for 30 seconds at most', async () => {
    const store = await openTestStore();
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(store.kysely());
    await store.close();
    expect(rows).toEqual([{ statement_timeout: '30s' }]);
  });
});
