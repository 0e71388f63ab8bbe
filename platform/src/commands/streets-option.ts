import { InvalidArgumentError, Option } from 'commander';

/** How much of 成都市 the sample has. */
export function streetsOption(): Option {
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
