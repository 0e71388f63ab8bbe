import { afterEach, describe, expect, it } from 'vitest';
import { leadersWithVisits } from '../../../test/leaders.ts';
import { at, openRounds, type Rounds } from '../../../test/rounds.ts';
import { keepRounds } from './keep-rounds.job.ts';

/** More than two batches. */
const LEADERS = 450;

describe('computing a round', () => {
  const opened: Rounds[] = [];
  afterEach(async () => {
    for (const rounds of opened.splice(0)) await rounds.close();
  });

  const facts = leadersWithVisits(LEADERS);

  const open = async () => {
    const rounds = await openRounds();
    opened.push(rounds);
    await rounds.hear(facts);
    await rounds.goOn('2026-02-20');
    return rounds;
  };
  const compute = (rounds: Rounds) =>
    rounds.rows(`update evaluations.evaluation_round set computing_since = frozen_at where period = '2026-Q1'`);
  /** Dies in its n-th transaction, as a process does that is killed: what it had not committed is gone. */
  const dieIn = async (rounds: Rounds, deaths: number, time: string) => {
    const { database } = rounds.subgraph;
    let left = deaths;
    const transaction: typeof database.transaction = (deed, line) =>
      database.transaction(async (em) => {
        const done = await deed(em);
        if (--left === 0) throw new Error('killed');
        return done;
      }, line);
    await rounds.stopClockAt(at(time));
    await rounds.runJob(keepRounds, { now: at(time), database: { ...database, transaction } });
  };

  it('goes on where it was killed, at whatever batch, and comes to the same', { timeout: 120_000 }, async () => {
    const whole = await open();
    await whole.goOn('2026-04-05');
    await compute(whole);
    await whole.goOn('2026-04-05T12:01:00');
    const expected = JSON.stringify(await whole.stored());

    const killed = await open();
    for (let deaths = 1; deaths <= 14; deaths++) await dieIn(killed, deaths, '2026-04-05').catch(() => undefined);
    await compute(killed);
    for (let deaths = 1; deaths <= 10; deaths++) await dieIn(killed, deaths, '2026-04-05').catch(() => undefined);
    await killed.goOn('2026-04-05');
    expect(JSON.stringify(await killed.stored())).toBe(expected);
    const [counts] = await killed.rows<{ computed: number; told: number }>(`
      select count(*)::int as computed, (select count(*)::int from evaluations.outbox
        where fact ->> 'type' = 'evaluation.moved.v1' and fact -> 'data' ->> 'status' = 'COMPUTED') as told
      from evaluations.evaluation where status = 'COMPUTED'`);
    // Each is computed, and told of, once.
    expect(counts).toEqual({ computed: LEADERS, told: LEADERS });
  });

  it('says how far it is, and stops between batches when the service closes', async () => {
    const rounds = await open();
    await rounds.goOn('2026-04-05');
    await compute(rounds);
    const closing = new AbortController();
    const { database } = rounds.subgraph;
    const transaction: typeof database.transaction = (deed, line) =>
      database.transaction(async (em) => {
        const done = await deed(em);
        const some = await em.execute(`select 1 from evaluations.evaluation where status = 'COMPUTED' limit 1`);
        if (some.length > 0) closing.abort();
        return done;
      }, line);
    await rounds.runJob(keepRounds, {
      now: at('2026-04-05'),
      closing: closing.signal,
      database: { ...database, transaction },
    });
    const [{ computed } = { computed: -1 }] = await rounds.rows<{ computed: number }>(
      `select count(*)::int as computed from evaluations.evaluation where status = 'COMPUTED'`,
    );
    // What both walks were at, and nothing after it.
    expect([200, 400]).toContain(computed);
  });
});
