import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actor,
  appointment,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  person,
  resident,
  worker,
} from '../../test/seed.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { people } from '../subgraph.ts';
import { AppointmentEntity } from './appointment.entity.ts';

const holder = person();
const self = actor(holder.id);
const post = { personId: holder.id, role: 'MICRO_GRID_LEADER' } as const;
/** Somebody leads one micro-grid, but may be linked to several general grids. */
const linked = { ...post, role: 'COMMITTEE_CONTACT' } as const;
const rows = [
  appointment({ ...post, gridCode: micro(1) }),
  appointment({ ...post, gridCode: micro(2), status: 'PENDING', startsOn: daysFromToday(10) }),
  appointment({ ...linked, gridCode: `${COMMUNITY}008`, status: 'ON_LEAVE', startsOn: daysFromToday(-50) }),
  appointment({ ...linked, gridCode: `${COMMUNITY}009`, status: 'SUSPENDED', startsOn: daysFromToday(-50) }),
  appointment({ ...post, gridCode: micro(5, `${COMMUNITY}010`), status: 'ENDED', endReason: 'RESIGNED' }),
];
const everything = rows.map(({ id }) => id).toSorted();
const [active = ''] = rows.map(({ id }) => id);

const LIST = `query ($id: ID!, $orderBy: AppointmentOrder, $first: Int, $after: String) {
  person(id: $id) { appointments(orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id startsOn endReason availableActions grid { code } } pageInfo { hasNextPage endCursor } } } }`;

const WHOLE = `query ($where: AppointmentWhere) { appointments(where: $where) { totalCount nodes { id } aggregates { count { value } } } }`;

const REFERENCES = `query ($refs: [_Any!]!, $grids: [_Any!]!) {
  seen: _entities(representations: $refs) { ... on Appointment { id } }
  grids: _entities(representations: $grids) { ... on Grid { appointments { edges { node { id } } } } } }`;

describe('an appointment', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(PersonEntity, [holder]);
    await subgraph.insert(AppointmentEntity, rows);
  });
  afterAll(() => subgraph.close());

  const sights: [string, Actor, string[]][] = [
    ['nobody', ANONYMOUS, [active]],
    ['a resident', resident, [active]],
    ['a worker', worker, [active]],
    ['the head of another community', otherHead, [active]],
    ['somebody whose subject is no id', actor('no id at all'), [active]],
    ['the person', self, everything],
    ['the head', head, everything],
    ['the street officer', officer, everything],
    ['a head of two', actor('x', ...otherHead.grants, ...head.grants), everything],
  ];
  const showEverywhere = async (caller: Actor, seen: string[]) => {
    const refs = [...rows.map(({ id }) => id), person().id, 'no id'].map((id) => ({ __typename: 'Appointment', id }));
    const grids = rows.map(({ gridCode }) => ({ __typename: 'Grid', code: gridCode }));
    const [list, entities, whole] = await Promise.all([
      subgraph.ask(LIST, { id: holder.id, first: 20 }, caller),
      subgraph.ask(REFERENCES, { refs, grids }, caller),
      subgraph.ask(WHOLE, { where: { within: COMMUNITY } }, caller),
    ]);
    const all = whole.data.appointments;
    expect(all.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(seen);
    expect(all.totalCount).toBe(seen.length);
    const { nodes, totalCount } = list.data.person.appointments;
    expect(nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(seen);
    expect(totalCount).toBe(seen.length);
    expect(entities.data.seen).toEqual(refs.map(({ id }) => (seen.includes(id) ? { id } : null)));
    const onGrids = entities.data.grids.flatMap(
      ({ appointments }: { appointments: { edges: unknown } }) => appointments.edges,
    );
    expect(onGrids).toEqual(rows.filter(({ id }) => seen.includes(id)).map(({ id }) => ({ node: { id } })));
  };

  it.each<[string, object, number]>([
    ['of a role', { role: ['COMMITTEE_CONTACT'] }, 2],
    ['in a grid', { within: micro(1) }, 1],
    ['elsewhere', { within: '510115007' }, 0],
    ['whose term ends by a day', { endingBy: daysFromToday(199) }, 0],
    ['whose term ends on it', { endingBy: daysFromToday(200), status: ['ACTIVE', 'PENDING'] }, 2],
  ])('is listed with those %s', async (_which, where, count) => {
    const { data } = await subgraph.ask(WHOLE, { where }, officer);
    expect(data.appointments.totalCount).toBe(count);
  });

  it('P29: is counted for whoever may see all that is asked about', async () => {
    const codesOf = async (where: object, caller: Actor) => (await subgraph.ask(WHOLE, { where }, caller)).codes;
    expect(await codesOf({ within: COMMUNITY }, head)).toEqual([]);
    expect(await codesOf({ within: COMMUNITY }, otherHead)).toEqual(['QUESTION_TOO_FINE']);
    expect(await codesOf({}, officer)).toEqual(['QUESTION_TOO_FINE']);
    expect(await codesOf({ status: ['ACTIVE'] }, resident)).toEqual([]);
  });

  it.each(sights)(
    'P3, P4: shows itself to %s as far as it may, in lists and as reference',
    async (_who, caller, seen) => {
      await showEverywhere(caller, seen);
    },
  );

  it('P5: does so with row-level security off too', async () => {
    await subgraph.withoutRowLevelSecurity(async () => {
      for (const [, caller, seen] of sights) await showEverywhere(caller, seen);
    });
  });

  it.each<[string, Actor, string[], (string | null)[]]>([
    ['a resident', resident, [''], [null]],
    ['the person', self, ['END', 'END', 'RETURN END', 'END', ''], [null, null, null, null, 'RESIGNED']],
    [
      'the head',
      head,
      ['GRANT_LEAVE SUSPEND END', 'END', 'RETURN END', 'REINSTATE END', ''],
      [null, null, null, null, 'RESIGNED'],
    ],
  ])('tells %s what can be done with it, and why it ended', async (_who, caller, actions, reasons) => {
    const { data } = await subgraph.ask(LIST, { id: holder.id, first: 20 }, caller);
    const nodes: { availableActions: string[]; endReason: string | null; grid: { code: string } }[] =
      data.person.appointments.nodes.toSorted((a: { grid: { code: string } }, b: { grid: { code: string } }) =>
        a.grid.code < b.grid.code ? -1 : 1,
      );
    expect(nodes.map(({ availableActions }) => availableActions.join(' '))).toEqual(actions);
    expect(nodes.map(({ endReason }) => endReason)).toEqual(reasons);
  });

  it.each(['STARTS_ON_DESC', 'STARTS_ON_ASC'])('is read page by page by %s without skipping', async (orderBy) => {
    const seen: { id: string; startsOn: string }[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await subgraph.ask(LIST, { id: holder.id, orderBy, first: 2, after }, self);
      const { nodes, pageInfo } = data.person.appointments;
      seen.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const keys = seen.map(({ id, startsOn }) => startsOn + id);
    const ascending = rows.map(({ id, startsOn }) => startsOn + id).toSorted();
    expect(keys).toEqual(orderBy === 'STARTS_ON_ASC' ? ascending : ascending.toReversed());
  });

  const another = person().id;
  const ended = { status: 'ENDED', endReason: 'TERM' } as const;
  it.each([
    ['a second active leader', 'appointment_one_holder', { personId: another, gridCode: micro(1) }],
    ['a second micro-grid of one leader', 'appointment_leads_one', { gridCode: micro(9, `${COMMUNITY}008`) }],
    ['a leader as worker', 'appointment_one_post_a_branch', { role: Role.GRID_WORKER, gridCode: GENERAL }],
    ['a leader of a general grid', 'appointment_grid_code_check', { ...ended, gridCode: GENERAL }],
    [
      'a head of a micro-grid',
      'appointment_grid_code_check',
      { ...ended, role: 'TOTAL_GRID_HEAD', gridCode: micro(1) },
    ],
    ['a term over a year', 'appointment_term_check', { ...ended, gridCode: micro(1), endsOn: daysFromToday(267) }],
    [
      'an end before the start',
      'appointment_term_check',
      { ...ended, gridCode: micro(1), endsOn: daysFromToday(-101) },
    ],
    ['an end without a reason', 'appointment_ended_check', { status: 'ENDED', gridCode: micro(1) }],
    [
      'a reason without an end',
      'appointment_ended_check',
      { status: 'PENDING', endReason: 'TERM', gridCode: micro(1) },
    ],
  ] as const)('is refused by the database itself as %s', async (_what, constraint, own) => {
    await expect(subgraph.insert(AppointmentEntity, [appointment({ ...post, ...own })])).rejects.toThrow(constraint);
  });

  it('may be one of several contacts of a general grid', async () => {
    const contact = { role: 'COMMITTEE_CONTACT', gridCode: `${COMMUNITY}009` } as const;
    const contacts = [person().id, person().id].map((personId) => appointment({ personId, ...contact }));
    await expect(subgraph.insert(AppointmentEntity, contacts)).resolves.toBeUndefined();
  });
});
