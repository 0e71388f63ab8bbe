import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileProjection } from './compile/compile.ts';
import { project } from './project.ts';

const schema =
  buildSchema(`type Query { grids: [Grid!]! places: [Place] blocks: [[Grid]] at: Date } scalar Date enum Kind { OLD NEW }
  interface Place { code: ID! } type Grid implements Place { code: ID! kind: Kind leader: Person must: Int! on: Date! } type Person { name: String! }`);
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  // As Apollo's server does to the schema that clients see: what is read from data must not call these.
  for (const field of Object.values(type.getFields())) field.resolve = () => 'resolved';
}

/** Reads each field under `its name` + `_`, as data in other names has it. */
const read = (text: string, data: object, variables: Record<string, unknown> = {}) => {
  const operation = compileProjection(schema, parse(text), { propertyOf: ({ name }) => `${name.value}_` });
  return project(operation, {
    data,
    variables,
    unanswered: (_object, { name, type }) => (type.isNonNull ? new Error(`no ${name}`) : null),
  });
};

describe('a projection', () => {
  it('reads data under other names, in the order, keys and fragments of the operation', () => {
    const data = { grids_: [{ kind_: 'OLD', code_: '1', leader_: { name_: '样例' } }] };
    const text =
      'query ($no: Boolean!) { all: grids { ...G k: kind @skip(if: $no) } } fragment G on Grid { leader { name } c: code kind }';
    const { data: answer } = read(text, data, { no: true });
    expect(JSON.stringify(answer)).toBe('{"all":[{"leader":{"name":"样例"},"c":"1","kind":"OLD"}]}');
  });

  it('takes values of scalars that nobody here knows as they are, and no name that an enum has not', () => {
    const at = { year: 2026 };
    const { data, errors } = read('{ at grids { kind } }', { at_: at, grids_: [{ kind_: 'NONE' }] });
    expect(data).toEqual({ at, grids: [{ kind: null }] });
    expect(errors).toMatchObject([{ path: ['grids', 0, 'kind'] }]);
  });

  it('tells what data lacks from what is null in it', () => {
    const { data, errors } = read('{ blocks { leader { name } } grids { must } }', {
      blocks_: [[{ leader_: null }, {}, { leader_: {} }], null],
      grids_: [{ must_: 1 }],
    });
    expect(data).toEqual({
      blocks: [[{ leader: null }, { leader: null }, { leader: null }], null],
      grids: [{ must: 1 }],
    });
    expect(errors).toMatchObject([{ message: 'no name', path: ['blocks', 0, 2, 'leader', 'name'] }]);
    expect(read('{ grids { must } }', { grids_: [{}] })).toMatchObject({
      data: null,
      errors: [{ message: 'no must' }],
    });
    // A scalar that nobody here knows would take anything.
    expect(read('{ grids { on } }', { grids_: [{}] })).toMatchObject({ data: null, errors: [{ message: 'no on' }] });
  });

  it('reads what every object of an interface has, where data names no type', () => {
    const places = [
      { code_: '1' },
      { __typename: 'Place', code_: '2' },
      { __typename: 'Grid', code_: '3', kind_: 'NEW' },
    ];
    const { data } = read('{ places { code ... on Grid { kind } } }', { places_: places });
    expect(data).toEqual({ places: [{ code: '1' }, { code: '2' }, { code: '3', kind: 'NEW' }] });
    const { errors } = read('{ places { __typename } }', { places_: places });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['places.0.__typename', 'places.1.__typename']);
  });

  it('answers introspection by the schema', () => {
    expect(read('{ __type(name: "Kind") { values: enumValues { name } } }', {}).data).toEqual({
      __type: { values: [{ name: 'OLD' }, { name: 'NEW' }] },
    });
  });
});
