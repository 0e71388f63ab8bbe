import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { analyst, head, officer, resident, STREET } from '../../../test/actors.ts';
import { evaluations } from '../../subgraph.ts';
import { keepRoundsOpen } from '../../round/jobs/open-rounds.job.ts';
import { SchemeEntity } from '../scheme.entity.ts';

const FIELDS = `id subject version periodKind validFrom validTo
  indicators { code weight indicator { version } } bands { grade from below }`;
const PUBLISH = `mutation ($input: PublishSchemeInput!) { publishScheme(input: $input) { ${FIELDS} publishedAt } }`;

const weights = [
  { code: 'M4', weight: 25 },
  { code: 'M2', version: 1, weight: 25 },
  { code: 'M1', weight: 25 },
  { code: 'M5', weight: 25 },
];
/** Of whom the default scheme measures them. */
const ofWorkers = ['G1', 'G2', 'G3', 'G4', 'G5'].map((code, index) => ({ code, weight: [25, 15, 20, 20, 20][index] }));
const ofDepartments = ['W1', 'W2', 'W3'].map((code, index) => ({ code, weight: [30, 40, 30][index] }));
const scheme = {
  subject: 'MICRO_GRID_LEADER',
  periodKind: 'HALF_YEAR',
  validFrom: '2030-01-01',
  indicators: weights,
  bands: [
    { grade: 'GOOD', from: 79.5 },
    { grade: 'NEEDS_HELP', from: 0 },
  ],
};

describe('a scheme', () => {
  let world: TestSubgraph | undefined;
  const opened = () => {
    if (world === undefined) throw new Error('no world yet');
    return world;
  };
  beforeEach(async () => {
    await world?.close();
    world = await openTestSubgraph(evaluations);
  });
  afterAll(() => world?.close());

  const publish = (own: object = {}, actor: Actor = officer) =>
    opened().ask(PUBLISH, { input: { ...scheme, ...own } }, actor);
  const ofLeaders = async () => {
    const { data } = await opened().ask(
      `{ schemes(where: { subject: MICRO_GRID_LEADER }, orderBy: VALID_FROM_ASC) { nodes { id version validFrom validTo } } }`,
    );
    return data.schemes.nodes;
  };

  it('is published with its indicators in order and its bands, told, and the one before ends on the day before', async () => {
    const writeId = newId();
    const before = Date.now();
    const { publishedAt, ...published } = (await publish({ writeId })).data.publishScheme;
    expect(published).toEqual({
      id: writeId,
      subject: 'MICRO_GRID_LEADER',
      version: 2,
      periodKind: 'HALF_YEAR',
      validFrom: '2030-01-01',
      validTo: null,
      indicators: weights.map(({ code, weight }) => ({ code, weight, indicator: { version: 1 } })),
      bands: [
        { grade: 'NEEDS_HELP', from: 0, below: 79.5 },
        { grade: 'GOOD', from: 79.5, below: null },
      ],
    });
    expect(Math.abs(Date.parse(publishedAt) - before)).toBeLessThan(60_000);
    expect((await publish({ writeId })).data.publishScheme).toEqual({ ...published, publishedAt });
    expect(await ofLeaders()).toMatchObject([
      { version: 1, validTo: '2029-12-31' },
      { version: 2, validTo: null },
    ]);
    const told = await opened().subgraph.database.orm.em.fork().findAll(OutboxEntity);
    expect(told.map(({ fact }) => fact)).toMatchObject([
      {
        type: 'scheme.published.v1',
        subject: writeId,
        gridcode: STREET,
        data: { subject: 'MICRO_GRID_LEADER', validFrom: '2030-01-01' },
      },
    ]);
  });

  it('weighs the last version of an indicator, or the one that is asked for', async () => {
    const { data } = await opened().ask(
      `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { version } }`,
      {
        input: {
          code: 'M1',
          name: '属实率',
          formula: 'Reports verified true ÷ reports reviewed, from 3 on.',
          numerator: 'risk_report.verified_true',
          denominator: 'risk_report.reviewed',
          direction: 'HIGHER_IS_BETTER',
          minDenominator: 3,
          minWeight: 5,
          maxWeight: 25,
        },
      },
      officer,
    );
    expect(data.defineIndicator.version).toBe(2);
    const last = await publish();
    expect(last.data.publishScheme.indicators[2].indicator.version).toBe(2);
    const first = { indicators: weights.with(2, { code: 'M1', version: 1, weight: 25 }) };
    const asked = await publish({ ...first, validFrom: '2031-01-01' });
    expect(asked.data.publishScheme.indicators[2].indicator.version).toBe(1);
  });

  it('evaluates departments too, after their first one', async () => {
    const { data } = await publish({ subject: 'DEPARTMENT', indicators: ofDepartments });
    expect(data.publishScheme).toMatchObject({ version: 2, validTo: null });
  });

  it.each([
    ['on the same day', '2030-01-01'],
    ['on a later day', '2030-07-01'],
  ])('is replaced before it begins by one that is published for it, if it would begin %s', async (_when, begins) => {
    const first = (await publish({ validFrom: begins })).data.publishScheme;
    const { data, codes } = await publish({ validFrom: '2030-01-01', indicators: weights.toReversed() });
    expect(codes).toEqual([]);
    expect(data.publishScheme).toMatchObject({ version: 3, validFrom: '2030-01-01', validTo: null });
    const [former, ...later] = await ofLeaders();
    expect(former).toMatchObject({ version: 1, validTo: '2029-12-31' });
    // It has no day in force: neither a period nor a grid is of it.
    const dayBefore = begins === '2030-01-01' ? '2029-12-31' : '2030-06-30';
    expect(later).toContainEqual({ id: first.id, version: 2, validFrom: begins, validTo: dayBefore });
    for (const day of ['2030-01-01', '2030-06-30', '2030-07-01', '2035-01-01']) {
      const inForce = `{ schemes(where: { subject: MICRO_GRID_LEADER, inForceOn: "${day}" }) { nodes { version } } }`;
      expect((await opened().ask(inForce)).data.schemes.nodes).toEqual([{ version: 3 }]);
    }
    await opened().runJob(keepRoundsOpen, { now: new Date('2030-08-01T00:00:00Z') });
    const { data: ran } = await opened().ask(
      '{ evaluationRounds(where: { subject: MICRO_GRID_LEADER }) { nodes { scheme { version } } } }',
    );
    expect(ran.evaluationRounds.nodes.length).toBeGreaterThan(0);
    for (const { scheme: of } of ran.evaluationRounds.nodes) expect(of.version).not.toBe(2);
  });

  it('stands once of two that are published at once', async () => {
    const own = { subject: 'GRID_WORKER', indicators: ofWorkers };
    const both = await Promise.all([publish(own), publish(own)]);
    expect(new Set(both.map(({ data }) => data.publishScheme.version))).toEqual(new Set([2, 3]));
    const inForce = '{ schemes(where: { subject: GRID_WORKER, inForceOn: "2030-01-01" }) { nodes { version } } }';
    expect((await opened().ask(inForce)).data.schemes.nodes).toEqual([{ version: 3 }]);
  });

  it.each([
    ['GRID_WORKER', 'M1', ofWorkers],
    ['GRID_WORKER', 'W1', ofWorkers],
    ['MICRO_GRID_LEADER', 'G1', weights],
    ['DEPARTMENT', 'M10', ofDepartments],
    ['DEPARTMENT', 'G7', ofDepartments],
  ])('of %s weighs no %s, which measures others', async (subject, code, right) => {
    const indicators = right.with(1, { code, weight: 25 });
    const { errors } = await publish({ subject, indicators });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'indicators.1.code' });
    expect(errors[0]?.message).toContain(`must measure ${subject}`);
    expect(await opened().subgraph.database.orm.em.fork().count(SchemeEntity)).toBe(3);
  });

  it('cuts no period of the one before', async () => {
    const [former] = await ofLeaders();
    const { errors } = await publish({ periodKind: 'MONTH', validFrom: '2030-02-01' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: former.id });
    expect(await ofLeaders()).toEqual([former]);
    expect((await publish({ periodKind: 'MONTH', validFrom: '2030-04-01' })).codes).toEqual([]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head of a community', head, 'FORBIDDEN'],
    ['an analyst', analyst, 'FORBIDDEN'],
  ])('is not published by %s', async (_who, actor, code) => {
    expect((await publish({}, actor)).codes).toEqual([code]);
    expect(await ofLeaders()).toHaveLength(1);
  });

  it.each([
    ['indicators', { indicators: weights.slice(1) }],
    ['indicators', { indicators: [] }],
    ['indicators', { indicators: weights.with(3, { code: 'M5', weight: 24 }).concat({ code: 'M6', weight: 1 }) }],
    ['indicators', { indicators: weights.with(3, { code: 'M4', weight: 25 }) }],
    ['indicators.1.code', { indicators: weights.with(1, { code: 'M99', weight: 25 }) }],
    ['indicators.1.code', { indicators: weights.with(1, { code: 'M2', version: 9, weight: 25 }) }],
    ['weight', { indicators: weights.with(1, { code: 'M2', weight: 0 }) }],
    ['bands', { bands: [{ grade: 'GOOD', from: 1 }] }],
    ['bands', { bands: [] }],
    ['bands', { bands: [0, 50].map((from) => ({ grade: 'GOOD', from })) }],
    [
      'from',
      {
        bands: [
          { grade: 'GOOD', from: 0 },
          { grade: 'EXCELLENT', from: 79.999 },
        ],
      },
    ],
    [
      'from',
      {
        bands: [
          { grade: 'GOOD', from: 0 },
          { grade: 'EXCELLENT', from: 101 },
        ],
      },
    ],
    ['validFrom', { validFrom: '2030-01-02' }],
    ['validFrom', { validFrom: '9999-01-01' }],
    ['validFrom', { validFrom: '2030-04-01' }],
    ['validFrom', { validFrom: '2026-01-01' }],
  ])('P24: names %s when it is wrong, and stores nothing: %j', async (argument, own) => {
    const { errors } = await publish(own);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    expect(await opened().subgraph.database.orm.em.fork().count(SchemeEntity)).toBe(3);
  });
});
