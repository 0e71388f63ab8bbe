import { Kind, visit, type ASTNode, type DefinitionNode, type DirectiveNode, type DocumentNode } from 'graphql';

/** What tells the gateway how the graph is put together: names of its own, of which clients are told nothing. */
const OF_THE_GATEWAY = /^(?:join__|link__|core__|federation__|link$|core$|inaccessible$|tag$)/;

/** What clients see of a supergraph: nothing of how it is put together, and nothing that is `@inaccessible`. */
export function clientDocument(supergraph: DocumentNode): DocumentNode {
  const hidden = new Set(
    supergraph.definitions.flatMap((definition) => (isHidden(definition) ? nameOf(definition) : [])),
  );
  const leaveOut = (node: ASTNode) => (isHidden(node) ? null : undefined);
  const whole = visit(supergraph, {
    ScalarTypeDefinition: leaveOut,
    ObjectTypeDefinition: leaveOut,
    InterfaceTypeDefinition: leaveOut,
    UnionTypeDefinition: leaveOut,
    EnumTypeDefinition: leaveOut,
    InputObjectTypeDefinition: leaveOut,
    DirectiveDefinition: leaveOut,
    FieldDefinition: leaveOut,
    InputValueDefinition: leaveOut,
    EnumValueDefinition: leaveOut,
  });
  return visit(whole, {
    Directive: ({ name }) => (OF_THE_GATEWAY.test(name.value) ? null : undefined),
    // A member of a union, or an interface: fields of a hidden type must be hidden themselves, or it would not compose.
    NamedType: ({ name }, _key, parent) => (Array.isArray(parent) && hidden.has(name.value) ? null : undefined),
  });
}

function isHidden(node: ASTNode & { readonly directives?: readonly DirectiveNode[] | undefined }): boolean {
  if (node.directives?.some(({ name }) => name.value === 'inaccessible') === true) return true;
  return 'name' in node && node.name !== undefined && 'value' in node.name && isOfTheGateway(node, node.name.value);
}

function isOfTheGateway({ kind }: ASTNode, name: string): boolean {
  const isField =
    kind === Kind.FIELD_DEFINITION || kind === Kind.INPUT_VALUE_DEFINITION || kind === Kind.ENUM_VALUE_DEFINITION;
  return !isField && OF_THE_GATEWAY.test(name);
}

function nameOf(definition: DefinitionNode): string[] {
  return 'name' in definition && definition.name !== undefined ? [definition.name.value] : [];
}
