import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstQuarter, leader, openRounds, posts, type Rounds } from '../../test/rounds.ts';

const MINE = `{ evaluations(where: { isMine: true }) { nodes { values { indicator { code } evidence(first: 50) { nodes { id inNumerator factType } } } } } }`;

describe('what is read of a period that runs', () => {
  let rounds: Rounds;
  beforeEach(async () => void (rounds = await openRounds()));
  afterEach(() => rounds.close());

  it('tells no running score by the types of the facts', async () => {
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    interface Piece {
      readonly id: string;
      readonly inNumerator: boolean | null;
      readonly factType: string;
    }
    const pieces = async () => {
      const { data } = await rounds.ask(MINE, {}, leader);
      const all: { indicator: { code: string }; evidence: { nodes: Piece[] } }[] = data.evaluations.nodes.at(-1).values;
      return all.flatMap(({ indicator, evidence }) =>
        evidence.nodes.map((piece) => ({ ...piece, code: indicator.code })),
      );
    };
    const before = await pieces();
    const types = Map.groupBy(before, ({ code }) => code);
    expect(types.size).toBeGreaterThan(5);
    for (const ofOne of types.values()) {
      expect(new Set(ofOne.map(({ factType }) => factType)).size).toBe(1);
      for (const { inNumerator } of ofOne) expect(inNumerator).toBeNull();
    }
    expect(types.get('M6')?.[0]?.factType).toBe('opinion.taken');
    await rounds.goOn('2026-04-05');
    const after = await pieces();
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    expect(new Set(after.map(({ factType }) => factType))).toContain('care_visit.settled.v1');
  });
});
