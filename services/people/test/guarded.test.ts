import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { mayRead } from '../src/appointment/appointment.policy.ts';
import { people } from '../src/subgraph.ts';
import { actor, appointment, head, micro, officer, otherHead, resident, STREET, worker } from './seed.ts';
import { AppointmentStatus } from '../src/appointment/appointment.terms.ts';

const holder = newId();
const grids = [micro(1), micro(2, `${STREET}004001`), micro(3, '510115007001001')];
const appointments = grids
  .flatMap((gridCode, index) =>
    Object.values(AppointmentStatus).map((status) => ({
      personId: index === 0 ? holder : newId(),
      gridCode,
      status,
      role: 'MICRO_GRID_LEADER' as const,
      ...(status === 'ENDED' ? { endReason: 'OTHER' as const } : {}),
    })),
  )
  .map((post) => appointment(post));

const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['the gateway', GATEWAY],
  ['a resident', resident],
  ['the holder', actor(holder)],
  ['the head above', head],
  ['another head', otherHead],
  ['the street officer', officer],
  ['a worker', worker],
  ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET })],
];

describe('the guarded appointments', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(AppointmentEntity, appointments);
  });
  afterAll(() => subgraph.close());

  it.each(everybody)('P5: are those of the policy for %s, without any resolver', async (_who, caller) => {
    const { db } = subgraph.subgraph.contextFor(caller);
    const { rows } = await sql<{ id: string }>`select id from people.appointment`.execute(db);
    const seen = appointments.filter((post) => mayRead(caller, post)).map(({ id }) => id);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seen.toSorted());
  });
});
