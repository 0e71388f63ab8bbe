import type { GraphQLResolveInfo } from 'graphql';
import type { CompiledOperation } from '../compile/compile.ts';
import { SELECTION, type FieldPlan, type Row, type Variables } from '../compile/plan.ts';

type Path = GraphQLResolveInfo['path'];

/** What a request brings, and what has been answered of it so far. */
export interface Answering {
  readonly operation: CompiledOperation;
  readonly root: unknown;
  readonly context: unknown;
  readonly variables: Variables;
  readonly data: Row;
  /** Where data is read, what a field of an object is that lacks it: null, or an Error. */
  readonly unanswered?: ((parent: unknown, field: FieldPlan) => unknown) | undefined;
}

/** What resolvers are told of where they are. The path is looked up in the answer, by who asks for it. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: GraphQLResolveInfo['fieldNodes'];
  readonly returnType: GraphQLResolveInfo['returnType'];
  readonly parentType: GraphQLResolveInfo['parentType'];
  readonly schema: GraphQLResolveInfo['schema'];
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly rootValue: unknown;
  readonly operation: GraphQLResolveInfo['operation'];
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  readonly #answer: Row;
  readonly #holder: object | undefined;
  readonly #key: string;

  /** @param holder the object of the answer that the field is of; of several, the first. */
  constructor({ operation, root, variables, data }: Answering, field: FieldPlan, holder: object | undefined) {
    this.fieldName = field.name;
    this.fieldNodes = field.nodes;
    this.returnType = field.returnType;
    this.parentType = field.parentType;
    this.schema = operation.schema;
    this.fragments = operation.fragments;
    this.rootValue = root;
    this.operation = operation.definition;
    this.variableValues = variables;
    this.#answer = data;
    this.#holder = holder;
    this.#key = field.key;
  }

  get path(): Path {
    return { prev: pathTo(this.#holder, this.#answer, undefined), key: this.#key, typename: this.parentType.name };
  }
}

/** The path from `at`, which stands at `path`, to `sought` below it; undefined when it is `at` itself, or not there. */
function pathTo(sought: object | undefined, at: unknown, path: Path | undefined): Path | undefined {
  if (at === sought) return path;
  for (const step of stepsBelow(at, path)) {
    const found = pathTo(sought, step.value, step.path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function stepsBelow(at: unknown, prev: Path | undefined): { value: unknown; path: Path }[] {
  if (Array.isArray(at)) return at.map((value: unknown, key) => ({ value, path: { prev, key, typename: undefined } }));
  if (!isRow(at)) return [];
  return at[SELECTION].fields.map(({ key, parentType }) => ({
    value: at[key],
    path: { prev, key, typename: parentType.name },
  }));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && SELECTION in value;
}
