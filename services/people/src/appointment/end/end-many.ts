import { factOf, type Fact } from '@microgrid/facts/fact';
import { recordAll } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { leaveSeats } from '../../seat/keep-seat.ts';
import type { AppointmentEntity } from '../appointment.entity.ts';
import type { AppointmentEndReason } from '../appointment.terms.ts';
import { lastDay } from './end-term.ts';

/** An appointment that this transaction holds and that has not ended, and on which day it ends at the latest. */
interface Ending {
  readonly appointment: AppointmentEntity;
  readonly today: string;
}

/** Ends all of these for `reason`, as `endTerm` ends one, in a number of statements that does not grow with them. */
export async function endMany(
  em: SqlEntityManager,
  all: readonly Ending[],
  reason: AppointmentEndReason,
): Promise<void> {
  if (all.length === 0) return;
  const ending = all.map(({ appointment, today }) => {
    const { id, gridCode, personId, role, startsOn, status, standInId } = appointment;
    return { id, gridCode, personId, role, startsOn, status, standInId, today, endsOn: lastDay(appointment, today) };
  });
  const schema = em.config.get('schema');
  await em.execute(
    `update ${schema}.appointment set status = 'ENDED', end_reason = ?, ends_on = "endsOn", leave_from = null, leave_to = null,
        stand_in_id = null, suspension_reason = null, version = version + 1
      from json_to_recordset(?::json) as ending(id uuid, "endsOn" date) where appointment.id = ending.id`,
    [reason, JSON.stringify(ending.map(({ id, endsOn }) => ({ id, endsOn })))],
  );
  // Of one that was not taken up, nobody has heard.
  const held = ending.filter(({ status }) => status !== 'PENDING');
  const vacated = held.length === 0 ? [] : await leaveSeats(em, held);
  const facts = [
    ...held.flatMap((appointment) => endedFacts(appointment, reason)),
    ...vacated.map((left) => factOf('seat.vacated.v1', left, 'people')),
  ];
  await recordAll(em.getKysely<unknown>(), 'people', facts);
}

type Ended = Pick<AppointmentEntity, 'id' | 'gridCode' | 'personId' | 'role' | 'endsOn' | 'status' | 'standInId'>;

/** Whoever stands in does so no longer, which is said first. */
function endedFacts(
  { id: subject, gridCode, personId, role, endsOn, status, standInId = null }: Ended,
  reason: AppointmentEndReason,
): Fact[] {
  const about = { subject, gridCode };
  const resumed = { ...about, data: { personId, role, on: endsOn, standInId } };
  const ended = { ...about, data: { personId, role, endsOn, reason } };
  return [
    ...(status === 'ON_LEAVE' ? [factOf('appointment.resumed.v1', resumed, 'people')] : []),
    factOf('appointment.ended.v1', ended, 'people'),
  ];
}
