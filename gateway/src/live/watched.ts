import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  separateOperations,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** What is looked at, and how it is asked for anew. */
export type Watched =
  /** The one with an id; asked for at the beginning too. */
  | { readonly topic: 'MATTER'; readonly id: string; readonly question: Question }
  /** Those in an area, each by its id when something happened in it. */
  | { readonly topic: 'EMERGENCY'; readonly within: string; readonly question: Question }
  /** The caller’s own, each by its id when it was added. */
  | { readonly topic: 'NOTIFICATION'; readonly question: Question };

/** A query with a variable for the id of what has changed. */
export interface Question {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Under which name its answer is told. */
  readonly key: string;
  /** Where the answer to the query has what is told, such as `matter`, `emergency`. */
  readonly path: readonly string[];
}

/** The variable of a question that says what has changed. */
export const CHANGED_ID = 'changedId_';

interface Subscribed {
  readonly schema: GraphQLSchema;
  /** Valid by the schema. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What a valid subscription looks at.
 * @throws GraphQLError for variables that are not of their types, and a field that is hidden in a fragment
 */
export function watchedBy({ schema, document, operation, variables = {} }: Subscribed): Watched {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const [wrong] = errors ?? [];
  if (coerced === undefined) throw wrong ?? new GraphQLError('the variables are not those of the operation');
  const [field] = operation.selectionSet.selections;
  const definition =
    field?.kind === Kind.FIELD ? schema.getSubscriptionType()?.getFields()[field.name.value] : undefined;
  if (field?.kind !== Kind.FIELD || definition === undefined) {
    throw new GraphQLError('name what you subscribe to in the operation itself, not in a fragment');
  }
  const { id, within } = getArgumentValues(definition, field, coerced);
  const asking = { document, operation, field, variables };
  switch (field.name.value) {
    case 'matterChanged':
      return { topic: 'MATTER', id: String(id), question: questionOf(asking, matterBy()) };
    case 'emergencyChanged':
      return { topic: 'EMERGENCY', within: String(within), question: questionOf(asking, matterBy('emergency')) };
    default:
      return { topic: 'NOTIFICATION', question: questionOf(asking, OWN_NOTIFICATION) };
  }
}

/** Where a query has the thing of the id that has changed. */
interface Place {
  readonly root: string;
  readonly args: readonly ArgumentNode[];
  /** The fields below the root. */
  readonly below: readonly string[];
  readonly path: readonly string[];
}

function matterBy(...below: readonly string[]): Place {
  return { root: 'matter', args: [argument('id', changedId)], below, path: ['matter', ...below] };
}

interface Asking extends Omit<Subscribed, 'schema'> {
  readonly field: FieldNode;
}

/** The same selection, of the thing that has changed. */
function questionOf(
  { document, operation, field, variables = {} }: Asking,
  { root, args, below, path }: Place,
): Question {
  const fragments = separateOperations(document)[operation.name?.value ?? '']?.definitions.filter(
    ({ kind }) => kind === Kind.FRAGMENT_DEFINITION,
  );
  const own = field.selectionSet ?? selectionOf([]);
  const selected = below.reduceRight((inner, name) => selectionOf([fieldOf(name, inner)]), own);
  const query: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    selectionSet: selectionOf([fieldOf(root, selected, args)]),
  };
  const used = variablesIn({
    kind: Kind.DOCUMENT,
    definitions: [{ ...query, variableDefinitions: [] }, ...(fragments ?? [])],
  });
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const whole: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...query, variableDefinitions: [idVariable, ...declared] }, ...(fragments ?? [])],
  };
  const given = Object.entries(variables).filter(([name]) => used.has(name));
  return {
    text: print(whole),
    variables: Object.fromEntries(given),
    key: field.alias?.value ?? field.name.value,
    path,
  };
}

function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
const changedId = { kind: Kind.VARIABLE, name: nameOf(CHANGED_ID) } as const;
const argument = (name: string, value: ValueNode): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: nameOf(name),
  value,
});
const OWN_NOTIFICATION: Place = {
  root: 'myNotifications',
  args: [
    argument('where', {
      kind: Kind.OBJECT,
      fields: [{ kind: Kind.OBJECT_FIELD, name: nameOf('id'), value: { kind: Kind.LIST, values: [changedId] } }],
    }),
    argument('first', { kind: Kind.INT, value: '1' }),
  ],
  below: ['nodes'],
  path: ['myNotifications', 'nodes', '0'],
};
const idVariable: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: changedId,
  type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: nameOf('ID') } },
};

function selectionOf(selections: SelectionSetNode['selections']): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function fieldOf(name: string, selectionSet: SelectionSetNode, args: readonly ArgumentNode[] = []): FieldNode {
  return { kind: Kind.FIELD, name: nameOf(name), arguments: args, selectionSet };
}
