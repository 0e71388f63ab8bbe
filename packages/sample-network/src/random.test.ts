import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from './random.ts';

const at = new Date('2026-03-10T00:00:00.123Z');

test('a UUID has the form of version 7 and begins with the millisecond', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      (seed, moment) => {
        const id = new Random(seed, '51', 'test').uuid(moment);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(moment.getTime());
      },
    ),
  );
});

test('the same stream gives the same ids, another seed, unit or concept others', () => {
  const first = (seed: number, unit: string, concept: string) => new Random(seed, unit, concept).uuid(at);
  expect(first(1, '51', 'grids')).toBe(first(1, '51', 'grids'));
  expect(
    new Set([first(1, '51', 'grids'), first(2, '51', 'grids'), first(1, '52', 'grids'), first(1, '51', 'party')]).size,
  ).toBe(4);
});

test('a weighted draw comes near the weights and never gives what weighs nothing', () => {
  const random = new Random(1, '51', 'weights');
  const options = [
    { name: 'never', weight: 0 },
    { name: 'rare', weight: 1 },
    { name: 'often', weight: 9 },
  ];
  const draws = Array.from({ length: 10_000 }, () => random.weighted(options).name);
  expect(draws).not.toContain('never');
  expect(draws.filter((name) => name === 'rare').length / draws.length).toBeCloseTo(0.1, 1);
});

test('nothing can be picked from nothing', () => {
  const random = new Random(1, '51', 'empty');
  expect(() => random.pick([])).toThrow(RangeError);
  expect(() => random.weighted([])).toThrow(RangeError);
});
