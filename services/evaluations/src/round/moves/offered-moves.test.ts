import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { head, officer } from '../../../test/actors.ts';
import { moving } from '../../../test/moving.ts';
import { firstQuarter, openRounds, posts, type Rounds } from '../../../test/rounds.ts';

describe('a round', () => {
  let rounds: Rounds;
  let move: ReturnType<typeof moving>;
  beforeEach(async () => {
    rounds = await openRounds();
    move = moving(rounds);
  });
  afterEach(() => rounds.close());

  it('is offered just the moves that would be taken now', { timeout: 60_000 }, async () => {
    const offered = async () => {
      const { id } = await rounds.roundOf('MICRO_GRID_LEADER');
      const { data } = await rounds.ask(`{ evaluationRound(id: "${id}") { availableActions } }`, {}, officer);
      return data.evaluationRound.availableActions;
    };
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    expect(await offered()).toEqual([]);
    await rounds.stopClockAt(new Date('2026-04-03T04:00:00Z'));
    expect(await offered()).toEqual(['FREEZE']);
    expect((await rounds.ask('{ evaluationRounds { nodes { availableActions } } }', {}, head)).data).toEqual({
      evaluationRounds: { nodes: [{ availableActions: [] }, { availableActions: [] }] },
    });
    await move('freezeRound', { selfReviewUntil: '2026-04-15' });
    await rounds.goOn('2026-04-03T12:01:00');
    expect(await offered()).toEqual(['REOPEN']);
    await rounds.stopClockAt(new Date('2026-04-16T04:00:00Z'));
    expect(await offered()).toEqual(['COMPUTE', 'REOPEN']);
    await move('computeRound');
    expect([
      await offered(),
      (await move('computeRound')).codes,
      (await move('reopenRound', { reason: '晚（样例）' })).codes,
    ]).toEqual([[], ['CONFLICT'], ['CONFLICT']]);
    await rounds.goOn('2026-04-16T12:01:00');
    expect(await offered()).toEqual([]);
    await rounds.review();
    expect(await offered()).toEqual(['NOTIFY']);
    await move('notifyRound');
    expect(await offered()).toEqual([]);
    await rounds.goOn('2026-04-16T12:02:00');
    await rounds.stopClockAt(new Date('2026-04-30T15:59:59Z'));
    expect(await offered()).toEqual([]);
    await rounds.stopClockAt(new Date('2026-04-30T16:00:00Z'));
    expect(await offered()).toEqual(['FINALISE']);
    // While a dispute waits, neither the street nor the clock makes it final; what was excluded waits no more.
    const dispute = (change: string) =>
      rounds.rows(`update evaluations.evidence set ${change} where indicator_code = 'M4' and numerator = 0`);
    await dispute(`dispute_reason = '谢绝（样例）', disputed_at = '2026-04-29', is_excluded = false`);
    expect([await offered(), (await move('finaliseRound')).message]).toEqual([
      [],
      '1 disputes on evidence are open: settle them first',
    ]);
    await rounds.goOn('2026-05-06');
    expect(await rounds.roundOf('MICRO_GRID_LEADER')).toMatchObject({ status: 'NOTIFIED' });
    await dispute('is_excluded = true');
    expect(await offered()).toEqual(['FINALISE']);
    await rounds.goOn('2026-05-06T12:01:00');
    expect(await rounds.roundOf('MICRO_GRID_LEADER')).toMatchObject({ status: 'FINAL' });
    expect(await offered()).toEqual([]);
  });
});
