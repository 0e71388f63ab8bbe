import { Kind, visit, type DocumentNode, type FieldNode, type NameNode } from 'graphql';

/** A client's operation in names of ours, and how what belongs to it is told in the client's. */
export interface OwnNames {
  readonly document: DocumentNode;
  /** The client's variables, as they are called in this document. */
  readonly variablesOf: (variables: Variables) => Variables;
  /** Under which name the answer to a field of the client's operation comes. */
  readonly keyOf: (field: FieldNode) => string;
  /** The same data, its aliases as the client wrote them. */
  readonly renamed: <T>(data: T) => T;
  /** The same path, likewise. */
  readonly renamedPath: (path: readonly (string | number)[]) => (string | number)[];
}

type Variables = Readonly<Record<string, unknown>>;

/** What a planner calls the list of keys that it hands to a subgraph. */
const PLANNERS_VARIABLE = 'representations';

/**
 * A planner adds the keys and required fields of a type to what was asked, each by its name, and takes for it whatever
 * stands there: a client's alias of the same spelling would put another value in its place. So no alias is planned as it
 * was spelled: each becomes `_` with a number, which is the name of no field, and no variable has the planner's own name.
 */
export function inOwnNames(document: DocumentNode): OwnNames {
  const numbers = new Map<string, string>();
  const taken = new Set<string>();
  const planned = visit(document, {
    [Kind.FIELD](field) {
      if (field.alias === undefined) return undefined;
      const { alias, ...unaliased } = field;
      if (alias.value === field.name.value) return unaliased;
      const own = numbers.get(alias.value) ?? `_${numbers.size}`;
      numbers.set(alias.value, own);
      return { ...field, alias: named(own) };
    },
    [Kind.VARIABLE]({ name }) {
      taken.add(name.value);
    },
  });
  const aliases = new Map([...numbers].map(([alias, own]) => [own, alias]));
  const nameOf = (name: string) => aliases.get(name) ?? name;
  return {
    ...(taken.has(PLANNERS_VARIABLE)
      ? withoutPlannersVariable(planned, taken)
      : { document: planned, variablesOf: (variables) => variables }),
    keyOf: ({ alias, name }) =>
      alias === undefined || alias.value === name.value ? name.value : (numbers.get(alias.value) ?? name.value),
    renamed: (data) => (aliases.size === 0 ? data : renamed(data, nameOf)),
    renamedPath: (path) => path.map((step) => (typeof step === 'string' ? nameOf(step) : step)),
  };
}

function withoutPlannersVariable(
  document: DocumentNode,
  taken: ReadonlySet<string>,
): Pick<OwnNames, 'document' | 'variablesOf'> {
  let own = `${PLANNERS_VARIABLE}_`;
  while (taken.has(own)) own += '_';
  const replaced = visit(document, {
    [Kind.VARIABLE]: (variable) =>
      variable.name.value === PLANNERS_VARIABLE ? { ...variable, name: named(own) } : undefined,
  });
  const variablesOf = ({ [PLANNERS_VARIABLE]: value, ...variables }: Variables) =>
    value === undefined ? variables : { ...variables, [own]: value };
  return { document: replaced, variablesOf };
}

function named(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** No scalar of the graph is an object, so every key is the name of a field. */
function renamed<T>(data: T, nameOf: (name: string) => string): T;
function renamed(data: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(data)) return data.map((item) => renamed(item, nameOf));
  if (!isAnswerObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [nameOf(key), renamed(value, nameOf)]));
}

/** Whether it is an object of the answer, and no value of a scalar: an instant of a subgraph in this process is a Date. */
function isAnswerObject(data: unknown): data is object {
  if (typeof data !== 'object' || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
