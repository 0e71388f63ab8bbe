/** Stands in the answer where a value failed, until the end: only then are errors placed and nulls carried upward. */
export class Failed {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }

  /** What was thrown, or a failure as it is. */
  static of(error: unknown): Failed {
    return error instanceof Failed ? error : new Failed(error);
  }
}
