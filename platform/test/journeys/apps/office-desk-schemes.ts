import { expect } from 'vitest';
import type { Steps } from '../world/journey-world.ts';

/** By what those who serve are evaluated; read and published at the office desk. */
export const officeDeskSchemes: Steps = {
  async Schemes(world) {
    const { schemes, indicators } = await world.send('Schemes', {}, 'officer');
    const ofLeaders = schemes.nodes.filter((scheme: { subject: string }) => scheme.subject === 'MICRO_GRID_LEADER');
    const first = ofLeaders.find((scheme: { version: number }) => scheme.version === 1);
    expect(first.indicators.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBe(100);
    expect(first.bands.map(({ from }: { from: number }) => from)).toEqual([0, 60, 80, 90]);
    const reply = { code: 'M2', version: 1, numerator: 'matter.first_reply_on_time', minWeight: 5, maxWeight: 25 };
    expect(indicators).toContainEqual(expect.objectContaining(reply));
  },

  async PublishScheme(world) {
    const input = {
      subject: 'DEPARTMENT',
      periodKind: 'YEAR',
      validFrom: '2035-01-01',
      indicators: [
        { code: 'W1', weight: 30 },
        { code: 'W2', weight: 40 },
        { code: 'W3', weight: 30 },
      ],
      bands: [
        { grade: 'NEEDS_HELP', from: 0 },
        { grade: 'QUALIFIED', from: 60 },
      ],
    };
    const { publishScheme } = await world.send('PublishScheme', { input }, 'officer');
    expect(publishScheme).toEqual({ id: expect.any(String), version: 2, validFrom: input.validFrom });
    // Until it begins it can be replaced; what measures workers measures no department.
    const again = await world.send('PublishScheme', { input }, 'officer');
    expect(again.publishScheme).toMatchObject({ version: 3, validFrom: input.validFrom });
    const ofWorkers = { ...input, indicators: input.indicators.with(1, { code: 'G1', weight: 40 }) };
    const others = await world.refusal('PublishScheme', { input: ofWorkers }, 'officer');
    expect(others).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'indicators.1.code' });
    expect(await world.refusal('PublishScheme', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const tooLittle = { ...input, validFrom: '2036-01-01', indicators: input.indicators.slice(1) };
    const wrong = await world.refusal('PublishScheme', { input: tooLittle }, 'officer');
    expect(wrong).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'indicators' });
  },

  async DefineIndicator(world) {
    const input = {
      code: 'D1',
      name: '按期结案率',
      formula: 'Matters closed on time ÷ matters due, from 10 on.',
      numerator: 'matter.closed_on_time',
      denominator: 'matter.closing_due',
      direction: 'HIGHER_IS_BETTER',
      minDenominator: 10,
      minWeight: 5,
      maxWeight: 25,
    };
    const { defineIndicator } = await world.send('DefineIndicator', { input }, 'officer');
    expect(defineIndicator).toEqual({ code: 'D1', version: 1 });
    const points = { ...input, numerator: 'points.rank' };
    const forbidden = await world.refusal('DefineIndicator', { input: points }, 'officer');
    expect(forbidden).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'numerator' });
    expect(await world.refusal('DefineIndicator', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
  },
};
