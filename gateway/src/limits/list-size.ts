import {
  getNamedType,
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

/** Lists without `first` are short by nature: grids above, stations of a grid, what can be done next. */
const SHORT_LIST = 5;
const SLICING = 'first';
const SIZED = ['nodes', 'edges'];

/** Read from the schema alone: `first` slices a connection's nodes and edges, or the list that the field is. */
export function listSizeOf(field: GraphQLField<unknown, unknown>): ListSize {
  const isList = isListOf(field.type);
  const slicing = field.args.find(({ name }) => name === SLICING);
  const assumed = isList ? SHORT_LIST : 1;
  if (slicing === undefined) return { slicingArgument: undefined, assumedSize: assumed, sizedFields: [] };
  const fallback = Number(slicing.defaultValue ?? assumed);
  return { slicingArgument: SLICING, assumedSize: fallback, sizedFields: isList ? [] : sizedFields(field.type) };
}

/** The fields of a page that hold its rows; none where the type is no page. */
export function sizedFields(type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [];
  const fields = named.getFields();
  return SIZED.filter((name) => fields[name] !== undefined && isListOf(fields[name].type));
}

function isListOf(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
