import { InvalidCode, parseGridCode } from '@microgrid/grid-code';
import { parseAreaCode } from '@microgrid/grid-code/area-code';
import { isPeriod } from '../lists/period.ts';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

/** Of a scalar whose grammar leaves no room for a text that people type; each scalar of ours says whether it does. */
const closedText = { isFreeText: false };

/** An instant, as ISO 8601 in UTC, of the years 1 to 9999. */
export const DateTime = bounded(GraphQLDateTime, (instant) => instant.toISOString());

/** A calendar date, YYYY-MM-DD, meant in Asia/Shanghai, of the years 1 to 9999. */
export const CalendarDate = bounded(GraphQLLocalDate, String);

/** A time of day, HH:mm, meant in Asia/Shanghai; 24:00 is the midnight that ends the day. */
export const LocalTime = textScalar({
  name: 'LocalTime',
  description: 'A time of day（时刻）, HH:mm in Asia/Shanghai, from 00:00 to 24:00, the midnight that ends the day.',
  right: 'a time of day is a string HH:mm from 00:00 to 24:00',
  parse: (text) => (isLocalTime(text) ? text : undefined),
});

/** Whether a text is a time of day as `LocalTime` takes it. */
export function isLocalTime(text: string): boolean {
  return /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/.test(text);
}

/** A grid's code; refused with BAD_USER_INPUT where it cannot be one. */
export const GridCode = textScalar({
  name: 'GridCode',
  description:
    'Code of a grid（网格编码）: 12 digits for a total grid (the statistical code of its community or village), 15 for a general (001–899) or exclusive (901–999) grid, 18 for a micro-grid. The code of a grid starts with the code of its parent.',
  right: 'a grid code is a string of 12, 15 or 18 digits',
  parse: (text) => parseGridCode(text).code,
});

/** The code of an administrative unit or a grid; refused with BAD_USER_INPUT where it cannot be one. */
export const AreaCode = textScalar({
  name: 'AreaCode',
  description:
    'Code of an administrative unit or a grid（区域编码）, 2 to 18 digits: what lies in it has codes that start with it.',
  right: 'the code of an area is a string of 2, 4, 6, 9, 12, 15 or 18 digits',
  parse: parseAreaCode,
});

/** A year, half-year, quarter or month, meant in Asia/Shanghai. */
export const Period = textScalar({
  name: 'Period',
  description:
    'A year, half-year, quarter or month of Asia/Shanghai（时段）: 2026, 2026-H1, 2026-Q1 or 2026-03; half-years only where PeriodKind.HALF_YEAR names the period, BAD_USER_INPUT elsewhere.',
  right: 'a period is a string such as 2026, 2026-H1, 2026-Q1 or 2026-03',
  parse: (text) => (isPeriod(text) ? text : undefined),
});

interface Grammar {
  readonly name: string;
  readonly description: string;
  /** Said of what is no string, and of what `parse` makes nothing of. */
  readonly right: string;
  /** @throws InvalidCode, which says more of what would be right. */
  readonly parse: (text: string) => string | undefined;
}

function textScalar({ name, description, right, parse }: Grammar) {
  const parsed = (value: unknown, node?: ValueNode): string => {
    try {
      const text = typeof value === 'string' ? parse(value) : undefined;
      if (text !== undefined) return text;
    } catch (error) {
      if (!(error instanceof InvalidCode)) throw error;
      throw badInput(error.message, node);
    }
    throw badInput(right, node);
  };
  return new GraphQLScalarType<string, string>({
    extensions: closedText,
    name,
    description,
    serialize: String,
    parseValue: (value) => parsed(value),
    parseLiteral: (node) => parsed(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

/**
 * The same scalar of the years that both JavaScript and PostgreSQL can write with four digits; what cannot be one is bad
 * input in the text of a document too, as it is in a variable.
 * @param written the value as ISO 8601, the year first.
 */
function bounded<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  written: (value: Internal) => string,
) {
  const within = (value: Internal): Internal => {
    // JavaScript writes a year of more than four digits with a sign, and PostgreSQL has no year 0.
    if (/^(?!0000)\d{4}-/.test(written(value))) return value;
    throw badInput(`${scalar.name} must lie in the years 0001 to 9999`);
  };
  return new GraphQLScalarType<Internal, External>({
    ...scalar.toConfig(),
    extensions: { ...scalar.extensions, ...closedText },
    parseValue: (value) => within(scalar.parseValue(value)),
    parseLiteral(node, variables) {
      try {
        return within(scalar.parseLiteral(node, variables));
      } catch (error) {
        throw badInput(error instanceof Error ? error.message : String(error), node);
      }
    },
  });
}

function badInput(message: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}
