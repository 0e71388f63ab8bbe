import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { departments } from '@microgrid/subgraph/known-departments';
import { know } from '@microgrid/subgraph/known-testing';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { actor, COMMUNITY, daysFromToday, head, officer, resident, STREET, worker } from '../../test/seed.ts';
import { endOfficePosts } from './end/end-office-posts.job.ts';
import { OfficePostEntity } from './office-post.entity.ts';
import { OfficeRole } from './office-post.terms.ts';

const GIVE = `mutation ($input: GiveOfficePostInput!) { giveOfficePost(input: $input) {
  id role area { code } department { id } startsOn endsOn version } }`;
const END = `mutation ($input: EndOfficePostInput!) { endOfficePost(input: $input) { id endsOn version } }`;
const department = newId();
const today = daysFromToday(0);

describe('a post at an office', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
    await know(people.subgraph.database, departments, [{ id: department, gridCode: STREET, state: {} }]);
  });
  afterAll(() => people.close());

  const giving = async (own: Record<string, unknown> = {}) => ({
    writeId: newId(),
    personId: await people.someone(),
    role: 'APPEALS_REVIEWER',
    areaCode: STREET,
    startsOn: today,
    ...own,
  });
  const give = (input: object, caller: Actor = officer) => people.ask(GIVE, { input }, caller);
  const end = (id: string, own: object = {}, caller: Actor = officer) =>
    people.ask(END, { input: { officePostId: id, expectedVersion: 1, ...own } }, caller);
  const grantsOf = async (personId: string) => {
    const { data } = await people.ask(`{ grantsOf(personId: "${personId}") { role scope } }`, {}, GATEWAY);
    return data.grantsOf;
  };

  it.each(Object.values(OfficeRole))('%s is given by the street, and gives the role at once', async (role) => {
    const departmentId = role === 'DEPARTMENT_HANDLER' ? department : undefined;
    const input = await giving({ role, departmentId });
    const { data, errors } = await give(input);
    expect(errors).toEqual([]);
    expect(data.giveOfficePost).toEqual({
      id: input.writeId,
      role,
      area: { code: STREET },
      department: departmentId === undefined ? null : { id: departmentId },
      startsOn: today,
      endsOn: null,
      version: 1,
    });
    expect(await grantsOf(input.personId)).toEqual([{ role, scope: STREET }]);
    const mine = await people.ask(
      `{ myRoles { role areaCode department { id } grid { code } } }`,
      {},
      actor(input.personId),
    );
    const place = { areaCode: STREET, grid: null, department: data.giveOfficePost.department };
    expect(mine.data.myRoles).toEqual([{ role, ...place }]);
    const post = { personId: input.personId, role, areaCode: STREET, departmentId: departmentId ?? null };
    expect(await people.factsOf(input.writeId)).toMatchObject([
      { type: 'office_post.started.v1', gridcode: STREET, data: { ...post, startsOn: today, endsOn: null } },
    ]);
  });

  it('begins and ends on its days', async () => {
    const later = await giving({ startsOn: daysFromToday(1), endsOn: daysFromToday(5) });
    expect((await give(later)).errors).toEqual([]);
    expect(await grantsOf(later.personId)).toEqual([]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['a worker', worker, 'FORBIDDEN'],
    ['a head', head, 'FORBIDDEN'],
    ['the officer of another street', actor(newId(), { role: Role.STREET_OFFICER, scope: '510115007' }), 'FORBIDDEN'],
  ])('is not given by %s', async (_who, caller, code) => {
    expect((await give(await giving(), caller)).codes).toEqual([code]);
  });

  it.each([(id: string) => id, (id: string) => id.toUpperCase()])(
    'is not given to oneself, however the id is written',
    async (spelled) => {
      const personId = await people.someone();
      const input = await giving({ personId: spelled(personId) });
      expect((await give(input, actor(personId, ...officer.grants))).codes).toEqual(['FORBIDDEN']);
    },
  );

  it.each([
    ['personId', { personId: newId() }],
    ['areaCode', { areaCode: COMMUNITY }],
    ['areaCode', { areaCode: '510115' }],
    ['departmentId', { role: 'DEPARTMENT_HANDLER' }],
    ['departmentId', { role: 'DEPARTMENT_HANDLER', departmentId: newId() }],
    ['departmentId', { departmentId: department }],
    ['startsOn', { startsOn: daysFromToday(-1) }],
    ['endsOn', { endsOn: daysFromToday(-1) }],
  ])('is not given with a wrong %s', async (argument, own) => {
    const { errors } = await give(await giving({ ...own }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each<[string, Record<string, unknown>]>([
    ['open-ended', {}],
    ['with a last day', { endsOn: daysFromToday(30) }],
  ])('%s is held once, from two clients at once too', async (_how, own) => {
    const input = await giving(own);
    const answers = await Promise.all([give(input), give({ ...input, writeId: newId() })]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const { em } = people.subgraph.database.orm;
    expect(await em.fork().count(OfficePostEntity, { personId: input.personId })).toBe(1);
  });

  it('is held again after its last day', async () => {
    const input = await giving({ endsOn: daysFromToday(3) });
    expect((await give(input)).errors).toEqual([]);
    const next = { ...input, writeId: newId(), startsOn: daysFromToday(4), endsOn: null };
    expect((await give(next)).errors).toEqual([]);
  });

  it.each<[string, (personId: string) => Actor]>([
    ['the street', () => officer],
    ['whoever holds it', (personId) => actor(personId)],
  ])('is ended by %s, and its rights with the next request', async (_who, caller) => {
    const { writeId, personId } = await giving();
    await give({ ...(await giving()), writeId, personId });
    const { data } = await end(writeId, {}, caller(personId));
    expect(data.endOfficePost).toEqual({ id: writeId, endsOn: today, version: 2 });
    expect(await grantsOf(personId)).toEqual([]);
    const ended = { type: 'office_post.ended.v1', data: { personId, endsOn: today } };
    expect((await people.factsOf(writeId))[1]).toMatchObject(ended);
    const again = await end(writeId, { expectedVersion: 2 });
    expect(again.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: writeId });
  });

  it('is not ended by others, on an older version, or when there is none', async () => {
    const input = await giving();
    await give(input);
    expect((await end(input.writeId, {}, head)).codes).toEqual(['FORBIDDEN']);
    expect((await end(input.writeId, {}, resident)).codes).toEqual(['NOT_FOUND']);
    expect((await end(input.writeId, {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await end(input.writeId, { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await end(newId())).codes).toEqual(['NOT_FOUND']);
  });

  it('is told to have ended by the clock, once, the day after its last', async () => {
    const input = await giving({ endsOn: daysFromToday(1) });
    await give(input);
    const at = (days: number) => ({ now: new Date(Date.now() + days * 86_400_000) });
    await people.runJob(endOfficePosts, at(1));
    expect(await people.factsOf(input.writeId)).toHaveLength(1);
    await people.runJob(endOfficePosts, at(2));
    await people.runJob(endOfficePosts, at(3));
    const facts = await people.factsOf(input.writeId);
    expect(facts).toHaveLength(2);
    expect(facts[1]).toMatchObject({ type: 'office_post.ended.v1', data: { endsOn: daysFromToday(1) } });
  });

  it('is seen by those who serve and by whoever holds it, and by no resident', async () => {
    const input = await giving();
    await give(input);
    const query = `{ person(id: "${input.personId}") { officePosts { id role } } }`;
    const seen = async (caller: Actor) => (await people.ask(query, {}, caller)).data.person.officePosts;
    const shown = [{ id: input.writeId, role: 'APPEALS_REVIEWER' }];
    expect(await Promise.all([officer, worker, actor(input.personId)].map(seen))).toEqual([shown, shown, shown]);
    expect(await Promise.all([ANONYMOUS, resident].map(seen))).toEqual([null, null]);
  });
});
