import { Random } from '@microgrid/sample-network/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstQuarter, openRounds, posts, told, visit, type Rounds, type Told } from '../../test/rounds.ts';

describe('evaluations live on facts alone', () => {
  const opened: Rounds[] = [];
  const open = async () => {
    const rounds = await openRounds();
    opened.push(rounds);
    return rounds;
  };
  let facts: Told[];
  beforeEach(() => void (facts = [...posts(), ...firstQuarter(), ...visit('DONE', '2026-03-30')]));
  afterEach(async () => {
    for (const rounds of opened.splice(0)) await rounds.close();
  });

  const toTheEnd = async (rounds: Rounds) => {
    await rounds.goOn('2026-02-20');
    await rounds.goOn('2026-04-05');
    await rounds.rows(`update evaluations.evaluation_round set computing_since = frozen_at where period = '2026-Q1'`);
    await rounds.goOn('2026-04-05T12:01:00');
    return rounds.stored();
  };

  it(
    'so all of them, in any order that is promised and many twice, give the same to the byte',
    { timeout: 120_000 },
    async () => {
      const first = await open();
      await first.hear(facts);
      const expected = JSON.stringify(await toTheEnd(first));
      expect(expected).toContain('GOOD');
      for (const seed of [1, 2, 3]) {
        const again = await open();
        for (const some of piecesOf(shuffled(facts, seed), seed)) await again.hear(some);
        expect(JSON.stringify(await toTheEnd(again))).toBe(expected);
      }
    },
  );

  it(
    'so those of a year, replayed into an empty database, give what they gave as they came',
    { timeout: 120_000 },
    async () => {
      const byQuarter = [facts, ...[3, 6, 9].map(laterQuarter)];
      const lived = await open();
      const replayed = await open();
      for (const some of piecesOf(shuffled(byQuarter.flat(), 4), 4)) await replayed.hear(some);
      for (const [index, quarter] of byQuarter.entries()) {
        await lived.hear(quarter);
        for (const rounds of [lived, replayed]) await throughQuarter(rounds, index + 1);
      }
      const stored = await lived.stored();
      const scores = stored.evaluations.map((one) => (one as { score: unknown }).score);
      expect(new Set(scores.filter((score) => score !== null)).size).toBeGreaterThan(2);
      expect(JSON.stringify(await replayed.stored())).toBe(JSON.stringify(stored));
    },
  );

  it('also those that came while the service was stopped, and those that came after the others were computed', async () => {
    const first = await open();
    await first.hear(facts);
    const expected = JSON.stringify(await toTheEnd(first));
    expect(expected).toContain('GOOD');
    const later = await open();
    const half = Math.floor(facts.length / 2);
    await later.hear(facts.slice(0, half));
    await later.goOn('2026-02-20');
    await later.hear(facts.slice(half));
    expect(JSON.stringify(await toTheEnd(later))).toBe(expected);
  });

  it('with one hash each, whatever the order in which a fact was written', async () => {
    const rounds = await open();
    const fact = told('matter.reported.v1', '2026-02-01', {
      subject: '019d0000-0000-7000-8000-000000777777',
      data: { kind: 'A1', severity: 'ORDINARY', level: 'L1', dueAt: null, handlerId: null },
    });
    await rounds.hear([fact]);
    const other = await open();
    const data = { handlerId: null, dueAt: null, level: 'L1', severity: 'ORDINARY', kind: 'A1' } as const;
    const { gridcode, id, ...rest } = fact;
    await other.hear([{ id, gridcode, ...rest, data }]);
    const hashes = async (one: Rounds) => one.rows('select hash from evaluations.heard_fact');
    expect(await hashes(other)).toEqual(await hashes(rounds));
  });
});

/** What happened in the first quarter, once more so many months later; each time one more visit is missed. */
function laterQuarter(months: number): Told[] {
  const again = firstQuarter().filter(({ type }) => !type.startsWith('competence.'));
  const missed = Array.from({ length: months / 3 }, () => visit('MISSED', '2026-03-20')).flat();
  return [...again, ...missed].map((fact) =>
    JSON.parse(
      JSON.stringify(fact).replaceAll(/2026-0([23])-/g, (_, month: string) => {
        return `2026-${String(Number(month) + months).padStart(2, '0')}-`;
      }),
    ),
  );
}

/** The round of a quarter from its opening to its results. */
async function throughQuarter(rounds: Rounds, quarter: number): Promise<void> {
  const days = [
    ['2026-02-20', '2026-04-05'],
    ['2026-05-20', '2026-07-05'],
    ['2026-08-20', '2026-10-05'],
    ['2026-11-20', '2027-01-05'],
  ];
  const [opened = '', frozen = ''] = days[quarter - 1] ?? [];
  await rounds.goOn(opened);
  await rounds.goOn(frozen);
  await rounds.rows(
    `update evaluations.evaluation_round set computing_since = frozen_at where period = '2026-Q${quarter}'`,
  );
  await rounds.goOn(`${frozen}T12:01:00`);
}

/** Another order in which the facts of each subject keep theirs, with a third of them told twice. */
function shuffled(facts: readonly Told[], seed: number): Told[] {
  const random = new Random(seed, '510115006005', 'facts');
  const queues = [...Map.groupBy(facts, ({ subject }) => subject).values()].map((queue) => [...queue]);
  const order: Told[] = [];
  while (queues.some((queue) => queue.length > 0)) {
    const next = random.pick(queues.filter((queue) => queue.length > 0)).shift();
    if (next === undefined) continue;
    order.push(next, ...(random.chance(33) ? [next] : []));
  }
  return order;
}

function piecesOf(facts: readonly Told[], seed: number): Told[][] {
  const random = new Random(seed, '510115006005', 'pieces');
  const pieces: Told[][] = [];
  for (let from = 0; from < facts.length;) {
    const size = random.int(1, 9);
    pieces.push(facts.slice(from, from + size));
    from += size;
  }
  return pieces;
}
