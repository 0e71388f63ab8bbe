import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';

/** How many things a field may give, in the terms of the cost specification's `@listSize`. */
export interface ListSize {
  /** The argument that says it, where there is one. */
  readonly slicingArgument: string | undefined;
  /** Without the argument: its default, or what is taken for a list that tells nothing. */
  readonly assumedSize: number;
  /** Fields of the answer that are so long; the answer itself where there are none. */
  readonly sizedFields: readonly string[];
}

/** Lists without `first` of what leads no further: codes, hours of a week, what can be done next. */
const SHORT_LIST = 5;
/** Of things that lead to others: units in a unit, grids that are covered. In each other they grow fast. */
const LONG_LIST = 12;
const SLICING = 'first';
const SIZED = ['nodes', 'edges'];

/** Read from the schema alone: `first` slices a connection's nodes and edges, or the list that the field is. */
export function listSizeOf(field: GraphQLField<unknown, unknown>): ListSize {
  const isList = isListOf(field.type);
  const slicing = field.args.find(({ name }) => name === SLICING);
  const assumed = isList ? listLength(field.type) : 1;
  if (slicing === undefined) return { slicingArgument: undefined, assumedSize: assumed, sizedFields: [] };
  const fallback = Number(slicing.defaultValue ?? assumed);
  return { slicingArgument: SLICING, assumedSize: fallback, sizedFields: isList ? [] : sizedFields(field.type) };
}

/** The fields of a page that hold its rows, shown to who asks or not; none where the type is no page. */
export function sizedFields(type: GraphQLOutputType): readonly string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [];
  const fields = named.getFields();
  const hasRows = SIZED.some((name) => fields[name] !== undefined && isListOf(fields[name].type));
  // Who is shown figures alone pays for them what everybody pays.
  return hasRows || fields['aggregates'] !== undefined ? SIZED : [];
}

function listLength(type: GraphQLOutputType): number {
  const named = getNamedType(type);
  const leadsOn =
    isObjectType(named) && Object.values(named.getFields()).some((field) => isCompositeType(getNamedType(field.type)));
  return leadsOn || isAbstractType(named) ? LONG_LIST : SHORT_LIST;
}

function isListOf(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
