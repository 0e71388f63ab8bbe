import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import type { RosterValues } from '../file/roster.columns.ts';
import type { Claimed } from './claims.ts';
import { rowProblem } from './roster-row.ts';

/** The appointment that a row says already. */
interface PostedBefore {
  readonly appointment: AppointmentEntity;
  readonly person: PersonEntity | undefined;
  /** Whether it went on in the graph, whose history no roster undoes: it ended, or was renewed. */
  readonly isGraphs: boolean;
}

/**
 * The appointment to the post of the row, from its first day on, of its person: the one with its number, and without a
 * number the one with its name and phone. A seat of one has one holder from a day on, so there one of the two is enough;
 * of several contacts it is asked.
 * @throws RowProblem where it says something else of it, or may be about another person.
 */
export async function postedBefore(
  em: SqlEntityManager,
  values: RosterValues,
  { keyed, claimed }: { keyed: string | null; claimed: Claimed },
): Promise<PostedBefore | undefined> {
  const { role, gridCode, startsOn } = values;
  const found = await em.find(AppointmentEntity, { role, gridCode, startsOn });
  // What the rows before became is theirs.
  const posts = found.filter(({ id }) => !claimed.appointments.has(id));
  if (posts.length === 0) return undefined;
  const people = await em.find(PersonEntity, { id: { $in: posts.map(({ personId }) => personId) } });
  const holders = posts.map((appointment) => {
    const person = people.find(({ id }) => id === appointment.personId);
    const isGraphs = appointment.status === 'ENDED' || appointment.renewedFrom != null;
    return { appointment, person, isGraphs };
  });
  const meant = keyed === null ? meantBy(holders, values) : holders.find(({ person }) => person?.id === keyed);
  if (meant === undefined || meant.isGraphs) return meant;
  requireSame(meant.appointment, values);
  return meant;
}

function meantBy(holders: readonly PostedBefore[], { role, displayName, workPhone }: RosterValues) {
  const hasName = ({ person }: PostedBefore) => person?.displayName === displayName;
  const hasPhone = ({ person }: PostedBefore) => (person?.workPhone ?? null) === workPhone;
  const exact = holders.find((holder) => hasName(holder) && hasPhone(holder));
  if (exact !== undefined) return exact;
  const open = holders.filter(({ isGraphs }) => !isGraphs);
  if (role !== 'COMMITTEE_CONTACT') {
    return open.find((holder) => hasName(holder) || (workPhone !== null && hasPhone(holder)));
  }
  if (open.some(hasName)) {
    throw rowProblem(
      'displayName',
      'somebody of this name is contact there since that day: give the id of that person under 编号, or a number of its own to another',
    );
  }
  return undefined;
}

function requireSame({ endsOn, basis }: AppointmentEntity, values: RosterValues): void {
  if (endsOn !== values.endsOn) {
    throw rowProblem('endsOn', `the term is stored until ${endsOn}: renew it in the graph, or end it`);
  }
  if (values.basis !== null && basis !== values.basis) {
    throw rowProblem('basis', `is stored as ${basis}: what somebody was appointed for stays`);
  }
}
