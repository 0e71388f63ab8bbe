const longestShown = 40;

/** A code that breaks the grammar. The message says what was given, what is wrong with it and what would be right. */
export class InvalidCode extends Error {
  override readonly name = 'InvalidCode';

  constructor(given: string, wrong: string, right: string) {
    // Codes come from clients: an endless one must not fill a log or an answer.
    const shown = given.length > longestShown ? `${given.slice(0, longestShown)}…` : given;
    super(`${JSON.stringify(shown)} ${wrong}; expected ${right}`);
  }
}
