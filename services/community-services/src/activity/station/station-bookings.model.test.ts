import type { Actor } from '@microgrid/access/actor';
import { Random } from '@microgrid/sample-network/random';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids, knowStations } from '../../../test/known.ts';
import { COMMUNITY, head, idOf, leader, MICRO } from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { TrainingBookingEntity } from './training-booking.entity.ts';

const STEPS = 10;
const [ROOM, HALL, TRAINING] = [idOf(9801), idOf(9802), idOf(9803)] as const;
/** How many hours there are to book, from tomorrow on. */
const HOURS = 6;

/** Which station from which hour to which. */
interface Place {
  readonly stationId: string;
  readonly from: number;
  readonly to: number;
}

/** What was booked and by whom; what is put off has its place no more. */
interface Booked {
  readonly id: string;
  readonly by: Actor;
  readonly place: Place | null;
}

const deeds = ['PUBLISH', 'PUBLISH', 'CHANGE', 'CHANGE', 'POSTPONE', 'CANCEL'] as const;

describe('two stations that anybody books', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
    await knowStations(services, [ROOM, HALL]);
  });
  afterAll(() => services.close());

  const em = () => services.subgraph.database.orm.em.fork();
  const tomorrow = inHours(24).getTime();
  const timesOf = ({ from, to }: Place) => {
    const [startsAt, endsAt] = [from, to].map((hour) => new Date(tomorrow + hour * 3_600_000));
    return { startsAt: startsAt ?? new Date(), endsAt: endsAt ?? new Date() };
  };
  const publish = ({ stationId, ...times }: Place, by: Actor) => {
    const content = { type: 'READING', title: '样例', description: '样例', gridCode: MICRO, capacity: 5 };
    const query = `mutation ($input: PublishActivityInput!) { done: publishActivity(input: $input) { id } }`;
    return services.ask(query, { input: { ...content, stationId, ...timesOf({ stationId, ...times }) } }, by);
  };
  const move = async (mutation: 'change' | 'postpone' | 'cancel', { id, by }: Booked, said: object) => {
    const { version } = await em().findOneOrFail(ActivityEntity, id);
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}ActivityInput`;
    const query = `mutation ($input: ${type}!) { done: ${mutation}Activity(input: $input) { id } }`;
    return services.ask(query, { input: { activityId: id, expectedVersion: version, ...said } }, by);
  };

  /** Does one thing, and answers what is booked then; whether it is refused is told by what is booked now. */
  const next = async (booked: readonly Booked[], random: Random): Promise<Booked[]> => {
    const place = placeOf(random);
    const own = booked.filter(({ id }) => id !== TRAINING);
    const one = random.pick(own.length === 0 ? [undefined] : own);
    const deed = one === undefined ? 'PUBLISH' : random.pick(deeds);
    const isTaken = booked.some((other) => other.place !== null && other !== one && overlap(other.place, place));
    const isFree =
      deed === 'PUBLISH' ? !booked.some((other) => other.place !== null && overlap(other.place, place)) : !isTaken;
    const others = booked.filter((other) => other !== one);
    const about = `${deed} ${JSON.stringify(place)} among ${JSON.stringify(booked)}`;
    const expectFree = ({ errors }: Awaited<ReturnType<typeof publish>>) => {
      const told = errors.map(({ extensions }) => [extensions?.['code'], extensions?.['subject']]);
      expect({ about, told }).toEqual({ about, told: isFree ? [] : [['CONFLICT', place.stationId]] });
    };
    if (one === undefined || deed === 'PUBLISH') {
      const by = random.pick([leader, head]);
      const answer = await publish(place, by);
      expectFree(answer);
      return isFree ? [...booked, { id: answer.data.done.id, by, place }] : [...booked];
    }
    if (deed === 'CHANGE') {
      expectFree(await move('change', one, { stationId: place.stationId, ...timesOf(place) }));
      return isFree ? [...others, { ...one, place }] : [...booked];
    }
    if (deed === 'CANCEL') {
      expect((await move('cancel', one, { reason: '停电（样例）' })).codes).toEqual([]);
      return others;
    }
    // What the leader makes is a draft, which is called off and not put off.
    const { codes } = await move('postpone', one, { reason: '停电（样例）' });
    const isAnnounced = one.by === head && one.place !== null;
    expect({ about, codes }).toEqual({ about, codes: isAnnounced ? [] : ['CONFLICT'] });
    return isAnnounced ? [...others, { ...one, place: null }] : [...booked];
  };

  it(`have one thing at a time and say which, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(32), COMMUNITY, 'runs of bookings');
    const query = `query ($of: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $of) {
      ... on ServiceStation { bookings(from: $from, to: $to) { id } } } }`;
    const of = [ROOM, HALL].map((id) => ({ __typename: 'ServiceStation', id }));
    const { startsAt: from, endsAt: to } = timesOf({ stationId: ROOM, from: 0, to: HOURS });
    for (let run = 0; run < RUNS; run++) {
      await em().nativeDelete(ActivityEntity, {});
      await em().nativeDelete(TrainingBookingEntity, {});
      const place = placeOf(random);
      await services.insert(TrainingBookingEntity, [{ id: TRAINING, stationId: place.stationId, ...timesOf(place) }]);
      let booked: Booked[] = [{ id: TRAINING, by: head, place }];
      for (let step = 0; step < STEPS; step++) {
        booked = await next(booked, random);
        const { data } = await services.ask(query, { of, from, to });
        const held = [ROOM, HALL].map((stationId) => booked.filter((one) => one.place?.stationId === stationId));
        const seen = data._entities.map(({ bookings }: { bookings: { id: string }[] }) => bookings.map(({ id }) => id));
        expect(seen).toEqual(held.map((all) => all.toSorted(byHour).map(({ id }) => id)));
      }
    }
  });
});

function placeOf(random: Random): Place {
  const from = random.int(0, HOURS - 1);
  return { stationId: random.pick([ROOM, HALL]), from, to: random.int(from + 1, HOURS) };
}

/** What ends as the other begins does not. */
function overlap(one: Place, other: Place): boolean {
  return one.stationId === other.stationId && one.from < other.to && other.from < one.to;
}

function byHour(one: Booked, other: Booked): number {
  return (one.place?.from ?? 0) - (other.place?.from ?? 0);
}
