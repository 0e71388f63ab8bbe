import { Role, type Actor } from '@microgrid/access/actor';
import { expect } from 'vitest';
import { head, officer, STREET } from './actors.ts';
import { firstQuarter, idOf, LEADERS_POST, openRounds, posts, type Rounds } from './rounds.ts';

export const appealsReviewer: Actor = { subject: idOf(31), grants: [{ role: Role.APPEALS_REVIEWER, scope: STREET }] };
export const otherAppealsReviewer: Actor = { subject: idOf(32), grants: appealsReviewer.grants };

type Json = Awaited<ReturnType<Rounds['ask']>>['data'];

/** The first quarter of one leader, computed and ready to be reviewed, with what people do about it. */
export interface Told extends Omit<Rounds, 'review'> {
  readonly evaluationId: string;
  /** Of the leader's evaluation. */
  version(): Promise<number>;
  /** Sends one deed with its input; of an evaluation or appeal at the version that stands. */
  deed(
    mutation: string,
    input: object,
    actor: Actor,
    fields?: string,
  ): Promise<{ done: Json; codes: unknown[]; error: Json }>;
  review(own?: object, actor?: Actor): ReturnType<Told['deed']>;
  /** Reviews and tells the results, on 16 April: appeals are taken until 30 April. */
  tell(): Promise<void>;
  finalise(): Promise<void>;
  /** What the caller sees of the leader's evaluation. */
  seen(actor: Actor, fields: string): Promise<Json>;
  /** A visit of the leader's that was missed: the one piece of M4 that does not count above the line. */
  missed(): Promise<string>;
}

export async function openTold(): Promise<Told> {
  const rounds = await openRounds();
  await rounds.hear([...posts(), ...firstQuarter()]);
  await rounds.goOn('2026-02-20');
  const move = async (mutation: string, input: string, own: object = {}) => {
    const { id, version } = await rounds.roundOf('MICRO_GRID_LEADER');
    const query = `mutation ($input: ${input}!) { ${mutation}(input: $input) { id } }`;
    const sent = { evaluationRoundId: id, expectedVersion: version, ...own };
    expect((await rounds.ask(query, { input: sent }, officer)).errors).toEqual([]);
  };
  await rounds.stopClockAt(new Date('2026-04-03T04:00:00Z'));
  await move('freezeRound', 'FreezeRoundInput', { selfReviewUntil: '2026-04-15' });
  await rounds.goOn('2026-04-03T12:01:00');
  await rounds.stopClockAt(new Date('2026-04-16T04:00:00Z'));
  await move('computeRound', 'MoveRoundInput');
  await rounds.goOn('2026-04-16T12:01:00');
  const [found] = await rounds.rows<{ id: string }>(
    `select id from evaluations.evaluation where appointment_id = '${LEADERS_POST}' order by period_to limit 1`,
  );
  const evaluationId = found?.id ?? expect.fail('no evaluation of the leader');
  const version = async () => {
    const [row] = await rounds.rows<{ version: number }>(
      `select version from evaluations.evaluation where id = '${evaluationId}'`,
    );
    return row?.version ?? expect.fail('it is gone');
  };
  const deed: Told['deed'] = async (mutation, input, actor, fields = 'id') => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    const { data, codes, errors } = await rounds.ask(query, { input }, actor);
    return { done: data?.[mutation], codes, error: errors[0] };
  };
  const review: Told['review'] = async (own = {}, actor = head) =>
    deed(
      'reviewEvaluation',
      { evaluationId, expectedVersion: await version(), review: '走访认真（样例）', ...own },
      actor,
      'id status version score grade review',
    );
  return {
    ...rounds,
    evaluationId,
    version,
    deed,
    review,
    async tell() {
      expect((await review({ judgement: 4, reasons: '邻里反映好（样例）' })).codes).toEqual([]);
      await move('notifyRound', 'MoveRoundInput');
      await rounds.goOn('2026-04-16T12:02:00');
    },
    async finalise() {
      await rounds.stopClockAt(new Date('2026-05-06T04:00:00Z'));
      await move('finaliseRound', 'MoveRoundInput');
      await rounds.goOn('2026-05-06T12:01:00');
    },
    async seen(actor, fields) {
      const query = `query ($id: ID!) { evaluation(id: $id) { ${fields} } }`;
      const { data, errors } = await rounds.ask(query, { id: evaluationId }, actor);
      expect(errors).toEqual([]);
      return data.evaluation;
    },
    async missed() {
      const [row] = await rounds.rows<{ id: string }>(
        `select id from evaluations.evidence where evaluation_id = '${evaluationId}' and indicator_code = 'M4' and numerator = 0`,
      );
      return row?.id ?? expect.fail('no visit was missed');
    },
  };
}
