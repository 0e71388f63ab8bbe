import { Access } from '@microgrid/access/access';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { ClosedFacts } from '../closed-months/closed-facts.ts';
import { askerOf } from '../figures/disclosed.ts';
import { figureTypes, type GroupQuestion } from '../figures/figure-types.ts';
import { aggregatesOf, groupsOf, isReadWhole, type Acting } from '../figures/figures.ts';
import { inChinese, inEnglish } from '../figures/definition-texts.ts';
import { definitionsOf, MeasureDefinition } from '../figures/measure-definition.ts';
import type { Measure, Measures } from '../figures/measures.ts';
import { Batch } from '../resolver/batch.ts';
import { CalendarDate } from '../resolver/scalars.ts';
import { shanghaiDate } from '../resolver/shanghai-date.ts';
import { PageInfo, type ListPage } from './page.ts';

/** A kind of list; without dimensions, one of which nobody asks for figures. */
interface ListOf<T extends object> extends Partial<Measures> {
  /** Of the node's GraphQL type. */
  readonly name: string;
  /** Reads after "Page of", such as "grids（网格）". */
  readonly what: string;
  readonly node: () => ClassType<T>;
  /** Of guarded rows, what everybody is told: of closed months, rounded. */
  readonly closed?: ClosedFacts;
}

/** The Relay connection type of a kind of list, with the figures of its measures if it has dimensions. */
export function connectionOf<T extends object>(list: ListOf<T>) {
  const { name, what, node, dimensions } = list;

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
  if (dimensions !== undefined) figureResolvers.set(Connection, resolveFigures(Connection, { ...list, dimensions }));
  return Connection;
}

/** Of each connection type, what resolves its figures. */
const figureResolvers = new WeakMap<object, Function>();

/** What resolves the figures of a connection type; nothing for any other type. */
export function figureResolverOf(type: object): Function | undefined {
  return figureResolvers.get(type);
}

function resolveFigures(connection: ClassType, list: ListOf<object> & Measures): Function {
  const parts = { ...list, measures: { count: counting(list), ...list.measures } };
  const { Aggregates, Group, GroupArguments } = figureTypes(parts);
  const definitions = definitionsOf(parts.measures);
  const isWithheld = list.withheld !== undefined;
  const needs = needsOf(list);
  // Withheld figures of which no closed months are told either are for those whose rows they are.
  const Told = Access(isWithheld && list.closed === undefined ? 'SIGNED_IN' : 'PUBLIC');

  @Resolver(() => connection)
  class Figures {
    @FieldResolver(() => Aggregates, {
      nullable: isWithheld,
      description: `Figures of the whole list（汇总）.${needs}`,
    })
    @Batch()
    @Told
    aggregates(@Root() pages: ListPage[], @Ctx() context: Acting, @Info() info: GraphQLResolveInfo) {
      return aggregatesOf({ pages, parts, context, info });
    }

    @FieldResolver(() => [Group], {
      nullable: isWithheld,
      description: `Figures of the whole list by what it is grouped by（分组统计）. In EXACT answers an empty group is absent; a protected table is the declared cross product, empty groups too (BELOW).${needs}`,
    })
    @Batch()
    @Told
    groups(
      @Root() pages: ListPage[],
      @Args(() => GroupArguments) question: GroupQuestion,
      @Ctx() context: Acting,
      @Info() info: GraphQLResolveInfo,
    ) {
      return groupsOf({ pages, parts, context, info }, question);
    }

    @FieldResolver(() => [MeasureDefinition], { description: 'What each measure counts（口径说明）.' })
    @Told
    definitions() {
      return definitions;
    }

    @FieldResolver(() => CalendarDate, {
      description:
        'The last day that its figures count（统计截止日）: today for exact ones, the end of the last closed month for all others; of what is told by quarters alone, that of the last closed quarter.',
    })
    @Batch()
    @Told
    figuresAsOf(@Root() pages: ListPage[], @Ctx() context: Acting) {
      return lastDays(pages, parts, context);
    }
  }
  return Figures;
}

/** The last day that the figures of each list count. */
async function lastDays(
  pages: readonly ListPage[],
  { closed, withheld }: Pick<ListOf<object>, 'closed' | 'withheld'>,
  context: Acting,
) {
  const parts = withheld === undefined ? {} : { withheld };
  const isOpen = pages.map((page) => closed === undefined || isReadWhole(page, { parts, context }));
  const lastDay =
    closed === undefined || isOpen.every(Boolean)
      ? undefined
      : await context.closedMonths.lastDay(closed, askerOf(context.actor));
  return isOpen.map((is) => (is ? shanghaiDate() : lastDay));
}

/** Who is told how exactly. */
function needsOf({ withheld, closed }: Pick<ListOf<object>, 'withheld' | 'closed'>): string {
  if (withheld === undefined) return '';
  if (closed === undefined) return ` Needs ${withheld}; null and FORBIDDEN otherwise.`;
  return ` Exact figures need ${withheld}; everybody else is told of closed months, rounded, or QUESTION_TOO_FINE with what is told instead.`;
}

function counting({ what }: Pick<ListOf<object>, 'what'>): Measure {
  return {
    description: 'How many（数量）.',
    text: `How many ${inEnglish(what)}.`,
    textZh: `${inChinese(what)}数量`,
    sql: sql<number>`count(*)`,
  };
}
