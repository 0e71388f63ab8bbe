import type { Actor } from '@microgrid/access/actor';
import { Forbidden } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import {
  beginAppointments,
  requireAppointable,
  type NewAppointment,
} from '../../appointment/appoint/begin-appointment.ts';
import { postRules, requireMayAppoint } from '../../appointment/appoint/post-rules.ts';
import { requireMayChange } from '../../person/change/require-may-change.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { newPerson, type EnteredPerson } from '../../person/register/enter-person.ts';
import type { RosterValues } from '../file/roster.columns.ts';
import type { Claimed } from './claims.ts';
import { postedBefore } from './posted-before.ts';
import { requireSound } from './require-sound.ts';
import { keyedId, rowProblem } from './roster-row.ts';

/** Whose import of which unit a row is of. */
export interface RowOf {
  readonly actor: Actor;
  readonly areaCode: string;
}

/** What is to become of a row. */
export interface Decided {
  readonly status: 'GOOD' | 'UNCHANGED';
  /** What stood there before: the same again, unless the roster changed meanwhile. */
  readonly found: string;
  readonly personId: string;
  readonly isEntered: boolean;
  readonly appointmentId: string;
  /** Who is to be entered and what begins: `writeDecided` does it. */
  readonly entered?: EnteredPerson | undefined;
  readonly appointed?: NewAppointment;
}

/** Does what was decided for some rows, in a number of statements that hardly grows with them. */
export async function writeDecided(em: SqlEntityManager, rows: readonly Decided[]): Promise<void> {
  for (const { entered } of rows) if (entered !== undefined) newPerson(em, entered);
  await beginAppointments(
    em,
    rows.flatMap(({ appointed }) => appointed ?? []),
  );
}

/**
 * Decides what a row becomes, by the rules of registering, changing and appointing: nothing where it is so already. The
 * change of name and phone is written, all else is for `writeDecided`; what rows before become is in `claimed` alone.
 * @throws RowProblem, and what those rules throw.
 */
export async function decideRow(
  em: SqlEntityManager,
  values: RosterValues,
  { claimed, ...of }: RowOf & { claimed: Claimed },
): Promise<Decided> {
  requireSound(values, of);
  const keyed = keyedId(values.key, of.areaCode);
  const before = await postedBefore(em, values, { keyed, claimed });
  if (before?.isGraphs === true) return unchanged(before.appointment);
  const known = before?.person ?? (await personOf(em, keyed, values));
  const stood =
    known === undefined || claimed.isKnownPerson
      ? 'nobody, or whom a row before names'
      : `${known.id} ${known.version}`;
  const isChanged = known !== undefined && !claimed.isKnownPerson && (await change(em, known, { values, ...of }));
  if (before !== undefined) {
    const as = unchanged(before.appointment);
    return isChanged ? { ...as, status: 'GOOD', found: `${as.found} of ${stood}` } : as;
  }
  // Held, so that two writes about one person come one after the other.
  if (known !== undefined) await em.findOne(PersonEntity, known.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const personId = known?.id ?? keyed ?? newId();
  const isEntered = known === undefined;
  // Of a row before, which has not been written yet.
  const isNew = isEntered && !claimed.isKnownPerson;
  const entered = isNew ? await entryOf(em, personId, { values, claimed, ...of }) : undefined;
  const appointed = await appointmentOf(em, personId, { values, ...of });
  return { status: 'GOOD', found: stood, personId, isEntered, appointmentId: appointed.id, entered, appointed };
}

function unchanged({ id, personId }: AppointmentEntity): Decided {
  return { status: 'UNCHANGED', found: id, personId, isEntered: false, appointmentId: id };
}

/** Who is meant by the number, if somebody is there already. */
async function personOf(
  em: SqlEntityManager,
  id: string | null,
  { key }: RosterValues,
): Promise<PersonEntity | undefined> {
  if (id === null) return undefined;
  const person = await em.findOne(PersonEntity, id);
  if (person === null && id === key?.toLowerCase()) throw rowProblem('key', 'there is no person with this id');
  return person ?? undefined;
}

/** Gives a person the name and the phone of the row. */
async function change(
  em: SqlEntityManager,
  person: PersonEntity,
  { values: { displayName, workPhone, key }, actor }: RowOf & { values: RosterValues },
): Promise<boolean> {
  if (person.displayName === displayName && (person.workPhone ?? null) === workPhone) return false;
  await requireMayChange(em, actor, person.id).catch((error: unknown) => {
    if (!(error instanceof Forbidden)) throw error;
    const whose = 'is that of somebody of another name or phone who does not serve in your unit alone';
    throw rowProblem(key === null ? 'displayName' : 'key', whose);
  });
  em.assign(person, { displayName, workPhone });
  await em.flush();
  return true;
}

/** The person of the row, who is new. People of one phone are asked for: only a number says who is who. */
async function entryOf(
  em: SqlEntityManager,
  id: string,
  { values, claimed, actor }: RowOf & { values: RosterValues; claimed: Claimed },
): Promise<EnteredPerson> {
  const { key, displayName, workPhone, sourceKind, isAdult } = values;
  if (claimed.samePhone !== undefined) {
    throw rowProblem('workPhone', `row ${claimed.samePhone} has it too: ${ASK}`);
  }
  if (key === null && workPhone !== null && (await em.count(PersonEntity, { workPhone })) > 0) {
    throw rowProblem('workPhone', `somebody who serves has it already: ${ASK}`);
  }
  const registeredById = actor.subject;
  return { id, displayName, workPhone, sourceKind, isAdult, registeredById, registrationWitnessId: null };
}

const ASK =
  'is it the same person? Give each row the number (编号) or the id of its person, different people different ones';

async function appointmentOf(
  em: SqlEntityManager,
  personId: string,
  { values, actor }: RowOf & { values: RosterValues },
): Promise<NewAppointment> {
  const { role, gridCode, startsOn, endsOn } = values;
  requireMayAppoint(actor, { personId, role, gridCode });
  const basis = values.basis ?? postRules[role].bases[0];
  const appointed = { id: newId(), personId, role, gridCode, basis, startsOn, endsOn };
  await requireAppointable(em, appointed, { mayHaveBegun: true });
  return appointed;
}
