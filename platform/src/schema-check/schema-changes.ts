import { CriticalityLevel, diff, DiffRule, type Change } from '@graphql-inspector/core';
import { buildSchema, parse, print, separateOperations, validate, type DocumentNode } from 'graphql';
import { usedNames } from './used-names.ts';

/** What a client sends: an operation of an app's manifest, a saved question. */
export interface ClientDocument {
  /** Whose it is, such as `desk 1.4.0`. */
  readonly who: string;
  readonly text: string;
}

export interface SchemaChanges {
  /** What breaks a document that somebody sends, or fits no schema; each names whose. */
  readonly broken: string[];
  /** What would break clients, were there any who ask it. */
  readonly unused: string[];
  /** What a client might not expect: a new value of an enum, another default. */
  readonly dangerous: string[];
  /** How many changes there are at all, but for descriptions. */
  readonly count: number;
}

/** What changes for clients between two schemas that they see, and for which of their documents. */
export async function schemaChanges(
  [before, after]: readonly [before: string, after: string],
  documents: readonly ClientDocument[],
): Promise<SchemaChanges> {
  const [old, now] = [buildSchema(before, { assumeValid: true }), buildSchema(after)];
  const changes = await diff(old, now, [DiffRule.ignoreDescriptionChanges, DiffRule.safeUnreachable]);
  const operations = documents.flatMap(operationsOf);
  const readers = operations.map(({ who, document }) => ({ who, used: usedNames(old, document) }));
  const broken = operations.flatMap(({ who, document }) =>
    validate(now, document).map(({ message }) => `${who}: ${message}`),
  );
  const unused: string[] = [];
  for (const change of changes.filter(isOf(CriticalityLevel.Breaking))) {
    const names = [...new Set(readers.filter(({ used }) => countsOn(used, change)).map(({ who }) => who))];
    if (names.length === 0) unused.push(change.message);
    else broken.push(`${change.message}: used by ${names.join(', ')}`);
  }
  const dangerous = changes.filter(isOf(CriticalityLevel.Dangerous)).map(({ message }) => message);
  return { broken, unused, dangerous, count: changes.length };
}

/** Those of `documents` that fit a schema. */
export function fitting(documents: readonly ClientDocument[], sdl: string): ClientDocument[] {
  const schema = buildSchema(sdl, { assumeValid: true });
  return documents
    .flatMap(operationsOf)
    .flatMap(({ who, document }) => (validate(schema, document).length === 0 ? [{ who, text: print(document) }] : []));
}

function isOf(level: CriticalityLevel) {
  return ({ criticality }: Change) => criticality.level === level;
}

/** Something new, such as a required argument, is not used yet: then it is about whoever uses what it is of. */
function countsOn(used: ReadonlySet<string>, { path = '', type }: Change): boolean {
  return used.has(path) || (String(type).endsWith('_ADDED') && used.has(path.slice(0, path.lastIndexOf('.'))));
}

/** Each operation of a text by itself, and whose it is with its name. */
function operationsOf({ who, text }: ClientDocument): { who: string; document: DocumentNode }[] {
  return Object.entries(separateOperations(parse(text))).map(([name, document]) => ({
    who: name === '' || who.endsWith(` ${name}`) ? who : `${who} ${name}`,
    document,
  }));
}
