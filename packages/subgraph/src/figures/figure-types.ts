import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Max, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../resolver/described-enum.ts';
import { CalendarDate } from '../resolver/scalars.ts';
import { Figure, FigureRange } from './figure.ts';
import type { Dimension, Measure } from './measures.ts';

/** By how many dimensions at once, and how many groups of one list an answer holds, at most. */
export const LIMITS = { dimensions: 4, groups: 1_000 };

const AS_OF =
  'The last day that they count（统计截止日）: today for exact ones, for all others the end of the last closed month, or quarter where nothing finer is told of what is asked.';

/** What the types of a list's figures are made of. */
export interface FigureParts {
  /** Of the node's GraphQL type. */
  readonly name: string;
  /** Reads after "Figures of", such as "grids（网格）". */
  readonly what: string;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** All of them, `count` too. */
  readonly measures: Readonly<Record<string, Measure>>;
}

/** The arguments of `groups`. */
export interface GroupQuestion {
  readonly by: readonly string[];
  readonly having?: Readonly<Record<string, FigureRange | null | undefined>> | null;
  readonly orderBy: string;
  readonly first: number;
}

/** The GraphQL types of `aggregates` and `groups` of one list. */
export function figureTypes(parts: FigureParts) {
  const { name, what, measures } = parts;

  @ObjectType(`${name}Aggregates`, { description: `Figures of all ${what} of a list.` })
  class Aggregates {}

  const Key = keyType(parts);

  @ObjectType(`${name}Group`, { description: `Figures of the ${what} that have a key in common.` })
  class Group {
    @Field(() => Key, { description: 'What they have in common.' })
    key!: object;
  }

  for (const [field, { description }] of Object.entries(measures)) {
    for (const type of [Aggregates, Group]) Field(() => Figure, { description })(type.prototype, field);
  }
  for (const type of [Aggregates, Group]) Field(() => CalendarDate, { description: AS_OF })(type.prototype, 'asOf');
  return { Aggregates, Group, GroupArguments: argumentsType(parts) };
}

function keyType({ name, what, dimensions }: FigureParts) {
  @ObjectType(`${name}GroupKey`, { description: `What a group of ${what} has in common.` })
  class Key {}

  for (const key of new Set(Object.values(dimensions).map((dimension) => dimension.key))) {
    const fillers = Object.keys(dimensions).filter((by) => dimensions[by]?.key === key);
    const description = `${key.description}; null unless \`by\` holds ${fillers.join(' or ')}.`;
    Field(() => key.type(), { nullable: true, description })(Key.prototype, key.name);
  }
  return Key;
}

function argumentsType(parts: FigureParts) {
  const [DimensionEnum, OrderEnum, Having] = [dimensionEnum(parts), orderEnum(parts), havingType(parts)];

  @ArgsType()
  class GroupArguments implements GroupQuestion {
    @Field(() => [DimensionEnum], {
      description: `By what, 1 to ${LIMITS.dimensions} different ones, of the levels of one thing only one (BAD_USER_INPUT otherwise).`,
    })
    @ArrayMinSize(1)
    @ArrayMaxSize(LIMITS.dimensions)
    @ArrayUnique()
    by!: string[];

    @Field(() => Having, { nullable: true, description: 'Only groups with such figures; all by default.' })
    having?: GroupQuestion['having'];

    @Field(() => OrderEnum, { defaultValue: 'KEY', description: 'In which order.' })
    orderBy!: string;

    @Field(() => Int, {
      defaultValue: 20,
      description:
        'How many at most, 1 to 1,000 (BAD_USER_INPUT otherwise); more groups than that are the error TOO_MANY_GROUPS, never cut: ask for more, coarser ones or narrow `where`; ordered by a measure, the first of them.',
    })
    @IsInt()
    @Min(1)
    @Max(LIMITS.groups)
    first!: number;
  }
  return GroupArguments;
}

function dimensionEnum({ name, what, dimensions }: FigureParts) {
  return describedEnum(`${name}Dimension`, `What ${what} can be grouped by.`, dimensions);
}

function orderEnum({ name, what, measures }: FigureParts) {
  const orders = { KEY: 'By key, in the order of `by`.', ...measureOrders(measures) };
  return describedEnum(`${name}GroupOrder`, `Order of groups of ${what}.`, orders);
}

/** An order by a measure. */
export interface GroupOrder {
  readonly measure: string;
  readonly direction: 'asc' | 'desc';
  readonly description: string;
}

/** The orders that a list's groups can have besides by key, with what each sorts by. */
export function measureOrders(measures: FigureParts['measures']): Readonly<Record<string, GroupOrder>> {
  const orders = rankingOf(measures).flatMap((measure) => {
    const constant = measure.replace(/[A-Z]/g, '_$&').toUpperCase();
    return [
      [`${constant}_DESC`, { measure, direction: 'desc', description: `Most ${measure} first, equals by key.` }],
      [`${constant}_ASC`, { measure, direction: 'asc', description: `Least ${measure} first, equals by key.` }],
    ] as const;
  });
  return Object.fromEntries(orders);
}

/** The measures by which groups may be ordered and chosen. */
function rankingOf(measures: FigureParts['measures']): string[] {
  return Object.keys(measures).filter((name) => measures[name]?.isResult !== true);
}

function havingType({ name, what, measures }: FigureParts) {
  @InputType(`${name}Having`, { description: `Which groups of ${what}; all that is given must hold.` })
  class Having {}

  for (const field of rankingOf(measures)) {
    const description = `Only groups whose ${field} lies there, ends included.`;
    Field(() => FigureRange, { nullable: true, description })(Having.prototype, field);
  }
  return Having;
}
