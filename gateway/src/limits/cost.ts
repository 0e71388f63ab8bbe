import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { fragmentsOf, INTROSPECTION } from './document-shape.ts';
import { listSizeOf, sizedFields, type ListSize } from './list-size.ts';

/** An operation as it is to be carried out. */
export interface OperationToWeigh {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Points: each value that the answer may hold is one. What a parent has to be looked up for is weighed, and a deed more.
 * A static weight per field, in the terms of the GraphQL cost specification.
 */
const WEIGHT = { VALUE: 1, LOOKED_UP: 5, PAGE: 50, COUNTED: 10, DEED: 10_000, INTROSPECTION: 20_000 };

/** A largest number that still adds up. */
const COUNTLESS = 1e12;

/** What may be selected: the type, and how many things its sized fields have. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly page: { readonly size: number; readonly fields: readonly string[] };
}

const NO_PAGE: Place['page'] = { size: 1, fields: [] };

/** An operation's estimate. */
export interface Estimate {
  /** In points. */
  readonly cost: number;
  /** The most that it asks one list for. */
  readonly pageSize: number;
}

/** What an operation may cost at most by the lists' sizes that it asks for. */
export function estimate({ document, operation, variables }: OperationToWeigh, schema: GraphQLSchema): Estimate {
  const fragments = fragmentsOf(document);
  const defaults = new Map(operation.variableDefinitions?.map((node) => [node.variable.name.value, node.defaultValue]));
  // A fragment costs the same wherever the page around it has the same size, so doubled ones are weighed once.
  const known = new Map<string, number>();
  let pageSize = 0;

  const costOfFragment = (name: string, place: Place): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const key = `${name} ${place.page.size}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, COUNTLESS);
    const type = schema.getType(fragment.typeCondition.name.value) ?? place.type;
    const cost = costOfSelections(fragment.selectionSet, { ...place, type });
    known.set(key, cost);
    return cost;
  };

  const costOfSelections = ({ selections }: SelectionSetNode, place: Place): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, place);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value, place);
      else {
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? place.type : (schema.getType(condition) ?? place.type);
        cost += costOfSelections(selection.selectionSet, { ...place, type });
      }
    }
    return Math.min(COUNTLESS, cost);
  };

  const costOfField = (node: FieldNode, { type, page }: Place): number => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined) return INTROSPECTION.has(node.name.value) ? WEIGHT.INTROSPECTION : WEIGHT.VALUE;
    const sized = listSizeOf(field);
    const asked = sizeAsked(node, sized, valueOf);
    pageSize = Math.max(pageSize, asked ?? 0);
    const size = page.fields.includes(field.name) ? page.size : (asked ?? sized.assumedSize);
    const weight = weightOf(field, type, schema);
    if (node.selectionSet === undefined) return weight - WEIGHT.VALUE + countOf(sized, size);
    const below: Place = {
      type: getNamedType(field.type),
      page: sized.sizedFields.length === 0 ? NO_PAGE : { size, fields: sized.sizedFields },
    };
    const times = countOf(sized, size);
    return Math.min(COUNTLESS, weight + times * costOfSelections(node.selectionSet, below));
  };

  const valueOf = (value: ValueNode): unknown => {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return undefined;
    const fallback = defaults.get(value.name.value);
    return variables[value.name.value] ?? (fallback === undefined ? undefined : valueOf(fallback));
  };

  const root = schema.getRootType(operation.operation);
  const cost = root == null ? 0 : costOfSelections(operation.selectionSet, { type: root, page: NO_PAGE });
  return { cost, pageSize };
}

/** A page is one thing, its rows are many. */
function countOf({ sizedFields: fields }: ListSize, size: number): number {
  return fields.length > 0 ? 1 : size;
}

/** What is no size, such as -1, the subgraph refuses. */
function sizeAsked(node: FieldNode, size: ListSize, valueOf: (value: ValueNode) => unknown): number | undefined {
  const argument = node.arguments?.find(({ name }) => name.value === size.slicingArgument);
  const asked = argument === undefined ? undefined : valueOf(argument.value);
  return typeof asked === 'number' && asked > 0 ? asked : undefined;
}

function weightOf(field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType, schema: GraphQLSchema): number {
  if (parent === schema.getMutationType()) return WEIGHT.DEED;
  const rows = isObjectType(parent) ? sizedFields(parent) : [];
  if (rows.length > 0) return ON_THE_PAGE.has(field.name) ? WEIGHT.VALUE : WEIGHT.COUNTED;
  if (sizedFields(field.type).length > 0) return WEIGHT.PAGE;
  const isRow = field.name === 'node';
  return isCompositeType(getNamedType(field.type)) && !isRow ? WEIGHT.LOOKED_UP : WEIGHT.VALUE;
}

/** What comes with the rows of a page; all else of it is counted over the whole list. */
const ON_THE_PAGE = new Set(['nodes', 'edges', 'pageInfo', '__typename']);
