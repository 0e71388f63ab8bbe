import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IndicatorEntity } from '../indicator/indicator.entity.ts';
import { evaluations } from '../subgraph.ts';
import { SchemeBandEntity, SchemeEntity, SchemeIndicatorEntity } from '../scheme/scheme.entity.ts';
import { brokenRules } from '../scheme/scheme.rules.ts';

const weights = {
  MICRO_GRID_LEADER: { M1: 15, M2: 15, M3: 10, M4: 15, M5: 10, M6: 10, M7: 5, M8: 10, M9: 5, M10: 5 },
  GRID_WORKER: { G1: 25, G2: 15, G3: 10, G4: 10, G5: 15, G6: 10, G7: 10, G8: 5 },
  DEPARTMENT: { W1: 30, W2: 40, W3: 30 },
};
/** On which day each came into force, and when it was made public. */
const since = {
  MICRO_GRID_LEADER: ['2026-01-01', '2025-12-14T16:00:00.000Z'],
  GRID_WORKER: ['2026-01-01', '2025-12-14T16:00:00.000Z'],
  DEPARTMENT: ['2027-01-01', '2026-11-29T16:00:00.000Z'],
};

describe('the default schemes', () => {
  let world: TestSubgraph;

  beforeAll(async () => {
    world = await openTestSubgraph(evaluations);
  });
  afterAll(() => world.close());

  it('keep every rule', async () => {
    const em = world.subgraph.database.orm.em.fork();
    const [schemes, weighed, indicators, bands] = await Promise.all([
      em.findAll(SchemeEntity),
      em.findAll(SchemeIndicatorEntity),
      em.findAll(IndicatorEntity),
      em.findAll(SchemeBandEntity),
    ]);
    expect(schemes).toHaveLength(3);
    for (const { id, publishedAt, periodKind, validFrom } of schemes) {
      const content = {
        publishedAt,
        periodKind,
        validFrom,
        indicators: weighed
          .filter(({ schemeId }) => schemeId === id)
          .flatMap(({ indicatorCode: code, indicatorVersion: version, weight }) =>
            indicators
              .filter((indicator) => indicator.code === code && indicator.version === version)
              .map((indicator) => ({ weight, indicator })),
          ),
        bands: bands
          .filter(({ schemeId }) => schemeId === id)
          .map(({ grade, from, below }) => ({
            grade,
            from: Number(from),
            below: below == null ? null : Number(below),
          })),
      };
      expect(brokenRules(content)).toEqual([]);
    }
  });

  it.each(['MICRO_GRID_LEADER', 'GRID_WORKER', 'DEPARTMENT'] as const)(
    'weigh the indicators of a %s, in order',
    async (subject) => {
      const { data } = await world.ask(
        `query ($subject: SchemeSubject!) { schemes(where: { subject: [$subject], inForceOn: "2027-02-01" }) { nodes {
        version periodKind validFrom validTo publishedAt indicators { code weight indicator { code version } } } } }`,
        { subject },
      );
      expect(data.schemes.nodes).toEqual([
        {
          version: 1,
          periodKind: 'QUARTER',
          validFrom: since[subject][0],
          validTo: null,
          publishedAt: since[subject][1],
          indicators: Object.entries(weights[subject]).map(([code, weight]) => ({
            code,
            weight,
            indicator: { code, version: 1 },
          })),
        },
      ]);
    },
  );

  it('say of an indicator how it is computed and when it counts', async () => {
    const { data } = await world.ask(
      `{ schemes(first: 1, where: { subject: [GRID_WORKER] }) { nodes { indicators { indicator {
        name formula numerator denominator direction minDenominator } } } } }`,
    );
    const indicators = data.schemes.nodes[0].indicators.map((one: { indicator: object }) => one.indicator);
    expect(indicators[1]).toEqual({
      name: 'Rework（返工率）',
      formula: 'Matters reopened ÷ matters closed, inverse.',
      numerator: 'matter.reopened',
      denominator: 'matter.closed',
      direction: 'LOWER_IS_BETTER',
      minDenominator: 1,
    });
    expect(indicators[6]).toMatchObject({ numerator: 'matter.rating_points', minDenominator: 5 });
  });

  it.each([
    [0, 'NEEDS_HELP'],
    [59.999, 'NEEDS_HELP'],
    [60, 'QUALIFIED'],
    [79.999, 'QUALIFIED'],
    [80, 'GOOD'],
    [90, 'EXCELLENT'],
    [100, 'EXCELLENT'],
  ])('give the result %d the one grade %s', async (result, grade) => {
    const { data } = await world.ask(`{ schemes { nodes { bands { grade from below } } } }`);
    for (const { bands } of data.schemes.nodes) {
      const earned = bands.filter(
        ({ from, below }: { from: number; below: number | null }) =>
          from <= result && (below === null || result < below),
      );
      expect(earned).toMatchObject([{ grade }]);
    }
  });
});
