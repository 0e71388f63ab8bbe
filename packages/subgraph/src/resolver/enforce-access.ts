import { declaredAccess, verdictOf, type AccessRule } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import {
  getNamedType,
  GraphQLObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { WritingContext } from '../context.ts';
import { Forbidden, Unauthenticated } from './errors.ts';

interface Acting extends Partial<WritingContext> {
  readonly actor: Actor;
}

/**
 * The one place where a declared access is enforced on a field. A deed that was done before is answered again, though
 * the caller has lost since what it took.
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
    if (verdict === 'ALLOWED') return resolve(parent, args, context, info);
    const { parentType, schema } = info;
    const refusal = new Forbidden(`${parentType.name}.${field.name} is not open to you`, `a role of ${String(rule)}`);
    if (parentType !== schema.getMutationType()) throw refusal;
    return onlyAgain(args, context, { refusal, resolve: (again) => resolve(parent, args, again, info) });
  };
}

interface Refused<C> {
  readonly refusal: Forbidden;
  resolve(context: C): unknown;
}

async function onlyAgain<C extends Acting>(args: unknown, context: C, { refusal, resolve }: Refused<C>) {
  const { done } = context;
  const writeId = writeIdOf(args);
  if (done === undefined || writeId === undefined || !(await done.has(writeId))) throw refusal;
  return resolve({ ...context, write: done.again });
}

function writeIdOf(args: unknown): string | undefined {
  const { input } = Object(args);
  const { writeId } = Object(input);
  return typeof writeId === 'string' ? writeId : undefined;
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
 * What declares its access: each root field (`Query.grid`), each entity and each type that lists are of (`Grid`), and
 * whatever else does.
 * @throws Error naming those of the first three without `@Access`.
 */
export function requireDeclaredAccess(schema: GraphQLSchema): ReadonlyMap<string, AccessRule> {
  const declared = new Map<string, AccessRule>();
  const undeclared: string[] = [];
  for (const { name, extensions, isRequired } of accessible(schema)) {
    const rule = declaredAccess(extensions);
    if (rule !== undefined) declared.set(name, rule);
    else if (isRequired) undeclared.push(name);
  }
  if (undeclared.length > 0) throw new Error(`no @Access is declared on ${undeclared.join(', ')}`);
  return declared;
}

/** All that can declare its access, and whether it has to. */
function accessible(schema: GraphQLSchema) {
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  const listed = listedTypes(schema);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => [
      { name: type.name, extensions: type.extensions, isRequired: isEntity(type) || listed.has(type) },
      ...Object.values(type.getFields()).map(({ name, extensions }) => ({
        name: `${type.name}.${name}`,
        extensions,
        isRequired: roots.has(type),
      })),
    ]);
}

/** What the rows of lists are. */
function listedTypes(schema: GraphQLSchema): ReadonlySet<unknown> {
  const lists = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Set(lists.map((type) => getNamedType(type.getFields()['nodes']?.type)));
}

function isEntity({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'key') === true;
}
