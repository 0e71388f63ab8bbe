import { expect, it } from 'vitest';
import { starsOf } from './stars.ts';

it.each([
  [0, 0],
  [99.5, 0],
  [100, 1],
  [299, 1],
  [300, 2],
  [599, 2],
  [600, 3],
  [999, 3],
  [1000, 4],
  [1499, 4],
  [1500, 5],
  [9000, 5],
])('%d hours are %d stars', (hours, stars) => {
  expect(starsOf(hours * 60)).toBe(stars);
});
