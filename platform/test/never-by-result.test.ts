import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { isEnumType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';
import { openWorld, type World } from './world/world.ts';

const RESULT = /score|grade|not_?rated|band|points|judgement|result|rank|top|best|worst/i;
/** What a list is asked by: which, in what order, by what it is grouped. */
const ASKED = /(Where|Order|Dimension|Having)$/;
/** What is of somebody who serves, or of a grid; matters, whistles and trainings have ratings and outcomes of their own. */
const OF_RESULTS = /^(Evaluation|IndicatorValue|Evidence|Appeal|Honour|Consequence|Appointment|Person|Grid|Scheme)/;

/** What somebody could ask the lists of a schema for by how people came out. */
function askedByResult(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!ASKED.test(type.name) || !OF_RESULTS.test(type.name)) return [];
    const names = isEnumType(type)
      ? type.getValues().map(({ name }) => name)
      : isInputObjectType(type)
        ? Object.keys(type.getFields())
        : [];
    return names.filter((name) => RESULT.test(name)).map((name) => `${type.name}.${name}`);
  });
}

describe.each(subgraphs)('$name', (definition) => {
  it('has no list that is chosen, ordered or grouped by results, but for what the street counts', async () => {
    const { schema } = await buildFederatedSchema(definition);
    const found = askedByResult(schema).toSorted();
    // How many came to which grade in a final round: for the street alone, and of no one person.
    const counted = definition.name === 'evaluations' ? COUNTED : [];
    expect(found).toEqual(counted);
  });
});

const COUNTED = ['EvaluationDimension.GRADE'];

const EVERYTHING = `query ($after: String) { evaluations(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  status score grade notRated appointment { id person { id } } round { status } } } }`;

interface Seen {
  readonly status: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly notRated: string | null;
  readonly appointment: { readonly id: string; readonly person: { readonly id: string } };
}

describe('in the sample, in which rounds are open, frozen, told and settled', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const seenBy = async (who: string): Promise<Seen[]> => {
    const seen: Seen[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { data, errors }: Awaited<ReturnType<World['ask']>> = await world.ask(EVERYTHING, { after }, who);
      expect(errors).toEqual([]);
      seen.push(...data.evaluations.nodes);
      ({ hasNextPage: isMore, endCursor: after } = data.evaluations.pageInfo);
    }
    return seen;
  };

  it.each(Object.keys(samplePeople()).filter((who) => who !== 'analyst'))(
    'nobody is told a result before COMPUTED: %s',
    async (who) => {
      const seen = await seenBy(who);
      const early = seen.filter(({ status }) => status === 'OPEN' || status === 'SELF_REVIEW');
      for (const { score, grade, notRated } of early) expect([score, grade, notRated]).toEqual([null, null, null]);
    },
  );

  it('nothing of a result is stored before COMPUTED, whoever might ask', async () => {
    const { rows } = await sql<{ status: string; total: number; resulted: number }>`
      select status, count(*)::int as total, count(coalesce(score::text, grade, not_rated))::int as resulted
      from evaluations.evaluation group by status
    `.execute(world.store?.kysely() ?? expect.fail('it looks where the graph runs in this process'));
    for (const { status, total, resulted } of rows) {
      expect([status, resulted]).toEqual([status, status === 'OPEN' || status === 'SELF_REVIEW' ? 0 : total]);
    }
    expect(rows.map(({ status }) => status)).toEqual(expect.arrayContaining(['OPEN', 'SELF_REVIEW', 'NOTIFIED']));
  });

  it.each(['leader', 'worker'] as const)('a %s sees the own facts and evaluations, and no colleague’s', async (who) => {
    const seen = await seenBy(who);
    const own = samplePeople()[who];
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ appointment }) => appointment.person.id))).toEqual(new Set([own]));
    const facts = `{ me { appointments(where: { status: ACTIVE }) { nodes { evidence(first: 10) { totalCount nodes { factType inNumerator } } } } } }`;
    const { data, errors } = await world.ask(facts, {}, who);
    expect(errors).toEqual([]);
    expect(data.me.appointments.nodes[0].evidence.totalCount).toBeGreaterThan(0);
  });

  it.each(['leader', 'worker', 'secretary', 'reviewer', 'resident'])('a %s counts no grades', async (who) => {
    const counts = `{ evaluations(where: { within: "510115006005", status: [FINAL, ARCHIVED] }) { groups(by: [GRADE]) { count { value } } } }`;
    const { data, codes } = await world.ask(counts, {}, who);
    expect([data.evaluations?.groups ?? null, codes]).toEqual([null, ['QUESTION_TOO_FINE']]);
  });

  it.each(['resident', 'volunteer', 'auditor'] as const)('a %s sees none', async (who) => {
    expect(await seenBy(who)).toEqual([]);
  });

  it.each(['officer', 'analyst'])('a %s has places in no order of how people came out', async (who) => {
    const asked = (by: string, rest: string) =>
      world.ask(
        `{ evaluations(where: { within: "510115006" }) { groups(by: [${by}], ${rest}) { count { value } } } }`,
        {},
        who,
      );
    for (const [rest, argument] of [
      ['orderBy: COUNT_DESC', 'orderBy'],
      ['having: { count: { min: 10 } }', 'having'],
    ] as const) {
      const [error, ...others] = (await asked('COMMUNITY, YEAR, GRADE', rest)).errors;
      expect([error?.extensions, others]).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', argument }), []]);
      expect(error?.message).toContain('in the order of their key');
    }
    expect((await asked('COMMUNITY, YEAR', 'orderBy: NOT_RATED_COUNT_DESC')).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('an analyst cannot ask for any', async () => {
    const { codes } = await world.ask(EVERYTHING, {}, 'analyst');
    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});
