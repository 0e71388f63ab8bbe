import type { Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, consent, person, resident, worker } from '../../test/seed.ts';
import { ConsentEntity } from '../consent/consent.entity.ts';
import { people } from '../subgraph.ts';
import { PersonEntity } from './person.entity.ts';

const consenting = person({ displayName: '样例同意者' });
const silent = person({ displayName: '样例沉默者' });
const FIELDS = 'id displayName workPhone sourceKind';

describe('a person who serves', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(PersonEntity, [consenting, silent]);
    await subgraph.insert(ConsentEntity, [consent(consenting.id)]);
  });
  afterAll(() => subgraph.close());

  const hidden = { displayName: null, workPhone: null, sourceKind: null };
  const named = ({ displayName, workPhone }: typeof silent) => ({ displayName, workPhone, sourceKind: null });

  it.each([
    ['to a resident without', silent, resident, hidden],
    ['to a resident with', consenting, resident, named(consenting)],
    ['to a worker without', silent, worker, named(silent)],
    ['to the person without', silent, actor(silent.id), { ...named(silent), sourceKind: 'PARTY_MEMBER' }],
  ])('shows %s consent what the policy says, as query and as reference', async (_case, { id }, caller, shown) => {
    const query = `query ($id: ID!, $refs: [_Any!]!) {
      person(id: $id) { ${FIELDS} }
      reference: _entities(representations: $refs) { ... on Person { ${FIELDS} } } }`;
    const { data } = await subgraph.ask(query, { id, refs: [{ __typename: 'Person', id }] }, caller);
    expect(data).toEqual({ person: { id, ...shown }, reference: [{ id, ...shown }] });
  });

  it('tells what the person can do to those who serve, and what the person needs to nobody else', async () => {
    const able = { ...person(), skills: ['REPAIR' as const], languages: ['zh'], accessNeeds: ['AT_HOME' as const] };
    await subgraph.insert(PersonEntity, [able]);
    const shown = async (caller?: Actor) => {
      const query = `{ person(id: "${able.id}") { skills languages accessNeeds version } }`;
      return (await subgraph.ask(query, {}, caller)).data.person;
    };
    const { skills, languages, accessNeeds } = able;
    expect(await shown(actor(able.id))).toEqual({ skills, languages, accessNeeds, version: 1 });
    expect(await shown(worker)).toEqual({ skills, languages, accessNeeds: null, version: 1 });
    expect(await shown(resident)).toEqual({ skills: null, languages: null, accessNeeds: null, version: 1 });
  });

  it.each([newId(), 'no id at all', ''])('is null for the unknown id "%s"', async (id) => {
    expect(await subgraph.ask(`query ($id: ID!) { person(id: $id) { id } }`, { id })).toMatchObject({
      data: { person: null },
      errors: [],
    });
  });

  it('does not tell the age or who entered the person', async () => {
    const { codes } = await subgraph.ask(
      `{ person(id: "${silent.id}") { isAdult registeredById } }`,
      {},
      actor(silent.id),
    );
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
  });
});
