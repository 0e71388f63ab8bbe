import { Role, type Actor } from '@microgrid/access/actor';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { head, officer } from '../../test/actors.ts';
import {
  at,
  GENERAL,
  idOf,
  leader,
  MICRO,
  openRounds,
  posts,
  told,
  worker,
  type Rounds,
  type Told,
} from '../../test/rounds.ts';

const MINE = `{ evaluations(where: { isMine: true }) { nodes { status score grade notRated department { id }
  values { indicator { code } numerator denominator evidence { totalCount } } } } }`;
const DEPARTMENT = idOf(8000);
const handler: Actor = { subject: idOf(4), grants: [{ role: Role.DEPARTMENT_HANDLER, scope: '510115006' }] };

interface Value {
  readonly indicator: { readonly code: string };
  readonly numerator: number;
  readonly denominator: number;
}

describe('what is counted', () => {
  let rounds: Rounds;
  beforeEach(async () => void (rounds = await openRounds()));
  afterEach(() => rounds.close());

  const computed = async (facts: readonly Told[]) => {
    await rounds.hear(facts);
    await rounds.goOn('2026-02-20');
    await rounds.goOn('2026-04-05');
    await rounds.rows(`update evaluations.evaluation_round set computing_since = frozen_at where period = '2026-Q1'`);
    await rounds.goOn('2026-04-05T12:01:00');
  };
  const firstOf = async (actor: Actor) => {
    const { data } = await rounds.ask(MINE, {}, actor);
    return data.evaluations.nodes.at(-1);
  };
  const ratios = ({ values }: { values: Value[] }) =>
    values.map(({ indicator, numerator, denominator }) => `${indicator.code} ${numerator}/${denominator}`);

  it('of a worker: the matters, visits, shifts and leaders of the general grid', async () => {
    const matter = (n: number, name: string, day: string, own: object = {}) =>
      told(`matter.${name}.v1`, day, {
        subject: idOf(5000 + n),
        data: {
          kind: 'A1',
          severity: 'ORDINARY',
          level: 'L1',
          dueAt: at('2026-02-20').toISOString(),
          handlerId: idOf(3),
          ...own,
        },
      });
    const shift = (n: number) =>
      told('shift.planned.v1', '2026-01-05', {
        subject: idOf(9000 + n),
        gridCode: GENERAL,
        data: {
          areaCode: GENERAL,
          startsAt: at('2026-02-01').toISOString(),
          endsAt: at('2026-02-02').toISOString(),
          onCallId: idOf(3),
          backupId: null,
        },
      });
    const unanswered = told('emergency.answered.v1', '2026-02-01', {
      subject: idOf(5100),
      data: { calledId: idOf(3), shiftId: idOf(9001), answer: 'UNANSWERED', isInTime: false },
    });
    const micro = (gridCode: string, validFrom: string) =>
      told('grid.opened.v1', '2025-12-01', {
        subject: gridCode,
        gridCode,
        data: { level: 'MICRO', areaType: null, households: 60, validFrom, predecessorCodes: [] },
      });
    const trained = told('competence.recorded.v1', '2026-01-20', {
      subject: idOf(6100),
      data: { personId: idOf(1), topicCode: 'FIRE', kind: 'ONE_TO_ONE', outcome: 'COMPETENT', validTo: null },
    });
    const leave = [
      told('appointment.paused.v1', '2026-02-01', {
        subject: idOf(101),
        data: {
          personId: idOf(1),
          role: 'MICRO_GRID_LEADER',
          cause: 'LEAVE',
          from: '2026-02-01',
          to: '2026-02-10',
          standInId: null,
        },
      }),
      told('appointment.resumed.v1', '2026-02-06', {
        subject: idOf(101),
        data: { personId: idOf(1), role: 'MICRO_GRID_LEADER', on: '2026-02-06', standInId: null },
      }),
    ];
    const visit = (n: number, status: string) =>
      told('care_visit.settled.v1', '2026-02-10', {
        subject: idOf(7000 + n),
        gridCode: GENERAL,
        data: { visitorId: idOf(2), status },
      });
    await computed([
      ...posts(),
      ...leave,
      micro(MICRO, '2020-01-01'),
      micro(`${GENERAL}004`, '2026-03-01'),
      trained,
      matter(1, 'resolved', '2026-02-17'),
      matter(1, 'verified', '2026-02-17'),
      matter(1, 'closed', '2026-02-18'),
      matter(2, 'closed', '2026-02-18'),
      matter(2, 'reopened', '2026-02-19'),
      matter(3, 'resolved', '2026-02-19'),
      shift(1),
      shift(2),
      unanswered,
      visit(1, 'DONE'),
      visit(2, 'MISSED'),
    ]);
    const evaluation = await firstOf(worker);
    // 71 days after the training but for five of leave, of 90 days and the 31 of a seat without a leader.
    expect(ratios(evaluation)).toEqual([
      'G1 1/3',
      'G2 1/2',
      'G3 1/2',
      'G4 1/2',
      'G5 66/121',
      'G6 1/2',
      'G7 0/0',
      'G8 0/0',
    ]);
    expect(evaluation).toMatchObject({ status: 'COMPUTED', grade: 'NEEDS_HELP', notRated: null });
    // The visits of the grid are the worker's to answer for, and were not this leader's to make.
    expect(ratios(await firstOf(leader))).toContain('M4 0/0');
  });

  it('of a department: the whistles, as the street rated them, read by its handlers and the street alone', async () => {
    // The default scheme, a year before it comes into force.
    await rounds.rows(`update evaluations.scheme set valid_from = '2026-01-01' where subject = 'DEPARTMENT'`);
    await rounds.rows(
      `insert into evaluations.department_handler (id, person_id, department_id) values ('${idOf(2)}', '${idOf(4)}', '${DEPARTMENT}')`,
    );
    const whistle = (n: number, name: string, data: object) =>
      told(`whistle.${name}.v1`, '2026-02-10', {
        subject: idOf(5000 + n),
        data: { departmentId: DEPARTMENT, ...data },
      });
    const blown = {
      matterId: idOf(1),
      kind: 'EMERGENCY',
      reportInBy: at('2026-02-11').toISOString(),
      dueAt: at('2026-02-20').toISOString(),
    };
    await computed([
      told('department.entered.v1', '2026-01-02', {
        subject: DEPARTMENT,
        gridCode: '510115000',
        data: { kind: 'UTILITY', areaCode: '510115' },
      }),
      whistle(1, 'blown', blown),
      whistle(1, 'reported_in', { isInTime: true }),
      whistle(1, 'done', { isInTime: true }),
      whistle(1, 'rated', { points: 4 }),
      whistle(2, 'blown', blown),
      whistle(3, 'blown', blown),
      whistle(3, 'withdrawn', {}),
    ]);
    const evaluation = await firstOf(handler);
    expect(ratios(evaluation)).toEqual(['W1 1/2', 'W2 1/2', 'W3 4/1']);
    // 30 × 0.5 + 40 × 0.5 + 30 × 0.75.
    expect(evaluation).toMatchObject({ department: { id: DEPARTMENT }, score: 57.5, grade: 'NEEDS_HELP' });
    const seen = async (actor: Actor) => {
      const { data } = await rounds.ask('{ evaluations { nodes { department { id } } } }', {}, actor);
      return data.evaluations.nodes.filter(({ department }: { department: object | null }) => department !== null)
        .length;
    };
    const expected = async () => {
      expect(await seen(officer)).toBe(1);
      for (const actor of [head, leader, worker, { ...handler, subject: idOf(5) }]) expect(await seen(actor)).toBe(0);
    };
    await expected();
    await rounds.withoutRowLevelSecurity(expected);
  });

  it('of a department: what reporters said of what it settled, where its scheme weighs that', async () => {
    await rounds.rows(`update evaluations.scheme set valid_from = '2026-01-01' where subject = 'DEPARTMENT'`);
    await rounds.rows(
      `insert into evaluations.scheme_indicator select id, 'G7', 1, 10, 4 from evaluations.scheme where subject = 'DEPARTMENT'`,
    );
    await rounds.rows(
      `insert into evaluations.department_handler (id, person_id, department_id) values ('${idOf(2)}', '${idOf(4)}', '${DEPARTMENT}')`,
    );
    const counted = (n: number, month: string, own: object) =>
      told('ratings.counted.v1', '2026-03-03', {
        subject: idOf(5000 + n),
        gridCode: GENERAL,
        data: { appointmentId: null, departmentId: DEPARTMENT, month, points: 20, rated: 5, ...own },
      });
    const ofJanuary = counted(1, '2026-01', {});
    await computed([
      ...posts(),
      told('department.entered.v1', '2026-01-02', {
        subject: DEPARTMENT,
        gridCode: '510115000',
        data: { kind: 'UTILITY', areaCode: '510115' },
      }),
      ofJanuary,
      ofJanuary,
      counted(2, '2026-02', { points: 30, rated: 6 }),
      counted(3, '2025-12', { points: 5, rated: 5 }),
      counted(4, '2026-02', { appointmentId: idOf(103), departmentId: null, points: 9, rated: 9 }),
    ]);
    expect(ratios(await firstOf(handler))).toContain('G7 50/11');
    expect(ratios(await firstOf(worker))).toContain('G7 9/9');
    expect(ratios(await firstOf(leader))).toContain('M8 0/0');
  });
});
