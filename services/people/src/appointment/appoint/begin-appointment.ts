import { record } from '@microgrid/facts/record';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { flushOr } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { followInReserve } from '../../reserve-entry/follow/follow-in-reserve.ts';
import { takeSeats } from '../../seat/keep-seat.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import type { AppointmentBasis } from '../appointment.terms.ts';
import type { Post } from './exclusion.ts';
import { requireFree } from './require-free.ts';
import { latestEndOf } from '@microgrid/subgraph/term';

/** Who is to hold which post on what ground and when. */
export interface NewAppointment extends Post {
  readonly id: string;
  readonly basis: AppointmentBasis;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface BeginOptions {
  /** Only who is entered afterwards, from a roster, may have begun before today. */
  readonly mayHaveBegun?: boolean;
}

/**
 * Appoints: from today on at once, else the clock lets the person take up the post on the first day. Whether the caller
 * may decide it is for the caller's own policy; `personId` is of a person whom this write holds.
 * @throws Invalid for a term that is too long, or a grid that is not there for the whole of it.
 * @throws Conflict when the post or the person is not free.
 */
export async function beginAppointment(
  em: SqlEntityManager,
  appointed: NewAppointment,
  options?: BeginOptions,
): Promise<AppointmentEntity> {
  await requireAppointable(em, appointed, options);
  const appointment = em.create(AppointmentEntity, { ...appointed, status: 'PENDING' });
  await begin(em, [appointment]);
  return appointment;
}

/** Refuses what `beginAppointment` refuses, and holds the seat until the write ends. */
export async function requireAppointable(
  em: SqlEntityManager,
  appointed: NewAppointment,
  { mayHaveBegun = false }: BeginOptions = {},
): Promise<void> {
  const { startsOn, endsOn, gridCode } = appointed;
  requireTerm(appointed, mayHaveBegun);
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [startsOn, endsOn] });
  await requireFree(em, appointed, { from: startsOn, to: endsOn });
}

/**
 * Begins many that are appointable, each beside the others too, in a number of statements that hardly grows with them.
 * @throws Conflict when one of the posts or people is not free after all; it does not name which.
 */
export function beginAppointments(em: SqlEntityManager, appointed: readonly NewAppointment[]): Promise<void> {
  return begin(
    em,
    appointed.map((one) => em.create(AppointmentEntity, { ...one, status: 'PENDING' })),
  );
}

/** Those whose day has come take up their posts, and whoever follows appointments hears of it. */
async function begin(em: SqlEntityManager, appointments: readonly AppointmentEntity[]): Promise<void> {
  const today = shanghaiDate();
  const begun = appointments.filter(({ startsOn }) => startsOn <= today);
  for (const appointment of begun) {
    appointment.status = 'ACTIVE';
    const { id: subject, gridCode, personId, role, startsOn, endsOn } = appointment;
    record(em, 'appointment.started.v1', { subject, gridCode, data: { personId, role, startsOn, endsOn } });
  }
  const filled = begun.length === 0 ? [] : await takeSeats(em, begun);
  for (const seat of filled) record(em, 'seat.filled.v1', seat);
  const leaders = begun.filter(({ role }) => role === 'MICRO_GRID_LEADER').map(({ personId }) => personId);
  await followInReserve(em, leaders, 'APPOINT');
  await flushPosts(em, appointments);
}

function requireTerm({ startsOn, endsOn }: NewAppointment, mayHaveBegun: boolean): void {
  const today = shanghaiDate();
  if (startsOn < today && !mayHaveBegun) {
    throw new Invalid([{ field: 'startsOn', message: `a term begins today (${today}) at the earliest` }]);
  }
  if (endsOn < today) throw new Invalid([{ field: 'endsOn', message: `the term is over: today is ${today}` }]);
  const latest = latestEndOf(startsOn);
  if (endsOn >= startsOn && endsOn <= latest) return;
  throw new Invalid([{ field: 'endsOn', message: `a term that begins on ${startsOn} ends from then on to ${latest}` }]);
}

/** Flushes new appointments; the unique indexes of the table see what the caller may not. */
function flushPosts(em: SqlEntityManager, [one, ...others]: readonly Post[]): Promise<void> {
  const { gridCode, personId } = one === undefined || others.length > 0 ? SEVERAL : one;
  const general = gridCode.slice(0, 15);
  return flushOr(em, {
    appointment_one_holder: () => new Conflict(`somebody holds this post of ${gridCode} already`, gridCode),
    appointment_leads_one: () => new Conflict('this person already leads another micro-grid', personId),
    appointment_one_post_a_branch: () =>
      new Conflict(`this person serves in ${general} already: worker and leader are different people`, general),
  });
}

/** Of several, the database does not tell which. */
const SEVERAL = { gridCode: 'one of them', personId: 'one of them' };
