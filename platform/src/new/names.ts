/** The spellings of a name: `notice-board`, `noticeBoard`, `NoticeBoard`, `notice_board`. */
export interface Names {
  readonly kebab: string;
  readonly camel: string;
  readonly pascal: string;
  readonly snake: string;
}

/** Words that TypeScript or GraphQL keep for themselves. */
const RESERVED = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let mutation new null package private protected public query return static subscription super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/** @throws Error when it is not lower case words joined by hyphens, or a word of the language. */
export function namesOf(kebab: string): Names {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab)) {
    throw new Error(`${kebab} is no name: lower case words joined by hyphens, such as notice-board`);
  }
  if (RESERVED.has(kebab)) throw new Error(`${kebab} is a word of the language: take another`);
  const camel = kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { kebab, camel, pascal: camel.replace(/^\w/, (letter) => letter.toUpperCase()), snake: snakeOf(kebab) };
}

/** The text with every spelling of one name turned into that of another. */
export function renamed(text: string, from: Names, to: Names): string {
  const spellings = ['kebab', 'snake', 'pascal', 'camel'] as const;
  return spellings.reduce((so, spelling) => so.replaceAll(from[spelling], to[spelling]), text);
}

function snakeOf(kebab: string): string {
  return kebab.replaceAll('-', '_');
}
