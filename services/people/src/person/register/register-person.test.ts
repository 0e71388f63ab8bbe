import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, head, officer, resident, worker } from '../../../test/seed.ts';
import { PersonEntity } from '../person.entity.ts';

const REGISTER = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
  id displayName workPhone version skills languages } }`;

describe('somebody who is to serve', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const entry = (own: object = {}) => ({
    writeId: newId(),
    displayName: '样例新人',
    workPhone: '000-0000-0001',
    sourceKind: 'RETIREE',
    isAdult: true,
    ...own,
  });
  const register = (input: object, caller: Actor = head) => people.ask(REGISTER, { input }, caller);
  const stored = (id: string) => people.subgraph.database.orm.em.fork().findOneOrFail(PersonEntity, id);

  it.each([
    ['a head', head],
    ['a street officer', officer],
  ])('is entered by %s, who is named with the witness', async (_who, caller) => {
    const witnessId = await people.someone();
    const input = entry({ witnessId });
    const { data, errors } = await register(input, caller);
    expect(errors).toEqual([]);
    const named = { displayName: input.displayName, workPhone: input.workPhone };
    expect(data.registerPerson).toEqual({ id: input.writeId, ...named, version: 1, skills: [], languages: [] });
    expect(await stored(input.writeId)).toMatchObject({
      registeredById: caller.subject,
      registrationWitnessId: witnessId,
    });
  });

  it('is nameless to everybody who does not serve, before agreeing to more', async () => {
    const { writeId: id } = entry();
    await register(entry({ writeId: id }));
    for (const caller of [ANONYMOUS, resident]) {
      const { data } = await people.ask(`{ person(id: "${id}") { id displayName workPhone skills } }`, {}, caller);
      expect(data.person).toEqual({ id, displayName: null, workPhone: null, skills: null });
    }
  });

  it('is entered once, however often the same write is sent', async () => {
    const input = entry();
    const [first, again] = [await register(input), await register(input)];
    expect(again).toEqual(first);
    const { em } = people.subgraph.database.orm;
    expect(await em.fork().count(PersonEntity, { displayName: input.displayName, id: input.writeId })).toBe(1);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['a worker', worker, 'FORBIDDEN'],
    ['somebody who serves nowhere', actor(newId()), 'FORBIDDEN'],
  ])('is not entered by %s', async (_who, caller, code) => {
    expect((await register(entry(), caller)).codes).toEqual([code]);
  });

  it.each([
    ['isAdult', { isAdult: false }],
    ['displayName', { displayName: '' }],
    ['displayName', { displayName: '名'.repeat(51) }],
    ['workPhone', { workPhone: 'ask at the gate' }],
    ['witnessId', { witnessId: newId() }],
  ])('is not entered with a wrong %s', async (argument, own) => {
    const { errors } = await register(entry(own));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is not entered before the caller as the second', async () => {
    const subject = await people.someone();
    const { errors } = await register(entry({ witnessId: subject }), { ...head, subject });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'witnessId' });
  });
});
