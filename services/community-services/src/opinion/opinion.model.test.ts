import { Random } from '@microgrid/sample-network/random';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOpinions, type Opinions } from '../../test/opinions.ts';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { COMMUNITY, contact, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { opinionParts } from './opinion.policy.ts';
import { offeredOpinionMoves, opinionMoves } from './opinion.states.ts';
import type { OpinionAction } from './opinion.terms.ts';

const STEPS = 8;
const people = { resident, leader, worker, contact, head, officer };
const whos = Object.keys(people) as (keyof typeof people)[];

describe('opinions that anybody does anything with', () => {
  let opinions: Opinions;
  beforeAll(async () => {
    opinions = await openOpinions();
  });
  afterAll(() => opinions.close());

  interface Tried {
    readonly id: string;
    readonly other: string;
    readonly version: number;
  }
  const attempts: Record<OpinionAction, (tried: Tried) => readonly [mutation: string, input: object]> = {
    REPLY: ({ id, version }) => [
      'replyToOpinion',
      { opinionId: id, expectedVersion: version, reply: '已安排（样例）' },
    ],
    LINK: ({ id, version }) => ['linkOpinion', { opinionId: id, expectedVersion: version }],
    MERGE: ({ id, other }) => ['mergeOpinions', { intoOpinionId: other, opinionIds: [id] }],
  };

  it(`end as the table says, each with an answer, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(14), COMMUNITY, 'runs of opinions');
    const made = new Set<OpinionAction>();
    for (let run = 0; run < RUNS; run++) {
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push(await opinions.given({}, n === 0 ? resident : undefined));
      for (let step = 0; step < STEPS; step++) {
        const who = random.pick(whos);
        const action = random.pick(offeredOpinionMoves);
        const id = random.pick(ids);
        const other = random.pick(ids.filter((one) => one !== id));
        const [before, into] = [await opinions.stored(id), await opinions.stored(other)];
        const parts = opinionParts(people[who], MICRO);
        const isOpen = openMoves(opinionMoves, [action], { status: before.status, parts }).length > 0;
        const isPossible = isOpen && (action !== 'MERGE' || into.status === 'OPEN');
        const [mutation, input] = attempts[action]({ id, other, version: before.version });
        const { codes, error } = await opinions.answer(mutation, input, people[who]);
        const about = `${action} by the ${who} from ${before.status}: ${error?.message}`;
        if (isPossible) {
          expect({ about, codes }).toEqual({ about, codes: [] });
          expect((await opinions.stored(id)).status).toBe(opinionMoves[action].to);
          made.add(action);
        } else {
          const isSeen = who !== 'resident' || (id === ids[0] && (action !== 'MERGE' || other === ids[0]));
          const refusals = parts.length > 0 ? ['CONFLICT'] : isSeen ? ['FORBIDDEN'] : ['FORBIDDEN', 'NOT_FOUND'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
        }
        await expectWhole(ids);
      }
    }
    expect(made.size).toBe(offeredOpinionMoves.length);
  });

  /** What is merged goes on in one that is not, which counts it and whose answer it has. */
  const expectWhole = async (ids: readonly string[]) => {
    const all = await Promise.all(ids.map((id) => opinions.stored(id)));
    for (const one of all) {
      const merged = all.filter(({ mergedIntoId }) => mergedIntoId === one.id);
      expect(merged).toHaveLength(one.status === 'MERGED' ? 0 : one.mergedCount);
      for (const { answeredAt } of merged) expect(answeredAt ?? null).toEqual(one.answeredAt ?? null);
    }
  };
});
