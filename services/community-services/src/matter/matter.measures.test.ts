import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { inHours, matterRow } from '../../test/rows.ts';
import { communityServices } from '../subgraph.ts';
import { MatterReporterEntity } from './reporter/matter-reporter.entity.ts';
import { MatterEntity } from './matter.entity.ts';

const OTHER_GENERAL = `${COMMUNITY}008`;
const OTHER_MICRO = `${OTHER_GENERAL}001`;
/** Whoever may not read all of them is told of closed months, of which there are none here. */
const NOT_CLOSED = 'QUESTION_TOO_FINE';
const exact = (value: number) => ({ value, status: 'EXACT', hiddenParts: null });
const closed = (closedAt: Date, more: object = {}) => ({ status: 'CLOSED', closedAt, ...more });

// 10 due: 9 closed, 7 of them on time; 2 on hold, and 6 that never were due.
const rows = [
  ...Array.from({ length: 7 }, () => closed(inHours(-5), { kind: 'A2', dueAt: inHours(-4) })),
  ...Array.from({ length: 2 }, () => closed(inHours(-3), { dueAt: inHours(-4), gridCode: OTHER_MICRO })),
  { status: 'IN_PROGRESS', dueAt: inHours(-1) },
  ...Array.from({ length: 2 }, () => ({ status: 'ON_HOLD', dueAt: inHours(-1) })),
  { status: 'CANCELLED', dueAt: inHours(-1) },
  { status: 'DUPLICATE', dueAt: inHours(-1) },
  { status: 'OUT_OF_SCOPE', dueAt: inHours(-1) },
  { status: 'ACCEPTED', dueAt: inHours(5), level: 'L0' },
  { status: 'REPORTED', dueAt: null, dueStatus: 'CALENDAR_NOT_PUBLISHED' },
  closed(inHours(-3), { severity: 'EMERGENCY', dueAt: inHours(-4) }),
].map((more, index) => matterRow(index, { reportedAt: new Date('2026-03-31T15:59:59.999Z'), ...more }));
// In Shanghai it is April already.
const inApril = matterRow(100, {
  reportedAt: new Date('2026-03-31T16:00:00.000Z'),
  gridCode: OTHER_MICRO,
  kind: 'A2',
  dueAt: inHours(50),
});

describe('figures of matters', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, [...rows, inApril]);
    await services.insert(MatterReporterEntity, [{ matterId: inApril.id, personId: resident.subject ?? '' }]);
  });
  afterAll(() => services.close());

  const ofMatters = async (selection: string, actor: Actor = head, within = COMMUNITY) => {
    const query = `query ($within: AreaCode) { matters(where: { within: $within }) { ${selection} } }`;
    const { data, errors, codes } = await services.ask(query, { within }, actor);
    return { matters: data?.matters, errors, codes };
  };
  const ofGrids = (selection: string, actor: Actor, codes = [COMMUNITY]) =>
    services.ask(
      `query ($refs: [_Any!]!) { grids: _entities(representations: $refs) { ... on Grid { matters { ${selection} } } } }`,
      { refs: codes.map((code) => ({ __typename: 'Grid', code })) },
      actor,
    );

  it('are as the field defines them: closed and on time of those due, without holds and emergencies', async () => {
    const { matters, codes } = await ofMatters(
      `aggregates { ${['count', 'closedCount', 'dueCount', 'dueClosedCount', 'onTimeCount'].map((name) => `${name} { value status hiddenParts }`).join(' ')} }`,
    );
    expect(codes).toEqual([]);
    expect(matters.aggregates).toEqual({
      count: exact(19),
      closedCount: exact(10),
      dueCount: exact(10),
      dueClosedCount: exact(9),
      onTimeCount: exact(7),
    });
  });

  it('are grouped by grid, kind and the month in Shanghai, the grid as a reference', async () => {
    const { matters } = await ofMatters(
      `groups(by: [GENERAL_GRID, KIND, MONTH]) { key { grid { code } kind month severity } count { value } onTimeCount { value } }`,
    );
    const group = (code: string, [kind, month]: [string, string], [count, onTime]: [number, number]) => ({
      key: { grid: { code }, kind, month, severity: null },
      count: { value: count },
      onTimeCount: { value: onTime },
    });
    expect(matters.groups).toEqual([
      group(GENERAL, ['A2', '2026-03'], [7, 7]),
      group(GENERAL, ['C7', '2026-03'], [9, 0]),
      group(OTHER_GENERAL, ['A2', '2026-04'], [1, 0]),
      group(OTHER_GENERAL, ['C7', '2026-03'], [2, 0]),
    ]);
  });

  it.each([
    ['by: [COMMUNITY]', [[COMMUNITY, 19]]],
    [
      'by: [GENERAL_GRID]',
      [
        [GENERAL, 16],
        [OTHER_GENERAL, 3],
      ],
    ],
    [
      'by: [MICRO_GRID], orderBy: COUNT_ASC',
      [
        [OTHER_MICRO, 3],
        [MICRO, 16],
      ],
    ],
    ['by: [MICRO_GRID], orderBy: COUNT_DESC, first: 1', [[MICRO, 16]]],
    [
      'by: [GENERAL_GRID], orderBy: ON_TIME_COUNT_ASC',
      [
        [OTHER_GENERAL, 3],
        [GENERAL, 16],
      ],
    ],
    ['by: [GENERAL_GRID], having: { count: { min: 3.5 } }', [[GENERAL, 16]]],
    ['by: [GENERAL_GRID], having: { count: { max: 3 }, dueCount: { min: 2, max: 2 } }', [[OTHER_GENERAL, 3]]],
    ['by: [GENERAL_GRID], having: { onTimeCount: { max: -1 } }', []],
  ])('are asked with %s', async (args, expected) => {
    const { matters, errors } = await ofMatters(`groups(${args}) { key { grid { code } } count { value } }`);
    expect(errors).toEqual([]);
    const groups: { key: { grid: { code: string } }; count: { value: number } }[] = matters.groups;
    expect(groups.map(({ key, count }) => [key.grid.code, count.value])).toEqual(expected);
  });

  it.each([
    ['QUARTER', 'quarter', ['2026-Q1', '2026-Q2']],
    ['YEAR', 'year', [2026]],
    [
      'STATUS',
      'status',
      ['ACCEPTED', 'CANCELLED', 'CLOSED', 'DUPLICATE', 'IN_PROGRESS', 'ON_HOLD', 'OUT_OF_SCOPE', 'REPORTED'],
    ],
    ['SEVERITY', 'severity', ['EMERGENCY', 'ORDINARY']],
    ['CHANNEL', 'channel', ['APP']],
    // P33: with the one at L0, whose group would name the reporter.
    ['LEVEL', 'level', ['L1']],
  ])('are grouped by %s', async (by, field, expected) => {
    const { matters } = await ofMatters(`groups(by: [${by}]) { key { ${field} } }`);
    expect(matters.groups.map(({ key }: { key: Record<string, unknown> }) => key[field])).toEqual(expected);
  });

  it.each([
    ['by', 'by: []'],
    ['by', 'by: [KIND, KIND]'],
    ['by', 'by: [COMMUNITY, GENERAL_GRID]'],
    ['by', 'by: [KIND, SEVERITY, CHANNEL, LEVEL, STATUS]'],
    ['first', 'by: [KIND], first: 0'],
    ['first', 'by: [KIND], first: 1001'],
  ])('P17: are refused, %s named, when asked with %s', async (argument, args) => {
    const { matters, errors } = await ofMatters(`nodes { id } groups(${args}) { count { value } }`);
    expect(matters.groups).toBeNull();
    expect(matters.nodes).toHaveLength(19);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('are one statement for aggregates and one for groups, and no more for 82 grids', async () => {
    const figures = `aggregates { count { value } } groups(by: [KIND, MONTH]) { key { kind } count { value } }`;
    const flat = await services.statementsOf(() => ofMatters(figures));
    expect(flat).toHaveLength(2);
    expect(flat.join('\n')).not.toMatch(/filter/);
    const micros = Array.from({ length: 82 }, (_, index) => `${GENERAL}${String(index + 1).padStart(3, '0')}`);
    const nested = await services.statementsOf(async () => {
      const { data, codes } = await ofGrids(figures, head, micros);
      expect(codes).toEqual([]);
      expect(data.grids[1].matters).toEqual({ aggregates: { count: { value: 0 } }, groups: [] });
      expect(data.grids[2].matters).toEqual({
        aggregates: { count: { value: 16 } },
        groups: [
          { key: { kind: 'A2' }, count: { value: 7 } },
          { key: { kind: 'C7' }, count: { value: 9 } },
        ],
      });
    });
    expect(nested).toHaveLength(2);
  });

  it('are counted only when asked for', async () => {
    const statements = await services.statementsOf(() => ofMatters(`nodes { id } aggregates { __typename }`));
    expect(statements).toHaveLength(1);
  });

  const analystAndHead: Actor = { subject: analyst.subject, grants: [...analyst.grants, ...head.grants] };

  it.each([
    ['the head', head, [true, true, true]],
    ['the street officer', officer, [true, true, true]],
    ['the worker', worker, [false, true, true]],
    ['the committee contact', contact, [false, true, true]],
    ['the leader', leader, [false, false, true]],
    ['the leader of another micro-grid', person(20, 'MICRO_GRID_LEADER', OTHER_MICRO), [false, false, false]],
    ['the officer of another street', person(23, 'STREET_OFFICER', '510115007'), [false, false, false]],
    ['a resident who reported one', resident, [false, false, false]],
    ['a privacy auditor', auditor, [false, false, false]],
    ['an analyst', analyst, [false, false, false]],
    ['an analyst who is also the head', analystAndHead, [false, false, false]],
    ['nobody', ANONYMOUS, [false, false, false]],
  ])('P29: are told to %s only of an own subtree, by no route otherwise', async (_who, actor, told) => {
    const code = actor.subject === null ? 'UNAUTHENTICATED' : NOT_CLOSED;
    for (const figures of ['aggregates { count { value } }', 'groups(by: [KIND]) { count { value } }']) {
      const grids = [COMMUNITY, GENERAL, MICRO];
      const onGrids = await ofGrids(figures, actor, grids);
      expect(onGrids.codes).toEqual(told.filter((isTold) => !isTold).map(() => code));
      for (const [index, isTold] of told.entries()) {
        const { codes } = await ofMatters(figures, actor, grids[index]);
        expect(codes).toEqual(isTold ? [] : [code]);
      }
      const whole = await services.ask(`{ matters { ${figures} } }`, {}, actor);
      expect(whole.codes).toEqual([code]);
    }
    const open = await services.ask(
      `query ($refs: [_Any!]!) { grids: _entities(representations: $refs) { ... on Grid { openMatterCount } } }`,
      { refs: [COMMUNITY, GENERAL, MICRO].map((grid) => ({ __typename: 'Grid', code: grid })) },
      actor,
    );
    const counts: { openMatterCount: number | null }[] = open.data.grids;
    expect(counts.map(({ openMatterCount }) => openMatterCount !== null)).toEqual(told);
  });

  it('P29: tell who is told nothing yet when that will be, and leave the rows and their number', async () => {
    const { matters, errors } = await ofMatters('totalCount nodes { id } aggregates { count { value } }', resident);
    expect(matters).toEqual({ totalCount: 1, nodes: [{ id: inApril.id }], aggregates: null });
    expect(errors[0]?.extensions).toMatchObject({ code: NOT_CLOSED });
    expect(errors[0]?.message).toContain('from the 3rd of the next on');
  });
});
