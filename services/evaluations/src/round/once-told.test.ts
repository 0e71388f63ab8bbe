import type { Actor } from '@microgrid/access/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { head, officer } from '../../test/actors.ts';
import { leader, worker } from '../../test/rounds.ts';
import { openTold, type Told } from '../../test/told.ts';

let told: Told;
beforeAll(async () => {
  told = await openTold();
  await told.tell();
});
afterAll(() => told.close());

/** All of the results that were told, with all that was written about them, and what they were computed by. */
const everything = async () => {
  const ofTold = `(select id from evaluations.evaluation where period_to = '2026-03-31')`;
  const rows = [
    await told.rows(`select * from evaluations.evaluation where id in ${ofTold} order by id`),
    await told.rows(`select * from evaluations.indicator_value where evaluation_id in ${ofTold} order by 1, 2`),
    await told.rows(`select * from evaluations.evidence where evaluation_id in ${ofTold} order by id`),
    await told.rows(`select * from evaluations.evaluation_comment where evaluation_id in ${ofTold} order by id`),
    await told.rows(`select * from evaluations.evaluation_round where period_to = '2026-03-31' order by id`),
    await told.rows(`select * from evaluations.scheme_indicator join evaluations.scheme on id = scheme_id
      where version = 1 order by scheme_id, position`),
  ];
  return JSON.stringify(rows);
};

it('field-case H3: once results are told, nobody edits a value, a weight, a scheme or a text', async () => {
  const before = await everything();
  const evaluation = { evaluationId: told.evaluationId, expectedVersion: await told.version() };
  const { id, version } = await told.roundOf('MICRO_GRID_LEADER');
  const round = { evaluationRoundId: id, expectedVersion: version };
  const deeds: [string, object, Actor, string?][] = [
    ['submitSelfReview', { ...evaluation, selfReview: '改写（样例）' }, leader],
    ['reviewEvaluation', { ...evaluation, review: '改写（样例）', judgement: 5, reasons: '改写（样例）' }, head],
    ['commentOnEvaluation', { evaluationId: told.evaluationId, text: '补写（样例）' }, worker],
    ['freezeRound', { ...round, selfReviewUntil: '2026-05-20' }, officer],
    ['reopenRound', { ...round, reason: '改写（样例）' }, officer],
  ];
  for (const [mutation, input, actor] of deeds) {
    expect([mutation, (await told.deed(mutation, input, actor)).codes]).toEqual([mutation, ['CONFLICT']]);
  }
  for (const mutation of ['computeRound', 'notifyRound']) {
    const query = `mutation ($input: MoveRoundInput!) { ${mutation}(input: $input) { id } }`;
    expect((await told.ask(query, { input: round }, officer)).codes).toEqual(['CONFLICT']);
  }
  expect(await everything()).toBe(before);
});

it('field-case H3: a new version of its scheme changes no result of before, byte for byte', async () => {
  const before = await everything();
  const scheme = {
    subject: 'MICRO_GRID_LEADER',
    periodKind: 'QUARTER',
    validFrom: '2026-07-01',
    indicators: ['M1', 'M2', 'M4', 'M5'].map((code) => ({ code, weight: 25 })),
    bands: [
      { grade: 'GOOD', from: 10 },
      { grade: 'NEEDS_HELP', from: 0 },
    ],
  };
  expect((await told.deed('publishScheme', scheme, officer, 'version')).done).toEqual({ version: 2 });
  await told.goOn('2026-07-02');
  expect((await told.rows(`select 1 from evaluations.evaluation_round where period = '2026-Q3'`)).length).toBe(2);
  // The scheme itself ends the day before, and what the clock makes final later is another matter.
  const results = (rows: string) => JSON.parse(rows).slice(1, 4);
  expect(results(await everything())).toEqual(results(before));
  expect(await told.seen(leader, 'score grade')).toEqual({ score: 80.63, grade: 'GOOD' });
});
