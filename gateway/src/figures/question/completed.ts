import {
  getNamedType,
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { isFigure, isListWithFigures, isTable } from './figure-types.ts';

/**
 * The question with what a file of its answer needs: of each figure its value and status, of each table the day that it
 * counts to, of each list the definitions of its measures, and of each page whether there is more.
 */
export function completed(
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  schema: GraphQLSchema,
): string {
  const info = new TypeInfo(schema);
  const whole = visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        leave(node) {
          const type = getNamedType(info.getType());
          if (type == null) return undefined;
          if (isFigure(type)) return { ...node, selectionSet: selection(asksParts(node) ? FIGURE_OF_PARTS : FIGURE) };
          if (node.selectionSet === undefined) return undefined;
          if (isTable(type)) return { ...node, selectionSet: selection([...node.selectionSet.selections, ...DAY]) };
          if (!isListWithFigures(type)) return undefined;
          const { selections } = node.selectionSet;
          const more = [
            ...(selections.every(isOneOf(ROWS)) ? [] : PROVENANCE),
            ...(selections.every(isOneOf(FIGURES)) ? [] : PAGE),
          ];
          return { ...node, selectionSet: selection([...selections, ...more]) };
        },
      },
    }),
  );
  // As short as it can be said: limits of what was sent hold for it too.
  return stripIgnoredCharacters(print(separateOperations(whole)[operation.name?.value ?? ''] ?? whole));
}

const FIGURE = fields('{ value status }');
const FIGURE_OF_PARTS = fields('{ value status hiddenParts }');
const PROVENANCE = fields('{ figuresAsOf definitions { measure text textZh numerator denominator } }');
const DAY = fields('{ asOf }');
const PAGE = fields('{ pageInfo { hasNextPage } }');

const ROWS = new Set(['nodes', 'pageInfo']);
const FIGURES = new Set(['groups', 'aggregates', 'definitions', 'figuresAsOf', '__typename']);

function isOneOf(names: ReadonlySet<string>) {
  return (node: SelectionNode) => node.kind === Kind.FIELD && names.has(node.name.value);
}

/** Whether its hidden parts are asked for, by name or perhaps in a fragment. */
function asksParts({ selectionSet }: FieldNode): boolean {
  return (
    selectionSet?.selections.some((node) => node.kind !== Kind.FIELD || node.name.value === 'hiddenParts') === true
  );
}

function fields(text: string): readonly SelectionNode[] {
  const [definition] = parse(text, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

function selection(selections: readonly SelectionNode[]) {
  return { kind: Kind.SELECTION_SET, selections } as const;
}
