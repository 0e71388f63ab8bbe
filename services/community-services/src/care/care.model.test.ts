import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCares, type CareMutation, type Cares } from '../../test/cares.ts';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { COMMUNITY, contact, head, leader, officer, resident, worker } from '../../test/people.ts';
import { CareNeedEntity } from './care-need.entity.ts';
import { careParts } from './care.policy.ts';
import { careMoves, hindranceOf, offeredCareMoves, statusAfter } from './care.states.ts';
import type { CareAction } from './care.terms.ts';
import { CareVisitEntity } from './visit/care-visit.entity.ts';

const STEPS = 8;
const people = { resident, leader, worker, contact, head, officer };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];

interface Saying {
  readonly today: string;
  /** The last day of the care need. */
  readonly endsOn: string;
  readonly random: Random;
}

const mutations: Readonly<Record<Exclude<CareAction, 'RECORD_VISIT'>, CareMutation>> = {
  RECORD_CONSENT: 'recordCareConsent',
  AGREE: 'agreeCare',
  REVIEW: 'reviewCare',
  PAUSE: 'pauseCare',
  END: 'endCare',
};

describe('care that anybody does anything with', () => {
  let cares: Cares;
  beforeAll(async () => void (cares = await openCares()));
  afterAll(() => cares.close());

  const stored = (id: string) => cares.services.subgraph.database.orm.em.fork().findOneOrFail(CareNeedEntity, id);

  /** What is sent with a move on a day: as it would be right for whoever may make it. */
  const saidWith = (action: CareAction, who: Who, { today, endsOn, random }: Saying): object => {
    const isOwn = who === 'resident';
    const consent = isOwn
      ? { textVersion: 1, channel: 'APP' }
      : { textVersion: 1, channel: 'ORAL', witnessId: (who === 'leader' ? worker : leader).subject };
    const goesOn = { endsOn: plusDays(today, random.int(20, 200)) };
    const agreed = {
      rhythm: random.pick(['WEEKLY', 'MONTHLY']),
      mode: 'VISIT',
      visitorId: leader.subject,
      firstOn: today,
    };
    const said: Record<CareAction, object> = {
      RECORD_CONSENT: consent,
      AGREE: agreed,
      RECORD_VISIT: random.pick([{ outcome: 'DONE', result: 'OK' }, { outcome: 'DECLINED' }]),
      REVIEW: { ...goesOn, ...(isOwn ? { textVersion: 1, channel: 'PAPER' } : consent) },
      PAUSE: { until: [plusDays(today, random.int(1, 5)), endsOn].toSorted()[0] },
      END: { reason: 'SETTLED' },
    };
    return said[action];
  };

  const possibleFor = (need: CareNeedEntity, who: Who, today: string): CareAction[] => {
    const { gridCode, status, visitorId = null, proposedById = null } = need;
    const facts = { gridCode, status, visitorId, proposedById, isMine: who === 'resident' };
    const open = openMoves(careMoves, offeredCareMoves, { status, parts: careParts(people[who], facts) });
    return open.filter((action) => hindranceOf(action, need, today) === undefined);
  };

  it(`makes exactly the moves that are possible, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(16), COMMUNITY, 'runs of care');
    const made = new Set<string>();
    let today = '2026-01-05';
    for (let run = 0; run < RUNS; run++) {
      // What the runs before left would be moved on by each turn of the clock.
      const em = cares.services.subgraph.database.orm.em.fork();
      await em.nativeDelete(CareVisitEntity, {});
      await em.nativeDelete(CareNeedEntity, {});
      await cares.clockTo(`${today}T10:00`);
      const { need: proposed } = await cares.propose({ endsOn: plusDays(today, 60) });
      const { id } = proposed;
      for (let step = 0; step < STEPS; step++) {
        if (random.chance(40)) {
          today = plusDays(today, random.pick([1, 6, 25]));
          await cares.clockTo(`${today}T10:00`);
        }
        const before = await stored(id);
        const onward = whos.filter((who) => possibleFor(before, who, today).some((action) => action !== 'END'));
        const who = random.pick(random.chance(70) && onward.length > 0 ? onward : whos);
        const possible = possibleFor(before, who, today);
        const onwards = possible.filter((action) => action !== 'END');
        const action = random.pick(onwards.length > 0 && random.chance(70) ? onwards : offeredCareMoves);
        const said = saidWith(action, who, { today, endsOn: before.endsOn, random });
        const waiting = (await cares.visitsOf(id)).find(({ status }) => status === 'DUE');
        if (action === 'RECORD_VISIT' && waiting === undefined) {
          expect(possible).not.toContain(action);
          continue;
        }
        const { codes, error } =
          action === 'RECORD_VISIT'
            ? await cares.record(waiting?.id ?? '', people[who], said)
            : await cares.move(mutations[action], id, people[who], said);
        const about = `${action} by the ${who} from ${before.status} on ${today}: ${error?.message}`;
        const after = await stored(id);
        if (possible.includes(action)) {
          expect({ about, codes, status: after.status }).toEqual({
            about,
            codes: [],
            status: statusAfter(action, before.status),
          });
          made.add(`${action} ${before.status}`);
        } else {
          const refusals = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          expect(after.version).toBe(before.version);
        }
        const due = (await cares.visitsOf(id)).filter(({ status }) => status === 'DUE');
        expect({ about, due: due.map(({ dueOn }) => dueOn) }).toEqual({
          about,
          due: after.nextOn == null ? [] : [after.nextOn],
        });
      }
    }
    const edges = offeredCareMoves.flatMap((action) => careMoves[action].from.map((status) => `${action} ${status}`));
    expect(edges.filter((edge) => !made.has(edge))).toEqual([]);
  });
});
