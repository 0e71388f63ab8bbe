import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print, separateOperations, type DocumentNode } from 'graphql';

/** What one screen or deed of a client sends. */
export interface Operation {
  readonly name: string;
  /** The journey or client that it belongs to: the name of its file, such as 06-election or apps/street-desk. */
  readonly journey: string;
  /** Its name and the first sentence of its comment. */
  readonly title: string;
  /** The operation with the fragments that it needs. */
  readonly document: string;
}

/** A journey of several people, or all that one client sends. */
export interface Journey {
  readonly name: string;
  readonly title: string;
  readonly operations: readonly Operation[];
}

const FOLDER = new URL('../', import.meta.url);

/**
 * Every journey of the folder above, in the order of names.
 * @throws Error naming the file that is not GraphQL, or that has an operation without a name.
 */
export function readJourneys(): Journey[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const names = files.flatMap((file) => /^(.+)\.graphql$/.exec(file)?.[1] ?? []);
  return names.toSorted().map((name) => journeyOf(name, readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8')));
}

/** The journey that a text tells. */
export function journeyOf(name: string, text: string): Journey {
  const document = parseNamed(name, text);
  const documents = separateOperations(document);
  const operations = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => {
      const operation = definition.name?.value;
      const separate = operation === undefined ? undefined : documents[operation];
      if (operation === undefined || separate === undefined)
        throw new Error(`${name}.graphql has an operation without a name`);
      const says = firstSentence(commentAbove(text, definition.loc?.startToken.line ?? 1));
      const title = says === '' ? operation : `${operation}: ${says}`;
      return { name: operation, journey: name, title, document: print(separate) };
    });
  return { name, title: firstSentence(openingComment(text)), operations };
}

function parseNamed(name: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${name}.graphql is not GraphQL: ${String(error)}`, { cause: error });
  }
}

/** The comment right above the line `at`; a numbered step speaks for all operations down to the next empty line. */
function commentAbove(text: string, at: number): string[] {
  const above = text.split('\n').slice(0, at - 1);
  const paragraph = above.slice(above.lastIndexOf('') + 1);
  const last = paragraph.findLastIndex(isComment);
  const first = paragraph.slice(0, last + 1).findLastIndex((line) => !isComment(line)) + 1;
  const comment = paragraph.slice(first, last + 1);
  const isAdjacent = last === paragraph.length - 1;
  return isAdjacent || /^# \d+\w? · /.test(comment[0] ?? '') ? comment : [];
}

/** What stands above the first empty line or operation. */
function openingComment(text: string): string[] {
  const lines = text.split('\n');
  return lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex((line) => !isComment(line)),
    ),
  );
}

function isComment(line: string): boolean {
  return line.startsWith('#');
}

/** A heading between two dashes is no sentence. */
function firstSentence(comment: readonly string[]): string {
  const lines = comment.map((line) => line.replace(/^# */, '')).filter((line) => !line.startsWith('──'));
  const text = lines.join(' ').replaceAll(/\s+/g, ' ').trim();
  return (/^.*?[.?](?= |$)/.exec(text)?.[0] ?? text).replace(/\.$/, '');
}
