import { expect, it } from 'vitest';
import { whyClosed } from './station-times.ts';

const span = (weekday: number, from: number, to: number) => ({ weekday, from: from * 60, to: to * 60 });
/** From Monday to Friday in the morning and in the afternoon; on Saturday until midnight, on Sunday from then on. */
const openSpans = [
  ...[1, 2, 3, 4, 5].flatMap((weekday) => [span(weekday, 9, 12), span(weekday, 12, 13), span(weekday, 14, 18)]),
  span(6, 9, 24),
  span(7, 0, 12),
];
const closedDays = [{ from: '2026-03-10', to: '2026-03-11' }];
const times = (startsAt: string, endsAt: string) => ({
  startsAt: new Date(`${startsAt}+08:00`),
  endsAt: new Date(`${endsAt}+08:00`),
});
const HOURS = /not open from startsAt to endsAt/;

it.each([
  ['within its hours', '2026-03-09T09:00', '2026-03-09T12:00', undefined],
  ['over hours that follow each other', '2026-03-09T11:00', '2026-03-09T13:00', undefined],
  ['over its noon', '2026-03-09T11:00', '2026-03-09T15:00', HOURS],
  ['before it opens', '2026-03-09T08:59:59', '2026-03-09T10:00', HOURS],
  ['after it closes', '2026-03-09T17:00', '2026-03-09T18:00:01', HOURS],
  ['over the midnight between two open days', '2026-03-14T22:00', '2026-03-15T02:00', undefined],
  ['until the midnight before a closed day', '2026-03-14T20:00', '2026-03-15T00:00', undefined],
  ['for days', '2026-03-12T09:00', '2026-03-13T10:00', HOURS],
  ['on a closed day', '2026-03-11T09:00', '2026-03-11T10:00', /closed from 2026-03-10 to 2026-03-11/],
  ['the day after', '2026-03-12T09:00', '2026-03-12T10:00', undefined],
])('an activity %s', (_when, startsAt, endsAt, why) => {
  const problem = whyClosed({ openSpans, closedDays }, times(startsAt, endsAt));
  if (why === undefined) expect(problem).toBeUndefined();
  else expect(problem).toMatch(why);
});

it('an activity that ends at midnight takes nothing of the closed day that begins then', () => {
  const evening = times('2026-03-09T22:00', '2026-03-10T00:00');
  expect(whyClosed({ closedDays }, evening)).toBeUndefined();
  expect(whyClosed({ closedDays }, times('2026-03-09T22:00', '2026-03-10T00:01'))).toBeDefined();
});

it('an activity at any time suits a station that says its hours in words alone', () => {
  expect(whyClosed({}, times('2026-03-09T03:00', '2026-03-09T04:00'))).toBeUndefined();
});
