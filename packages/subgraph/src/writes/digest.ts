import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@microgrid/access/actor';
import { getMetadataStorage } from 'type-graphql';
import { validate } from 'uuid';
import type { Write } from '../context.ts';
import { storedId } from './ids.ts';

/** What tells a write from others that are sent with the same id. */
export interface Digests {
  readonly digest: string;
  /** As it was made until 2026-11-30, with what stands at its default. */
  readonly formerDigest: string;
}

/**
 * The input's class tells the deed, so the same content sent to two mutations is two writes. An id in capitals is the
 * same id. What stands at its default is left out: an input that is given another field with one stays the same write.
 */
export function digestsOf(input: Write, actor: Actor): Digests {
  const digest = (sent: object) => digestOf([input.constructor.name, actor.subject, sent]);
  return { digest: digest(withoutDefaults(input)), formerDigest: digest(input) };
}

function digestOf(sent: unknown): string {
  const content = JSON.stringify(sent, (_name, value: unknown) =>
    typeof value === 'string' && validate(value) ? storedId(value) : value,
  );
  return createHash('sha256').update(content).digest('hex');
}

function withoutDefaults(input: object): object {
  const defaults = defaultsOf(input.constructor);
  const said = Object.entries(input).filter(
    ([name, value]) => !defaults.has(name) || !isDeepStrictEqual(value, defaults.get(name)),
  );
  return Object.fromEntries(said.map(([name, value]) => [name, innerWithoutDefaults(value)]));
}

/** Inputs in inputs have defaults of their own; scalars such as days and moments have none. */
function innerWithoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(innerWithoutDefaults);
  return typeof value === 'object' && value !== null && isInput(value.constructor) ? withoutDefaults(value) : value;
}

function isInput(type: Function): boolean {
  return getMetadataStorage().inputTypes.some(({ target }) => target === type);
}

const known = new WeakMap<Function, ReadonlyMap<string, unknown>>();

/** The defaults of an input, by field, those of the inputs that it extends included. */
function defaultsOf(type: Function): ReadonlyMap<string, unknown> {
  const found = known.get(type);
  if (found !== undefined) return found;
  const fields = getMetadataStorage().fields.filter(
    ({ target }) => target === type || type.prototype instanceof target,
  );
  const defaults = new Map(
    fields.flatMap(({ name, typeOptions: { defaultValue } }) =>
      defaultValue === undefined ? [] : [[name, defaultValue] as const],
    ),
  );
  known.set(type, defaults);
  return defaults;
}
