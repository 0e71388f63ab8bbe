import type { RosterValues } from '../file/roster.columns.ts';
import { rowProblem, type ReadableRow } from './roster-row.ts';

/** What the rows before say of a row. */
export interface Claimed {
  /** The row before that says just the same. */
  readonly sameAs: number | undefined;
  /** Whether a row before is about the same person, so that this one adds a post alone. */
  readonly isKnownPerson: boolean;
  /** The row before that has the same phone, unless both rows have a number that says who is who. */
  readonly samePhone: number | undefined;
  /** The appointments that rows before became. */
  readonly appointments: ReadonlySet<string>;
}

/** What the rows of one file take from each other; what they take from those in post, the rules of appointing say. */
export class Claims {
  readonly #taken: ReadableRow[] = [];
  readonly #appointments = new Set<string>();

  /** @throws RowProblem naming the row before that a row does not go together with. */
  judge({ values }: Omit<ReadableRow, 'number'>): Claimed {
    const { key, workPhone } = values;
    const appointments = this.#appointments;
    for (const before of this.#taken) {
      if (!isSamePost(values, before.values)) continue;
      if (values.endsOn === before.values.endsOn && values.basis === before.values.basis) {
        return { sameAs: before.number, isKnownPerson: true, samePhone: undefined, appointments };
      }
      throw rowProblem('endsOn', `row ${before.number} says another end or basis of the same`);
    }
    const own = this.#taken.find((before) => key !== null && before.values.key === key);
    if (own !== undefined) requireSamePerson(values, own);
    for (const before of this.#taken) requireTogether(values, before);
    const samePhone = this.#taken.find(
      (before) =>
        workPhone !== null && before.values.workPhone === workPhone && (key === null || before.values.key === null),
    );
    return { sameAs: undefined, isKnownPerson: own !== undefined, samePhone: samePhone?.number, appointments };
  }

  /** What a row that is right takes from those that come after. */
  take(row: ReadableRow, appointmentId?: string): void {
    this.#taken.push(row);
    if (appointmentId !== undefined) this.#appointments.add(appointmentId);
  }
}

/** Whether two rows say the same person in the same post from the same day on. */
function isSamePost(one: RosterValues, other: RosterValues): boolean {
  const isPost = one.role === other.role && one.gridCode === other.gridCode && one.startsOn === other.startsOn;
  if (!isPost || one.key !== other.key) return false;
  return one.displayName === other.displayName && one.workPhone === other.workPhone;
}

function requireSamePerson(one: RosterValues, { number, values: other }: ReadableRow): void {
  if (one.displayName !== other.displayName)
    throw rowProblem('displayName', `row ${number} has another for this number`);
  if (one.workPhone !== other.workPhone) throw rowProblem('workPhone', `row ${number} has another for this number`);
}

function requireTogether(one: RosterValues, { number, values: other }: ReadableRow): void {
  if (one.startsOn > other.endsOn || one.endsOn < other.startsOn) return;
  const isPost = one.role === other.role && one.gridCode === other.gridCode;
  if (isPost && one.role !== 'COMMITTEE_CONTACT') {
    throw rowProblem('gridCode', `row ${number} gives this post in the same time`);
  }
  if (one.key === null || one.key !== other.key) return;
  if (isPost) throw rowProblem('gridCode', `row ${number} gives this person the post in the same time`);
  const areBoth = (role: RosterValues['role']) => one.role === role && other.role === role;
  if (areBoth('MICRO_GRID_LEADER')) throw rowProblem('gridCode', `row ${number} makes this person leader elsewhere`);
  const isOfBranch = one.gridCode.slice(0, 15) === other.gridCode.slice(0, 15);
  const roles = new Set([one.role, other.role]);
  if (isOfBranch && roles.has('MICRO_GRID_LEADER') && roles.has('GRID_WORKER')) {
    throw rowProblem('gridCode', `row ${number} has this person there: worker and leader are different people`);
  }
}
