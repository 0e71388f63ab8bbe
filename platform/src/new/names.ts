/** The spellings of a name: `notice-board`, `noticeBoard`, `NoticeBoard`, `notice_board`. */
export interface Names {
  readonly kebab: string;
  readonly camel: string;
  readonly pascal: string;
  readonly snake: string;
}

/** @throws Error when it is not lower case words joined by hyphens. */
export function namesOf(kebab: string): Names {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab)) {
    throw new Error(`${kebab} is no name: lower case words joined by hyphens, such as notice-board`);
  }
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
