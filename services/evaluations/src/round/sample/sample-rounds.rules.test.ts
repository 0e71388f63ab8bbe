import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { describe, expect, it } from 'vitest';
import type { SchemeSubject } from '../../scheme/scheme.terms.ts';
import { isArchivedBy } from '../round.deadlines.ts';
import { sampleRounds } from './sample-rounds.ts';

const subjects = ['MICRO_GRID_LEADER', 'GRID_WORKER'] as const;
const roundsOn = (subject: SchemeSubject, day: string, validFrom = '2024-01-01') =>
  sampleRounds({ id: 'scheme', subject, periodKind: 'QUARTER', validFrom }, new Date(`${day}T00:00:00+08:00`));
/** Every day for which a published calendar decides what came before. */
const days = Array.from({ length: 700 }, (_, after) => plusDays('2025-01-10', after));

describe('the rounds of the sample', () => {
  it.each(subjects)('of %s are two that follow each other, of which nothing is to come, on any day', (subject) => {
    for (const day of days) {
      const asOf = new Date(`${day}T00:00:00+08:00`);
      const [settled, late] = roundsOn(subject, day);
      expect(late?.from).toBe(plusDays(settled?.to ?? '', 1));
      for (const round of [settled, late]) {
        for (const at of [round?.frozenAt, round?.computingSince, round?.reviewedAt, round?.finalAt]) {
          if (at != null) expect(at < asOf).toBe(true);
        }
        expect(shanghaiDate(round?.frozenAt ?? asOf) > (round?.to ?? '')).toBe(true);
      }
      expect(settled?.status).toBe(isArchivedBy(settled?.finalAt ?? asOf, asOf) ? 'ARCHIVED' : 'FINAL');
    }
  });

  it('leave leaders a self-review to write, and workers a result that was told', () => {
    expect(roundsOn('MICRO_GRID_LEADER', '2026-11-30')).toMatchObject([
      { period: '2026-Q2', status: 'ARCHIVED' },
      { period: '2026-Q3', status: 'FROZEN', selfReviewUntil: '2026-12-07', appealUntil: null },
    ]);
    expect(roundsOn('GRID_WORKER', '2026-11-30').map(({ status }) => status)).toEqual(['ARCHIVED', 'NOTIFIED']);
  });

  it('begin with the scheme', () => {
    expect(roundsOn('GRID_WORKER', '2026-03-10', '2026-01-01')).toEqual([]);
    expect(roundsOn('GRID_WORKER', '2026-05-10', '2026-01-01').map(({ period }) => period)).toEqual(['2026-Q1']);
  });
});
