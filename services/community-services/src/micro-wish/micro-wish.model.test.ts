import { Random } from '@microgrid/sample-network/random';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { COMMUNITY, head, leader, neighbour, officer, resident, worker } from '../../test/people.ts';
import { MADE, openWishes, volunteer, WORDING, type Wishes } from '../../test/wishes.ts';
import { mayReadAsMade, mayReadWish, microWishParts } from './micro-wish.policy.ts';
import { microWishMoves, offeredMicroWishMoves } from './micro-wish.states.ts';
import type { MicroWishAction } from './micro-wish.terms.ts';

const STEPS = 9;
const people = { resident, neighbour, leader, worker, head, officer, volunteer };
const whos = Object.keys(people) as (keyof typeof people)[];

const mutations: Record<MicroWishAction, { mutation: string; says?: object }> = {
  DISPATCH: { mutation: 'dispatchMicroWish', says: { text: WORDING, dueOn: shanghaiDate() } },
  TAKE: { mutation: 'takeMicroWish' },
  GIVE_BACK: { mutation: 'giveMicroWishBack' },
  FULFIL: { mutation: 'fulfilMicroWish' },
  THANK: { mutation: 'thankForMicroWish', says: { thanks: '谢谢（样例）' } },
  CANCEL: { mutation: 'cancelMicroWish' },
};

describe('small wishes that anybody does anything with', () => {
  let wishes: Wishes;
  beforeAll(async () => {
    wishes = await openWishes();
  });
  afterAll(() => wishes.close());

  it(`make exactly the moves that they say are possible, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(16), COMMUNITY, 'runs of wishes');
    const made = new Set<MicroWishAction>();
    for (let run = 0; run < RUNS; run++) {
      const { wish: first } = await wishes.make({});
      const { id }: { id: string } = first;
      for (let step = 0; step < STEPS; step++) {
        const before = await wishes.stored(id);
        const { status, version } = before;
        const factsFor = (one: (typeof whos)[number]) => Object.assign({}, before, { isMine: one === 'resident' });
        const movesOf = (one: (typeof whos)[number]) =>
          openMoves(microWishMoves, offeredMicroWishMoves, {
            status,
            parts: microWishParts(people[one], factsFor(one)),
          });
        const onward = whos.filter((one) => movesOf(one).some((action) => action !== 'CANCEL'));
        const who = random.pick(random.chance(60) && onward.length > 0 ? onward : whos);
        const [actor, facts, possible] = [people[who], factsFor(who), movesOf(who)];
        const seen = await wishes.look(id, 'text availableActions', actor);
        const isSeen = mayReadWish(actor, facts);
        const text = mayReadAsMade(actor, facts) ? MADE : (before.wording ?? null);
        expect(seen).toEqual(isSeen ? { text, availableActions: possible } : null);
        const action = random.pick(possible.length > 0 && random.chance(60) ? possible : offeredMicroWishMoves);
        const { mutation, says } = mutations[action];
        const { codes, error } = await wishes.move(mutation, id, actor, { ...says, expectedVersion: version });
        const about = `${action} by the ${who} from ${status}: ${JSON.stringify(error)}`;
        const after = await wishes.stored(id);
        if (possible.includes(action)) {
          expect({ about, codes }).toEqual({ about, codes: [] });
          expect({ about, status: after.status, version: after.version }).toEqual({
            about,
            status: microWishMoves[action].to,
            version: version + 1,
          });
          made.add(action);
        } else {
          const refusals = isSeen ? ['FORBIDDEN', 'CONFLICT'] : ['NOT_FOUND'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          expect(after).toEqual(before);
        }
      }
      // Whoever took it is free for the next.
      const left = await wishes.stored(id);
      if (left.status === 'TAKEN') await wishes.move('cancelMicroWish', id, head, { expectedVersion: left.version });
    }
    expect(offeredMicroWishMoves.filter((action) => !made.has(action))).toEqual([]);
  });
});
