import { Random } from '@microgrid/sample-network/random';
import { flat, type DataSet, type NamedDimension } from '../src/catalogue/data-set.ts';
import type { Public } from '../src/question/world.ts';
import type { Area } from '../src/trees/area-tree.ts';
import type { Fact } from './scan.ts';

export const street = '510115006';
/** General grids of each community of 永宁街道. */
const generals = [5, 5, 5, 4, 7];
export const communities = generals.map((_, index) => `${street}${padded(index + 1)}`);
export const generalGrids = generals.flatMap((count, index) =>
  Array.from({ length: count }, (_, own) => `${communities[index]}${padded(own + 1)}`),
);

/** As it is since the first of 2025. */
export const map: readonly Area[] = generalGrids.map((code) => ({ code, from: '2025-01-01', until: null }));

export const kind: NamedDimension = {
  type: 'NAMED',
  name: 'kind',
  column: 'kind',
  levels: ['KIND_GROUP', 'KIND'],
  nodes: kinds({ A: '12345679', B: '1234569', C: '12345679', D: '12349', E: '1239', F: '1234569', G: '1' }),
};
const defined = { text: 'Matters that were recorded', textZh: '登记的事项数' };
const rate = { ...defined, numerator: 'Matters settled in time', denominator: 'Matters that were due' };

/** Matters of a street, about 7,000 a year. */
export const matter: DataSet = {
  name: 'matter',
  about: 'PEOPLE',
  sensitive: { kind: ['B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6'] },
  yearlySize: 7_000,
  dimensions: [
    { type: 'TIME', name: 'time', column: 'month', finest: 'MONTH' },
    { type: 'AREA', name: 'area', column: 'general_code', finest: 'GENERAL_GRID' },
    kind,
    flat({
      name: 'severity',
      column: 'severity',
      level: 'SEVERITY',
      values: ['EMERGENCY', 'URGENT', 'ORDINARY', 'CONSULT'],
    }),
    flat({ name: 'level', column: 'level', level: 'LEVEL', values: ['L1', 'L2', 'L3', 'L4'] }),
    {
      ...flat({ name: 'areaType', column: 'area_type', level: 'AREA_TYPE', values: ['URBAN', 'RURAL'] }),
      describesArea: true,
    },
    {
      type: 'NAMED',
      name: 'due',
      column: 'due',
      levels: ['DUE', 'DUE_CLOSED', 'DUE_IN_TIME'],
      nodes: { DUE: { CLOSED: { IN_TIME: {}, LATE: {} }, OPEN: { STILL_OPEN: {} } }, NOT_DUE: { NEVER: { NONE: {} } } },
    },
  ],
  impossible: ['A', 'B', 'C', 'D', 'E', 'G'].map((group) => ({ kind: group, severity: 'EMERGENCY' })),
  measures: {
    count: { type: 'COUNT', of: 'FACTS', definition: defined },
    dueCount: { type: 'COUNT', of: 'FACTS', in: { due: 'DUE' }, definition: defined },
    onTimeCount: { type: 'COUNT', of: 'FACTS', in: { due: 'IN_TIME' }, definition: defined },
    heldCount: { type: 'COUNT', of: 'FACTS', flag: 'held', definition: defined },
    elderCount: { type: 'COUNT', of: 'FACTS', in: { kind: 'C1' }, definition: defined },
    onTimeRate: { type: 'SHARE', part: 'onTimeCount', whole: 'dueCount', definition: rate },
  },
};

/** Agreed contacts: people are counted, all of it is sensitive. */
export const care: DataSet = {
  name: 'care',
  about: 'PEOPLE',
  sensitive: 'ALL',
  yearlySize: 1_200,
  dimensions: [
    { type: 'TIME', name: 'time', column: 'month', finest: 'QUARTER' },
    { type: 'AREA', name: 'area', column: 'community_code', finest: 'COMMUNITY' },
    flat({ name: 'mode', column: 'mode', level: 'MODE', values: ['VISIT', 'PHONE', 'DECLINED'] }),
  ],
  measures: {
    count: { type: 'COUNT', of: 'FACTS', definition: defined },
    people: { type: 'COUNT', of: 'UNITS', definition: { text: 'People', textZh: '人数' } },
  },
};

/** Volunteers' hours, in minutes. */
export const hours: DataSet = {
  name: 'hours',
  about: 'PEOPLE',
  sensitive: 'NONE',
  yearlySize: 2_000,
  dimensions: [
    { type: 'TIME', name: 'time', column: 'month', finest: 'MONTH' },
    { type: 'AREA', name: 'area', column: 'general_code', finest: 'GENERAL_GRID' },
  ],
  measures: {
    count: { type: 'COUNT', of: 'FACTS', definition: defined },
    minutes: {
      type: 'SUM',
      column: 'minutes',
      cap: 480,
      purpose: 1,
      definition: { text: 'Minutes', textZh: '分钟合计' },
    },
    mean: {
      type: 'MEAN',
      sum: 'minutes',
      count: 'count',
      definition: { text: 'Minutes a time', textZh: '次均分钟', numerator: 'Minutes', denominator: 'Times' },
    },
  },
};

/** In November 2026, October closed. */
export function publicOf(dataSet: DataSet, other: Partial<Public> = {}): Public {
  return { dataSet, map, firstMonth: '2025-01', lastClosed: '2026-10', today: '2026-11-30', ...other };
}

/** When 2025 had just closed, and was all there is. */
export const endOf2025: Partial<Public> = { lastClosed: '2025-12', today: '2026-01-05' };

const SEED = 510_115_006;
const weights = { A: 22, B: 16, C: 18, D: 14, E: 20, F: 5, G: 5 };

/** Matters of 2025, spread as in the sample: some grids and kinds have many, most have few. */
export function mattersOfAYear(count = 7_000, stream = 'matters'): Fact[] {
  const random = new Random(SEED, street, stream);
  const grids = generalGrids.map((code) => ({ code, weight: random.int(25, 60) }));
  const groups = Object.entries(weights).map(([group, weight]) => ({ group, weight }));
  const ownKinds = new Map(
    Object.entries(kind.nodes).map(([group, own]) => [
      group,
      Object.keys(own).map((node) => ({ node, weight: random.int(1, 12) })),
    ]),
  );
  return Array.from({ length: count }, (_, index): Fact => {
    const { code } = random.weighted(grids);
    const { group } = random.weighted(groups);
    const { node } = random.weighted(ownKinds.get(group) ?? []);
    const isEmergency = group === 'F' && random.chance(60);
    const due = random.weighted([
      { node: 'IN_TIME', weight: 70 },
      { node: 'LATE', weight: 15 },
      { node: 'STILL_OPEN', weight: 5 },
      { node: 'NONE', weight: 10 },
    ]).node;
    return {
      id: `m-${index + 1}`,
      unit: `m-${index + 1}`,
      columns: {
        month: `2025-${String(random.int(1, 12)).padStart(2, '0')}`,
        general_code: code,
        kind: node,
        severity: isEmergency ? 'EMERGENCY' : random.weighted(severities).node,
        level: random.weighted(levels).node,
        area_type: Number(code.slice(-3)) > 4 ? 'RURAL' : 'URBAN',
        due,
        // By no draw, so that the rest stays as it is.
        held: index % 23 === 0 ? 1 : 0,
      },
    };
  });
}

const severities = [
  { node: 'URGENT', weight: 10 },
  { node: 'ORDINARY', weight: 75 },
  { node: 'CONSULT', weight: 15 },
];
const levels = [
  { node: 'L1', weight: 70 },
  { node: 'L2', weight: 20 },
  { node: 'L3', weight: 7 },
  { node: 'L4', weight: 3 },
];

function kinds(groups: Readonly<Record<string, string>>) {
  const own = (group: string, digits: string) =>
    Object.fromEntries(digits.split('').map((digit) => [`${group}${digit}`, {}]));
  return Object.fromEntries(Object.entries(groups).map(([group, digits]) => [group, own(group, digits)]));
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
