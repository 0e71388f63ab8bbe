import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resident } from '../../../test/actors.ts';
import { moving } from '../../../test/moving.ts';
import { openRounds, posts, type Rounds } from '../../../test/rounds.ts';

describe('a round that is opened again', () => {
  let rounds: Rounds;
  let move: ReturnType<typeof moving>;
  beforeEach(async () => {
    rounds = await openRounds();
    move = moving(rounds);
  });
  afterEach(() => rounds.close());

  it('keeps every decision by which it was opened again', async () => {
    await rounds.hear(posts());
    await rounds.goOn('2026-02-20');
    await rounds.stopClockAt(new Date('2026-04-03T04:00:00Z'));
    await move('freezeRound', { selfReviewUntil: '2026-04-15' });
    const reasons = async () => {
      const { data } = await rounds.ask(
        '{ evaluationRounds { nodes { reopenReason reopenings { reason at } } } }',
        {},
        resident,
      );
      return data.evaluationRounds.nodes.find(
        ({ reopenReason }: { reopenReason: string | null }) => reopenReason !== null,
      );
    };
    await move('reopenRound', { reason: '漏报（样例）' });
    await rounds.goOn('2026-04-06');
    expect((await move('freezeRound', { selfReviewUntil: '2026-04-20' })).codes).toEqual([]);
    expect((await move('reopenRound', { reason: '又漏报（样例）' })).codes).toEqual([]);
    const moment = expect.any(String);
    expect(await reasons()).toEqual({
      reopenReason: '又漏报（样例）',
      reopenings: [
        { reason: '漏报（样例）', at: moment },
        { reason: '又漏报（样例）', at: moment },
      ],
    });
  });
});
