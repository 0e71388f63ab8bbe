import { InvalidArgumentError, Option, type Command } from 'commander';

/** What a command was told of the sample. */
export interface SampleOptions {
  readonly streets: number;
  /** Undefined: it was not told whether to load it. */
  readonly sample?: boolean;
}

/** Synthetic people beside real ones are a fault that cannot be undone: production loads them only when told so. */
export function wantsSample({ sample }: SampleOptions, { isProduction }: { isProduction: boolean }): boolean {
  return sample ?? !isProduction;
}

/** How much of 成都市 the sample has, and whether it is loaded. */
export function withSampleOptions(command: Command): Command {
  return command
    .addOption(streetsOption())
    .option('--sample', 'load sample data; the default but with NODE_ENV=production')
    .option('--no-sample', 'start without loading sample data');
}

function streetsOption(): Option {
  return new Option(
    '--streets <number>',
    'streets of the sample: 1 is 永宁街道, 9 the whole of 温江区, 261 that of 成都市',
  )
    .default(1)
    .argParser((text) => {
      const streets = Number(text);
      if (!Number.isInteger(streets) || streets < 1 || streets > 261) {
        throw new InvalidArgumentError('a whole number from 1 to 261');
      }
      return streets;
    });
}
