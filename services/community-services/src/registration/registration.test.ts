import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { LockMode } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { idOf, leader, MICRO, neighbour, person, resident } from '../../test/people.ts';
import { activityRow, inHours } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { communityServices } from '../subgraph.ts';
import { RegistrationEntity } from './registration.entity.ts';

const RUSH = 300;
const people = Array.from({ length: 20 }, (_, index) => person(100 + index));

describe('registering for an activity', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
  });
  afterAll(() => services.close());

  let made = 0;
  const given = async (more: object = {}) => {
    const row = activityRow(++made, more);
    await services.insert(ActivityEntity, [row]);
    return row.id;
  };
  const register = (activityId: string, actor: Actor, writeId?: string) =>
    services.ask(
      `mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { status position activity { id status seatsLeft } } }`,
      { input: { activityId, writeId } },
      actor,
    );
  const cancel = (activityId: string, actor: Actor, writeId?: string) =>
    services.ask(
      `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { status position } }`,
      { input: { activityId, writeId } },
      actor,
    );
  const look = async (id: string, actor: Actor = ANONYMOUS) => {
    const { data } = await services.ask(
      `query ($id: ID!) { activity(id: $id) { status seatsLeft waitingCount availableActions myRegistration { status position } } }`,
      { id },
      actor,
    );
    return data.activity;
  };

  it('P25: gives 5 seats to exactly 5 of 20 who ask at the same instant, and the others places 1 to 15', async () => {
    const id = await given();
    const answers = await Promise.all(people.map((actor) => register(id, actor)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const mine = await Promise.all(people.map(async (actor) => (await look(id, actor)).myRegistration));
    expect(mine.filter(({ status }) => status === 'REGISTERED')).toHaveLength(5);
    const waiting = mine.filter(({ status }) => status === 'WAITING');
    expect(waiting.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(await look(id)).toMatchObject({ status: 'FULL', seatsLeft: 0, waitingCount: 15 });
  });

  it('field-case K1: answers each of 300 who ask at once, or says when to try again, and all who read meanwhile', async () => {
    const id = await given();
    let waiting = Array.from({ length: RUSH }, (_, index) => person(1000 + index));
    // On a machine with other work to do some wait longer than anybody is kept waiting: they come again, as they are told.
    for (let rush = 0; waiting.length > 0 && rush < 20; rush++) {
      const asking = Promise.all(waiting.map(async (actor) => ({ actor, ...(await register(id, actor)) })));
      expect(await look(id)).toMatchObject({ seatsLeft: expect.any(Number) });
      const refused = (await asking).filter(({ codes }) => codes.length > 0);
      for (const { errors } of refused) expect(errors[0]?.extensions).toEqual({ code: 'BUSY', retryAfter: 1 });
      expect(refused.length).toBeLessThan(waiting.length);
      waiting = refused.map(({ actor }) => actor);
    }
    expect(await look(id)).toMatchObject({ seatsLeft: 0, waitingCount: RUSH - 5 });
  });

  it.runIf(inject('postgresUrl') !== undefined)(
    'P41: is refused while somebody holds the row of the activity, and takes nothing from other reads and writes',
    async () => {
      const [locked, other] = [await given(), await given()];
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      const { promise: isLocked, resolve: lock } = Promise.withResolvers<void>();
      const holding = services.subgraph.database.transaction(async (em) => {
        await em.findOneOrFail(ActivityEntity, locked, { lockMode: LockMode.PESSIMISTIC_WRITE });
        lock();
        await held;
      });
      await isLocked;
      const waiting = Promise.all(people.map((actor) => register(locked, actor)));
      expect(await look(locked)).toMatchObject({ seatsLeft: 5 });
      expect((await register(other, resident)).codes).toEqual([]);
      const extensions = (await waiting).flatMap(({ errors }) => errors.map((error) => error.extensions));
      expect(extensions).toEqual(people.map(() => ({ code: 'BUSY', retryAfter: 1 })));
      release();
      await holding;
      expect((await register(locked, resident)).codes).toEqual([]);
    },
  );

  it('is told as a fact that does not say who', async () => {
    const id = await given({ capacity: 1 });
    await register(id, resident);
    await register(id, neighbour);
    const rows = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    const facts = rows.map(({ fact }) => fact).filter(({ data }) => 'activityId' in data && data.activityId === id);
    expect(facts.map(({ data }) => data)).toEqual([
      { activityId: id, status: 'REGISTERED' },
      { activityId: id, status: 'WAITING' },
    ]);
    expect(JSON.stringify(facts)).not.toContain(resident.subject);
  });

  it('makes it FULL as the last seat goes, and open again when one is given up and nobody waits', async () => {
    const id = await given({ capacity: 2 });
    expect((await register(id, resident)).data.registerForActivity).toEqual({
      status: 'REGISTERED',
      position: null,
      activity: { id, status: 'PUBLISHED', seatsLeft: 1 },
    });
    expect((await register(id, neighbour)).data.registerForActivity.activity).toMatchObject({ status: 'FULL' });
    expect((await cancel(id, resident)).data.cancelRegistration).toEqual({ status: 'CANCELLED', position: null });
    expect(await look(id)).toMatchObject({ status: 'PUBLISHED', seatsLeft: 1 });
  });

  it('passes a given up seat on to the first who waits', async () => {
    const id = await given({ capacity: 1 });
    const [first, second, third] = [person(1), person(2), person(3)];
    for (const actor of [first, second, third]) await register(id, actor);
    expect((await look(id, third)).myRegistration).toEqual({ status: 'WAITING', position: 2 });
    await cancel(id, first);
    expect((await look(id, second)).myRegistration).toEqual({ status: 'REGISTERED', position: null });
    expect((await look(id, third)).myRegistration).toEqual({ status: 'WAITING', position: 1 });
    expect(await look(id)).toMatchObject({ status: 'FULL', seatsLeft: 0, waitingCount: 1 });
  });

  it('field-case G4: gives the seat of somebody who is erased to the first who waits, before any newcomer', async () => {
    const id = await given({ capacity: 1 });
    const [erased, second, third] = [person(60), person(61), person(62)];
    for (const actor of [erased, second, third]) await register(id, actor);
    await erasePerson(services.subgraph, idOf(60));
    expect((await look(id, second)).myRegistration).toEqual({ status: 'REGISTERED', position: null });
    expect((await register(id, person(63))).data.registerForActivity).toMatchObject({ status: 'WAITING', position: 2 });
    expect((await look(id, third)).myRegistration).toEqual({ status: 'WAITING', position: 1 });
    expect(await look(id)).toMatchObject({ status: 'FULL', seatsLeft: 0, waitingCount: 2 });
  });

  it('field-case G4: is open again when somebody is erased and nobody waits', async () => {
    const id = await given({ capacity: 1 });
    await register(id, person(64));
    await erasePerson(services.subgraph, idOf(64));
    expect(await look(id)).toMatchObject({ status: 'PUBLISHED', seatsLeft: 1 });
  });

  it('field-case G1: moves nobody up in an activity that is called off', async () => {
    const id = await given({ status: 'CANCELLED', capacity: 1 });
    const row = (n: number, status: 'REGISTERED' | 'WAITING') => ({
      id: idOf(7100 + n),
      activityId: id,
      personId: idOf(64 + n),
      registeredAt: new Date(),
      turn: n,
      status,
    });
    await services.insert(RegistrationEntity, [row(1, 'REGISTERED'), row(2, 'WAITING')]);
    await erasePerson(services.subgraph, idOf(65));
    expect(await look(id, person(66))).toMatchObject({ status: 'CANCELLED', myRegistration: { status: 'WAITING' } });
  });

  it('field-case G4: lets a newcomer wait while anybody does, be there a seat or not', async () => {
    const id = await given({ capacity: 1 });
    for (const actor of [resident, neighbour]) await register(id, actor);
    await services.subgraph.database.orm.em.fork().nativeUpdate(ActivityEntity, { id }, { capacity: 2 });
    expect((await register(id, leader)).data.registerForActivity).toMatchObject({ status: 'WAITING', position: 2 });
  });

  it('keeps its line in the order in which people came, whatever the clock of a process says', async () => {
    const id = await given({ capacity: 1, publishedAt: inHours(-48) });
    for (const actor of [resident, neighbour]) await register(id, actor);
    vi.useFakeTimers({ now: inHours(-24), toFake: ['Date'] });
    await register(id, leader).finally(() => vi.useRealTimers());
    expect((await look(id, leader)).myRegistration).toEqual({ status: 'WAITING', position: 2 });
    await cancel(id, resident);
    expect((await look(id, neighbour)).myRegistration).toEqual({ status: 'REGISTERED', position: null });
    const rows = await services.subgraph.database.orm.em
      .fork()
      .find(RegistrationEntity, { activityId: id }, { orderBy: { turn: 'asc' } });
    expect(rows.map(({ personId }) => personId)).toEqual([resident, neighbour, leader].map(({ subject }) => subject));
    expect(rows.map(({ registeredAt }) => registeredAt)).toEqual(
      rows.map(({ registeredAt }) => registeredAt).toSorted((a, b) => a.getTime() - b.getTime()),
    );
  });

  const clocks: [string, () => unknown, boolean][] = [
    ['has come', () => services.stopClockAt(inHours(48)), false],
    [
      'has not come, whatever the clock of a process says',
      () => vi.useFakeTimers({ now: inHours(48), toFake: ['Date'] }),
      true,
    ],
  ];
  // PGlite is a part of this process, and has its clock.
  it.each(inject('postgresUrl') === undefined ? clocks.slice(0, 1) : clocks)(
    'is open until the activity starts by the clock of the database, when that %s',
    async (_when, setClock, isOpen) => {
      const id = await given();
      const next = async () => {
        const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Grid { nextActivity { id } } } }`;
        const { data } = await services.ask(query, { refs: [{ __typename: 'Grid', code: MICRO }] });
        return data._entities[0].nextActivity;
      };
      const ask = async () => [(await look(id, resident)).availableActions, await next(), await register(id, resident)];
      await setClock();
      const [actions, coming, { codes }] = await ask().finally(async () => {
        vi.useRealTimers();
        await services.stopClockAt(new Date());
      });
      expect(actions).toEqual(isOpen ? ['REGISTER'] : []);
      expect(coming !== null).toBe(isOpen);
      expect(codes).toEqual(isOpen ? [] : ['CONFLICT']);
    },
  );

  it('costs no seat when somebody who waits gives up, who goes to the end when coming back', async () => {
    const id = await given({ capacity: 1 });
    for (const actor of [resident, neighbour, leader]) await register(id, actor);
    await cancel(id, neighbour);
    expect(await look(id)).toMatchObject({ status: 'FULL', waitingCount: 1 });
    expect((await register(id, neighbour)).data.registerForActivity).toMatchObject({ status: 'WAITING', position: 2 });
  });

  const keepToOneself = async () => {
    const id = await given();
    expect(await look(id, resident)).toMatchObject({ availableActions: ['REGISTER'], myRegistration: null });
    await register(id, resident);
    expect(await look(id, resident)).toMatchObject({ availableActions: ['CANCEL_REGISTRATION'] });
    expect(await look(id, neighbour)).toMatchObject({ availableActions: ['REGISTER'], myRegistration: null });
    expect(await look(id)).toMatchObject({ availableActions: [], myRegistration: null });
    expect((await cancel(id, neighbour)).codes).toEqual(['CONFLICT']);
    expect((await register(id, neighbour)).codes).toEqual([]);
    expect(await look(id)).toMatchObject({ seatsLeft: 3 });
  };

  it(
    'is open to whoever signed in and has no registration, and shows nobody the registration of another',
    keepToOneself,
  );

  it('P5: is so with row-level security off too', () => services.withoutRowLevelSecurity(keepToOneself));

  it('does not mind how the id is spelled', async () => {
    const row = activityRow(0, { id: '01920000-0000-7000-8000-00000000abcd' });
    await services.insert(ActivityEntity, [row]);
    const { data } = await register(row.id.toUpperCase(), resident);
    expect(data.registerForActivity.activity.id).toBe(row.id);
  });

  it('field-case K2: is the same write when all its ids are spelled otherwise', async () => {
    const [id, writeId] = [await given(), '01920000-0000-7000-8000-0000000abcde'];
    const answer = await register(id, resident, writeId);
    expect(answer.codes).toEqual([]);
    expect(await register(id.toUpperCase(), resident, writeId.toUpperCase())).toEqual(answer);
  });

  it('P25: is refused the second time, at the same instant too', async () => {
    const id = await given();
    const answers = await Promise.all([register(id, resident), register(id, resident)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await look(id)).toMatchObject({ seatsLeft: 4 });
  });

  it('P25: is kept once for a person and an activity by the table too', async () => {
    const row = { activityId: await given(), personId: idOf(1), status: 'WAITING', registeredAt: new Date() } as const;
    await services.insert(RegistrationEntity, [{ ...row, id: idOf(7001), turn: 1 }]);
    const again = services.insert(RegistrationEntity, [{ ...row, id: idOf(7002), turn: 2 }]);
    await expect(again).rejects.toThrow('registration_activity_person_unique');
  });

  it.each([
    ['a cancelled one', { status: 'CANCELLED' }],
    ['a postponed one', { status: 'POSTPONED' }],
    ['one that is over', { status: 'HELD' }],
    ['one that has started', { startsAt: inHours(-1) }],
  ])('is refused for %s', async (_what, more) => {
    const id = await given(more);
    expect((await register(id, resident)).codes).toEqual(['CONFLICT']);
    expect((await cancel(id, resident)).codes).toEqual(['CONFLICT']);
    expect((await look(id, resident)).availableActions).toEqual([]);
  });

  it.each(['UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    'field-case G7: closes at the start to the millisecond by the clock of the database, on a server in %s, in whatever zone it was written',
    async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        const startsAt = '2027-03-05T09:15:00.500+05:45';
        const id = await given({ startsAt: new Date(startsAt), endsAt: new Date('2027-03-05T02:00:00-03:30') });
        const { data } = await services.ask(`{ activity(id: "${id}") { startsAt } }`);
        expect(data.activity).toEqual({ startsAt: '2027-03-05T03:30:00.500Z' });
        const at = (ms: number) => services.stopClockAt(new Date(Date.parse(startsAt) + ms));
        const [first, second] = [person(861), person(862)];
        await at(-1);
        expect((await register(id, first)).codes).toEqual([]);
        await at(0);
        expect((await register(id, second)).codes).toEqual(['CONFLICT']);
        expect((await cancel(id, first)).codes).toEqual(['CONFLICT']);
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
        await services.stopClockAt(new Date());
      }
    },
  );

  it('answers for a draft exactly as for nothing', async () => {
    const draft = await given({ status: 'DRAFT', publishedAt: null });
    const [unseen, missing] = [await register(draft, resident), await register(idOf(99), resident)];
    expect(unseen.codes).toEqual(['NOT_FOUND']);
    expect(missing.errors).toEqual(unseen.errors);
    expect((await register(draft, leader)).codes).toEqual(['CONFLICT']);
  });

  it('P21: answers the same when it is sent again, although others moved the line or the caller gave up since', async () => {
    const id = await given({ capacity: 1 });
    const [first, second] = [person(70), person(71)];
    const [seat, place, givenUp] = [idOf(8010), idOf(8011), idOf(8012)];
    const answers = async () => [
      await register(id, first, seat),
      await register(id, second, place),
      await cancel(id, first, givenUp),
    ];
    const answered = ({
      data,
      codes,
    }: {
      data: Record<string, { status: string; position: number | null }>;
      codes: unknown[];
    }) => {
      const [registration] = Object.values(data);
      return { ...registration, activity: null, codes };
    };
    const before = (await answers()).map(answered);
    expect((await look(id, second)).myRegistration.status).toBe('REGISTERED');
    await register(id, first);
    expect((await answers()).map(answered)).toEqual(before);
    expect(before.map(({ status, position }) => [status, position])).toEqual([
      ['REGISTERED', null],
      ['WAITING', 1],
      ['CANCELLED', null],
    ]);
    expect((await look(id, first)).myRegistration).toEqual({ status: 'WAITING', position: 1 });
    expect((await look(id, second)).myRegistration).toEqual({ status: 'REGISTERED', position: null });
  });

  it('P21: is not given up by the write that made it', async () => {
    const id = await given();
    const writeId = idOf(8000);
    expect((await register(id, resident, writeId)).codes).toEqual([]);
    expect((await cancel(id, resident, writeId)).codes).toEqual(['CONFLICT']);
    expect(await look(id)).toMatchObject({ seatsLeft: 4 });
  });

  it('cannot be given up by who has none, nor by the anonymous', async () => {
    const id = await given();
    expect((await cancel(id, resident)).codes).toEqual(['CONFLICT']);
    expect((await cancel(id, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await register(id, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('reads what it is for once, though two fields of it ask', async () => {
    const id = await given();
    await register(id, resident);
    const query = `query ($id: ID!) { activity(id: $id) { registrations { nodes { activity { id } volunteer { id } } } } }`;
    const statements = await services.statementsOf(() => services.ask(query, { id }, leader));
    expect(statements).toHaveLength(3);
  });

  it('is shown for many activities in one statement a field', async () => {
    const ids = await Promise.all([given(), given(), given()]);
    await Promise.all(ids.map((id) => register(id, resident)));
    const statements = await services.statementsOf(() =>
      services.ask(
        `{ activities(first: 100) { nodes { seatsLeft waitingCount myRegistration { position } } } }`,
        {},
        resident,
      ),
    );
    expect(statements).toHaveLength(1 + 3 + 1);
  });
});
