import 'reflect-metadata';
import { Extensions } from 'type-graphql';
import { holds, type Actor, type Role } from './actor.ts';

/**
 * Who may use a root field, a field or an entity at all; which rows of it is for the concept's policy to say. `SIGNED_IN`
 * is what concerns residents or those who serve; `SELF` is about whoever asks, as what ever: analysts too.
 */
export type AccessRule = 'PUBLIC' | 'SIGNED_IN' | 'SELF' | readonly Role[];

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
  if (rule !== 'SIGNED_IN' && rule !== 'SELF' && holds(actor, rule)) return 'ALLOWED';
  if (actor.subject === null) return 'UNAUTHENTICATED';
  return rule === 'SIGNED_IN' || rule === 'SELF' ? 'ALLOWED' : 'FORBIDDEN';
}

/** Reads back what `Access` declared from the extensions of a schema element. */
export function declaredAccess(extensions: Readonly<Record<string, unknown>>): AccessRule | undefined {
  const rule = extensions['access'];
  if (rule === 'PUBLIC' || rule === 'SIGNED_IN' || rule === 'SELF') return rule;
  return Array.isArray(rule) ? rule : undefined;
}
