import { describe, expect, it } from 'vitest';
import { newMicro, split } from '../../../test/changes.ts';
import { COMMUNITY, community, daysFromToday, GENERAL, grid, micro } from '../../../test/seed.ts';
import { CommunityMap } from '../community-map.ts';
import { proposalOf } from './proposal.ts';
import { problemsOf } from './proposal-problems.ts';
import type { ProposeGridChangeInput } from './propose-grid-change.input.ts';

const SECOND = `${COMMUNITY}002`;
const MARKET = `${COMMUNITY}901`;
const closed = micro(8);
const planned = micro(9);
const divided = micro(10);
const today = daysFromToday(0);
const map = new CommunityMap([
  ...community(),
  grid(closed, 50, { validTo: daysFromToday(-1) }),
  grid(planned, 50, { validFrom: daysFromToday(1) }),
  grid(divided, 50, { validTo: daysFromToday(-1) }),
  grid(micro(11), 50, { predecessors: [divided] }),
]);
const filled = (opens: readonly object[] = []): object[] =>
  opens.map((one) => {
    const { below, ...given } = { below: [], predecessorCodes: [], ...one };
    return { ...given, below: filled(below) };
  });
const problems = (input: { readonly kind: string; readonly opens?: readonly object[]; [list: string]: unknown }) => {
  // Only what a proposal says is read of it.
  const said = { ...input, opens: filled(input.opens) } as unknown as ProposeGridChangeInput;
  return problemsOf(proposalOf(said), map, today);
};
const into = (...parents: string[]) => parents.map((parent) => newMicro(parent, 60));
const general = (own: object = {}) => ({
  parentCode: COMMUNITY,
  level: 'GENERAL',
  name: '样例新一般网格',
  households: 60,
  householdsAsOf: today,
  ...own,
});
const create = (opened: object) => ({ kind: 'CREATE', opens: [opened] });
const merge = (...closes: string[]) => ({ kind: 'MERGE', closes, opens: into(GENERAL) });
const recount = (edit: object) => ({
  kind: 'RECOUNT',
  edits: [{ gridCode: micro(1), households: 100, householdsAsOf: today, ...edit }],
});

describe('a proposal', () => {
  it.each<[string, Parameters<typeof problems>[0]]>([
    ['to split a micro-grid', split()],
    ['to merge three', merge(micro(1), micro(2), micro(3))],
    ['to merge two general grids', { ...merge(GENERAL, SECOND), opens: [general()] }],
    ['to close a general grid with all below it', { kind: 'CLOSE', closes: [GENERAL] }],
    ['to open a micro-grid in an exclusive grid', create(newMicro(MARKET, 30))],
    ['to open an exclusive grid', create(general({ level: 'EXCLUSIVE', institution: '样例医院' }))],
    [
      'to open a general grid with two in it',
      create(general({ below: [newMicro(undefined, 20), newMicro(undefined, 40)] })),
    ],
    ['to undo a closing', create(newMicro(GENERAL, 50, { predecessorCodes: [closed] }))],
    ['to rename', { kind: 'EDIT', edits: [{ gridCode: GENERAL, name: '样例' }] }],
    ['to count', recount({})],
    ['to count a grid without any in it', recount({ gridCode: MARKET })],
  ])('%s is right', (_what, input) => {
    expect(problems(input)).toEqual([]);
  });

  it.each<[what: string, input: Parameters<typeof problems>[0], field: string, message: string]>([
    ['of a kind with too much', { ...split(), edits: [{ gridCode: GENERAL }] }, 'edits', 'SPLIT needs none'],
    ['of a kind with too little', { ...split(), opens: into(GENERAL) }, 'opens', 'SPLIT needs 2 or more'],
    ['to merge one', merge(micro(1)), 'closes', 'MERGE needs 2 or more'],
    ['to merge into two', { ...merge(micro(1), micro(2)), opens: into(GENERAL, GENERAL) }, 'opens', 'MERGE needs 1'],
    ['A1: with a closed source', merge(micro(1), closed), 'closes.1', `${closed} was closed`],
    ['A1: with a planned source', merge(planned, micro(1)), 'closes.0', `${planned} is planned`],
    ['A1: with a source listed twice', merge(micro(1), micro(2), micro(1)), 'closes.2', `${micro(1)} is listed twice`],
    ['A1: from two general grids', merge(micro(1), micro(1, SECOND)), 'closes.1', 'lies in another grid'],
    [
      'A1: into another general grid',
      { ...split(), opens: into(SECOND, GENERAL) },
      'opens.0.parentCode',
      `must be ${GENERAL}`,
    ],
    ['of two levels', merge(micro(1), SECOND), 'closes.1', 'is of another level'],
    ['of what is no grid', merge(micro(1), micro(77)), 'closes.1', `${micro(77)} is no grid`],
    ['of a total grid', { kind: 'CLOSE', closes: [COMMUNITY] }, 'closes.0', 'is a total grid'],
    ['of a grid and one in it', { kind: 'CLOSE', closes: [GENERAL, micro(1)] }, 'closes.1', `lies in ${GENERAL}`],
    ['without a parent', create(newMicro(undefined, 50)), 'opens.0.parentCode', 'say in which grid'],
    ['in a closed grid', create(newMicro(closed, 50)), 'opens.0.parentCode', 'was closed'],
    ['in a micro-grid', create(newMicro(micro(1), 50)), 'opens.0.parentCode', 'no grid that a MICRO grid lies in'],
    [
      'of a general grid in another',
      create(general({ parentCode: GENERAL })),
      'opens.0.parentCode',
      'no grid that a GENERAL',
    ],
    ['to open a total grid', create(general({ level: 'TOTAL' })), 'opens.0.level', 'comes with its community'],
    ['without a kind of area', create(newMicro(GENERAL, 50, { areaType: null })), 'opens.0.areaType', 'needs one'],
    ['with a kind of area above', create(general({ areaType: 'COMMERCIAL' })), 'opens.0.areaType', 'only micro-grids'],
    ['without an institution', create(general({ level: 'EXCLUSIVE' })), 'opens.0.institution', 'needs one'],
    [
      'with an institution elsewhere',
      create(general({ institution: '样例' })),
      'opens.0.institution',
      'only exclusive',
    ],
    [
      'counted tomorrow',
      create(newMicro(GENERAL, 50, { householdsAsOf: daysFromToday(1) })),
      'opens.0.householdsAsOf',
      'today',
    ],
    [
      'following a stranger',
      { ...split(), opens: [newMicro(GENERAL, 1, { predecessorCodes: [micro(2)] }), ...into(GENERAL)] },
      'opens.0.predecessorCodes',
      micro(2),
    ],
    [
      'following one twice',
      create(newMicro(GENERAL, 50, { predecessorCodes: [closed, closed] })),
      'opens.0.predecessorCodes',
      'twice',
    ],
    [
      'to undo what is in force',
      create(newMicro(GENERAL, 50, { predecessorCodes: [micro(1)] })),
      'opens.0.predecessorCodes',
      'was closed',
    ],
    [
      'to undo a closing that others followed',
      create(newMicro(GENERAL, 50, { predecessorCodes: [divided] })),
      'opens.0.predecessorCodes',
      `was followed by ${micro(11)}`,
    ],
    [
      'with another sum below',
      create(general({ below: [newMicro(undefined, 59)] })),
      'opens.0.households',
      'must be 59',
    ],
    [
      'with something in a micro-grid',
      create(newMicro(GENERAL, 5, { below: [newMicro(undefined, 5)] })),
      'opens.0.below',
      'nothing lies',
    ],
    [
      'with a general grid below',
      create(general({ below: [general({ parentCode: null })] })),
      'opens.0.below.0.level',
      'only micro-grids',
    ],
    [
      'with a parent below',
      create(general({ below: [newMicro(GENERAL, 60)] })),
      'opens.0.below.0.parentCode',
      'leave it out',
    ],
    ['to edit nothing', { kind: 'EDIT', edits: [{ gridCode: GENERAL }] }, 'edits.0.gridCode', 'say what changes'],
    [
      'to edit what is closed',
      { kind: 'EDIT', edits: [{ gridCode: closed, name: '样例' }] },
      'edits.0.gridCode',
      'was closed',
    ],
    [
      'to edit one twice',
      { kind: 'EDIT', edits: [1, 2].map(() => ({ gridCode: GENERAL, name: '样例' })) },
      'edits.1.gridCode',
      'listed twice',
    ],
    [
      'to edit a count',
      { kind: 'EDIT', edits: [{ gridCode: micro(1), name: '样例', households: 5 }] },
      'edits.0.households',
      'RECOUNT',
    ],
    [
      'to edit the area of a general grid',
      { kind: 'EDIT', edits: [{ gridCode: GENERAL, areaType: 'COMMERCIAL' }] },
      'edits.0.areaType',
      'only micro-grids',
    ],
    [
      'to edit the institution of a micro-grid',
      { kind: 'EDIT', edits: [{ gridCode: micro(1), institution: '样例' }] },
      'edits.0.institution',
      'only exclusive',
    ],
    ['to count and rename', recount({ name: '样例' }), 'edits.0.name', 'households alone'],
    ['to count without a number', recount({ households: null }), 'edits.0.households', 'say how many'],
    ['to count without a day', recount({ householdsAsOf: null }), 'edits.0.householdsAsOf', 'of which day'],
    [
      'to count before the last count',
      recount({ householdsAsOf: '2025-12-31' }),
      'edits.0.householdsAsOf',
      '2026-01-01',
    ],
    ['to count tomorrow', recount({ householdsAsOf: daysFromToday(1) }), 'edits.0.householdsAsOf', 'today'],
    ['to count what its grids count', recount({ gridCode: GENERAL }), 'edits.0.gridCode', 'counted by the grids in it'],
    [
      'of more than a fact can name',
      create(general({ households: 0, below: Array.from({ length: 500 }, () => newMicro(undefined, 0)) })),
      'opens',
      'at most 500',
    ],
  ])('%s is refused, and the field named', (_what, input, field, message) => {
    expect(problems(input)).toEqual([{ field, message: expect.stringContaining(message) }]);
  });
});
