import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { wantsSample, withSampleOptions, type SampleOptions } from './sample-options.ts';

const wanting = (isProduction: boolean, ...args: string[]) => {
  const command = withSampleOptions(new Command()).parse(args, { from: 'user' });
  return wantsSample(command.opts<SampleOptions>(), { isProduction });
};

describe('synthetic people', () => {
  it('are loaded unless it is told otherwise', () => {
    expect([wanting(false), wanting(false, '--no-sample')]).toEqual([true, false]);
  });

  it('P34: are never loaded in production unless it is told so', () => {
    expect([wanting(true), wanting(true, '--streets', '9'), wanting(true, '--sample')]).toEqual([false, false, true]);
  });
});
