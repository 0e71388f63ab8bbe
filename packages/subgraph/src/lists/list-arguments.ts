import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { RawBuilder } from 'kysely';
import { ArgsType, Field, Int, type ClassType } from 'type-graphql';
import { describedEnum } from '../resolver/described-enum.ts';

/** The columns that a list is ordered by; none is null and the last is unique, so that a page never skips or repeats. */
export type Order = readonly OrderColumn[];

interface OrderColumn {
  /** As the list selects it. */
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** What the list selects under that name, when that is no column. */
  readonly sql?: RawBuilder<unknown>;
}

/** Where to read on. A cursor is signed and never kept, so nothing else is demanded of its text. */
@ArgsType()
export class CursorArgument {
  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before, from the same list with the same filter and order.',
  })
  @IsOptional()
  @MaxLength(1000)
  after?: string | null;
}

/** The paging arguments of a list whose pages hold `max` at most. */
function pageArguments(max: number) {
  @ArgsType()
  class PageArguments extends CursorArgument {
    @Field(() => Int, { defaultValue: 20, description: `How many at most, 1 to ${max} (BAD_USER_INPUT otherwise).` })
    @IsInt()
    @Min(1)
    @Max(max)
    first!: number;
  }
  return PageArguments;
}

/** The paging arguments of most lists. */
export const PageArguments = pageArguments(100);
export type PageArguments = InstanceType<typeof PageArguments>;

/** The orders of a kind of list; the first of them is what a list has by default. */
export type Orders<K extends string> = Readonly<Record<K, { readonly by: Order; readonly description: string }>>;

/** The enum of a list's orders. */
export function listOrder<K extends string>(name: string, what: string, orders: Orders<K>) {
  return { type: describedEnum(`${name}Order`, `Order of ${what}（排序）.`, orders), orders };
}

interface ListArgumentParts<W extends object, K extends string> {
  readonly where: ClassType<W>;
  readonly order: { readonly type: Readonly<Record<K, K>>; readonly orders: Orders<K> };
  /** How many a page holds at most, 100 unless said otherwise. */
  readonly max?: number;
}

/** The arguments of a kind of list: `first`, `after`, `where` and `orderBy`. */
export function listArguments<W extends object, K extends string>(parts: ListArgumentParts<W, K>) {
  const { where, order, max } = parts;
  const [usual] = Object.keys(order.orders);

  @ArgsType()
  class ListArguments extends (max === undefined ? PageArguments : pageArguments(max)) {
    @Field(() => where, { nullable: true, description: 'Which of them; all by default.' })
    where?: W | null;

    @Field(() => order.type, { defaultValue: usual, description: 'In which order.' })
    orderBy!: K;

    /** By which columns that is. */
    get order(): Order {
      return order.orders[this.orderBy].by;
    }
  }
  return ListArguments;
}

/** A filter that lets through any of the values given, so an empty list lets nothing through. */
export function AnyOf(type: () => object, description: string): PropertyDecorator {
  return (target, property) => Field(() => [type()], { nullable: true, description })(target, String(property));
}

/** What is said of a filter, whose name reads after "Which", such as "grids（网格筛选）". */
export function whichOf(name: string): string {
  return `Which ${name}; all that is given must hold, of a list any value, so nothing fits an empty one.`;
}
