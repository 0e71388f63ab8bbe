import type { Random } from '@microgrid/sample-network/random';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { KnownThings } from './known-things.ts';

/** What well-typed values are drawn from. */
export interface ValueSource {
  readonly random: Random;
  readonly known: KnownThings;
}

/** Where a value stands: the name of the argument or input field, and the field that takes it. */
interface Place {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The most that is asked of a list. */
  readonly mostRows: number;
}

/** Where the sample's people serve, who are told more of it than of other places. */
const HOME = ['510115006005', '510115006005007', '510115006005007001'];
const STREET = '510115006';
const DAY_MS = 86_400_000;
/** 2026-09-01: about where the sample is. */
const AROUND = Date.UTC(2026, 8, 1);
/** Which thing an id means, where its name does not say so. */
const THINGS: Readonly<Record<string, string>> = { station: 'ServiceStation', reader: 'Person' };
const TEXTS = [
  '样例路口的路灯不亮（样例）',
  'The lamp at the corner is out (sample)',
  '𠮷野家门口🚧，第１２号（样例）',
  'مصباح‎ الشارع (样例)',
  'é̂ ﬁ Ⅷ ㍿ “样例”',
  '第一行（样例）\n第二行',
];

/** A value that the type takes; whether what it names can be done is another matter. */
export function drawValue(type: GraphQLInputType, place: Place, source: ValueSource): unknown {
  const { random } = source;
  if (!isNonNullType(type) && random.chance(4)) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = Array.from({ length: random.int(1, 3) }, () => drawValue(nullable.ofType, place, source));
    return [...new Set(items)];
  }
  if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
  if (!isInputObjectType(nullable)) return drawScalar(nullable.name, place, source);
  const given = Object.values(nullable.getFields()).filter((field) => isRequiredInputField(field) || random.chance(35));
  return Object.fromEntries(
    given.map((field) => [field.name, drawValue(field.type, { ...place, name: field.name }, source)]),
  );
}

function drawScalar(type: string, place: Place, { random, known }: ValueSource): unknown {
  switch (type) {
    case 'Boolean':
      return random.chance(50);
    case 'Int':
      return place.name === 'first' ? random.int(1, place.mostRows) : random.int(1, 6);
    case 'Float':
      return random.int(0, 400) / 4;
    case 'ID':
      return drawId(place, { random, known });
    case 'GridCode':
      return drawGridCode({ random, known });
    case 'AreaCode':
      return random.chance(80) ? drawGridCode({ random, known }) : STREET;
    case 'LocalDate':
      return new Date(AROUND + random.int(-900, 900) * DAY_MS).toISOString().slice(0, 10);
    case 'Period':
      return random.pick(['2025', '2026', '2026-H1', '2026-Q3', '2026-09']);
    case 'LocalTime':
      return `${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`;
    case 'DateTime':
      return new Date(
        AROUND + random.int(-400, 400) * DAY_MS + (place.name.startsWith('end') ? 7_200_000 : 0),
      ).toISOString();
    case 'String':
      return drawText(place, { random, known });
    default:
      throw new Error(`the soak does not know what a ${type} looks like`);
  }
}

function drawGridCode({ random, known }: ValueSource): string {
  return (random.chance(60) ? known.pick('Grid.code', random) : undefined) ?? random.pick(HOME);
}

/** Such as that of a matter for `matterId`; for `id` that of what the field gives. */
function drawId({ name, field }: Place, { random, known }: ValueSource): string {
  if (name === 'writeId') return random.uuid(new Date(AROUND));
  const given = getNamedType(field.type).name;
  const [, thing = ''] = /^(\w+)Id$/.exec(name) ?? [];
  const type = thing === '' ? given : (THINGS[thing] ?? `${thing.charAt(0).toUpperCase()}${thing.slice(1)}`);
  return known.pick(`${type}.${name === 'code' ? 'code' : 'id'}`, random) ?? random.uuid(new Date(AROUND));
}

function drawText({ name, field }: Place, { random, known }: ValueSource): string {
  if (name !== 'after') return random.pick(TEXTS);
  return known.pick(`${getNamedType(field.type).name}.endCursor`, random) ?? 'bm90IG1pbmU.x';
}
