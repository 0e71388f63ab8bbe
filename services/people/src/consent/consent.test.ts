import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { actor, consent, head, officer, otherHead, resident, STREET, worker } from '../../test/seed.ts';
import { ConsentEntity } from './consent.entity.ts';
import { ConsentPurpose } from './consent.terms.ts';
import { currentText } from './consent.texts.ts';

const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
  id purpose textVersion withdrawnAt witnesses { id } } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { id purpose withdrawnAt } }`;
const OWN = `{ me { consents { id purpose textVersion withdrawnAt witnesses { id } } } }`;
const volunteer = actor(newId(), { role: Role.VOLUNTEER, scope: STREET });

describe('consent', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const give = (input: object, caller: Actor) =>
    people.ask(GIVE, { input: { purpose: 'PUBLISH_NAME', textVersion: 1, ...input } }, caller);
  const withdraw = (input: object, caller: Actor) =>
    people.ask(WITHDRAW, { input: { purpose: 'PUBLISH_NAME', ...input } }, caller);
  const nameOf = async (id: string, caller: Actor) => {
    const { data } = await people.ask(`{ person(id: "${id}") { displayName } }`, {}, caller);
    return data.person.displayName;
  };

  it('has a text of each purpose, in plain words, that anybody reads', async () => {
    const { data } = await people.ask(`{ consentTexts { purpose version text } }`);
    expect(data.consentTexts).toEqual(Object.values(ConsentPurpose).map(currentText));
    for (const { version, text } of data.consentTexts) {
      expect(version).toBeGreaterThan(0);
      expect(text).toMatch(/^我同意.*撤回/);
    }
  });

  it('given by the person makes the name public, and withdrawn takes it down with the next request', async () => {
    const personId = await people.someone();
    const self = actor(personId);
    expect(await nameOf(personId, ANONYMOUS)).toBeNull();
    const { data, errors } = await give({}, self);
    expect(errors).toEqual([]);
    const held = { purpose: 'PUBLISH_NAME', textVersion: 1, withdrawnAt: null, witnesses: [] };
    expect(data.giveConsent).toEqual({ id: expect.any(String), ...held });
    expect(await nameOf(personId, ANONYMOUS)).toBe('样例服务者');
    expect((await withdraw({}, self)).data.withdrawConsent).toMatchObject({ withdrawnAt: expect.any(String) });
    expect(await nameOf(personId, ANONYMOUS)).toBeNull();
    const { data: own } = await people.ask(OWN, {}, self);
    expect(own.me.consents).toEqual([{ ...data.giveConsent, withdrawnAt: expect.any(String) }]);
    expect((await withdraw({}, self)).codes).toEqual(['NOT_FOUND']);
    const facts = await people.factsOf(data.giveConsent.id);
    expect(facts).toMatchObject([
      { type: 'consent.given.v1', data: { personId, purpose: 'PUBLISH_NAME', version: 1 } },
      { type: 'consent.withdrawn.v1', data: { personId, purpose: 'PUBLISH_NAME' } },
    ]);
  });

  it('NAME_TO_SERVED names the person to whoever signed in, and to nobody else', async () => {
    const personId = await people.someone();
    await give({ purpose: 'NAME_TO_SERVED' }, actor(personId));
    expect(await nameOf(personId, resident)).toBe('样例服务者');
    expect(await nameOf(personId, ANONYMOUS)).toBeNull();
  });

  it.each(['PUBLISH_CANDIDACY', 'PUBLISH_HONOUR'])('%s alone names the person to no resident', async (purpose) => {
    const personId = await people.someone();
    expect((await give({ purpose }, actor(personId))).errors).toEqual([]);
    expect(await nameOf(personId, resident)).toBeNull();
  });

  it.each([
    ['the worker', worker],
    ['the head', head],
  ])('is recorded orally by %s with two names, and withdrawn for the person too', async (_who, caller) => {
    const { personId } = await people.serving();
    const recorder = { ...caller, subject: await people.someone() };
    const witnessId = await people.someone();
    const { data, errors } = await give({ personId, witnessId }, recorder);
    expect(errors).toEqual([]);
    expect(data.giveConsent.witnesses).toEqual([{ id: recorder.subject }, { id: witnessId }]);
    expect(await nameOf(personId, ANONYMOUS)).toBe('样例服务者');
    const withdrawn = await withdraw({ personId }, { ...caller, subject: await people.someone() });
    expect(withdrawn.errors).toEqual([]);
    expect(await nameOf(personId, ANONYMOUS)).toBeNull();
  });

  it('E11: that is given orally has two names, which the person is told, and nobody else', async () => {
    const { personId } = await people.serving({ status: 'SUSPENDED' });
    const recorder = { ...worker, subject: await people.someone() };
    const witnessId = await people.someone();
    expect((await give({ personId, witnessId }, recorder)).errors).toEqual([]);
    const { data } = await people.ask(
      `{ me { consents { witnesses { displayName workPhone } } } }`,
      {},
      actor(personId),
    );
    const named = { displayName: '样例服务者', workPhone: null };
    expect(data.me.consents).toEqual([{ witnesses: [named, named] }]);
    expect(await nameOf(witnessId, actor(personId))).toBe('样例服务者');
    for (const caller of [ANONYMOUS, resident]) expect(await nameOf(witnessId, caller)).toBeNull();
  });

  it.each<[string, (personId: string, callerId: string) => object]>([
    ['nobody', () => ({})],
    ['the caller', (_personId, callerId) => ({ witnessId: callerId })],
    ['the person', (personId) => ({ witnessId: personId })],
    ['the person, in capitals', (personId) => ({ witnessId: personId.toUpperCase() })],
    ['somebody who does not serve', () => ({ witnessId: newId() })],
  ])('is not recorded orally before %s as the second', async (_who, witness) => {
    const { personId } = await people.serving();
    const recorder = { ...worker, subject: await people.someone() };
    const { errors } = await give({ personId, ...witness(personId, recorder.subject) }, recorder);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'witnessId' });
  });

  it('of one’s own needs no witness, and takes none', async () => {
    const { errors } = await give({ witnessId: await people.someone() }, actor(await people.someone()));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'witnessId' });
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['a volunteer', volunteer, 'FORBIDDEN'],
    ['the street officer', officer, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
  ])('is neither recorded nor withdrawn by %s', async (_who, caller, code) => {
    const { personId } = await people.serving();
    await people.insert(ConsentEntity, [consent(personId, 'PUBLISH_HONOUR')]);
    const witnessId = await people.someone();
    expect((await give({ personId, witnessId }, caller)).codes).toEqual([code]);
    expect((await withdraw({ personId, purpose: 'PUBLISH_HONOUR' }, caller)).codes).toEqual([code]);
  });

  it('is nobody’s who does not serve', async () => {
    const { errors } = await give({}, resident);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personId' });
  });

  it.each([0, 2])('is refused by a text that is not the current one: version %i', async (textVersion) => {
    const { errors } = await give({ textVersion }, actor(await people.someone()));
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'textVersion' });
  });

  it('given again is the one that holds, from two clients at once too', async () => {
    const personId = await people.someone();
    const answers = await Promise.all([1, 2, 3].map(() => give({ writeId: newId() }, actor(personId))));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.giveConsent.id)).size).toBe(1);
    const { em } = people.subgraph.database.orm;
    expect(await em.fork().count(ConsentEntity, { personId })).toBe(1);
  });

  it('by an older text ends when the new one is agreed to', async () => {
    const personId = await people.someone();
    const { em } = people.subgraph.database.orm;
    await em.fork().insert(ConsentEntity, { ...consent(personId), textVersion: 7 });
    const { data } = await give({}, actor(personId));
    const rows = await em.fork().find(ConsentEntity, { personId }, { orderBy: { textVersion: 'asc' } });
    expect(rows).toMatchObject([
      { id: data.giveConsent.id, withdrawnAt: null },
      { textVersion: 7, withdrawnAt: expect.any(Date) },
    ]);
  });

  it('and what was agreed to is told to the person alone', async () => {
    const { personId } = await people.serving();
    await people.insert(ConsentEntity, [consent(personId)]);
    for (const caller of [ANONYMOUS, resident, worker, head, officer]) {
      const { data, errors } = await people.ask(`{ person(id: "${personId}") { consents { id } } }`, {}, caller);
      expect([data.person.consents, errors]).toEqual([null, []]);
    }
  });

  it('of many people costs one statement', async () => {
    const personId = await people.someone();
    const query = `{ person(id: "${personId}") { displayName } }`;
    expect(await people.statementsOf(() => people.ask(query))).toHaveLength(1);
  });
});
