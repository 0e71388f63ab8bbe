import { IsOptional } from 'class-validator';
import { defineEntity, p } from '@mikro-orm/core';
import type { TablesOf } from '@microgrid/database/database';
import { migration } from '@microgrid/database/migration';
import { Access } from '@microgrid/access/access';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Batch } from '../resolver/batch.ts';
import { connectionOf } from './connection.ts';
import { PageArguments, type Order } from './list-arguments.ts';
import type { SubgraphContext } from '../context.ts';
import { byColumn } from '../figures/measures.ts';
import { page, pages } from './page.ts';
import { PlainText } from '../demands/text/plain-text.ts';
import { subgraphOf } from '../subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../testing.ts';

const NoteSchema = defineEntity({
  name: 'Note',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime().length(3),
    weight: p.integer(),
    topic: p.text(),
    authorId: p.uuid(),
  },
});
class NoteEntity extends NoteSchema.class {}
NoteSchema.setClass(NoteEntity);
type Context = SubgraphContext<TablesOf<typeof NoteSchema>>;

@ObjectType()
@Access('PUBLIC')
class Note {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  weight!: number;
}

@ObjectType()
@Directive('@key(fields: "id")')
@Access('PUBLIC')
class Author {
  @Field(() => ID)
  id!: string;
}

const measures = { dimensions: { TOPIC: byColumn('topic', () => String, 'Topic') } };
const NoteConnection = connectionOf({ name: 'Note', what: 'notes', node: () => Note, ...measures });
const SecretConnection = connectionOf({
  name: 'Secret',
  what: 'secrets',
  node: () => Note,
  ...measures,
  withheld: 'a key',
});

const orders: Record<string, Order> = {
  AT: [
    { column: 'at', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
  AT_BACKWARDS: [
    { column: 'at', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
  HEAVIEST_THEN_OLDEST: [
    { column: 'weight', direction: 'desc' },
    { column: 'at', direction: 'asc' },
    { column: 'id', direction: 'desc' },
  ],
};

@ArgsType()
class NoteArguments extends PageArguments {
  @Field(() => String, { defaultValue: 'AT' })
  @PlainText(20)
  orderBy!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @PlainText(20)
  topic?: string | null;
}

const requestOf = ({ orderBy, topic, ...paging }: NoteArguments, info: GraphQLResolveInfo) => ({
  page: paging,
  order: orders[orderBy] ?? [],
  filter: topic,
  info,
});

function notesOn({ db }: Context, topic: string | null | undefined) {
  const list = db.selectFrom('note').selectAll();
  return topic == null ? list : list.where('topic', '=', topic);
}

@Resolver()
class NoteResolver {
  @Query(() => NoteConnection, { nullable: true })
  @Access('PUBLIC')
  notes(@Args(() => NoteArguments) args: NoteArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return page(notesOn(context, args.topic), requestOf(args, info));
  }

  @Query(() => NoteConnection, { nullable: true })
  @Access('PUBLIC')
  otherNotes(
    @Args(() => NoteArguments) args: NoteArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(notesOn(context, args.topic), requestOf(args, info));
  }

  /** Forgets to say to whom figures are told. */
  @Query(() => SecretConnection, { nullable: true })
  @Access('PUBLIC')
  secrets(@Args(() => NoteArguments) args: NoteArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return page(notesOn(context, args.topic), requestOf(args, info));
  }
}

@Resolver(() => Author)
class AuthorResolver {
  @FieldResolver(() => NoteConnection, { nullable: true })
  @Batch()
  notes(
    @Root() authors: Author[],
    @Args(() => NoteArguments) args: NoteArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ids = authors.map(({ id }) => id);
    const list = (id: RawBuilder<string>) =>
      notesOn(context, args.topic).where('authorId', '=', sql<string>`${id}::uuid`);
    return pages(context.db, { keys: ids, list }, requestOf(args, info));
  }
}

const notesConcept = {
  resolvers: [NoteResolver, AuthorResolver],
  orphanedTypes: [Author],
  stored: [{ entity: NoteEntity, personal: {} }],
  migrations: [
    migration(
      '20261126T000000-notes',
      'create table note (id uuid primary key, at timestamptz(3) not null, weight int not null, topic text not null, author_id uuid not null)',
    ),
  ],
};
const definition = subgraphOf('notes', 'notes', [notesConcept]);

const idOf = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [ann, ben, nobody] = [idOf(901), idOf(902), idOf(903)];
// Ties in every column but the id, and instants a millisecond apart.
const moments = ['.000Z', '.001Z', '.001Z', '.001Z', '.002Z', '.999Z', '.999Z'].map(
  (ms) => new Date(`2026-03-31T16:00:00${ms}`),
);
const rows = [5, 5, 7, 7, 5, 7, 5].map((weight, index) => ({
  id: idOf(index + 1),
  at: moments[index] ?? new Date(0),
  weight,
  topic: index < 5 ? 'a' : 'b',
  authorId: index % 2 === 0 ? ann : ben,
}));

describe('a list', () => {
  let notes: TestSubgraph;
  beforeAll(async () => {
    notes = await openTestSubgraph(definition);
    await notes.insert(NoteEntity, rows);
  });
  afterAll(() => notes.close());

  const numbers = (nodes: { id: string }[]) => nodes.map(({ id }) => Number(id.slice(-3)));
  const read = async (args: string, list = 'notes') => {
    const { data, errors } = await notes.ask(
      `{ ${list}(${args}) { nodes { id } edges { cursor } totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return { page: data?.[list], errors };
  };
  const cursorAfter = async (n: number, args = '') => (await read(`first: ${n}${args}`)).page.pageInfo.endCursor;

  it.each([
    ['AT', [1, 2, 3, 4, 5, 6, 7]],
    ['AT_BACKWARDS', [7, 6, 5, 4, 3, 2, 1]],
    ['HEAVIEST_THEN_OLDEST', [4, 3, 6, 1, 2, 5, 7]],
  ])('ordered by %s is read through without skipping or repeating, in pages of any size', async (orderBy, expected) => {
    for (const first of [1, 2, 3, 6, 7, 100]) {
      const seen: number[] = [];
      for (let after = 'null'; ;) {
        const { page: found } = await read(`first: ${first}, after: ${after}, orderBy: "${orderBy}"`);
        seen.push(...numbers(found.nodes));
        expect(found.totalCount).toBe(rows.length);
        expect(found.pageInfo.hasPreviousPage).toBe(after !== 'null');
        if (!found.pageInfo.hasNextPage) break;
        after = `"${found.pageInfo.endCursor}"`;
      }
      expect(seen).toEqual(expected);
    }
  });

  it('says of each edge and of its ends where they stand', async () => {
    const { page: found } = await read('first: 3');
    const cursors = found.edges.map(({ cursor }: { cursor: string }) => cursor);
    expect(found.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: cursors[0],
      endCursor: cursors[2],
    });
    const { page: next } = await read(`first: 1, after: "${cursors[1]}"`);
    expect(numbers(next.nodes)).toEqual([3]);
  });

  it.each(['%', '_', '.*', "' or true --"])('P16: compares text as it is, so finds nothing for %s', async (topic) => {
    const { page: found, errors } = await read(`topic: ${JSON.stringify(topic)}`);
    expect(errors).toEqual([]);
    expect(found).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('is an empty page past its end, and where nothing fits', async () => {
    const empty = { hasNextPage: false, startCursor: null, endCursor: null };
    const { page: past } = await read(`first: 1, after: "${await cursorAfter(7)}"`);
    expect(past).toMatchObject({ nodes: [], edges: [], pageInfo: { ...empty, hasPreviousPage: true } });
    const { page: none } = await read('topic: "c"');
    expect(none).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { ...empty, hasPreviousPage: false } });
  });

  it('runs one statement, and one more for the total only when it is asked for', async () => {
    const count = async (fields: string) =>
      (await notes.statementsOf(() => notes.ask(`{ notes(first: 2) { ${fields} } }`))).length;
    expect(await count('__typename')).toBe(0);
    expect(await count('nodes { id } edges { cursor } pageInfo { hasNextPage }')).toBe(1);
    expect(await count('totalCount')).toBe(1);
    expect(await count('nodes { id } totalCount')).toBe(2);
  });

  it.each([
    ['another filter', 'notes', 'topic: "b"'],
    ['another order', 'notes', 'orderBy: "AT_BACKWARDS"'],
    ['another field', 'otherNotes', 'first: 2'],
  ])('P17: takes no cursor of a list with %s', async (_what, list, args) => {
    const { page: found, errors } = await read(`${args}, after: "${await cursorAfter(2)}"`, list);
    expect(found).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it.each(['first: 0', 'first: -1', 'first: 101', 'first: 2147483647'])(
    'P17: has pages of 1 to 100, so refuses %s',
    async (args) => {
      const { errors } = await read(args);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    },
  );

  it('P17: has no deep offset: the last page is found by comparing, not by counting', async () => {
    const after = await cursorAfter(6);
    const statements = await notes.statementsOf(() => read(`first: 1, after: "${after}"`));
    expect(statements.join('\n')).not.toMatch(/offset/i);
    expect(statements.join('\n')).toMatch(/\("at", "id"\) > \(/);
  });

  const ofAuthors = (fields: string, args = 'first: 2') =>
    notes.ask(
      `query ($refs: [_Any!]!) { authors: _entities(representations: $refs) { ... on Author { notes(${args}) { ${fields} } } } }`,
      { refs: [ben, ann, nobody, ben].map((id) => ({ __typename: 'Author', id })) },
    );

  it('of each parent is a page each, in their order, in one statement for all', async () => {
    const fields = 'nodes { id } totalCount pageInfo { hasNextPage endCursor }';
    let authors: { notes: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean } } }[] = [];
    const statements = await notes.statementsOf(async () => {
      ({
        data: { authors },
      } = await ofAuthors(fields));
    });
    expect(statements).toHaveLength(2);
    expect(authors.map(({ notes: its }) => [numbers(its.nodes), its.totalCount, its.pageInfo.hasNextPage])).toEqual([
      [[2, 4], 3, true],
      [[1, 3], 4, true],
      [[], 0, false],
      [[2, 4], 3, true],
    ]);
  });

  it('of a parent goes on from its own cursor', async () => {
    const { data } = await ofAuthors('pageInfo { endCursor }');
    const { data: next } = await ofAuthors(
      'nodes { id }',
      `first: 9, after: "${data.authors[0].notes.pageInfo.endCursor}"`,
    );
    expect(numbers(next.authors[0].notes.nodes)).toEqual([6]);
  });

  it('has figures, those of all parents in one statement each', async () => {
    const fields = 'aggregates { count { value } } groups(by: [TOPIC]) { key { topic } count { value } }';
    let answer: unknown;
    const statements = await notes.statementsOf(async () => {
      answer = (await ofAuthors(fields)).data.authors;
    });
    expect(statements).toHaveLength(2);
    const group = (topic: string, value: number) => ({ key: { topic }, count: { value } });
    const ofBen = { aggregates: { count: { value: 3 } }, groups: [group('a', 2), group('b', 1)] };
    const ofAnn = { aggregates: { count: { value: 4 } }, groups: [group('a', 3), group('b', 1)] };
    const ofNobody = { aggregates: { count: { value: 0 } }, groups: [] };
    expect(answer).toEqual([ofBen, ofAnn, ofNobody, ofBen].map((its) => ({ notes: its })));
  });

  it('P29: that is guarded, and does not say to whom its figures are told, tells nobody', async () => {
    const statements = await notes.statementsOf(async () => {
      const { data, errors } = await notes.ask(
        `{ secrets { aggregates { count { value } } groups(by: [TOPIC]) { count { value } } } }`,
        {},
        { subject: '01920000-0000-7000-8000-000000000001', grants: [] },
      );
      expect(data).toEqual({ secrets: { aggregates: null, groups: null } });
      expect(errors.map(({ extensions }) => extensions)).toEqual(
        Array.from({ length: 2 }, () => expect.objectContaining({ code: 'FORBIDDEN', needs: 'a key' })),
      );
    });
    expect(statements).toEqual([]);
  });
});
