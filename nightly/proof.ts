/** A long test, too long for every check. */
export interface Proof {
  /** Its name on the command line. */
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly goal: string;
  /** Where its random cases come from, so that anybody can have the same; null when it tries every case. */
  readonly seed: number | null;
  /**
   * Tries it.
   * @returns what was seen, in a line: numbers that the run counted.
   * @throws Error with the case in which it does not hold.
   */
  prove(progress: Progress): Promise<string>;
}

/** Says how far a proof is. Waits for what else happens, so that a signal ends it. */
export type Progress = (done: number, of: number) => Promise<void>;

/** What was seen when a proof was last run. */
export interface Result {
  readonly name: string;
  readonly goal: string;
  readonly seed: number | null;
  readonly seen: string;
  /** The commit that was run. */
  readonly commit: string;
}
