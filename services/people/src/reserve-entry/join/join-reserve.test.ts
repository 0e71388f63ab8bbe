import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openReserve, self, type TestReserve } from '../../../test/reserve.ts';
import { actor, COMMUNITY, GENERAL, head, micro, otherHead, resident, STREET } from '../../../test/seed.ts';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';
import type { ReserveStatus } from '../reserve-entry.terms.ts';

describe('the reserve', () => {
  let reserve: TestReserve;
  beforeAll(async () => {
    reserve = await openReserve();
  });
  afterAll(() => reserve.close());

  const extensionsOf = async (answer: ReturnType<TestReserve['join']>) => (await answer).errors[0]?.extensions;
  const entriesOf = (personId: string) =>
    reserve.subgraph.database.orm.em.fork().find(ReserveEntryEntity, { personId }, { orderBy: { enteredAt: 'asc' } });

  it('is joined by oneself, which agrees to it', async () => {
    const personId = await reserve.someone();
    const writeId = newId();
    const { data, errors } = await reserve.join({ writeId, source: 'ENTERPRISE' }, actor(personId));
    expect(errors).toEqual([]);
    expect(data.joinReserve).toEqual({
      id: writeId,
      status: 'APPLIED',
      source: 'ENTERPRISE',
      person: { id: personId },
      wantsGrid: { code: micro(3) },
      mentor: null,
      leads: null,
      enteredAt: expect.any(String),
      version: 1,
      availableActions: ['LEAVE'],
    });
    expect(await reserve.factsOf(writeId)).toMatchObject([
      { type: 'reserve_entry.moved.v1', gridcode: micro(3), data: { personId, status: 'APPLIED', mentorId: null } },
    ]);
  });

  it.each<[string, Actor]>([
    ['a resident', resident],
    ['a head', head],
    ['the head of another community', otherHead],
  ])('is joined by naming somebody, as %s, who reads of it until the answer', async (_who, caller) => {
    const personId = await reserve.someone();
    const { data, errors } = await reserve.join({ personId: personId.toUpperCase() }, caller);
    expect(errors).toEqual([]);
    expect(data.joinReserve).toMatchObject({ status: 'NOMINATED', person: { id: personId } });
    const { id } = data.joinReserve;
    expect(await reserve.stored(id)).toMatchObject({ nominatedById: caller.subject });
    const seen = async () => (await reserve.ask(`{ reserveEntry(id: "${id}") { id } }`, {}, caller)).data.reserveEntry;
    expect(await seen()).toEqual({ id });
    expect((await reserve.move('agreeToReserve', { id }, actor(personId))).errors).toEqual([]);
    expect(await seen()).toEqual(caller === head ? { id } : null);
  });

  it('is joined for a grid of every level, and by own id as by none', async () => {
    for (const gridCode of [COMMUNITY, GENERAL, micro(4)]) {
      const personId = await reserve.someone();
      const { data } = await reserve.join({ gridCode, personId }, actor(personId));
      expect(data.joinReserve).toMatchObject({ status: 'APPLIED', wantsGrid: { code: gridCode } });
    }
  });

  it.each<[string, object, string]>([
    ['somebody who is not entered as serving', { personId: newId() }, 'personId'],
    ['what is no id', { personId: 'x' }, 'personId'],
    ['a grid that there is not', { gridCode: `${STREET}099` }, 'gridCode'],
  ])('is not joined for %s', async (_what, own, argument) => {
    const caller = actor(await reserve.someone());
    expect(await extensionsOf(reserve.join(own, caller))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is not joined by a resident whom the community has not entered, nor by nobody', async () => {
    expect(await extensionsOf(reserve.join({}, resident))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'personId',
    });
    expect((await reserve.join({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('A7: is not joined for a closed grid, but told which followed it', async () => {
    const [old, next] = [micro(801), micro(802)];
    const state = { validFrom: '2022-11-01', validTo: '2023-01-01', successorCodes: [next] };
    await know(reserve.subgraph.database, grids, [{ id: old, gridCode: old, state }]);
    const answer = reserve.join({ gridCode: old }, actor(await reserve.someone()));
    expect(await extensionsOf(answer)).toEqual({ code: 'CONFLICT', subject: next });
  });

  it.each<ReserveStatus>(['APPLIED', 'NOMINATED', 'CHECKED', 'IN_POOL', 'APPOINTED', 'SERVICE_LEADER'])(
    'C13: is not joined again while an entry is open, here one that is %s',
    async (status) => {
      const open = await reserve.entry({ status });
      expect(await extensionsOf(reserve.join({}, self(open)))).toEqual({ code: 'CONFLICT', subject: open.personId });
    },
  );

  it('C13: and the second community sees only that there is an entry, nothing of it', async () => {
    const open = await reserve.entry({ status: 'READY' });
    const { data, errors } = await reserve.join({ personId: open.personId, gridCode: COMMUNITY }, otherHead);
    expect(data.joinReserve).toBeNull();
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: open.personId });
    expect(errors[0]?.message).toBe('this person has an open entry of the reserve already');
    const { data: seen } = await reserve.ask(
      `{ reserveEntry(id: "${open.id}") { id } person(id: "${open.personId}") { reserveEntry { id } } }`,
      {},
      otherHead,
    );
    expect(seen).toEqual({ reserveEntry: null, person: { reserveEntry: null } });
  });

  it('is joined again by whoever left it', async () => {
    const left = await reserve.entry({ status: 'LEFT' });
    expect((await reserve.join({}, self(left))).errors).toEqual([]);
    expect(await entriesOf(left.personId)).toMatchObject([{ status: 'LEFT' }, { status: 'APPLIED' }]);
  });

  it('is joined once, however often the same write is sent', async () => {
    const personId = await reserve.someone();
    const input = { writeId: newId(), personId };
    const [first, again] = [await reserve.join(input, resident), await reserve.join(input, resident)];
    expect(again).toEqual(first);
    expect(await entriesOf(personId)).toHaveLength(1);
  });

  // The embedded database has one connection, so there one comes after the other anyway.
  it.runIf(inject('postgresUrl') !== undefined)(
    'C13, P25: of two communities that name the same person at once one succeeds, the other is told that there is an entry',
    async () => {
      for (let round = 0; round < 5; round++) {
        const personId = await reserve.someone();
        const answers = await Promise.all([
          reserve.join({ personId, gridCode: micro(1) }, head),
          reserve.join({ personId, gridCode: micro(1, `${COMMUNITY}008`) }, otherHead),
          reserve.join({}, actor(personId)),
        ]);
        const refused = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
        expect(refused).toEqual([
          { code: 'CONFLICT', subject: personId },
          { code: 'CONFLICT', subject: personId },
        ]);
        expect(await entriesOf(personId)).toHaveLength(1);
      }
    },
  );
});
