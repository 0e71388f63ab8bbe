import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import type { World } from '../../world/world.ts';
import { inDays, microGridsOf, XINGLIN } from './deeds.ts';

/** The version of the text on being shown as a candidate. */
export const TEXT = 1;

export interface Selection {
  readonly id: string;
  readonly version: number;
  readonly noticeUntil: string | null;
  readonly grid: { readonly code: string };
  readonly candidates: readonly { id: string; status: string; person: { id: string } }[];
  readonly objections: readonly { id: string; decision: string | null }[];
}

/** The day so many days from today. */
export const today = (days: number) => inDays(days).slice(0, 10);

/** A selection of 杏林 in the state, as its head sees it; the sample has some in each. */
export async function inState(
  world: World,
  status: string,
  fits: (one: Selection) => boolean = () => true,
): Promise<Selection> {
  const { data } = await world.ask(
    `{ selectionRounds(where: { within: "${XINGLIN}", status: [${status}] }, first: 100) { nodes { id version noticeUntil
      grid { code } candidates { id status person { id } } objections { id decision } } } }`,
    {},
    'secretary',
  );
  return data.selectionRounds.nodes.find(fits) ?? expect.fail(`no selection of 杏林 is ${status}`);
}

export const toChange = ({ id, version }: { id: string; version: number }) => ({
  selectionRoundId: id,
  expectedVersion: version,
});

/** A vote of so many, held an hour ago and signed by the worker too. */
export const voteOf = (turnoutCount: number) => ({
  turnoutCount,
  minute: '现场唱票计票（样例）',
  heldAt: new Date(Date.now() - 3_600_000).toISOString(),
  countersignedById: samplePeople().worker,
});

/** Somebody whom the secretary has entered to serve, without any post. */
export async function entered(world: World): Promise<string> {
  const input = { displayName: '样例退休居民', sourceKind: 'RETIREE', isAdult: true };
  const { data, errors } = await world.ask(
    `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }`,
    { input },
    'secretary',
  );
  expect(errors).toEqual([]);
  return data.registerPerson.id;
}

/** A micro-grid of 杏林 in which no selection is open. */
export async function freeGrid(world: World) {
  const { data } = await world.ask(
    `{ selectionRounds(where: { within: "${XINGLIN}", status: [ANNOUNCED, NOMINATION, REVIEW, VOTE, TIED, NOTICE, OBJECTION] }, first: 100) { nodes { grid { code } } } }`,
  );
  const taken = new Set(data.selectionRounds.nodes.map(({ grid }: Selection) => grid.code));
  const grids = await microGridsOf(world, XINGLIN);
  return grids.find(({ code }) => !taken.has(code)) ?? expect.fail('a selection is open everywhere');
}
