import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { Actor } from '@microgrid/access/actor';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { Batch } from '../resolver/batch.ts';
import { figureTypes, type GroupQuestion } from '../figures/figure-types.ts';
import { aggregatesOf, groupsOf } from '../figures/figures.ts';
import type { Measures } from '../figures/measures.ts';
import type { ListPage } from './page.ts';

/** The paging arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100 (BAD_USER_INPUT otherwise).' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before, from the same list with the same filter and order.',
  })
  @IsOptional()
  @MaxLength(1000)
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before; false on a first page, lists are read forwards.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first on this page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last on this page; null on an empty page.' })
  endCursor!: string | null;
}

/** A kind of list. */
interface ListOf<T extends object> extends Measures {
  /** Of the node's GraphQL type. */
  readonly name: string;
  /** Reads after "Page of", such as "grids（网格）". */
  readonly what: string;
  readonly node: () => ClassType<T>;
}

/** The Relay connection type of a kind of list, with the figures of its measures. */
export function connectionOf<T extends object>(list: ListOf<T>) {
  const { name, what, node } = list;

  @ObjectType(`${name}Edge`, { description: `One of the ${what} and where it stands in the list.` })
  class Edge {
    @Field(() => String, { description: 'Pass it as `after` to read on from here.' })
    cursor!: string;

    @Field(() => node(), { description: 'The thing itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `Page of ${what}.` })
  class Connection {
    @Field(() => [node()], { description: 'What is on this page, in order.' })
    nodes!: T[];

    @Field(() => [Edge], { description: 'The same with a cursor each.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list; counted only when asked for.' })
    totalCount!: number;
  }
  resolveFigures(Connection, list);
  return Connection;
}

/** The resolvers of `aggregates` and `groups` of every kind of list. */
export const figureResolvers: Function[] = [];

function resolveFigures(connection: ClassType, list: ListOf<object>): void {
  const count = { description: 'How many（数量）.', sql: sql<number>`count(*)` };
  const parts = { ...list, measures: { count, ...list.measures } };
  const { Aggregates, Group, GroupArguments } = figureTypes(parts);
  const isWithheld = list.withheld !== undefined;
  const needs = isWithheld ? ` Needs ${list.withheld}; null and FORBIDDEN otherwise.` : '';

  @Resolver(() => connection)
  class Figures {
    @FieldResolver(() => Aggregates, {
      nullable: isWithheld,
      description: `Figures of the whole list（汇总）.${needs}`,
    })
    @Batch()
    aggregates(@Root() pages: ListPage[], @Ctx() context: Acting, @Info() info: GraphQLResolveInfo) {
      return aggregatesOf({ pages, parts, context, info });
    }

    @FieldResolver(() => [Group], {
      nullable: isWithheld,
      description: `Figures of the whole list by what it is grouped by（分组统计）; a group that would be empty is absent.${needs}`,
    })
    @Batch()
    groups(
      @Root() pages: ListPage[],
      @Args(() => GroupArguments) question: GroupQuestion,
      @Ctx() context: Acting,
      @Info() info: GraphQLResolveInfo,
    ) {
      return groupsOf({ pages, parts, context, info }, question);
    }
  }
  figureResolvers.push(Figures);
}

interface Acting {
  readonly actor: Actor;
}
