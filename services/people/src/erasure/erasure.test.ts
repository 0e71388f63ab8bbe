import { ANONYMOUS, GATEWAY, type Actor } from '@microgrid/access/actor';
import { openInProcessTransport, type InProcessTransport } from '@microgrid/facts/in-process-transport';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { record } from '@microgrid/facts/record';
import { SUBGRAPHS } from '@microgrid/facts/subgraphs';
import { applyRetention } from '@microgrid/database/retention';
import { erasureRequests } from '@microgrid/subgraph/erasure-requests-job';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { actor, consent, daysFromToday, STREET } from '../../test/seed.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { ConsentEntity } from '../consent/consent.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { erasurePartsConsumer } from './erasure-parts.consumer.ts';
import { ErasureEntity, ErasurePartEntity } from './erasure.entity.ts';

const FIELDS = 'id requestedAt doneAt parts { subgraph doneAt erasedCount keptCount keptUntil proof }';
const REQUEST = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { ${FIELDS} } }`;
const MINE = `{ myErasure { ${FIELDS} } }`;

interface Part {
  readonly subgraph: string;
  readonly doneAt: string | null;
  readonly erasedCount: number | null;
  readonly keptCount: number | null;
  readonly keptUntil: string | null;
  readonly proof: string | null;
}

describe('an erasure that somebody asks for', () => {
  let people: TestPeople;
  let transport: InProcessTransport;
  beforeAll(async () => {
    transport = openInProcessTransport();
    people = await openPeople(transport);
    await transport.begin();
  });
  afterAll(async () => {
    await people.close();
    await transport.close();
  });

  const em = () => people.subgraph.database.orm.em.fork();
  const request = (caller: Actor, input: object = {}) => people.ask(REQUEST, { input }, caller);
  const mine = async (caller: Actor) => (await people.ask(MINE, {}, caller)).data.myErasure;
  /** The part of people, once it tells what `isMeant` of it. */
  const ownPart = async (caller: Actor, isMeant: (part: Part) => boolean = ({ proof }) => proof !== null) => {
    for (;;) {
      const { parts } = await mine(caller);
      const part = parts.find(({ subgraph }: Part) => subgraph === 'people');
      if (isMeant(part)) return part;
    }
  };
  /** Another subgraph tells that it has done its part. */
  const tell = (erasureId: string, subgraph: (typeof SUBGRAPHS)[number], own: object = {}) => {
    const data = {
      subgraph,
      erasedCount: 1,
      keptCount: 0,
      keptUntil: null,
      proof: 'a'.repeat(64),
      isDone: true,
      ...own,
    };
    const fact = factOf('erasure.carried_out.v1', { subject: erasureId, gridCode: '000000000', data }, subgraph);
    return people.subgraph.database.transaction((manager) => handle(erasurePartsConsumer, fact, manager));
  };
  const tellAll = async (erasureId: string) => {
    for (const name of SUBGRAPHS) if (name !== 'people') await tell(erasureId, name);
  };
  const roles = async (personId: string) => {
    const { data } = await people.ask(`{ grantsOf(personId: "${personId}") { role scope } }`, {}, GATEWAY);
    return data.grantsOf;
  };

  it('by somebody who serves nowhere is taken, and each subgraph’s part is shown as it comes', async () => {
    const caller = actor(newId());
    expect(await mine(caller)).toBeNull();
    const { data, errors } = await request(caller);
    expect(errors).toEqual([]);
    expect(data.requestErasure).toMatchObject({ doneAt: null, requestedAt: expect.any(String) });
    expect(data.requestErasure.parts.map(({ subgraph }: Part) => subgraph)).toEqual(SUBGRAPHS);
    const { id } = data.requestErasure;
    expect(await ownPart(caller)).toEqual({
      subgraph: 'people',
      doneAt: expect.any(String),
      erasedCount: 0,
      keptCount: 0,
      keptUntil: null,
      proof: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(await mine(caller)).toMatchObject({ doneAt: null });
    await tellAll(id);
    const done = await mine(caller);
    expect(done.doneAt).toBe(
      done.parts
        .map(({ doneAt }: Part) => doneAt)
        .toSorted()
        .at(-1),
    );
  });

  it('is nobody’s who did not sign in, and nobody else’s to read', async () => {
    expect((await request(ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await people.ask(MINE)).codes).toEqual(['UNAUTHENTICATED']);
    const caller = actor(newId());
    await request(caller);
    expect(await mine(actor(newId()))).toBeNull();
  });

  it('is refused while one is under way, from two clients at once too, and taken again when it is done', async () => {
    const caller = actor(newId());
    const answers = await Promise.all([1, 2, 3].map(() => request(caller, { writeId: newId() })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT', 'CONFLICT']);
    const { id } = await mine(caller);
    expect((await request(caller)).errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: id });
    await ownPart(caller, ({ doneAt }) => doneAt !== null);
    await tellAll(id);
    const again = await request(caller);
    expect(again.errors).toEqual([]);
    expect((await mine(caller)).id).toBe(again.data.requestErasure.id);
  });

  it('P21: is asked for once, however often the same write is sent', async () => {
    const [caller, writeId] = [actor(newId()), newId()];
    const [first, ...again] = await Promise.all([1, 2, 3].map(() => request(caller, { writeId })));
    expect(first?.errors).toEqual([]);
    for (const answer of again) expect(answer.data.requestErasure.id).toBe(first?.data.requestErasure.id);
    expect(await em().count(ErasureEntity, { personId: caller.subject ?? '' })).toBe(1);
  });

  const officePost = async (personId: string) => {
    const row = {
      id: newId(),
      personId,
      role: 'STREET_OFFICER' as const,
      areaCode: STREET,
      startsOn: daysFromToday(-10),
      endsOn: null,
      version: 1,
    };
    await people.insert(OfficePostEntity, [row]);
    return row;
  };
  const onLeave = { status: 'ON_LEAVE', leaveFrom: daysFromToday(-1) };
  const standingIn = async (personId: string, own: object = onLeave, leaveMovesMatters = false) => {
    const row = { ...(await people.serving()), leaveFrom: daysFromToday(1), leaveTo: daysFromToday(3), ...own };
    const { id, status, leaveFrom, leaveTo } = row;
    const leave = { status, leaveFrom, leaveTo, standInId: personId, leaveMovesMatters };
    await em().nativeUpdate(AppointmentEntity, { id }, leave);
    return row;
  };

  it.each<[string, (personId: string) => Promise<{ id: string }>]>([
    ['leads a micro-grid', (personId) => people.serving({ personId })],
    ['is suspended', (personId) => people.serving({ personId, status: 'SUSPENDED' })],
    ['is to take up a post', (personId) => people.serving({ personId, status: 'PENDING', startsOn: daysFromToday(9) })],
    ['has a post at an office', officePost],
    ['stands in for somebody', standingIn],
    ['is to stand in for somebody', (personId) => standingIn(personId, {})],
    ['is to be given what is open with it', (personId) => standingIn(personId, {}, true)],
  ])('of somebody who %s is refused, and taken when this ends with it', async (_what, posted) => {
    const personId = await people.someone();
    const post = await posted(personId);
    const caller = actor(personId);
    const { errors } = await request(caller);
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: post.id });
    expect(await mine(caller)).toBeNull();
    expect(await em().count(PersonEntity, { id: personId })).toBe(1);

    expect((await request(caller, { endsPosts: true })).errors).toEqual([]);
    expect(await roles(personId)).toEqual([]);
    expect(await ownPart(caller)).toMatchObject({ doneAt: expect.any(String) });
    expect(await em().count(PersonEntity, { id: personId })).toBe(0);
    expect(await em().count(AppointmentEntity, { standInId: personId, status: { $ne: 'ENDED' } })).toBe(0);
  });

  it('ends the posts as when somebody resigns, says so, and that the law keeps who held them until its day', async () => {
    const { personId, id, gridCode } = await people.serving();
    const caller = actor(personId);
    await request(caller, { endsPosts: true });
    expect(await people.factsOf(id, gridCode)).toMatchObject([
      { type: 'appointment.ended.v1', data: { personId, reason: 'RESIGNED', endsOn: daysFromToday(0) } },
      { type: 'seat.vacated.v1' },
    ]);
    const kept = `${Number(daysFromToday(0).slice(0, 4)) + 3}${daysFromToday(0).slice(4)}`;
    expect(await ownPart(caller)).toMatchObject({ erasedCount: 1, keptCount: 1, keptUntil: kept });
    expect(await em().count(AppointmentEntity, { personId })).toBe(1);
    // What the law keeps goes on its day.
    const day = new Date(`${kept}T12:00:00+08:00`);
    await applyRetention(people.subgraph.database, new Date(day.getTime() - 2 * 86_400_000));
    expect(await em().count(AppointmentEntity, { personId })).toBe(1);
    await applyRetention(people.subgraph.database, day);
    expect(await em().count(AppointmentEntity, { personId })).toBe(0);
  });

  it('ends standing in during a leave: what was done by the post goes back, and then nobody stands in', async () => {
    const personId = await people.someone();
    const { id, personId: holder } = await standingIn(personId);
    await request(actor(personId), { endsPosts: true });
    expect(await people.factsOf(id)).toMatchObject([
      { type: 'appointment.resumed.v1', data: { personId: holder, standInId: personId } },
      { type: 'appointment.paused.v1', data: { personId: holder, cause: 'LEAVE', standInId: null } },
    ]);
    expect(await em().findOneOrFail(AppointmentEntity, id)).toMatchObject({ status: 'ON_LEAVE', standInId: null });
  });

  it('ends no post of another', async () => {
    const other = await people.serving();
    const leave = await standingIn(await people.someone());
    await request(actor((await people.serving()).personId), { endsPosts: true });
    expect(await em().findOneOrFail(AppointmentEntity, other.id)).toMatchObject({ status: 'ACTIVE' });
    expect((await em().findOneOrFail(AppointmentEntity, leave.id)).standInId).not.toBeNull();
  });

  it('withdraws what was agreed to, so that what rests on it elsewhere ends too', async () => {
    const personId = await people.someone();
    const given = consent(personId, 'NAME_TO_SERVED');
    await people.insert(ConsentEntity, [given]);
    await request(actor(personId));
    await ownPart(actor(personId));
    expect(await people.factsOf(given.id)).toMatchObject([
      { type: 'consent.withdrawn.v1', data: { personId, purpose: 'NAME_TO_SERVED' } },
    ]);
    expect(await em().count(ConsentEntity, { personId })).toBe(0);
  });

  /** Asks while a post is held, as it is when somebody appoints the person in the moment after the deed. */
  const askInPost = async (personId: string) => {
    const id = newId();
    await people.subgraph.database.transaction(async (manager) => {
      manager.create(ErasureEntity, { id, personId, requestedAt: new Date() });
      for (const subgraph of SUBGRAPHS) manager.create(ErasurePartEntity, { erasureId: id, subgraph });
      record(manager, 'erasure.requested.v1', { subject: id, gridCode: '000000000', data: { personId } });
      return Promise.resolve();
    });
    return id;
  };

  it('that has to wait is said, and told again when what it waits for has ended', async () => {
    const { personId, id: appointmentId } = await people.serving();
    const caller = actor(personId);
    const id = await askInPost(personId);
    expect(await ownPart(caller)).toMatchObject({ doneAt: null, erasedCount: 0, keptCount: 2, keptUntil: null });
    await tellAll(id);
    expect(await mine(caller)).toMatchObject({ id, doneAt: null });
    const { proof } = await ownPart(caller);

    const term = {
      status: 'ENDED',
      endReason: 'TERM',
      startsOn: daysFromToday(-300),
      endsOn: daysFromToday(-1),
    } as const;
    await em().nativeUpdate(AppointmentEntity, { id: appointmentId }, term);
    await people.runJob(erasureRequests(people.subgraph));
    const part = await ownPart(caller, ({ doneAt }) => doneAt !== null);
    expect(part).toMatchObject({ erasedCount: 1, keptCount: 1, keptUntil: expect.any(String) });
    expect(part.proof).not.toBe(proof);
    expect(await mine(caller)).toMatchObject({ doneAt: part.doneAt });
    expect(await em().count(PersonEntity, { id: personId })).toBe(0);
  });

  it('keeps the first proof of a part, and takes one of a subgraph that came later', async () => {
    const caller = actor(newId());
    const { data } = await request(caller);
    const { id } = data.requestErasure;
    const first = await ownPart(caller);
    await tell(id, 'people', { erasedCount: 99 });
    expect(await ownPart(caller)).toEqual(first);
    await tell(id, 'evaluations', { subgraph: 'a-later-one' });
    expect((await mine(caller)).parts.map(({ subgraph }: Part) => subgraph)).toHaveLength(SUBGRAPHS.length + 1);
    await tell(newId(), 'evaluations');
  });

  it('leaves, of somebody who did it, the erasure alone; and that for 3 years from its completion', async () => {
    const caller = actor(newId());
    const id: string = (await request(caller)).data.requestErasure.id;
    await ownPart(caller, ({ doneAt }) => doneAt !== null);
    await tellAll(id);
    await applyRetention(people.subgraph.database, new Date(Date.now() + 3 * 364 * 86_400_000));
    expect(await mine(caller)).toMatchObject({ id });
    await applyRetention(people.subgraph.database, new Date(Date.now() + 3 * 367 * 86_400_000));
    expect(await mine(caller)).toBeNull();
  });

  it('is read with its parts in two statements', async () => {
    const caller = actor(newId());
    await request(caller);
    await ownPart(caller);
    const statements = await people.statementsOf(() => mine(caller));
    // The relay of facts looks meanwhile whether there are any.
    expect(statements.filter((text) => text.includes('"erasure'))).toHaveLength(2);
  });
});
