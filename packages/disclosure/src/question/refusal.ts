/** One level coarser or more, of which the question would be answered. */
export interface Coarser {
  readonly by: readonly string[];
  /** The level of the nodes of `where`, by dimension. */
  readonly where: Readonly<Record<string, string>>;
}

/** Why a question is not answered: decided from it and what is public, so that it is equal whatever the facts are. */
export class QuestionRefused extends Error {
  override readonly name = 'QuestionRefused';
  readonly code: 'QUESTION_TOO_FINE' | 'BAD_USER_INPUT';
  /** Of BAD_USER_INPUT: the argument that cannot be so. */
  readonly argument: string | null;
  /** Of QUESTION_TOO_FINE: what would be answered, the least coarser first. */
  readonly coarser: readonly Coarser[];

  private constructor(message: string, parts: Pick<QuestionRefused, 'code' | 'argument' | 'coarser'>) {
    super(message);
    this.code = parts.code;
    this.argument = parts.argument;
    this.coarser = parts.coarser;
  }

  static badInput(argument: string, message: string): QuestionRefused {
    return new QuestionRefused(`${argument}: ${message}`, { code: 'BAD_USER_INPUT', argument, coarser: [] });
  }

  static tooFine(reasons: readonly string[], coarser: readonly Coarser[]): QuestionRefused {
    const ways = coarser.map(({ by, where }) => {
      const filters = Object.entries(where).map(([name, level]) => `${name} of ${level}`);
      return `${by.length === 0 ? 'in one row' : `by ${by.join(', ')}`}${filters.length === 0 ? '' : ` where ${filters.join(', ')}`}`;
    });
    const instead = ways.length === 0 ? 'ask by fewer things' : `ask ${ways.join('; or ')}`;
    return new QuestionRefused(`${reasons.join('; ')}: ${instead}`, {
      code: 'QUESTION_TOO_FINE',
      argument: null,
      coarser,
    });
  }
}
