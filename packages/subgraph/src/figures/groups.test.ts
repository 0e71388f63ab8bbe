import { Access } from '@microgrid/access/access';
import type { TablesOf } from '@microgrid/database/database';
import { migration } from '@microgrid/database/migration';
import { defineEntity, p } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphContext } from '../context.ts';
import { connectionOf } from '../lists/connection.ts';
import { PageArguments } from '../lists/list-arguments.ts';
import { page, pages } from '../lists/page.ts';
import { inSubtree } from '../lists/subtree.ts';
import { Batch } from '../resolver/batch.ts';
import { shanghaiDate } from '../resolver/shanghai-date.ts';
import { subgraphOf } from '../subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../testing.ts';
import { byColumn, byDate, byGrid } from './measures.ts';

const VisitSchema = defineEntity({
  name: 'Visit',
  properties: { id: p.uuid().primary(), gridCode: p.text(), day: p.date(), topic: p.text(), minutes: p.integer() },
});
class VisitEntity extends VisitSchema.class {}
VisitSchema.setClass(VisitEntity);
type Context = SubgraphContext<TablesOf<typeof VisitSchema>>;

@ObjectType()
@Access('PUBLIC')
class Visit {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
@Directive('@key(fields: "code")')
@Access('PUBLIC')
class Unit {
  @Field(() => ID)
  code!: string;
}

@ObjectType()
@Directive('@key(fields: "code")')
@Access('PUBLIC')
class Place {
  @Field(() => ID)
  code!: string;
}

const VisitConnection = connectionOf({
  name: 'Visit',
  what: 'visits（走访）',
  node: () => Visit,
  dimensions: {
    ...byGrid('gridCode', { grid: () => Place, adminUnit: () => Unit }),
    TOPIC: byColumn('topic', () => String, 'Topic（主题）'),
    ...byDate('day', 'took place（走访）'),
  },
  measures: {
    minutes: {
      description: 'How long they took（时长）, in minutes.',
      textZh: '走访用时之和，以分钟计',
      rate: { numerator: 'Minutes of the visits', denominator: 'The visits: count' },
      sql: sql`coalesce(sum(minutes), 0)`,
    },
  },
});

const order = [{ column: 'id', direction: 'asc' }] as const;

@Resolver()
class VisitResolver {
  @Query(() => VisitConnection, { nullable: true })
  @Access('PUBLIC')
  visits(@Args(() => PageArguments) paging: PageArguments, @Ctx() { db }: Context, @Info() info: GraphQLResolveInfo) {
    return page(db.selectFrom('visit').selectAll(), { page: paging, order, info });
  }
}

@Resolver(() => Place)
class PlaceResolver {
  @FieldResolver(() => VisitConnection, { nullable: true })
  @Batch()
  visits(
    @Root() places: Place[],
    @Args(() => PageArguments) paging: PageArguments,
    @Ctx() { db }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const codes = places.map(({ code }) => code);
    const below = (code: Parameters<typeof inSubtree>[0]) => db.selectFrom('visit').selectAll().where(inSubtree(code));
    return pages(db, { keys: codes, list: below }, { page: paging, order, info });
  }
}

const visit = {
  resolvers: [VisitResolver, PlaceResolver],
  stored: [{ entity: VisitEntity, personal: {} }],
  migrations: [
    migration(
      '20261126T000000-visits',
      'create table visit (id uuid primary key, grid_code text collate "C" not null, day date not null, topic text not null, minutes int not null)',
    ),
  ],
};

const [STREET, OTHER] = ['510115006', '510115007'];
// In the street, 30 topics on two days of two months each; in the other one, a single visit.
const rows = Array.from({ length: 61 }, (_, index) => ({
  id: `01920000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  gridCode: index === 60 ? `${OTHER}001001001` : `${STREET}00${1 + (index % 2)}001001`,
  day: index % 2 === 0 ? '2026-01-31' : '2026-02-01',
  topic: `t${String(Math.floor(index / 2)).padStart(2, '0')}`,
  minutes: index,
}));

describe('groups of a list', () => {
  let visits: TestSubgraph;
  beforeAll(async () => {
    visits = await openTestSubgraph(subgraphOf('visits', 'visits', [visit]));
    await visits.insert(VisitEntity, rows);
  });
  afterAll(() => visits.close());

  const groups = async (args: string, fields = 'count { value }') => {
    const { data, errors } = await visits.ask(`{ visits { groups(${args}) { ${fields} } } }`);
    return { groups: data?.visits?.groups, extensions: errors[0]?.extensions, message: errors[0]?.message };
  };

  it('are all of them or, in the order of the key, an error: never the first few', async () => {
    expect((await groups('by: [TOPIC, MONTH], first: 61')).groups).toHaveLength(61);
    const refused = await groups('by: [TOPIC, MONTH], first: 60');
    expect(refused.groups).toBeUndefined();
    expect(refused.extensions).toEqual({
      code: 'TOO_MANY_GROUPS',
      count: 61,
      largestFirst: 1000,
      coarser: [
        { by: ['TOPIC', 'QUARTER'], count: 31 },
        { by: ['TOPIC', 'YEAR'], count: 31 },
      ],
    });
    expect(refused.message).toBe(
      'there are 61 groups, more than first: ask for first: 61, or group by TOPIC, QUARTER, or group by TOPIC, YEAR, or narrow where',
    );
  });

  it('count only those that `having` lets through', async () => {
    expect((await groups('by: [TOPIC], having: { count: { min: 2 } }, first: 30')).groups).toHaveLength(30);
    expect((await groups('by: [TOPIC], having: { count: { min: 2 } }, first: 29')).extensions).toMatchObject({
      count: 30,
      coarser: [],
    });
  });

  it('are, ordered by a measure, the first of them', async () => {
    const { groups: found } = await groups('by: [TOPIC], orderBy: MINUTES_DESC, first: 2', 'minutes { value }');
    expect(found).toEqual([{ minutes: { value: 58 + 59 } }, { minutes: { value: 56 + 57 } }]);
  });

  it('are one statement, and one more only to say what would do', async () => {
    expect(await visits.statementsOf(() => groups('by: [TOPIC], first: 31'))).toHaveLength(1);
    expect(await visits.statementsOf(() => groups('by: [TOPIC], first: 30'))).toHaveLength(2);
  });

  it('of many parents are refused for those alone that have too many', async () => {
    const { data, errors } = await visits.ask(
      `query ($refs: [_Any!]!) { places: _entities(representations: $refs) { ... on Place {
        code visits { totalCount groups(by: [MICRO_GRID, MONTH], first: 1) { key { grid { code } } count { value } } } } } }`,
      { refs: [STREET, OTHER].map((code) => ({ __typename: 'Place', code })) },
    );
    expect(data.places[0]).toEqual({ code: STREET, visits: null });
    expect(data.places[1]).toEqual({
      code: OTHER,
      visits: { totalCount: 1, groups: [{ key: { grid: { code: `${OTHER}001001001` } }, count: { value: 1 } }] },
    });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({
        code: 'TOO_MANY_GROUPS',
        count: 2,
        // No coarser level makes fewer.
        coarser: [],
      }),
    ]);
  });

  it('by street have the street as a unit in their key, and no grid', async () => {
    const key = 'key { adminUnit { code } grid { code } } count { value }';
    expect((await groups('by: [STREET]', key)).groups).toEqual([
      { key: { adminUnit: { code: STREET }, grid: null }, count: { value: 60 } },
      { key: { adminUnit: { code: OTHER }, grid: null }, count: { value: 1 } },
    ]);
  });

  it.each(['STREET, MICRO_GRID', 'COMMUNITY, GENERAL_GRID', 'MONTH, YEAR', 'TOPIC, QUARTER, MONTH'])(
    'are not by %s, two levels of the same thing',
    async (by) => {
      const { extensions } = await groups(`by: [${by}]`);
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'by' });
    },
  );

  it('come with what each measure counts and until when, which costs no statement', async () => {
    let answer: unknown;
    const statements = await visits.statementsOf(async () => {
      answer = (
        await visits.ask(`{ visits { figuresAsOf definitions { measure text textZh numerator denominator } } }`)
      ).data;
    });
    expect(answer).toEqual({
      visits: {
        figuresAsOf: shanghaiDate(),
        definitions: [
          { measure: 'count', text: 'How many visits.', textZh: '走访数量', numerator: null, denominator: null },
          {
            measure: 'minutes',
            text: 'How long they took, in minutes.',
            textZh: '走访用时之和，以分钟计',
            numerator: 'Minutes of the visits',
            denominator: 'The visits: count',
          },
        ],
      },
    });
    expect(statements).toEqual([]);
  });

  describe('that have more rows than may be counted at once where no statement can be ended', () => {
    const CROWDED = '510115008';
    const ofPlaces = (codes: readonly string[], fields: string) =>
      visits.ask(
        `query ($refs: [_Any!]!) { places: _entities(representations: $refs) { ... on Place { visits { ${fields} } } } }`,
        { refs: codes.map((code) => ({ __typename: 'Place', code })) },
      );
    beforeAll(async () => {
      await sql`insert into visits.visit select gen_random_uuid(), ${CROWDED} || '00' || i % 2, '2026-01-31', 't', 1 from generate_series(1, 50000) i`.execute(
        visits.subgraph.database.store.kysely(),
      );
    });

    it('P30: are refused before they begin, of one list and of those of many parents together, and told on PostgreSQL', async () => {
      const limit = { code: 'TOO_MANY_ROWS', limit: 50_000, argument: 'where' };
      const onPglite = <T>(told: T) => (visits.subgraph.database.store.kind === 'pglite' ? told : undefined);
      for (const fields of ['aggregates { count { value } }', 'groups(by: [TOPIC], first: 100) { count { value } }']) {
        const all = await visits.ask(`{ visits { ${fields} } }`);
        expect(all.errors[0]?.extensions).toEqual(onPglite(limit));
        const both = await ofPlaces([STREET, CROWDED], fields);
        expect(both.errors[0]?.extensions).toEqual(onPglite(limit));
        expect((await ofPlaces([CROWDED], fields)).codes).toEqual([]);
      }
    });
  });
});
