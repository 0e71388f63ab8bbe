import { isWithin, parentGridCode } from '@microgrid/grid-code';
import type { FieldProblem } from '@microgrid/subgraph/errors';
import type { CommunityMap } from '../community-map.ts';
import type { GridChangeKind } from '../grid-change.terms.ts';
import type { Proposal } from './proposal.ts';
import type { GridEditInput, NewGridInput } from './propose-grid-change.input.ts';

/** How many of each there must be: the fewest and the most. */
const shapes: Record<GridChangeKind, Record<'closes' | 'opens' | 'edits', readonly [number, number]>> = {
  CREATE: { closes: [0, 0], opens: [1, Infinity], edits: [0, 0] },
  SPLIT: { closes: [1, 1], opens: [2, Infinity], edits: [0, 0] },
  MERGE: { closes: [2, Infinity], opens: [1, 1], edits: [0, 0] },
  CLOSE: { closes: [1, Infinity], opens: [0, 0], edits: [0, 0] },
  EDIT: { closes: [0, 0], opens: [0, 0], edits: [1, Infinity] },
  RECOUNT: { closes: [0, 0], opens: [0, 0], edits: [1, Infinity] },
};

/** Of how many grids a fact can speak, and so how many may go or come at once. */
const MOST_AT_ONCE = 500;

/**
 * All that is wrong with a proposal, each with the path of the field; empty when it can be carried out on `map`.
 * @param today in Asia/Shanghai.
 */
export function problemsOf(proposal: Proposal, map: CommunityMap, today: string): FieldProblem[] {
  const wrongShape = problemsOfShape(proposal);
  if (wrongShape.length > 0) return wrongShape;
  const { closes, opens, edits } = proposal;
  return [
    ...closes.flatMap((code, index) => problemsOfClosing(code, { proposal, map, index })),
    ...opens.flatMap((grid, index) => problemsOfOpening(grid, { proposal, map, today, field: `opens.${index}` })),
    ...edits.flatMap((edit, index) => problemsOfEdit(edit, { proposal, map, today, index })),
    ...problemsOfSize(proposal, map),
  ];
}

function problemsOfShape(proposal: Proposal): FieldProblem[] {
  return (['closes', 'opens', 'edits'] as const).flatMap((field) => {
    const [fewest, most] = shapes[proposal.kind][field];
    const { length } = proposal[field];
    if (length >= fewest && length <= most) return [];
    const right = fewest === most ? `${fewest}` : `${fewest} or more`;
    return [{ field, message: `${proposal.kind} needs ${right === '0' ? 'none' : right}` }];
  });
}

function problemsOfSize({ closes, opens }: Proposal, map: CommunityMap): FieldProblem[] {
  const closing = map.inForce.filter(({ code }) => closes.some((closed) => isWithin(code, closed))).length;
  const opening = opens.reduce((sum, { below }) => sum + 1 + below.length, 0);
  return [
    ...(closing > MOST_AT_ONCE ? [{ field: 'closes', message: `at most ${MOST_AT_ONCE} with all below them` }] : []),
    ...(opening > MOST_AT_ONCE ? [{ field: 'opens', message: `at most ${MOST_AT_ONCE} with all below them` }] : []),
  ];
}

interface Closing {
  readonly proposal: Proposal;
  readonly map: CommunityMap;
  readonly index: number;
}

function problemsOfClosing(code: string, { proposal: { kind, closes }, map, index }: Closing): FieldProblem[] {
  const wrong = (message: string) => [{ field: `closes.${index}`, message: `${code} ${message}` }];
  const notInForce = problemInForce(code, map);
  if (notInForce !== undefined) return wrong(notInForce);
  if (map.of(code)?.level === 'TOTAL') return wrong('is a total grid, which stands and falls with its community');
  if (closes.indexOf(code) !== index) return wrong('is listed twice');
  const above = closes.find((other) => other !== code && isWithin(code, other));
  if (above !== undefined) return wrong(`lies in ${above}, which is closed with all below it`);
  const [first = code] = closes;
  if (kind !== 'CLOSE' && map.of(code)?.level !== map.of(first)?.level)
    return wrong(`is of another level than ${first}`);
  if (kind !== 'CLOSE' && parentGridCode(code) !== parentGridCode(first)) {
    return wrong(`lies in another grid than ${first}`);
  }
  return [];
}

/** What is wrong with a code that must be of a grid in force; said after the code. */
function problemInForce(code: string, map: CommunityMap): string | undefined {
  const status = map.statusOf(code);
  if (status === undefined) return 'is no grid';
  if (status === 'CLOSED') return `was closed, its last day was ${map.of(code)?.validTo}`;
  return status === 'PLANNED' ? `is planned, its first day is ${map.of(code)?.validFrom}` : undefined;
}

interface Opening {
  readonly proposal: Proposal;
  readonly map: CommunityMap;
  readonly today: string;
  readonly field: string;
}

function problemsOfOpening(grid: NewGridInput, at: Opening): FieldProblem[] {
  const { field } = at;
  const sum = grid.below.reduce((total, { households }) => total + households, 0);
  return [
    ...problemsOfPlace(grid, at),
    ...problemsOfNewGrid(grid, at),
    ...grid.below.flatMap((inner, index) => problemsOfInner(inner, { ...at, field: `${field}.below.${index}` })),
    ...(grid.level === 'MICRO' && grid.below.length > 0
      ? [{ field: `${field}.below`, message: 'nothing lies in a micro-grid' }]
      : []),
    ...(grid.below.length > 0 && sum !== grid.households
      ? [{ field: `${field}.households`, message: `must be ${sum}, the sum of those below` }]
      : []),
  ];
}

/** Where it is to lie. */
function problemsOfPlace(grid: NewGridInput, { proposal, map, field }: Opening): FieldProblem[] {
  const wrong = (message: string) => [{ field: `${field}.parentCode`, message }];
  const { level, parentCode } = grid;
  if (level === 'TOTAL') {
    return [{ field: `${field}.level`, message: 'a total grid comes with its community, by no change of the map' }];
  }
  if (parentCode == null) return wrong('say in which grid it is to lie');
  const notInForce = problemInForce(parentCode, map);
  if (notInForce !== undefined) return wrong(`${parentCode} ${notInForce}`);
  const isMiddle = map.of(parentCode)?.level !== 'TOTAL' && map.of(parentCode)?.level !== 'MICRO';
  const fits = level === 'MICRO' ? isMiddle : map.of(parentCode)?.level === 'TOTAL';
  if (!fits) return wrong(`${parentCode} is no grid that a ${level} grid lies in`);
  const [closed] = proposal.closes;
  if (closed !== undefined && parentGridCode(closed) !== parentCode) {
    return wrong(`must be ${parentGridCode(closed)}, where ${closed} lies`);
  }
  return [];
}

function problemsOfInner(grid: NewGridInput, at: Opening): FieldProblem[] {
  return [
    ...(grid.level === 'MICRO' ? [] : [{ field: `${at.field}.level`, message: 'only micro-grids are opened below' }]),
    ...(grid.parentCode == null ? [] : [{ field: `${at.field}.parentCode`, message: 'leave it out below' }]),
    ...(grid.below.length === 0 ? [] : [{ field: `${at.field}.below`, message: 'nothing lies in a micro-grid' }]),
    ...problemsOfNewGrid(grid, at),
  ];
}

/** What every grid to open must say. */
function problemsOfNewGrid(grid: NewGridInput, { proposal, map, today, field }: Opening): FieldProblem[] {
  const { level, areaType, institution, householdsAsOf, predecessorCodes } = grid;
  const isMicro = level === 'MICRO';
  const isExclusive = level === 'EXCLUSIVE';
  const digits = isMicro ? 18 : 15;
  const mayFollow = (code: string) =>
    code.length === digits &&
    (proposal.kind === 'CREATE'
      ? map.statusOf(code) === 'CLOSED'
      : map.statusOf(code) === 'ACTIVE' && proposal.closes.some((closed) => isWithin(code, closed)));
  const strangers = predecessorCodes.filter((code) => !mayFollow(code));
  return [
    ...((areaType != null) === isMicro
      ? []
      : [{ field: `${field}.areaType`, message: isMicro ? 'a micro-grid needs one' : 'only micro-grids have one' }]),
    ...((institution != null) === isExclusive
      ? []
      : [
          {
            field: `${field}.institution`,
            message: isExclusive ? 'an exclusive grid needs one' : 'only exclusive grids have one',
          },
        ]),
    ...(householdsAsOf <= today ? [] : [{ field: `${field}.householdsAsOf`, message: 'must be today at the latest' }]),
    ...strangers.map((code) => ({
      field: `${field}.predecessorCodes`,
      message: `${code} is no grid of ${digits} digits that ${proposal.kind === 'CREATE' ? 'was closed' : 'this closes'}`,
    })),
    ...(proposal.kind === 'CREATE' ? predecessorCodes : []).flatMap((code) => {
      const follower = map.followerOf(code);
      const message = `${code} was followed by ${follower}, which is not closed: there is nothing to undo`;
      return follower === undefined ? [] : [{ field: `${field}.predecessorCodes`, message }];
    }),
    ...(new Set(predecessorCodes).size === predecessorCodes.length
      ? []
      : [{ field: `${field}.predecessorCodes`, message: 'names a grid twice' }]),
  ];
}

interface Editing {
  readonly proposal: Proposal;
  readonly map: CommunityMap;
  readonly today: string;
  readonly index: number;
}

function problemsOfEdit(
  edit: GridEditInput,
  { proposal: { kind, edits }, map, today, index }: Editing,
): FieldProblem[] {
  const { gridCode, households, householdsAsOf, ...words } = edit;
  const wrong = (field: string, message: string) => [{ field: `edits.${index}.${field}`, message }];
  const notInForce = problemInForce(gridCode, map);
  if (notInForce !== undefined) return wrong('gridCode', `${gridCode} ${notInForce}`);
  if (edits.findIndex((other) => other.gridCode === gridCode) !== index) {
    return wrong('gridCode', `${gridCode} is listed twice`);
  }
  const { level, householdsAsOf: last = '' } = map.of(gridCode) ?? {};
  if (kind === 'RECOUNT') return problemsOfRecount();
  const hasWords = Object.values(words).some((word) => word != null);
  return [
    ...(hasWords ? [] : wrong('gridCode', `say what changes of ${gridCode}`)),
    ...(households == null && householdsAsOf == null ? [] : wrong('households', 'households are counted by a RECOUNT')),
    ...(edit.areaType == null || level === 'MICRO' ? [] : wrong('areaType', 'only micro-grids have one')),
    ...(edit.institution == null || level === 'EXCLUSIVE' ? [] : wrong('institution', 'only exclusive grids have one')),
  ];

  function problemsOfRecount(): FieldProblem[] {
    const other = Object.entries(words).find(([, word]) => word != null);
    if (other !== undefined) return wrong(other[0], 'a RECOUNT changes households alone');
    if (households == null) return wrong('households', 'say how many');
    if (householdsAsOf == null) return wrong('householdsAsOf', 'say of which day');
    if (map.hasBelow(gridCode)) return wrong('gridCode', `${gridCode} is counted by the grids in it`);
    if (householdsAsOf < last) return wrong('householdsAsOf', `must not be before the last count of ${last}`);
    return householdsAsOf <= today ? [] : wrong('householdsAsOf', 'must be today at the latest');
  }
}
