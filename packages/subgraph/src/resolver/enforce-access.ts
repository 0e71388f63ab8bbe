import { declaredAccess, verdictOf, type AccessRule } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import {
  GraphQLObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { Forbidden, Unauthenticated } from './errors.ts';

interface Acting {
  readonly actor: Actor;
}

/**
 * The one place where a declared access is enforced on a field.
 * @returns a resolver that throws Unauthenticated or Forbidden before `resolve` runs.
 */
export function enforceAccess<C extends Acting>(
  field: GraphQLField<unknown, C>,
  resolve: GraphQLFieldResolver<unknown, C>,
): GraphQLFieldResolver<unknown, C> {
  const rule = declaredAccess(field.extensions);
  if (rule === undefined || rule === 'PUBLIC') return resolve;
  return (parent, args, context, info) => {
    const verdict = verdictOf(rule, context.actor);
    if (verdict === 'UNAUTHENTICATED') throw new Unauthenticated();
    if (verdict === 'FORBIDDEN') {
      throw new Forbidden(`${info.parentType.name}.${field.name} is not open to you`, `a role of ${String(rule)}`);
    }
    return resolve(parent, args, context, info);
  };
}

/** An entity that the caller may not see answers like one that does not exist. */
export function enforceAccessOnReferences<R, C extends Acting>(
  type: GraphQLObjectType,
  resolve: (reference: R, context: C) => unknown,
): (reference: R, context: C) => unknown {
  const rule = declaredAccess(type.extensions);
  if (rule === undefined || rule === 'PUBLIC') return resolve;
  return (reference, context) => (verdictOf(rule, context.actor) === 'ALLOWED' ? resolve(reference, context) : null);
}

/**
 * What each root field (`Query.grid`) and each entity (`Grid`) declares.
 * @throws Error naming those without `@Access`.
 */
export function requireDeclaredAccess(schema: GraphQLSchema): ReadonlyMap<string, AccessRule> {
  const declared = new Map<string, AccessRule>();
  const undeclared: string[] = [];
  for (const { name, extensions } of [...rootFields(schema), ...entities(schema)]) {
    const rule = declaredAccess(extensions);
    if (rule === undefined) undeclared.push(name);
    else declared.set(name, rule);
  }
  if (undeclared.length > 0) throw new Error(`no @Access is declared on ${undeclared.join(', ')}`);
  return declared;
}

function rootFields(schema: GraphQLSchema) {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map(({ name, extensions }) => ({
      name: `${root?.name}.${name}`,
      extensions,
    })),
  );
}

function entities(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'key') === true,
  );
}
