import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import {
  at,
  firstQuarter,
  GENERAL,
  idOf,
  openRounds,
  posts,
  told,
  visit,
  type Rounds,
  type Told,
} from '../../test/rounds.ts';
import { keepRounds } from '../round/jobs/keep-rounds.job.ts';
import { keepRoundsOpen } from '../round/jobs/open-rounds.job.ts';
import { heardFactsConsumer } from './heard-facts.consumer.ts';

const FROZEN = '2026-04-05';
/** In another community of the street. */
const ELSEWHERE = '510115006004001001';
const visitsOf = async (rounds: Rounds) => {
  const [row] = await rounds.rows<{ visits: string }>(`
    select numerator || '/' || denominator as visits from evaluations.indicator_value
    join evaluations.evaluation on id = evaluation_id where indicator_code = 'M4' and period_to = '2026-03-31'`);
  return row?.visits;
};

describe.runIf(inject('postgresUrl') !== undefined)('two transactions at once', () => {
  let rounds: Rounds;
  beforeEach(async () => {
    rounds = await openRounds();
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    await rounds.stopClockAt(at(FROZEN));
    await rounds.runJob(keepRoundsOpen, { now: at(FROZEN) });
  });
  afterEach(() => rounds.close());

  const correction = async () => {
    const [missed] = await rounds.rows<{ subject: string }>(
      `select subject from evaluations.heard_fact where type = 'care_visit.settled.v1' and data ->> 'status' = 'MISSED'`,
    );
    return told('care_visit.corrected.v1', '2026-04-06', {
      subject: missed?.subject ?? '',
      gridCode: GENERAL,
      data: { visitorId: idOf(1), status: 'DECLINED' },
    });
  };
  /** Waits until `deed` is done, or stands behind a lock. */
  const doneOrWaiting = async (deed: Promise<unknown>) => {
    let isDone = false;
    void deed.finally(() => (isDone = true));
    for (;;) {
      await wait(10);
      const waiting = await rounds.rows(
        'select 1 from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
      );
      if (isDone || waiting.length > 0) return;
    }
  };
  /** Runs the job of rounds; in its first transaction after which `isReached`, does `meanwhile` before that is committed. */
  const workWith = async (isReached: string, meanwhile: () => Promise<unknown>) => {
    const { database } = rounds.subgraph;
    let beside: Promise<unknown> | undefined;
    const transaction: typeof database.transaction = (deed, line) =>
      database.transaction(async (em) => {
        const done = await deed(em);
        if (beside === undefined && (await em.execute(isReached)).length > 0) {
          beside = meanwhile();
          await doneOrWaiting(beside);
        }
        return done;
      }, line);
    await rounds.runJob(keepRounds, { now: at(FROZEN), database: { ...database, transaction } });
    expect(beside).toBeDefined();
    await beside;
  };

  it('lose no correction that is heard while its evaluation is gathered for the first time', async () => {
    const corrected = await correction();
    await workWith(`select 1 from evaluations.evidence limit 1`, () => rounds.hear([corrected]));
    await rounds.goOn('2026-04-06T12:01:00');
    expect(await visitsOf(rounds)).toBe('10/10');
  });

  it('nor one that is heard while its round is being frozen', async () => {
    const corrected = await correction();
    const { database } = rounds.subgraph;
    let working: Promise<unknown> | undefined;
    await database.transaction(async (em) => {
      await heardFactsConsumer.handleMany?.([corrected], em);
      working = rounds.runJob(keepRounds, { now: at(FROZEN) });
      await doneOrWaiting(working);
    });
    await working;
    await rounds.goOn('2026-04-06T12:01:00');
    expect(await visitsOf(rounds)).toBe('10/10');
  });
});

describe('what was told before the freeze and is heard after it', () => {
  const opened: Rounds[] = [];
  const open = async () => {
    const rounds = await openRounds();
    opened.push(rounds);
    return rounds;
  };
  afterEach(async () => {
    for (const rounds of opened.splice(0)) await rounds.close();
  });
  const compute = (rounds: Rounds) =>
    rounds.rows(`update evaluations.evaluation_round set computing_since = frozen_at where period = '2026-Q1'`);
  const facts = [...posts(), ...firstQuarter(), ...visit('DONE', '2026-03-30')];
  /** All of every other subject, posts and what is required among them, and the last of each other. */
  const late = new Set(
    [...Map.groupBy(facts, ({ subject }) => subject).values()].flatMap((ofSubject, index) =>
      index % 2 > 0 ? ofSubject : ofSubject.slice(1),
    ),
  );
  const undisturbed = async () => {
    const rounds = await open();
    await rounds.hear(facts);
    await rounds.goOn('2026-02-20');
    await rounds.goOn(FROZEN);
    await compute(rounds);
    await rounds.goOn(`${FROZEN}T12:01:00`);
    return JSON.stringify(await rounds.stored());
  };

  it(
    'counts as if it had been heard in time, once it is gathered, computed, or both',
    { timeout: 60_000 },
    async () => {
      const expected = await undisturbed();
      expect(expected).toContain('GOOD');
      for (const isComputed of [false, true]) {
        const rounds = await open();
        // Whose post is heard of once results are computed is evaluated in the next period.
        const isLate = (fact: Told) => late.has(fact) && !(isComputed && fact.type.startsWith('appointment.'));
        await rounds.hear(facts.filter((fact) => !isLate(fact)));
        await rounds.goOn('2026-02-20');
        await rounds.goOn(FROZEN);
        if (isComputed) {
          await compute(rounds);
          await rounds.goOn(`${FROZEN}T12:01:00`);
        }
        await rounds.hear(facts.filter(isLate));
        if (!isComputed) await compute(rounds);
        await rounds.goOn(`${FROZEN}T12:02:00`);
        await rounds.goOn(`${FROZEN}T12:03:00`);
        expect(JSON.stringify(await rounds.stored()), `computed: ${isComputed}`).toBe(expected);
      }
    },
  );

  const frozen = async () => {
    const rounds = await open();
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    await rounds.goOn(FROZEN);
    return rounds;
  };

  it('gives whoever had a post by then an evaluation, also where nobody else has to be gathered anew', async () => {
    const rounds = await frozen();
    const data = { personId: idOf(2), role: 'MICRO_GRID_LEADER', startsOn: '2026-01-01', endsOn: '2026-12-31' };
    await rounds.hear([
      told('appointment.started.v1', '2025-12-20', { subject: idOf(150), gridCode: ELSEWHERE, data }),
    ]);
    const outdated = `select 1 from evaluations.evaluation join evaluations.evaluation_round round on round.id = round_id
      where round.status = 'FROZEN' and gathered_at is null`;
    expect(await rounds.rows(`${outdated} and appointment_id <> '${idOf(150)}'`)).toEqual([]);
    expect(await rounds.rows(`${outdated} and appointment_id = '${idOf(150)}'`)).not.toEqual([]);
    await rounds.goOn(`${FROZEN}T12:02:00`);
    expect(await rounds.rows(outdated)).toEqual([]);
  });

  it('is taken from whom it was of, wherever it is now', async () => {
    const rounds = await frozen();
    const [missed] = await rounds.rows<{ subject: string }>(
      `select subject from evaluations.heard_fact where type = 'care_visit.settled.v1' and data ->> 'status' = 'MISSED'`,
    );
    const data = { visitorId: idOf(2), status: 'MISSED' };
    await rounds.hear([
      told('care_visit.corrected.v1', '2026-04-01', { subject: missed?.subject ?? '', gridCode: ELSEWHERE, data }),
    ]);
    await rounds.goOn(`${FROZEN}T12:02:00`);
    await compute(rounds);
    await rounds.goOn(`${FROZEN}T12:03:00`);
    expect(await visitsOf(rounds)).toBe('9/9');
  });
});
