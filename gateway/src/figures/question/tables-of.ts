import {
  getNamedType,
  GraphQLError,
  isEnumType,
  isLeafType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { columnsOf, type Column, type ColumnType, type FigureTable, type Step } from './figure-table.ts';
import { isFigure, isListWithFigures, KEYS, LEADING } from './figure-types.ts';
import { fragmentsIn, selectedIn, type Fragments, type Selecting } from './selected.ts';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * The tables that the answer to a question will hold.
 * @throws GraphQLError naming the first field that is neither a figure nor what a figure is of: nothing else is taken away.
 */
export function tablesOf({ schema, document, operation }: Asked): FigureTable[] {
  const root = schema.getQueryType();
  if (operation.operation !== 'query' || root == null) throw refusal([operation.operation], 'is no question');
  const reading = new Reading(fragmentsIn(document));
  reading.lead(root, { fields: [operation], steps: [] });
  if (reading.tables.length === 0) throw refusal(['query'], 'asks no figure: select groups or aggregates of a list');
  return reading.tables;
}

/** A field of the question, under the name that the answer gives it. */
interface Selected {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly type: GraphQLNamedType;
  readonly fields: readonly FieldNode[];
}

/** What stands below a field, and the way to it. */
interface Reached {
  readonly fields: Selecting;
  readonly steps: readonly Step[];
}

/** What a list has beside its figures that is no row of it. */
const BESIDE_FIGURES = new Set(['definitions', 'figuresAsOf', 'pageInfo']);

/** Goes down a question from its root, and gathers the tables. */
class Reading {
  readonly tables: FigureTable[] = [];
  readonly #fragments: Fragments;

  constructor(fragments: Fragments) {
    this.#fragments = fragments;
  }

  /** From what leads to figures: the root, a grid, an administrative unit. Its codes and names stand in each row. */
  lead(type: GraphQLObjectType, { fields, steps }: Reached): void {
    const selected = this.#below(type, fields);
    const columns = selected.filter(isLeaf).flatMap(({ key, field }) => {
      const path = [...keysOf(steps), key];
      if (KEYS[type.name]?.includes(field.name) !== true) throw notAFigure(path);
      return namedColumns({ name: path.join('.'), path: [key] }, field.type);
    });
    const last = steps.at(-1);
    const here = last === undefined ? [] : [...steps.slice(0, -1), { ...last, columns }];
    for (const { key, type: below, fields: own } of selected.filter((one) => !isLeaf(one))) {
      const reached = { fields: own, steps: [...here, { key, columns: [] }] };
      if (isListWithFigures(below)) this.#list(below, reached);
      else if (isLeading(below)) this.#leadOn(below, reached);
      else throw notAFigure(keysOf(reached.steps));
    }
  }

  #leadOn(type: GraphQLObjectType, reached: Reached): void {
    const before = this.tables.length;
    this.lead(type, reached);
    if (this.tables.length > before) return;
    throw refusal(keysOf(reached.steps), 'lists rows, and no figure of them is asked');
  }

  #list(list: GraphQLObjectType, { fields, steps }: Reached): void {
    for (const { key, field, type, fields: own } of this.#below(list, fields)) {
      if (BESIDE_FIGURES.has(field.name)) continue;
      if ((field.name === 'groups' || field.name === 'aggregates') && isObjectType(type)) {
        this.tables.push(this.#table(this.#below(type, own), { key, steps }));
      } else if (field.name === 'nodes' && isLeading(type)) {
        this.#leadOn(type, { fields: own, steps: [...steps, { key, columns: [] }] });
      } else throw notAFigure([...keysOf(steps), key]);
    }
  }

  #table(selected: readonly Selected[], { key, steps }: { key: string; steps: readonly Step[] }): FigureTable {
    const name = [...keysOf(steps), key].join('.');
    const taken = new Set(steps.flatMap(({ columns }) => columns.map((column) => column.name)));
    const columns = selected.flatMap((one): Column[] => {
      if (isFigure(one.type)) return this.#figure(one);
      // A file says it once.
      if (one.field.name === 'asOf') return [];
      if (one.field.name !== 'key' || !isObjectType(one.type)) throw notAFigure([name, one.key]);
      return this.#key(one.type, { fields: one.fields, path: [one.key] }).map((column) =>
        taken.has(column.name) ? { ...column, name: `key.${column.name}` } : column,
      );
    });
    const measures = selected.filter(({ type }) => isFigure(type)).map(({ field }) => field.name);
    if (measures.length === 0) throw refusal([name], 'asks no figure: name the measures that you want');
    const table = { name, steps, figures: key, columns, measures };
    requireOfEachName(table);
    return table;
  }

  /** A figure is told with its status always, and with its hidden parts where somebody asks for them. */
  #figure({ key, type, fields }: Selected): Column[] {
    const asksParts = isObjectType(type) && this.#below(type, fields).some(({ field }) => field.name === 'hiddenParts');
    const parts: Column = { name: `${key}HiddenParts`, type: 'WHOLE', path: [key, 'hiddenParts'] };
    return [
      { name: key, type: 'NUMBER', path: [key, 'value'] },
      { name: `${key}Status`, type: 'TEXT', path: [key, 'status'] },
      ...(asksParts ? [parts] : []),
    ];
  }

  /** What figures are grouped by: values, and the codes and names of things. */
  #key(type: GraphQLObjectType, { fields, path }: { fields: Selecting; path: readonly string[] }): Column[] {
    const isThing = path.length > 1;
    return this.#below(type, fields).flatMap((one): Column[] => {
      const here = [...path, one.key];
      if (isLeaf(one) && (!isThing || KEYS[type.name]?.includes(one.field.name) === true)) {
        return namedColumns({ name: here.slice(1).join('.'), path: here }, one.field.type);
      }
      if (isThing || !isObjectType(one.type) || KEYS[one.type.name] === undefined) throw notAFigure(here);
      return this.#key(one.type, { fields: one.fields, path: here });
    });
  }

  #below(type: GraphQLObjectType, nodes: Selecting): Selected[] {
    return [...selectedIn(nodes, this.#fragments)].flatMap(([key, fields]) => {
      const name = fields[0]?.name.value ?? '';
      const field = type.getFields()[name];
      // The name of a type, which clients ask for by themselves, is no part of a table.
      if (name === '__typename') return [];
      if (field === undefined) throw notAFigure([key]);
      return [{ key, field, type: getNamedType(field.type), fields }];
    });
  }
}

function isLeaf({ type }: Selected): boolean {
  return isLeafType(type);
}

function isLeading(type: Selected['type']): type is GraphQLObjectType {
  return isObjectType(type) && LEADING.has(type.name);
}

/** `nodes` stands in no name: what is below it is of the list. */
function keysOf(steps: readonly Step[]): string[] {
  return steps.map(({ key }) => key).filter((key) => key !== 'nodes');
}

/** A column; of an enum one more with the Chinese terms of its values, as things have codes and names. */
function namedColumns(column: Pick<Column, 'name' | 'path'>, type: GraphQLOutputType): Column[] {
  const whole = { ...column, type: columnType(type) };
  const named = getNamedType(type);
  if (!isEnumType(named)) return [whole];
  return [whole, { ...whole, name: `${column.name}.name`, terms: termsOf(named) }];
}

/** Descriptions are `English（中文）, more`. */
function termsOf(type: GraphQLEnumType): ReadonlyMap<string, string> {
  return new Map(
    type.getValues().map(({ name, description }) => [name, /（([^）]+)）/.exec(description ?? '')?.[1] ?? name]),
  );
}

function columnType(type: GraphQLOutputType): ColumnType {
  const types: Record<string, ColumnType> = { Int: 'WHOLE', Float: 'NUMBER', Boolean: 'FLAG' };
  return types[getNamedType(type).name] ?? 'TEXT';
}

function requireOfEachName(table: FigureTable): void {
  const names = columnsOf(table).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refusal([table.name], `has two columns ${twice}: give one of them another alias`);
}

function notAFigure(path: readonly string[]): GraphQLError {
  return refusal(path, 'is no figure: files hold figures, what they are grouped by, and codes and names of grids');
}

function refusal(path: readonly string[], message: string): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', argument: 'query', http: { status: 400 } };
  return new GraphQLError(`${path.join('.')}: ${message}`, { extensions });
}
