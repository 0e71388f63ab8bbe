import { Kind, parse, visit, type ASTNode, type DirectiveNode } from 'graphql';

const REASON = /^.{10,} until \d{4}-\d{2}-\d{2}$/;

/** Deprecations that do not say what to use instead, and until when it answers: each by the line that it stands in. */
export function vagueDeprecations(sdl: string): string[] {
  const vague: string[] = [];
  const names: string[] = [];
  const named = {
    enter: (node: ASTNode) => void ('name' in node && node.name !== undefined && names.push(node.name.value)),
    leave: (node: ASTNode) => void ('name' in node && node.name !== undefined && names.pop()),
  };
  visit(parse(sdl), {
    [Kind.OBJECT_TYPE_DEFINITION]: named,
    [Kind.INTERFACE_TYPE_DEFINITION]: named,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: named,
    [Kind.ENUM_TYPE_DEFINITION]: named,
    [Kind.FIELD_DEFINITION]: named,
    [Kind.INPUT_VALUE_DEFINITION]: named,
    [Kind.ENUM_VALUE_DEFINITION]: named,
    [Kind.DIRECTIVE](directive) {
      if (directive.name.value !== 'deprecated' || REASON.test(reasonOf(directive))) return;
      vague.push(
        `${names.join('.')} is deprecated for "${reasonOf(directive)}": say "<what to use instead> until <YYYY-MM-DD>"`,
      );
    },
  });
  return vague;
}

function reasonOf({ arguments: given = [] }: DirectiveNode): string {
  const value = given.find(({ name }) => name.value === 'reason')?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
