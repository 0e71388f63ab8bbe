import { v7 } from 'uuid';
import { factCatalogue, type FactData, type FactType } from './catalogue/catalogue.ts';
import type { FactDefinition } from './catalogue/fact-definition.ts';
import { id } from './catalogue/fact-field.ts';

/** What happened, as a CloudEvents 1.0 envelope in JSON. */
export interface Fact<Type extends FactType = FactType> {
  readonly specversion: '1.0';
  readonly id: string;
  /** The subgraph where it happened, as a URI reference. */
  readonly source: string;
  readonly type: Type;
  /** The id or code of what it happened to. */
  readonly subject: string;
  /** When, ISO 8601 in UTC. */
  readonly time: string;
  /** Where: digits of a grid's code. */
  readonly gridcode: string;
  readonly datacontenttype: 'application/json';
  readonly data: FactData<Type>;
}

/** What a deed says of itself; the rest of the envelope follows. */
export interface FactContent<Type extends FactType> {
  readonly subject: string;
  readonly gridCode: string;
  readonly data: FactData<Type>;
}

/**
 * @param emitter name of the subgraph where it happened.
 * @throws Error when it holds something that the catalogue does not name, such as anything personal, or when the
 * catalogue lets another subgraph tell it.
 */
export function factOf<Type extends FactType>(
  type: Type,
  { subject, gridCode, data }: FactContent<Type>,
  emitter: string,
): Fact<Type> {
  const definition: FactDefinition = factCatalogue[type];
  if (!definition.emitters.includes(emitter)) {
    throw new Error(`${type} is told by ${definition.emitters.join(', ')}, not by ${emitter}`);
  }
  requireAbout(type, { subject, gridCode });
  requireDeclared(type, definition.data, data);
  return {
    specversion: '1.0',
    id: v7(),
    source: `/${emitter}`,
    type,
    subject,
    time: new Date().toISOString(),
    gridcode: gridCode,
    datacontenttype: 'application/json',
    data,
  };
}

/**
 * Reads a fact that somebody else sent.
 * @throws Error when it is none of the catalogue's, without repeating what it holds.
 */
export function factFrom(text: string): Fact {
  const { id: factId, type, subject, gridcode, data } = objectIn(parsed(text), 'the message');
  if (!id.accepts(factId)) throw new Error('id is no id');
  if (!isFactType(type)) throw new Error('type is none of the catalogue');
  requireAbout(type, { subject, gridCode: gridcode });
  requireDeclared(type, factCatalogue[type].data, objectIn(data, 'data'));
  // All of it that anybody reads has been looked at above.
  return JSON.parse(text) as Fact;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What JSON.parse says repeats a piece of the text.
    throw new Error('not JSON');
  }
}

function objectIn(value: unknown, name: string): Partial<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is no object`);
  return { ...value };
}

function isFactType(type: unknown): type is FactType {
  return typeof type === 'string' && Object.hasOwn(factCatalogue, type);
}

function requireAbout(type: FactType, { subject, gridCode }: Record<'subject' | 'gridCode', unknown>): void {
  const { subjectIs = id }: FactDefinition = factCatalogue[type];
  if (!subjectIs.accepts(subject)) throw new Error(`${type}: subject is no ${subjectIs.holds}`);
  if (typeof gridCode !== 'string' || !/^\d{9}(\d{3}){0,3}$/.test(gridCode))
    throw new Error(`${type}: gridCode is no code`);
}

function requireDeclared(type: FactType, fields: FactDefinition['data'], data: object): void {
  const values = new Map<string, unknown>(Object.entries(data));
  for (const name of values.keys()) if (!Object.hasOwn(fields, name)) throw new Error(`${type} has no field ${name}`);
  for (const [name, field] of Object.entries(fields)) {
    // The value is not repeated: what does not belong into a fact does not belong into a log either.
    if (!field.accepts(values.get(name))) throw new Error(`${type}: ${name} must be ${field.holds}`);
  }
}
