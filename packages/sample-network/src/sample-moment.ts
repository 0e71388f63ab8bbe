export const defaultSeed = 510115006;

/** What every generated row depends on besides the code of its unit. */
export interface SampleMoment {
  seed: number;
  /** The beginning of a day in Asia/Shanghai; what has happened, has happened before. */
  asOf: Date;
}
