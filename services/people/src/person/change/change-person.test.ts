import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';

const CHANGE = `mutation ($input: ChangePersonInput!) { changePerson(input: $input) {
  displayName workPhone skills languages accessNeeds version } }`;

describe('what is held of a person who serves', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const change = (input: object, caller: Actor) =>
    people.ask(CHANGE, { input: { expectedVersion: 1, ...input } }, caller);

  it('is changed by the person: what is left out stays, null clears, a list says each thing once', async () => {
    const self = actor(await people.someone());
    const first = await change(
      { skills: ['FIRST_AID', 'REPAIR', 'FIRST_AID'], languages: ['ZH-cn', 'wuu', 'zh-CN'], accessNeeds: ['AT_HOME'] },
      self,
    );
    expect(first.errors).toEqual([]);
    expect(first.data.changePerson).toEqual({
      displayName: '样例服务者',
      workPhone: '000-0000-0000',
      skills: ['FIRST_AID', 'REPAIR'],
      languages: ['zh-CN', 'wuu'],
      accessNeeds: ['AT_HOME'],
      version: 2,
    });
    const second = await change({ expectedVersion: 2, workPhone: null, skills: null, displayName: '样例改名' }, self);
    expect(second.data.changePerson).toEqual({
      displayName: '样例改名',
      workPhone: null,
      skills: [],
      languages: ['zh-CN', 'wuu'],
      accessNeeds: ['AT_HOME'],
      version: 3,
    });
  });

  it.each([
    ['the head above', head],
    ['the street officer above', officer],
  ])('has a new name and phone by %s, who does not learn the needs', async (_who, caller) => {
    const { personId } = await people.serving();
    const { data } = await change({ personId, displayName: '样例改名', workPhone: '000-0000-0002' }, caller);
    const named = { displayName: '样例改名', workPhone: '000-0000-0002' };
    expect(data.changePerson).toMatchObject({ ...named, accessNeeds: null, version: 2 });
  });

  it.each<[string, object]>([
    ['skills', { skills: ['REPAIR'] }],
    ['languages', { languages: ['zh'] }],
    ['needs', { accessNeeds: [] }],
    ['cleared skills', { skills: null }],
  ])('has %s by the person alone', async (_what, said) => {
    const { personId } = await people.serving();
    expect((await change({ personId, ...said }, head)).codes).toEqual(['FORBIDDEN']);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the worker', worker, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
  ])('is not changed by %s, whatever the post', async (_who, caller, code) => {
    for (const status of ['ACTIVE', 'SUSPENDED'] as const) {
      const { personId } = await people.serving({ status });
      expect((await change({ personId, workPhone: null }, caller)).codes).toEqual([code]);
    }
  });

  it('is refused on an older version, for nobody, and with a wrong field', async () => {
    const personId = await people.someone();
    const old = await change({ personId, workPhone: null, expectedVersion: 2 }, head);
    expect(old.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
    expect((await change({ personId: newId(), workPhone: null }, head)).codes).toEqual(['NOT_FOUND']);
    expect((await change({ workPhone: null }, resident)).codes).toEqual(['NOT_FOUND']);
    for (const [argument, wrong] of Object.entries({
      displayName: null,
      languages: ['一口四川话'],
      workPhone: '问门卫',
    })) {
      const { errors } = await change({ [argument]: wrong }, actor(personId));
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });
});
