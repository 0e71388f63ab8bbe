import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Selectable, Variables } from './plan.ts';

/** In what selections are read: fragments by name, and the variables that @skip and @include ask for. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: Variables;
}

/** The nodes of each field of `type` that `sets` ask for, by their key in the answer, in its order. */
export function collectFields(
  type: Selectable,
  sets: readonly SelectionSetNode[],
  reading: Reading,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const addAll = ({ selections }: SelectionSetNode): void => selections.forEach(add);
  const add = (node: SelectionNode): void => {
    if (isLeftOut(node, reading.conditions)) return;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const nodes = fields.get(key);
      if (nodes === undefined) fields.set(key, [node]);
      else nodes.push(node);
      return;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(node.name.value);
    if (fragment !== undefined && applies(fragment.typeCondition, type, reading.schema)) addAll(fragment.selectionSet);
  };
  /** Each fragment counts once for an object. */
  const fragmentOf = (name: string): FragmentDefinitionNode | undefined => {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return reading.fragments[name];
  };
  sets.forEach(addAll);
  return fields;
}

function isLeftOut(node: SelectionNode, conditions: Variables): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, conditions)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.['if'] === false
  );
}

function applies(condition: NamedTypeNode | undefined, type: Selectable, schema: GraphQLSchema): boolean {
  if (condition === undefined) return true;
  const on = typeFromAST(schema, condition);
  return on === type || (isAbstractType(on) && schema.isSubType(on, type));
}
