import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { latestEndOf } from '@microgrid/subgraph/term';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analyst,
  COMMUNITY,
  daysFromToday,
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
import { DepartmentEntity } from '../department/department.entity.ts';
import { organisation } from '../subgraph.ts';
import { MatterAdmissionEntity } from './matter-admission.entity.ts';

const FIELDS = 'code title legalBasis validFrom validTo isCurrent version department { id } area { code }';
const GRANT = `mutation ($input: GrantAdmissionInput!) { grantAdmission(input: $input) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($input: WithdrawAdmissionInput!) { withdrawAdmission(input: $input) { ${FIELDS} } }`;
const [ofStreet, ofDistrict, ofOther] = [newId(), newId(), newId()];
const today = daysFromToday(0);

const department = (id: string, areaCode: string) => ({
  id,
  name: '样例部门',
  kind: 'GOVERNMENT' as const,
  areaCode,
  version: 1,
});

describe('an admission', () => {
  let organisations: TestSubgraph;
  let codes = 0;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await insertUnits(organisations);
    await organisations.insert(DepartmentEntity, [
      department(ofStreet, STREET),
      department(ofDistrict, DISTRICT),
      department(ofOther, OTHER_STREET),
    ]);
  });
  afterAll(() => organisations.close());

  const newCode = () => `2026-${String(++codes).padStart(3, '0')}`;
  const admission = (own: object = {}) => ({
    code: newCode(),
    title: '样例事项',
    departmentId: ofStreet,
    legalBasis: '样例依据',
    areaCode: STREET,
    validFrom: daysFromToday(-10),
    validTo: daysFromToday(100),
    ...own,
  });
  const grant = (own: object = {}, actor: Actor = officer) =>
    organisations.ask(GRANT, { input: admission(own) }, actor);
  const granted = async (own: object = {}): Promise<string> => (await grant(own)).data.grantAdmission.code;
  const withdraw = (code: string, actor: Actor = officer, expectedVersion = 1) =>
    organisations.ask(WITHDRAW, { input: { code, expectedVersion } }, actor);
  const stored = () => organisations.subgraph.database.orm.em.fork().count(MatterAdmissionEntity);

  it.each([
    ['of the street', ofStreet],
    ['of the district', ofDistrict.toUpperCase()],
  ])('is granted by the officer to a department %s, read by everybody, and told of', async (_whose, departmentId) => {
    const input = admission({ departmentId, validTo: latestEndOf(daysFromToday(-10)) });
    const { areaCode: _, departmentId: given, ...content } = input;
    const answer = {
      ...content,
      isCurrent: true,
      version: 1,
      department: { id: given.toLowerCase() },
      area: { code: STREET },
    };
    expect((await organisations.ask(GRANT, { input }, officer)).data.grantAdmission).toEqual(answer);
    const query = `query ($code: ID!) { matterAdmission(code: $code) { ${FIELDS} } }`;
    expect((await organisations.ask(query, { code: input.code })).data.matterAdmission).toEqual(answer);
    const { validFrom, validTo } = input;
    expect(await factsOf(organisations, input.code)).toMatchObject([
      {
        type: 'admission.granted.v1',
        gridcode: STREET,
        data: { departmentId: given.toLowerCase(), areaCode: STREET, validFrom, validTo },
      },
    ]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head of a community', head, 'FORBIDDEN'],
    ['an analyst', analyst, 'FORBIDDEN'],
    ['the officer of another street', otherOfficer, 'FORBIDDEN'],
  ])('is neither granted nor withdrawn by %s', async (_who, actor, code) => {
    const mine = await granted();
    const before = await stored();
    expect((await grant({}, actor)).codes).toEqual([code]);
    expect((await withdraw(mine, actor)).codes).toEqual([code]);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['code', { code: '2026-17' }],
    ['code', { code: '二〇二六' }],
    ['title', { title: '' }],
    ['legalBasis', { legalBasis: '长'.repeat(501) }],
    ['departmentId', { departmentId: 'none' }],
    ['departmentId', { departmentId: newId() }],
    ['departmentId', { departmentId: ofOther }],
    ['areaCode', { areaCode: DISTRICT }],
    ['areaCode', { areaCode: COMMUNITY }],
    ['areaCode', { areaCode: '510115009' }],
    ['validTo', { validTo: daysFromToday(-11) }],
    ['validTo', { validFrom: daysFromToday(-20), validTo: daysFromToday(-1) }],
    ['validTo', { validFrom: today, validTo: daysFromToday(367) }],
    ['validTo', { validFrom: daysFromToday(-900), validTo: daysFromToday(1) }],
  ])('P24: names %s when it is wrong, and nothing is stored', async (argument, own) => {
    const before = await stored();
    const { errors } = await grant(own);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    expect(await stored()).toBe(before);
  });

  it('P25: has a code of its own: of two clients who use one at the same instant the other gets CONFLICT naming it', async () => {
    const code = newCode();
    const answers = await Promise.all([grant({ code, writeId: newId() }), grant({ code, writeId: newId() })]);
    expect(answers.flatMap(({ errors }) => errors).map(({ extensions }) => extensions)).toEqual([
      { code: 'CONFLICT', subject: code },
    ]);
    await withdraw(code);
    expect((await grant({ code })).codes).toEqual(['CONFLICT']);
  });

  it('ends today when it is withdrawn, which is told; and once only', async () => {
    const code = await granted();
    const { withdrawAdmission } = (await withdraw(code)).data;
    expect(withdrawAdmission).toMatchObject({ validTo: today, isCurrent: true, version: 2 });
    expect((await factsOf(organisations, code)).at(-1)).toMatchObject({
      type: 'admission.withdrawn.v1',
      gridcode: STREET,
      data: { validTo: today },
    });
    const again = await withdraw(code, officer, 2);
    expect(again.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: code });
  });

  it('never holds when it is withdrawn before its first day', async () => {
    const code = await granted({ validFrom: daysFromToday(5) });
    expect((await withdraw(code)).data.withdrawAdmission).toMatchObject({ validTo: today, isCurrent: false });
  });

  it('is not withdrawn when there is none, or from another version', async () => {
    expect((await withdraw('2026-999')).codes).toEqual(['NOT_FOUND']);
    const code = await granted();
    const both = await Promise.all([withdraw(code), withdraw(code)]);
    expect(both.flatMap(({ codes: refused }) => refused)).toEqual(['CONFLICT']);
  });
});

describe('the list of admissions', () => {
  let organisations: TestSubgraph;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await insertUnits(organisations);
    await organisations.insert(DepartmentEntity, [department(ofStreet, STREET), department(ofOther, OTHER_STREET)]);
    const row = (code: string, from: number, to: number, departmentId = ofStreet) => ({
      code,
      title: '样例事项',
      departmentId,
      legalBasis: '样例依据',
      areaCode: departmentId === ofStreet ? STREET : OTHER_STREET,
      validFrom: daysFromToday(from),
      validTo: daysFromToday(to),
      version: 1,
    });
    await organisations.insert(MatterAdmissionEntity, [
      row('2026-004', -10, 100),
      row('2026-003', -20, 10),
      row('2025-002', -300, -1),
      row('2026-005', 1, 50),
      row('2026-001', -5, 5, ofOther),
    ]);
  });
  afterAll(() => organisations.close());

  const codesOf = async (where: object, orderBy = 'CODE_ASC') => {
    const query = `query ($where: MatterAdmissionWhere, $orderBy: MatterAdmissionOrder!) {
      matterAdmissions(where: $where, orderBy: $orderBy) { totalCount nodes { code } } }`;
    const { nodes, totalCount } = (await organisations.ask(query, { where, orderBy })).data.matterAdmissions;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ code }: { code: string }) => code);
  };

  it.each([
    [{}, ['2025-002', '2026-001', '2026-003', '2026-004', '2026-005']],
    [{ inForceOn: today }, ['2026-001', '2026-003', '2026-004']],
    [{ inForceOn: daysFromToday(50) }, ['2026-004', '2026-005']],
    [{ inForceOn: today, endingBy: daysFromToday(10) }, ['2026-001', '2026-003']],
    [{ departmentId: ofOther }, ['2026-001']],
    [{ departmentId: 'none' }, []],
    [{ within: GENERAL, inForceOn: today }, ['2026-003', '2026-004']],
    [{ within: DISTRICT, inForceOn: today }, ['2026-001', '2026-003', '2026-004']],
    [{ within: '510116' }, []],
  ])('%j lets through %j', async (where, expected) => {
    expect(await codesOf(where)).toEqual(expected);
  });

  it('can begin with those that end first', async () => {
    expect(await codesOf({ within: STREET }, 'VALID_TO_ASC')).toEqual(['2025-002', '2026-003', '2026-005', '2026-004']);
  });

  it('is told of each department: those that hold now, by code, in one statement a level', async () => {
    const query = `{ departments(within: "${STREET}") { admissions { code department { name } area { name } } } }`;
    let data;
    const statements = await organisations.statementsOf(async () => {
      ({ data } = await organisations.ask(query));
    });
    expect(data).toMatchObject({ departments: [{ admissions: [{ code: '2026-003' }, { code: '2026-004' }] }] });
    expect(statements).toHaveLength(4);
  });

  it('answers references in their order, null where there is none', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on MatterAdmission { code } } }`;
    const refs = ['2026-004', '2026-999', '2026-001'].map((code) => ({ __typename: 'MatterAdmission', code }));
    expect((await organisations.ask(query, { refs })).data['_entities']).toEqual([
      { code: '2026-004' },
      null,
      { code: '2026-001' },
    ]);
  });
});
