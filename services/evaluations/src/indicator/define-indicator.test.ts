import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyst, head, officer, resident } from '../../test/actors.ts';
import { evaluations } from '../subgraph.ts';

const FIELDS = 'code version name formula numerator denominator direction minDenominator minWeight maxWeight';
const DEFINE = `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { ${FIELDS} } }`;

const answered = {
  code: 'M6',
  name: 'Opinions answered（社情民意答复率）',
  formula: 'Opinions answered in time ÷ opinions taken, from 10 on.',
  numerator: 'opinion.answered_in_time',
  denominator: 'opinion.taken',
  direction: 'HIGHER_IS_BETTER',
  minDenominator: 10,
  minWeight: 5,
  maxWeight: 15,
};

describe('an indicator', () => {
  let world: TestSubgraph;
  beforeAll(async () => void (world = await openTestSubgraph(evaluations)));
  afterAll(() => world.close());

  const define = (own: object = {}, actor: Actor = officer) =>
    world.ask(DEFINE, { input: { ...answered, ...own } }, actor);
  const versions = async (code: string) => {
    const { data } = await world.ask(`{ indicators { ${FIELDS} } }`);
    return data.indicators.filter((indicator: { code: string }) => indicator.code === code);
  };

  it('gets a new version, and the one before stays as it is', async () => {
    const [first] = await versions('M6');
    const writeId = newId();
    const second = { ...answered, version: 2 };
    expect((await define({ writeId })).data.defineIndicator).toEqual(second);
    expect((await define({ writeId })).data.defineIndicator).toEqual(second);
    expect(await versions('M6')).toEqual([first, second]);
  });

  it('is new with a code of its own, from version 1 on', async () => {
    expect((await define({ code: 'D1' })).data.defineIndicator).toMatchObject({ code: 'D1', version: 1 });
  });

  it('gets two versions from two clients at once', async () => {
    const both = await Promise.all([define({ code: 'D2' }), define({ code: 'D2' })]);
    expect(both.flatMap(({ codes }) => codes)).toEqual([]);
    expect(new Set(both.map(({ data }) => data.defineIndicator.version))).toEqual(new Set([1, 2]));
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head of a community', head, 'FORBIDDEN'],
    ['an analyst', analyst, 'FORBIDDEN'],
  ])('is not defined by %s', async (_who, actor, code) => {
    expect((await define({ code: 'D3' }, actor)).codes).toEqual([code]);
    expect(await versions('D3')).toEqual([]);
  });

  it.each([
    ['code', { code: 'm6' }],
    ['code', { code: 'M100' }],
    ['name', { name: ' ' }],
    ['formula', { formula: '长'.repeat(501) }],
    ['numerator', { numerator: 'person.check_in' }],
    ['numerator', { numerator: 'matter.reported', denominator: 'matter.reported' }],
    ['numerator', { numerator: 'opinion.taken' }],
    ['denominator', { denominator: 'session.log_in' }],
    ['denominator', { denominator: 'care_contact.due' }],
    ['minDenominator', { minDenominator: 0 }],
    ['minDenominator', { numerator: 'matter.rating_points', denominator: 'matter.rated', minDenominator: 4 }],
    ['minDenominator', { numerator: 'whistle.rating_points', denominator: 'whistle.rated', minDenominator: 4 }],
    ['name', { name: '登录次数' }],
    ['name', { name: 'Check-ins a day（出勤）' }],
    ['direction', { direction: 'LOWER_IS_BETTER' }],
    ['direction', { numerator: 'matter.reopened', denominator: 'matter.closed' }],
    ['maxWeight', { numerator: 'judgement.points_given', denominator: 'judgement.points_possible', maxWeight: 6 }],
    ['minWeight', { minWeight: 0 }],
    ['maxWeight', { maxWeight: 4 }],
    ['maxWeight', { maxWeight: 101 }],
  ])('P24: names %s when it is wrong, and stores nothing: %j', async (argument, own) => {
    const { errors } = await define({ code: 'D4', ...own });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    expect(await versions('D4')).toEqual([]);
  });
});
