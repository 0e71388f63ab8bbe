import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COMMUNITY,
  daysFromToday,
  head,
  officer,
  OTHER_STREET,
  otherOfficer,
  resident,
  STREET,
} from '../../../test/actors.ts';
import { gridRow } from '../../../test/grids.ts';
import { factsOf } from '../../../test/rows.ts';
import { GridEntity } from '../../grid/grid.entity.ts';
import { organisation } from '../../subgraph.ts';
import { PartyCoverEntity, PartyOrganizationEntity } from '../party-organization.entity.ts';

const FIELDS =
  'id kind name memberCount sizeWarnings establishedOn dissolvedOn version parent { id } coveredGrids { code }';
const FOUND = `mutation ($input: FoundPartyOrganizationInput!) { foundPartyOrganization(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($input: ChangePartyOrganizationInput!) { changePartyOrganization(input: $input) { ${FIELDS} } }`;
const NEIGHBOUR = `${STREET}004`;
const ELSEWHERE = `${OTHER_STREET}001`;
const CLOSED = `${COMMUNITY}899`;
const today = daysFromToday(0);

describe('a Party organisation', () => {
  let organisations: TestSubgraph;
  let generals = 0;
  /** A general grid that nothing covers yet. */
  const general = () => `${COMMUNITY}${String(++generals).padStart(3, '0')}`;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    const codes = Array.from({ length: 60 }, (_, n) => `${COMMUNITY}${String(n + 1).padStart(3, '0')}`);
    await organisations.insert(GridEntity, [
      ...[COMMUNITY, NEIGHBOUR, ELSEWHERE, ...codes].map((code) => gridRow(code)),
      gridRow(CLOSED, { validTo: daysFromToday(-1) }),
    ]);
  });
  afterAll(() => organisations.close());

  const branch = (own: object = {}) => ({
    kind: 'BRANCH',
    name: '样例党支部',
    establishedOn: '2026-01-01',
    memberCount: 12,
    coveredGridCodes: [COMMUNITY],
    ...own,
  });
  const found = (own: object = {}, actor: Actor = officer) => organisations.ask(FOUND, { input: branch(own) }, actor);
  const founded = async (own: object = {}, actor: Actor = officer): Promise<string> =>
    (await found(own, actor)).data.foundPartyOrganization.id;
  const change = (input: object, actor: Actor = officer) =>
    organisations.ask(CHANGE, { input: { expectedVersion: 1, ...input } }, actor);
  const stored = () => organisations.subgraph.database.orm.em.fork().count(PartyOrganizationEntity);
  const told = async (code: string) =>
    (await factsOf(organisations, code)).map(({ type, gridcode, data }) => ({ type, gridcode, ...data }));

  it('is entered by the officer of the street; departures from the rules are warnings', async () => {
    const parentId = await founded({ kind: 'COMMITTEE', memberCount: 200 });
    const [code, writeId] = [general(), newId()];
    const input = { parentId: parentId.toUpperCase(), memberCount: 2, coveredGridCodes: [code, code] };
    expect((await found({ ...input, writeId })).data.foundPartyOrganization).toEqual({
      id: writeId,
      kind: 'BRANCH',
      name: '样例党支部',
      memberCount: 2,
      sizeWarnings: ['TOO_FEW_FOR_A_BRANCH'],
      establishedOn: '2026-01-01',
      dissolvedOn: null,
      version: 1,
      parent: { id: parentId },
      coveredGrids: [{ code }],
    });
    expect(await told(code)).toEqual([
      { type: 'party_coverage.changed.v1', gridcode: code, isCovered: true, since: today },
    ]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['the officer of another street', otherOfficer, 'FORBIDDEN'],
  ])('is neither entered nor changed by %s', async (_who, actor, code) => {
    const partyOrganizationId = await founded();
    const before = await stored();
    expect((await found({}, actor)).codes).toEqual([code]);
    expect((await change({ partyOrganizationId, name: '样例' }, actor)).codes).toEqual([code]);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['name', { name: '' }],
    ['memberCount', { memberCount: -1 }],
    ['coveredGridCodes', { coveredGridCodes: [] }],
    ['coveredGridCodes', { coveredGridCodes: Array.from({ length: 501 }, () => COMMUNITY) }],
    ['coveredGridCodes', { coveredGridCodes: [COMMUNITY, NEIGHBOUR] }],
    ['coveredGridCodes', { coveredGridCodes: [COMMUNITY, `${COMMUNITY}777`] }],
    ['coveredGridCodes', { coveredGridCodes: [CLOSED] }],
    ['parentId', { parentId: newId() }],
    ['parentId', { parentId: 'none' }],
  ])('P24: names %s when it is wrong, entered or changed, and nothing is stored', async (argument, own) => {
    const partyOrganizationId = await founded();
    const before = await stored();
    for (const { errors } of [await found(own), await change({ partyOrganizationId, ...own })]) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    }
    expect(await stored()).toBe(before);
  });

  it('is established today at the latest', async () => {
    const { errors } = await found({ establishedOn: daysFromToday(1) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'establishedOn' });
  });

  it.each([
    ['kind', { kind: null }],
    ['name', { name: null }],
    ['memberCount', { memberCount: null }],
    ['coveredGridCodes', { coveredGridCodes: null }],
    ['dissolvedOn', { dissolvedOn: '2025-12-31' }],
    ['dissolvedOn', { dissolvedOn: daysFromToday(1) }],
  ])('P24: a change names %s when it cannot be', async (argument, own) => {
    const { errors } = await change({ partyOrganizationId: await founded(), ...own });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is changed, keeps what is left out, and tells what is covered no more and what is', async () => {
    const [from, to] = [general(), general()];
    const id = await founded({ coveredGridCodes: [from] });
    const changes = { kind: 'JOINT_BRANCH', memberCount: 4, coveredGridCodes: [to] };
    expect((await change({ partyOrganizationId: id, ...changes })).data.changePartyOrganization).toMatchObject({
      kind: 'JOINT_BRANCH',
      name: '样例党支部',
      memberCount: 4,
      coveredGrids: [{ code: to }],
      version: 2,
    });
    const covers = await change({ partyOrganizationId: id, coveredGridCodes: [from, to], expectedVersion: 2 });
    expect(covers.data.changePartyOrganization).toMatchObject({
      coveredGrids: [{ code: from }, { code: to }],
      version: 3,
    });
    expect(await told(from)).toMatchObject([{ isCovered: true }, { isCovered: false }, { isCovered: true }]);
    expect(await told(to)).toMatchObject([{ isCovered: true }]);
  });

  it('is dissolved, and covers nothing from the next day on, unless another does', async () => {
    const [alone, shared] = [general(), general()];
    const id = await founded({ coveredGridCodes: [alone, shared] });
    await founded({ coveredGridCodes: [shared] });
    const dissolvedOn = daysFromToday(-1);
    const gone = await change({ partyOrganizationId: id, dissolvedOn });
    expect(gone.data.changePartyOrganization).toMatchObject({
      dissolvedOn,
      coveredGrids: [{ code: alone }, { code: shared }],
    });
    expect((await told(alone)).at(-1)).toMatchObject({ isCovered: false, since: today });
    expect(await told(shared)).toHaveLength(1);
    const { errors } = await found({ parentId: id });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'parentId' });
    await change({ partyOrganizationId: id, dissolvedOn: null, expectedVersion: 2 });
    expect((await told(alone)).at(-1)).toMatchObject({ isCovered: true, since: today });
  });

  it('stays in its street: what it covers, and what it lies under', async () => {
    const theirs = await founded({ coveredGridCodes: [ELSEWHERE] }, otherOfficer);
    const partyOrganizationId = await founded();
    const under = await change({ partyOrganizationId, parentId: theirs });
    expect(under.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'parentId' });
    const both: Actor = { subject: newId(), grants: [...officer.grants, ...otherOfficer.grants] };
    const moved = await change({ partyOrganizationId, coveredGridCodes: [ELSEWHERE] }, both);
    expect(moved.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'coveredGridCodes' });
    for (const officerOfOne of [officer, otherOfficer]) {
      const away = await change({ partyOrganizationId, coveredGridCodes: [ELSEWHERE] }, officerOfOne);
      expect(away.codes).toEqual(['FORBIDDEN']);
    }
    expect((await change({ partyOrganizationId, coveredGridCodes: [NEIGHBOUR] })).codes).toEqual([]);
  });

  it('never lies below itself, directly or further up', async () => {
    const top = await founded();
    const middle = await founded({ parentId: top });
    const bottom = await founded({ parentId: middle });
    for (const parentId of [top, middle, bottom]) {
      const { errors } = await change({ partyOrganizationId: top, parentId });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'parentId' });
    }
    const loose = await change({ partyOrganizationId: middle, parentId: null });
    expect(loose.data.changePartyOrganization).toMatchObject({ parent: null, version: 2 });
  });

  it('P25: of two that two clients put below each other at the same instant one stays above', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await founded(), await founded()];
      const answers = await Promise.all([
        change({ partyOrganizationId: one, parentId: other }),
        change({ partyOrganizationId: other, parentId: one }),
      ]);
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('P25: of two changes of what it covers from one version the other gets CONFLICT, and what is told is what is', async () => {
    const [first, second] = [general(), general()];
    const partyOrganizationId = await founded();
    const both = await Promise.all(
      [first, second].map((code) => change({ partyOrganizationId, coveredGridCodes: [code] })),
    );
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const covers = await organisations.subgraph.database.orm.em.fork().find(PartyCoverEntity, { partyOrganizationId });
    expect(covers).toHaveLength(1);
    for (const code of [first, second]) {
      expect(await told(code)).toHaveLength(covers[0]?.gridCode === code ? 1 : 0);
    }
  });

  it('is not changed when there is none', async () => {
    expect((await change({ partyOrganizationId: newId(), name: '样例' })).codes).toEqual(['NOT_FOUND']);
  });
});
