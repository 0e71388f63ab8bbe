import {
  getArgumentValues,
  GraphQLError,
  GraphQLObjectType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { resolveAllOf } from '../resolve-all.ts';
import { collectFields, type Reading } from './collect-fields.ts';
import { conditionNames } from './conditions.ts';
import { isAnswerOf, isSerialized } from './leaf-answers.ts';
import {
  SELECTION,
  type FieldPlan,
  type Row,
  type Selectable,
  type Selection,
  type TypePlan,
  type Variables,
} from './plan.ts';

/** An operation whose plan is made once and serves every request for it. */
export interface CompiledOperation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /**
   * What to select of the root; another plan for each combination of what @skip and @include depend on.
   * @throws GraphQLError when the schema has no root of this kind.
   */
  readonly selectionFor: (variables: Variables) => Selection;
}

/** Combinations of conditions whose plans are kept; a client that has more plans anew. */
const MOST_PLANS = 64;

/**
 * Compiles the operation of this name in a document that is valid.
 * @throws GraphQLError when there is none, or no name and several.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): CompiledOperation {
  return compiled(schema, document, { operationName });
}

/** How an operation is read from data that was answered already. */
export interface DataToRead {
  readonly operationName?: string | null | undefined;
  /** Where the answer of a field is found in its object. */
  readonly propertyOf: (node: FieldNode) => string;
}

/**
 * The same for an operation whose answer is only read from data: no resolver of the schema is called, but for those of
 * introspection.
 */
export function compileProjection(schema: GraphQLSchema, document: DocumentNode, data: DataToRead): CompiledOperation {
  return compiled(schema, document, data);
}

function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, propertyOf }: Partial<DataToRead>,
): CompiledOperation {
  const definition = operationNamed(document, operationName);
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  }
  const names = conditionNames([definition, ...Object.values(fragments)]);
  const plans = new Map<string, Selection>();
  const selectionFor = (variables: Variables): Selection => {
    const id = names.map((name) => String(variables[name])).join();
    const known = plans.get(id);
    if (known !== undefined) return known;
    const root = schema.getRootType(definition.operation);
    if (root == null) throw new GraphQLError(`this graph has no ${definition.operation}`, { nodes: definition });
    const given = names.filter((name) => name in variables).map((name) => [name, variables[name]]);
    const conditions: Variables = Object.fromEntries(given);
    const selection = new Planner({ schema, fragments, conditions }, propertyOf).selection(root, [
      definition.selectionSet,
    ]);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(id, selection);
    return selection;
  };
  return { schema, definition, fragments, selectionFor };
}

function operationNamed(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (name == null && operations.length > 1) {
    throw new GraphQLError('Must provide operation name if query contains multiple operations.');
  }
  const found = name == null ? operations[0] : operations.find((node) => node.name?.value === name);
  if (found !== undefined) return found;
  throw new GraphQLError(name == null ? 'Must provide an operation.' : `Unknown operation named "${name}".`);
}

/** Plans what is selected below a root; what lies below an object only once such an object comes. */
class Planner {
  readonly #reading: Reading;
  readonly #propertyOf: DataToRead['propertyOf'] | undefined;

  /** @param propertyOf where fields are found in data; without it, fields are resolved as the schema says. */
  constructor(reading: Reading, propertyOf: DataToRead['propertyOf'] | undefined) {
    this.#reading = reading;
    this.#propertyOf = propertyOf;
  }

  selection(of: Selectable, sets: readonly SelectionSetNode[]): Selection {
    const fields: FieldPlan[] = [];
    const type = isInterfaceType(of) ? new GraphQLObjectType({ name: of.name, fields: {} }) : of;
    for (const [key, nodes] of collectFields(of, sets, this.#reading)) {
      const [node] = nodes;
      const field = node && fieldOf(this.#reading.schema, of, node.name.value);
      if (field !== undefined) fields.push(this.#field(field, { key, nodes, parentType: type, isKnown: of === type }));
    }
    // Without a prototype chain, so that no key of an answer means anything else; rows of one prototype share a hidden class.
    const selection: Selection = { type, fields, newRow: (): Row => Object.create(prototype) };
    const prototype: object = Object.create(null, { [SELECTION]: { value: selection } });
    return selection;
  }

  #field(field: AnyField, { isKnown, ...place }: FieldPlace): FieldPlan {
    const [node] = place.nodes;
    const isData = this.#propertyOf !== undefined && !isIntrospection(field, place.parentType);
    const isTypename = field === TypeNameMetaFieldDef;
    return {
      ...place,
      name: field.name,
      property: isData && node !== undefined ? (this.#propertyOf?.(node) ?? field.name) : field.name,
      returnType: field.type,
      type: this.#type(field.type, place.nodes),
      isTypename: isTypename && isKnown,
      resolve: isTypename ? typeUnknown : isData ? undefined : field.resolve,
      resolveAll: isData ? undefined : resolveAllOf(field),
      args: argumentsOf(field, node),
    };
  }

  #type(type: GraphQLOutputType, nodes: readonly FieldNode[], isNonNull = false): TypePlan {
    if (isNonNullType(type)) return this.#type(type.ofType, nodes, true);
    if (isListType(type)) return { kind: 'LIST', isNonNull, item: this.#type(type.ofType, nodes) };
    const isData = this.#propertyOf !== undefined;
    if (isLeafType(type)) {
      return { kind: 'LEAF', isNonNull, type, isAnswer: isData ? isSerialized(type) : isAnswerOf(type) };
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const planned = new Map<Selectable, Selection>();
    const selectionOf = (of: Selectable): Selection => {
      const selection = planned.get(of) ?? this.selection(of, sets);
      planned.set(of, selection);
      return selection;
    };
    return isAbstractType(type)
      ? { kind: 'ABSTRACT', isNonNull, type, selectionOf, isData }
      : { kind: 'OBJECT', isNonNull, type, selection: () => selectionOf(type) };
  }
}

type AnyField = GraphQLField<unknown, unknown>;

interface FieldPlace extends Pick<FieldPlan, 'key' | 'nodes' | 'parentType'> {
  /** Whether it is known of which object type the parents are. */
  readonly isKnown: boolean;
}

function typeUnknown(): never {
  throw new Error('the type of this object is not known');
}

function isIntrospection(field: AnyField, parent: GraphQLObjectType): boolean {
  return field === SchemaMetaFieldDef || field === TypeMetaFieldDef || parent.name.startsWith('__');
}

function fieldOf(schema: GraphQLSchema, parent: Selectable, name: string): AnyField | undefined {
  if (name === '__typename') return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === '__schema') return SchemaMetaFieldDef;
    if (name === '__type') return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
}

function argumentsOf(field: AnyField, node: FieldNode | undefined): FieldPlan['args'] {
  if (node === undefined || field.args.length === 0) return () => ({});
  return (variables) => getArgumentValues(field, node, variables);
}
