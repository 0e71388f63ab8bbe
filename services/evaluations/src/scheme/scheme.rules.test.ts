import { describe, expect, it } from 'vitest';
import { brokenRules, type SchemeContent } from './scheme.rules.ts';
import type { Grade, PeriodKind } from './scheme.terms.ts';

const indicator = {
  minWeight: 5,
  maxWeight: 25,
  numerator: 'matter.first_reply_on_time',
  denominator: 'matter.first_reply_due',
};
const weighing = (...weights: number[]) =>
  weights.map((weight, index) => ({ weight, indicator: { ...indicator, code: `M${index + 1}` } }));
const valid: SchemeContent = {
  publishedAt: new Date('2025-12-15T00:00:00+08:00'),
  periodKind: 'QUARTER',
  validFrom: '2026-01-01',
  indicators: weighing(25, 25, 25, 25),
  bands: [
    { grade: 'EXCELLENT', from: 90, below: null },
    { grade: 'NEEDS_HELP', from: 0, below: 60 },
    { grade: 'GOOD', from: 60, below: 90 },
  ],
};

const grades = ['NEEDS_HELP', 'QUALIFIED', 'GOOD', 'EXCELLENT'] as const;
const banded = (...bands: [from: number, below: number | null][]) =>
  bands.map(([from, below], index) => ({ grade: grades[index] ?? 'EXCELLENT', from, below }));
const graded = (...given: Grade[]) =>
  given.map((grade, index) => ({
    grade,
    from: index * 10,
    below: index === given.length - 1 ? null : index * 10 + 10,
  }));

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
      const counting = { weight: 25, indicator: { ...indicator, code: 'M9', [side]: fact } };
      const indicators = [counting, ...weighing(25, 25, 25)];
      expect(brokenRules({ ...valid, indicators })).toEqual(['FACT_NOT_ALLOWED']);
    }
  });

  it('may not count a part of one thing over another thing', () => {
    const crossed = { weight: 25, indicator: { ...indicator, code: 'M9', denominator: 'care_contact.due' } };
    expect(brokenRules({ ...valid, indicators: [crossed, ...weighing(25, 25, 25)] })).toEqual(['FACT_NOT_ALLOWED']);
  });

  it('weighs no indicator twice', () => {
    const twice = weighing(25, 25, 25, 25).with(3, { weight: 25, indicator: { ...indicator, code: 'M1' } });
    expect(brokenRules({ ...valid, indicators: twice })).toEqual(['INDICATOR_TWICE']);
  });

  it.each([
    ['a grade twice', graded('NEEDS_HELP', 'NEEDS_HELP', 'GOOD')],
    ['a lower one above a higher one', graded('NEEDS_HELP', 'GOOD', 'QUALIFIED')],
  ])('gives grades in their order: not %s', (_what, bands) => {
    expect(brokenRules({ ...valid, bands })).toEqual(['GRADES_OUT_OF_ORDER']);
  });

  it.each<[PeriodKind, first: string, not: string]>([
    ['MONTH', '2026-02-01', '2026-02-02'],
    ['QUARTER', '2026-04-01', '2026-05-01'],
    ['HALF_YEAR', '2026-07-01', '2026-04-01'],
    ['YEAR', '2026-01-01', '2026-07-01'],
  ])('of a %s begins with a period of the calendar', (periodKind, first, not) => {
    expect(brokenRules({ ...valid, periodKind, validFrom: first })).toEqual([]);
    expect(brokenRules({ ...valid, periodKind, validFrom: not })).toEqual(['NOT_FIRST_OF_A_PERIOD']);
  });
});
