import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const HONOURS = `{ honours(first: 100) { totalCount nodes { id kind period reason person { id displayName } grid { code name } } } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { withdrawnAt } }`;

interface Seen {
  readonly id: string;
  readonly reason: string | null;
  readonly person: { readonly id: string } | null;
  readonly grid: object | null;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const seen = async (): Promise<Seen[]> => {
  const { data, errors } = await world.ask(HONOURS);
  expect(errors).toEqual([]);
  return data.honours.nodes;
};

it('an honour names nobody from the next request after a withdrawal on, whether or not evaluations has heard of it', async () => {
  const store = world.store ?? expect.fail('it looks where the graph runs in this process');
  const [honour, ...others] = await seen();
  const personId = honour?.person?.id ?? expect.fail('the sample names nobody');
  expect(others.length).toBeGreaterThan(0);
  const { errors } = await world.ask(WITHDRAW, { input: { writeId: v7(), purpose: 'PUBLISH_HONOUR' } }, personId);
  expect(errors).toEqual([]);
  const ofOthers = others.filter(({ person }) => person?.id !== personId);
  const named = (await seen()).filter(({ person }) => person !== null);
  expect(named).toEqual(ofOthers);

  // As long as it is not heard there: the copy of the consent stands.
  await sql`insert into evaluations.honour_consent (person_id) values (${personId}) on conflict do nothing`.execute(
    store.kysely(),
  );
  const unheard = await seen();
  expect(unheard.find(({ id }) => id === honour?.id)).toMatchObject({ reason: null, person: null, grid: null });
  expect(unheard.filter(({ person }) => person !== null)).toEqual(ofOthers);
});

it('what asks people for it is not told to clients', async () => {
  const { codes } = await world.ask('{ honours { nodes { honoured { id } } } }');
  expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
