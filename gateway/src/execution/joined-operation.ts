import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The name under which a planner's fetch hands over what it asks about. */
export const REPRESENTATIONS = 'representations';

/** A fetch's operation, in the parts of which several become one. */
export interface OperationParts {
  readonly name: string | undefined;
  /** The client's variables that it uses. */
  readonly variables: readonly VariableDefinitionNode[];
  /** Of the root; of a fetch for objects, what it asks of each of them, as `_entities`. */
  readonly selections: readonly SelectionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** @param number tells fragments of several parts apart, which may have one name. */
export function partsOf(operation: string, number: number): OperationParts {
  const { definitions } = withOwnFragments(parse(operation, { noLocation: true }), number);
  const definition = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const { variableDefinitions = [], selectionSet, name } = definition ?? {};
  return {
    name: name?.value,
    variables: variableDefinitions.filter(({ variable }) => variable.name.value !== REPRESENTATIONS),
    selections: selectionSet?.selections ?? [],
    fragments: definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
  };
}

function withOwnFragments(document: DocumentNode, number: number): DocumentNode {
  const rename = (node: { name: NameNode }) => ({ ...node, name: named(`${node.name.value}_${number}`) });
  return visit(document, { [Kind.FRAGMENT_SPREAD]: rename, [Kind.FRAGMENT_DEFINITION]: { leave: rename } });
}

/** A part for objects, with the names of its own for what is asked about and what is answered. */
export interface EntitiesPart {
  readonly parts: OperationParts;
  readonly key: string;
  readonly variable: string;
}

/** One query for what several ask of a subgraph. */
export function joinedOperation(roots: readonly OperationParts[], entities: readonly EntitiesPart[]): string {
  const all = [...roots, ...entities.map(({ parts }) => parts)];
  const variables = new Map(all.flatMap((part) => part.variables).map((node) => [node.variable.name.value, node]));
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    ...nameOf(all),
    variableDefinitions: [...entities.map(({ variable }) => representationsNamed(variable)), ...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        ...roots.flatMap(({ selections }) => selections),
        ...entities.flatMap(({ parts, key, variable }) =>
          parts.selections.map((node) => (node.kind === Kind.FIELD ? askedAs(node, key, variable) : node)),
        ),
      ],
    },
  };
  const fragments = all.flatMap((part) => part.fragments);
  return print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
}

function nameOf(all: readonly OperationParts[]): { name?: NameNode } {
  const [name] = all.flatMap((part) => part.name ?? []);
  return name === undefined ? {} : { name: named(name) };
}

/** The planner's `_entities(representations: $representations)`, under a key and with a variable of its own. */
function askedAs(node: FieldNode, key: string, variable: string): FieldNode {
  return {
    ...node,
    alias: named(key),
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: named(REPRESENTATIONS),
        value: { kind: Kind.VARIABLE, name: named(variable) },
      },
    ],
  };
}

function representationsNamed(variable: string): VariableDefinitionNode {
  const representation = { kind: Kind.NAMED_TYPE, name: named('_Any') } as const;
  const list = { kind: Kind.LIST_TYPE, type: { kind: Kind.NON_NULL_TYPE, type: representation } } as const;
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: named(variable) },
    type: { kind: Kind.NON_NULL_TYPE, type: list },
  };
}

function named(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
