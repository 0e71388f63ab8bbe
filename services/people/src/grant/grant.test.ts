import { ANONYMOUS, GATEWAY, Role } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actor,
  appointment,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  micro,
  officer,
  person,
  resident,
  STREET,
} from '../../test/seed.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { people } from '../subgraph.ts';
import { Role as GrantableRole } from './grant.terms.ts';

const personId = newId();
const post = (number: number) =>
  ({ personId, role: 'COMMITTEE_CONTACT', gridCode: `${COMMUNITY}${String(number).padStart(3, '0')}` }) as const;
const officePost = (areaCode: string, startsOn: string, endsOn: string | null) =>
  ({ id: newId(), personId, role: 'STREET_OFFICER', areaCode, startsOn, endsOn, version: 1 }) as const;

const QUERY = `query ($id: ID!) { grantsOf(personId: $id) { role scope } }`;

describe('what a person may do', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(AppointmentEntity, [
      appointment({ personId, role: 'MICRO_GRID_LEADER', gridCode: micro(3) }),
      appointment({ ...post(1), endsOn: daysFromToday(0) }),
      appointment({ ...post(2), startsOn: daysFromToday(0) }),
      appointment({ ...post(3), endsOn: daysFromToday(-1) }),
      appointment({ ...post(4), startsOn: daysFromToday(1) }),
      appointment({ ...post(5), status: 'ENDED', endReason: 'OTHER' }),
      appointment({ ...post(6), status: 'SUSPENDED' }),
      appointment({ ...post(7), status: 'ON_LEAVE' }),
      appointment({ ...post(8), status: 'PENDING' }),
      appointment({ personId: newId(), role: 'GRID_WORKER', gridCode: GENERAL }),
    ]);
    await subgraph.insert(OfficePostEntity, [
      officePost(STREET, daysFromToday(-1000), null),
      officePost('510115007', daysFromToday(-10), daysFromToday(0)),
      officePost('510115008', daysFromToday(-10), daysFromToday(-1)),
      officePost('510115009', daysFromToday(1), null),
    ]);
  });
  afterAll(() => subgraph.close());

  it('comes from active appointments within their term and current posts alone, in one statement', async () => {
    let data;
    const statements = await subgraph.statementsOf(async () => {
      ({ data } = await subgraph.ask(QUERY, { id: personId }, GATEWAY));
    });
    expect(data).toEqual({
      grantsOf: [
        { role: 'COMMITTEE_CONTACT', scope: post(1).gridCode },
        { role: 'COMMITTEE_CONTACT', scope: post(2).gridCode },
        { role: 'MICRO_GRID_LEADER', scope: micro(3) },
        { role: 'STREET_OFFICER', scope: STREET },
        { role: 'STREET_OFFICER', scope: '510115007' },
      ],
    });
    expect(statements).toHaveLength(1);
  });

  describe('and the person asks too, with the last days', () => {
    const MINE = `{ me { id appointments(where: { status: ACTIVE }) { totalCount } }
      myRoles { role areaCode until grid { code } } }`;

    it('as somebody who serves', async () => {
      await subgraph.insert(PersonEntity, [{ ...person(), id: personId }]);
      const { data, errors } = await subgraph.ask(MINE, {}, actor(personId));
      expect(errors).toEqual([]);
      expect(data.me.id).toBe(personId);
      expect(data.myRoles).toEqual([
        {
          role: 'COMMITTEE_CONTACT',
          areaCode: post(1).gridCode,
          until: daysFromToday(0),
          grid: { code: post(1).gridCode },
        },
        {
          role: 'COMMITTEE_CONTACT',
          areaCode: post(2).gridCode,
          until: daysFromToday(200),
          grid: { code: post(2).gridCode },
        },
        { role: 'MICRO_GRID_LEADER', areaCode: micro(3), until: daysFromToday(200), grid: { code: micro(3) } },
        { role: 'STREET_OFFICER', areaCode: STREET, until: null, grid: null },
        { role: 'STREET_OFFICER', areaCode: '510115007', until: daysFromToday(0), grid: null },
      ]);
    });

    it('as a handler, with the department', async () => {
      const [handler, departmentId] = [newId(), newId()];
      const held = { role: 'DEPARTMENT_HANDLER' as const, areaCode: STREET, departmentId };
      await subgraph.insert(OfficePostEntity, [
        { id: newId(), personId: handler, ...held, startsOn: daysFromToday(-1), version: 1 },
      ]);
      const { data } = await subgraph.ask('{ myRoles { role areaCode department { id } } }', {}, actor(handler));
      expect(data.myRoles).toEqual([
        { role: 'DEPARTMENT_HANDLER', areaCode: STREET, department: { id: departmentId } },
      ]);
    });

    it('as a resident, who is nobody here and holds nothing', async () => {
      const { data, errors } = await subgraph.ask(MINE, {}, resident);
      expect([data, errors]).toEqual([{ me: null, myRoles: [] }, []]);
    });

    it('but not without having signed in', async () => {
      const { data, codes } = await subgraph.ask(MINE);
      expect([data, codes]).toEqual([{ me: null, myRoles: null }, ['UNAUTHENTICATED', 'UNAUTHENTICATED']]);
    });

    it('by every role that a person can hold', () => {
      const roles = Object.keys(GrantableRole);
      expect(roles.toSorted()).toEqual(
        Object.keys(Role)
          .filter((role) => role !== 'GATEWAY')
          .toSorted(),
      );
    });
  });

  it.each([newId(), 'no id at all'])('is nothing for the unknown "%s"', async (id) => {
    expect((await subgraph.ask(QUERY, { id }, GATEWAY)).data).toEqual({ grantsOf: [] });
  });

  it.each(Object.values(Role).filter((role) => role !== 'GATEWAY'))('is not told to a %s', async (role) => {
    const { data, codes } = await subgraph.ask(QUERY, { id: personId }, actor(newId(), { role, scope: STREET }));
    expect([data, codes]).toEqual([{ grantsOf: null }, ['FORBIDDEN']]);
  });

  it('is not told to the person, and to nobody who did not sign in', async () => {
    expect((await subgraph.ask(QUERY, { id: personId }, actor(personId))).codes).toEqual(['FORBIDDEN']);
    expect((await subgraph.ask(QUERY, { id: personId }, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await subgraph.ask(QUERY, { id: officer.subject }, officer)).codes).toEqual(['FORBIDDEN']);
  });

  it('is no part of the graph that clients see', () => {
    expect(subgraph.subgraph.sdl).toMatch(/grantsOf\([^)]*\): \[Grant!\] @inaccessible/);
    expect(subgraph.subgraph.sdl).toMatch(/type Grant @inaccessible/);
  });
});
