import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analyst,
  COMMUNITY,
  DISTRICT,
  GENERAL,
  head,
  officer,
  OTHER_STREET,
  otherOfficer,
  resident,
  STREET,
} from '../../test/actors.ts';
import { factsOf, insertUnits } from '../../test/rows.ts';
import { organisation } from '../subgraph.ts';
import { DepartmentEntity } from './department.entity.ts';

const FIELDS = 'id name kind phone version area { code }';
const ENTER = `mutation ($input: EnterDepartmentInput!) { enterDepartment(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($input: ChangeDepartmentInput!) { changeDepartment(input: $input) { ${FIELDS} } }`;

describe('a department', () => {
  let organisations: TestSubgraph;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await insertUnits(organisations);
  });
  afterAll(() => organisations.close());

  const health = (own: object = {}) => ({
    name: '样例卫生服务中心',
    kind: 'HEALTH',
    areaCode: STREET,
    phone: '000-0000 0001',
    ...own,
  });
  const enter = (own: object = {}, actor: Actor = officer) => organisations.ask(ENTER, { input: health(own) }, actor);
  const entered = async (own: object = {}, actor: Actor = officer): Promise<string> =>
    (await enter(own, actor)).data.enterDepartment.id;
  const change = (input: object, actor: Actor = officer) =>
    organisations.ask(CHANGE, { input: { expectedVersion: 1, ...input } }, actor);
  const stored = () => organisations.subgraph.database.orm.em.fork().count(DepartmentEntity);

  it('is entered by the officer of the street, read by everybody, and told of', async () => {
    const writeId = newId();
    const department = { ...health({ areaCode: undefined }), id: writeId, version: 1, area: { code: STREET } };
    expect((await enter({ writeId })).data.enterDepartment).toEqual(department);
    expect((await enter({ writeId })).data.enterDepartment).toEqual(department);
    const query = `query ($id: ID!) { department(id: $id) { ${FIELDS} } }`;
    expect((await organisations.ask(query, { id: writeId.toUpperCase() })).data.department).toEqual(department);
    expect(await factsOf(organisations, writeId)).toMatchObject([
      { type: 'department.entered.v1', gridcode: STREET, data: { kind: 'HEALTH', areaCode: STREET } },
    ]);
  });

  it('of the whole district is entered by any of its streets, and told of as of the district', async () => {
    const id = await entered({ areaCode: DISTRICT, phone: undefined }, otherOfficer);
    expect(await factsOf(organisations, id)).toMatchObject([{ gridcode: '510115000', data: { areaCode: DISTRICT } }]);
    expect((await change({ departmentId: id, name: '样例区医院' })).data.changeDepartment).toMatchObject({
      name: '样例区医院',
      phone: null,
      version: 2,
    });
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head of a community', head, 'FORBIDDEN'],
    ['an analyst', analyst, 'FORBIDDEN'],
    ['the officer of another street', otherOfficer, 'FORBIDDEN'],
  ])('is neither entered nor changed by %s', async (_who, actor, code) => {
    const departmentId = await entered();
    const before = await stored();
    expect((await enter({}, actor)).codes).toEqual([code]);
    expect((await change({ departmentId, name: '样例' }, actor)).codes).toEqual([code]);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: '长'.repeat(101) }],
    ['phone', { phone: '值班室' }],
    ['phone', { phone: '13800000000' }],
    ['areaCode', { areaCode: COMMUNITY }],
    ['areaCode', { areaCode: '51' }],
    ['areaCode', { areaCode: '510115009' }],
    ['areaCode', { areaCode: '5101150' }],
  ])('P24: names %s when it is wrong, entered or changed', async (argument, own) => {
    const departmentId = await entered();
    const before = await stored();
    for (const { errors } of [await enter(own), await change({ departmentId, ...own })]) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    }
    expect(await stored()).toBe(before);
  });

  it('keeps what a change leaves out, and loses what it clears, its phone alone', async () => {
    const departmentId = await entered();
    expect((await change({ departmentId, phone: null })).data.changeDepartment).toMatchObject({
      name: '样例卫生服务中心',
      phone: null,
      version: 2,
    });
    for (const field of ['name', 'areaCode']) {
      const { errors } = await change({ departmentId, [field]: null, expectedVersion: 2 });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: field });
    }
  });

  it('tells of another area, which must be the caller’s to keep too', async () => {
    const id = await entered();
    expect((await change({ departmentId: id, areaCode: OTHER_STREET })).codes).toEqual(['FORBIDDEN']);
    await change({ departmentId: id, areaCode: DISTRICT });
    await change({ departmentId: id, areaCode: OTHER_STREET, expectedVersion: 2 }, otherOfficer);
    expect((await factsOf(organisations, id)).map(({ type, gridcode, data }) => ({ type, gridcode, data }))).toEqual([
      { type: 'department.entered.v1', gridcode: STREET, data: { kind: 'HEALTH', areaCode: STREET } },
      { type: 'department.moved.v1', gridcode: '510115000', data: { areaCode: DISTRICT } },
      { type: 'department.moved.v1', gridcode: OTHER_STREET, data: { areaCode: OTHER_STREET } },
    ]);
  });

  it('is not changed when there is none, or from another version', async () => {
    expect((await change({ departmentId: newId(), name: '样例' })).codes).toEqual(['NOT_FOUND']);
    const departmentId = await entered();
    const both = await Promise.all(['一', '二'].map((name) => change({ departmentId, name })));
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(both.flatMap(({ errors }) => errors)[0]?.extensions?.['subject']).toBe('expectedVersion');
  });
});

describe('departments', () => {
  let organisations: TestSubgraph;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await insertUnits(organisations);
    const row = (name: string, areaCode: string) => ({
      id: newId(),
      name,
      kind: 'OTHER' as const,
      areaCode,
      version: 1,
    });
    await organisations.insert(DepartmentEntity, [
      row('样例3', STREET),
      row('样例1', DISTRICT),
      row('样例2', OTHER_STREET),
      row('样例4', '510116'),
    ]);
  });
  afterAll(() => organisations.close());

  const names = async (within?: string) => {
    const query = `query ($within: AreaCode) { departments(within: $within) { name } }`;
    const { data } = await organisations.ask(query, { within });
    return data.departments.map(({ name }: { name: string }) => name);
  };

  it('are those that serve an area or a part of it, the district’s too', async () => {
    expect(await names()).toEqual(['样例1', '样例2', '样例3', '样例4']);
    expect(await names(STREET)).toEqual(['样例1', '样例3']);
    expect(await names(GENERAL)).toEqual(['样例1', '样例3']);
    expect(await names(DISTRICT)).toEqual(['样例1', '样例2', '样例3']);
    expect(await names('510117')).toEqual([]);
  });

  it('come with their areas in one statement a level', async () => {
    const query = `{ departments(within: "${DISTRICT}") { name area { name parent { code } } } }`;
    expect(await organisations.statementsOf(() => organisations.ask(query))).toHaveLength(3);
  });

  it('answer references in their order, null where there is none', async () => {
    const { data } = await organisations.ask('{ departments { id name } }');
    const [first] = data.departments;
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Department { name } } }`;
    const refs = [newId(), first.id.toUpperCase(), 'none'].map((id) => ({ __typename: 'Department', id }));
    expect((await organisations.ask(query, { refs })).data['_entities']).toEqual([null, { name: first.name }, null]);
  });
});
