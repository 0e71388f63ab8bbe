import { describe, expect, it } from 'vitest';
import { brokenRules, type SchemeContent } from './scheme.rules.ts';

const indicator = {
  minWeight: 5,
  maxWeight: 25,
  numerator: 'matter.first_reply_on_time',
  denominator: 'matter.first_reply_due',
};
const weighing = (...weights: number[]) => weights.map((weight) => ({ weight, indicator }));
const valid: SchemeContent = {
  publishedAt: new Date('2025-12-15T00:00:00+08:00'),
  validFrom: '2026-01-01',
  indicators: weighing(25, 25, 25, 25),
  bands: [
    { from: 90, below: null },
    { from: 0, below: 60 },
    { from: 60, below: 90 },
  ],
};

const banded = (...bands: [from: number, below: number | null][]) => bands.map(([from, below]) => ({ from, below }));

describe('a scheme', () => {
  it('that keeps every rule may be published', () => {
    expect(brokenRules(valid)).toEqual([]);
  });

  it.each([
    ['99 in all', weighing(25, 25, 25, 24), ['WEIGHTS_DO_NOT_SUM_TO_100']],
    ['101 in all', weighing(25, 25, 25, 21, 5), ['WEIGHTS_DO_NOT_SUM_TO_100']],
    ['none', [], ['WEIGHTS_DO_NOT_SUM_TO_100']],
    ['one above its range', weighing(26, 25, 25, 24), ['WEIGHT_OUT_OF_RANGE']],
    ['one below its range', weighing(25, 25, 25, 21, 4), ['WEIGHT_OUT_OF_RANGE']],
    ['both ends of the range', weighing(25, 25, 25, 20, 5), []],
  ])('with weights of %s breaks what it should', (_what, indicators, broken) => {
    expect(brokenRules({ ...valid, indicators })).toEqual(broken);
  });

  it.each([
    ['a gap', banded([0, 60], [70, 90], [90, null])],
    ['an overlap', banded([0, 60], [55, 90], [90, null])],
    ['one band twice', banded([0, 60], [60, 90], [60, 90], [90, null])],
    ['an empty band', banded([0, 60], [60, 60], [60, null])],
    ['nothing at 0', banded([1, 60], [60, null])],
    ['less than 0', banded([-1, 60], [60, null])],
    ['a start beyond 100', banded([0, 101], [101, null])],
    ['nothing at 100', banded([0, 60], [60, 100])],
    ['an open band in the middle', banded([0, null], [60, null])],
    ['no band', []],
  ])('with bands that have %s does not cover 0 to 100', (_what, bands) => {
    expect(brokenRules({ ...valid, bands })).toEqual(['BANDS_DO_NOT_COVER_0_TO_100']);
  });

  it.each([
    ['10 days before', '2025-12-22T00:00:00+08:00', []],
    ['a millisecond later', '2025-12-22T00:00:00.001+08:00', ['PUBLISHED_TOO_LATE']],
    ['10 days before in UTC only', '2025-12-22T00:00:00Z', ['PUBLISHED_TOO_LATE']],
  ])('published %s its first period starts in Shanghai breaks what it should', (_when, publishedAt, broken) => {
    expect(brokenRules({ ...valid, publishedAt: new Date(publishedAt) })).toEqual(broken);
  });

  it.each([
    'session.log_in',
    'session.minutes_online',
    'person.check_in',
    'points.rank',
    'post.liked',
    'training.study_hours',
    'photo.uploaded',
    'matter.reported',
    'matter.escalated',
    'task.refused',
    'evaluation.appealed',
    'app.installed',
  ])('may not count %s, above or below the line', (fact) => {
    for (const side of ['numerator', 'denominator']) {
      const counting = { weight: 25, indicator: { ...indicator, [side]: fact } };
      const indicators = [counting, ...weighing(25, 25, 25)];
      expect(brokenRules({ ...valid, indicators })).toEqual(['FACT_NOT_ALLOWED']);
    }
  });
});
