import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'vite';
import type { DataSet, EnumWords, Words } from '../src/analysis/data-set.ts';

const VIRTUAL = 'virtual:data-sets';
const SCHEMA = fileURLToPath(new URL('../../../gateway/api.graphql', import.meta.url));

/** Gives pages every list of the graph that has figures, with what they can be asked by, in the words of the schema. */
export function dataSets(): Plugin {
  return {
    name: 'data-sets',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      this.addWatchFile(SCHEMA);
      const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));
      const sets = dataSetsOf(schema);
      const words = enumWordsOf(schema, sets);
      return `export const dataSets = ${JSON.stringify(sets)};\nexport const enumWords = ${JSON.stringify(words)};`;
    },
  };
}

function dataSetsOf(schema: GraphQLSchema): DataSet[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const connection = getNamedType(field.type);
    const groups = isObjectType(connection) ? connection.getFields()['groups'] : undefined;
    if (!isObjectType(connection) || groups === undefined || field.args.some(isRequiredArgument)) return [];
    return [dataSetOf(field, connection, groups)];
  });
}

function dataSetOf(
  field: GraphQLField<unknown, unknown>,
  connection: GraphQLObjectType,
  groups: GraphQLField<unknown, unknown>,
): DataSet {
  const group = objectOf(groups);
  const keys = Object.values(objectOf(group.getFields()['key']).getFields());
  const by = groups.args.find(({ name }) => name === 'by');
  const dimensions = enumOf(by && getNamedType(by.type)).getValues();
  const where = getNamedType(field.args.find(({ name }) => name === 'where')?.type);
  const filters = isInputObjectType(where) ? Object.values(where.getFields()) : [];
  return {
    name: field.name,
    words: wordsIn(connection.description, connection.name),
    dimensions: dimensions.map(({ name, description }) => {
      const key = keys.find((own) => isKeyOf(own.description, name));
      if (key === undefined) throw new Error(`${connection.name}: no field of the key says that ${name} fills it`);
      return { name, words: wordsIn(description, name), key: key.name, ...shownBy(key) };
    }),
    measures: Object.values(group.getFields())
      .filter(({ type }) => getNamedType(type).name === 'Figure')
      .map(({ name, description }) => ({ name, words: wordsIn(description, name) })),
    hasWithin: filters.some(({ name }) => name === 'within'),
    period: filters.find(({ type }) => getNamedType(type).name === 'Period')?.name ?? null,
  };
}

/** `…; null unless `by` holds KIND or KIND_GROUP.` */
function isKeyOf(description: string | null | undefined, dimension: string): boolean {
  const [, named = ''] = /null unless `by` holds ([^.]+)\./.exec(description ?? '') ?? [];
  return named.split(/, | or /).includes(dimension);
}

/** What of a key is shown: words of an enum, or the code and the name of a thing. */
function shownBy(key: GraphQLField<unknown, unknown>): Pick<DataSet['dimensions'][number], 'enum' | 'fields'> {
  const type = getNamedType(key.type);
  if (isEnumType(type)) return { enum: type.name, fields: [] };
  if (!isObjectType(type)) return { enum: null, fields: [] };
  const own = type.getFields();
  return { enum: null, fields: ['code', 'name', 'title', 'displayName'].filter((name) => own[name] !== undefined) };
}

function enumWordsOf(schema: GraphQLSchema, sets: readonly DataSet[]): EnumWords {
  const names = new Set(sets.flatMap(({ dimensions }) => dimensions.map((dimension) => dimension.enum)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const type = name === null ? undefined : schema.getType(name);
      if (!isEnumType(type)) return [];
      return [
        [type.name, Object.fromEntries(type.getValues().map((own) => [own.name, wordsIn(own.description, own.name)]))],
      ];
    }),
  );
}

/** Of what a description begins with, `English（中文）`; of a page of something, that thing. */
function wordsIn(description: string | null | undefined, name: string): Words {
  const [, en, zh] = /^(?:Page of )?([^（]+)（([^）]+)）/.exec(description ?? '') ?? [];
  if (en === undefined || zh === undefined)
    throw new Error(`${name} has no Chinese term: "English（中文）" at its head`);
  return [zh, en];
}

function objectOf(field: GraphQLField<unknown, unknown> | undefined): GraphQLObjectType {
  const type = field && getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${field?.name ?? 'a field'} is no object`);
  return type;
}

function enumOf(type: unknown): GraphQLEnumType {
  if (!isEnumType(type)) throw new Error('`by` is no enum');
  return type;
}
