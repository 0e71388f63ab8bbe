import { describe, expect, it } from 'vitest';
import { askerOf } from '../ask.ts';
import { endOf2025, matter, mattersOfAYear } from '../street.ts';

describe('attack 6, shares', () => {
  const ask = askerOf(matter, mattersOfAYear(), { world: endOf2025 });

  it.each([[[]], [['COMMUNITY']], [['GENERAL_GRID']], [['KIND_GROUP', 'MONTH']], [['COMMUNITY', 'QUARTER']]])(
    'by %j are what anybody computes from the published part and whole',
    (by) => {
      const { rows } = ask({ by, measures: ['dueCount', 'onTimeCount', 'onTimeRate'] });
      const shares = rows.map(({ figures }) => figures['onTimeRate']?.value ?? null);
      const computed = rows.map(({ figures: { onTimeCount, dueCount } }) => {
        const [part, whole] = [onTimeCount?.value ?? null, dueCount?.value ?? null];
        if (part === null || whole === null || whole < 20) return null;
        return Math.round(Math.min(0.95, Math.max(0.05, part / whole)) * 100) / 100;
      });
      expect(shares).toEqual(computed);
      expect(shares.some((share) => share !== null)).toBe(true);
    },
  );
});
