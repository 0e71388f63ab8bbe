import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { mayRead } from '../src/appointment/appointment.policy.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { mayReadConsent } from '../src/consent/consent.policy.ts';
import { OfficePostEntity } from '../src/office-post/office-post.entity.ts';
import { mayReadOfficePost } from '../src/office-post/office-post.policy.ts';
import { people } from '../src/subgraph.ts';
import { actor, appointment, consent, GENERAL, head, officer, otherHead, resident, STREET, worker } from './seed.ts';
import { AppointmentStatus } from '../src/appointment/appointment.terms.ts';

const holder = newId();
const grids = [GENERAL, `${STREET}004001`, '510115007001001'];
const leave = { leaveFrom: '2026-11-01', leaveTo: '2026-11-02', standInId: worker.subject ?? '' };
const appointments = grids
  .flatMap((gridCode, index) =>
    Object.values(AppointmentStatus).map((status) => ({
      personId: index === 0 ? holder : newId(),
      gridCode,
      status,
      role: 'COMMITTEE_CONTACT' as const,
      ...(status === 'ON_LEAVE' ? leave : {}),
      ...(status === 'ENDED' ? { endReason: 'OTHER' as const } : {}),
    })),
  )
  .map((post) => appointment(post));

const withdrawn = { purpose: 'PUBLISH_HONOUR', withdrawnAt: new Date() } as const;
const consents = [
  consent(holder),
  { ...consent(holder), ...withdrawn },
  { ...consent(newId()), ...withdrawn },
  { ...consent(newId()), ...withdrawn, withdrawnById: worker.subject },
];

const officePosts = [holder, newId()].map((personId) => ({
  id: newId(),
  personId,
  role: 'APPEALS_REVIEWER' as const,
  areaCode: STREET,
  startsOn: '2026-01-01',
  version: 1,
}));

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
  ['a handler of a department', actor(newId(), { role: Role.DEPARTMENT_HANDLER, scope: STREET })],
  ['a reviewer of appeals', actor(newId(), { role: Role.APPEALS_REVIEWER, scope: STREET })],
];

describe('the guarded appointments, consents and posts at an office', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(AppointmentEntity, appointments);
    await subgraph.insert(ConsentEntity, consents);
    await subgraph.insert(OfficePostEntity, officePosts);
  });
  afterAll(() => subgraph.close());

  it.each(everybody)('P5: are those of the policy for %s, without any resolver', async (_who, caller) => {
    const { db } = subgraph.subgraph.contextFor(caller);
    const idsIn = async (table: string) => {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(`people.${table}`)}`.execute(db);
      return rows.map(({ id }) => id).toSorted();
    };
    const seen = <Row extends { id: string }>(rows: Row[], may: (row: Row) => boolean) =>
      rows
        .filter(may)
        .map(({ id }) => id)
        .toSorted();
    expect(await idsIn('appointment')).toEqual(seen(appointments, (post) => mayRead(caller, post)));
    expect(await idsIn('consent')).toEqual(seen(consents, (given) => mayReadConsent(caller, given)));
    expect(await idsIn('office_post')).toEqual(seen(officePosts, (post) => mayReadOfficePost(caller, post)));
  });
});
