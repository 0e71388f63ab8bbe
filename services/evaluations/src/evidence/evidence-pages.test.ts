import { afterAll, beforeAll, expect, it } from 'vitest';
import { leader, LEADERS_POST, openRounds, posts, visit, type Rounds } from '../../test/rounds.ts';

const [PIECES, PAGE] = [1000, 100];
const EVIDENCE = `query ($refs: [_Any!]!, $first: Int, $after: String) { _entities(representations: $refs) { ... on Appointment {
  evidence(where: { indicatorCode: "M4" }, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { id occurredAt } } } } }`;

let rounds: Rounds;
beforeAll(async () => {
  rounds = await openRounds();
  const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + (n % 90))).toISOString().slice(0, 10);
  const visits = Array.from({ length: PIECES }, (_, n) => visit(n % 5 === 0 ? 'MISSED' : 'DONE', dayOf(n))).flat();
  await rounds.hear([...posts(), ...visits]);
  await rounds.goOn('2026-02-20');
  await rounds.goOn('2026-04-05');
});
afterAll(() => rounds.close());

const pageAfter = async (after: string | null) => {
  const refs = [{ __typename: 'Appointment', id: LEADERS_POST, role: 'MICRO_GRID_LEADER' }];
  const { data, errors } = await rounds.ask(EVIDENCE, { refs, first: PAGE, after }, leader);
  expect(errors).toEqual([]);
  return data._entities[0].evidence;
};

it('a thousand pieces of evidence are read page by page, each once, last first', async () => {
  const seen: { id: string; occurredAt: string }[] = [];
  const statements = new Set<number>();
  let after: string | null = null;
  for (let pages = 1; pages <= PIECES / PAGE; pages++) {
    let page = await pageAfter(after);
    statements.add((await rounds.statementsOf(async () => void (page = await pageAfter(after)))).length);
    expect(page).toMatchObject({ totalCount: PIECES, pageInfo: { hasNextPage: pages < PIECES / PAGE } });
    seen.push(...page.nodes);
    after = page.pageInfo.endCursor;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(PIECES);
  const times = seen.map(({ occurredAt }) => occurredAt);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(statements.size).toBe(1);
});
