import 'reflect-metadata';
import { Extensions } from 'type-graphql';
import { holds, type Actor, type Role } from './actor.ts';

/**
 * Who may use a root field, a field or an entity at all; which rows of it is for the concept's policy to say.
 * - `SIGNED_IN`: whoever has signed in, for rows of their own or of their post.
 * - `IN_POST`: the same, but only with a post the policy ever says yes, so that residents are not shown it.
 * - `SELF`: whoever has signed in, about themselves and in whatever post, an analyst's too.
 */
export type AccessRule = 'PUBLIC' | OfSignedIn | readonly Role[];

type OfSignedIn = 'SIGNED_IN' | 'IN_POST' | 'SELF';

export type AccessVerdict = 'ALLOWED' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/**
 * Declares the access of a root field, of a field, or of an entity (on its object type). A root field or entity
 * without it fails the build of the schema.
 */
export function Access(rule: AccessRule): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ access: rule });
}

export function verdictOf(rule: AccessRule, actor: Actor): AccessVerdict {
  if (rule === 'PUBLIC') return 'ALLOWED';
  if (!isOfSignedIn(rule) && holds(actor, rule)) return 'ALLOWED';
  if (actor.subject === null) return 'UNAUTHENTICATED';
  return isOfSignedIn(rule) ? 'ALLOWED' : 'FORBIDDEN';
}

/** Reads back what `Access` declared from the extensions of a schema element. */
export function declaredAccess(extensions: Readonly<Record<string, unknown>>): AccessRule | undefined {
  const rule = extensions['access'];
  if (rule === 'PUBLIC' || isOfSignedIn(rule)) return rule;
  return Array.isArray(rule) ? rule : undefined;
}

function isOfSignedIn(rule: unknown): rule is OfSignedIn {
  return rule === 'SIGNED_IN' || rule === 'IN_POST' || rule === 'SELF';
}
