import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { DutyShiftEntity } from '../src/duty-shift/duty-shift.entity.ts';
import { openPeople, type TestPeople } from './people.ts';
import { actor, GENERAL } from './seed.ts';

const HOUR_MS = 3_600_000;

/** The full hour so many hours after the one that begins next. */
export function inHours(hours: number): Date {
  return new Date((Math.floor(Date.now() / HOUR_MS) + 1 + hours) * HOUR_MS);
}

interface ShiftRow {
  id: string;
  areaCode: string;
  startsAt: Date;
  endsAt: Date;
  onCallId: string;
  backupId: string | null;
  offeredAt: Date | null;
  droppedAt: Date | null;
  version: number;
}

/** The subgraph, with what tests of shifts do in it. */
export interface TestShifts extends TestPeople {
  /** Somebody who leads a micro-grid in the general grid, as they ask. */
  leader(): Promise<Actor & { subject: string }>;
  /** A stored shift of a leader, of eight hours that no other has, unless `own` says otherwise. */
  shift(own?: Partial<ShiftRow>): Promise<ShiftRow>;
  plan(input: object, caller?: Actor): ReturnType<TestPeople['ask']>;
  change(input: object, caller?: Actor): ReturnType<TestPeople['ask']>;
  offer(shift: { id: string; version?: number }, caller: Actor): ReturnType<TestPeople['ask']>;
  take(shift: { id: string; version?: number }, caller: Actor): ReturnType<TestPeople['ask']>;
  stored(id: string): Promise<DutyShiftEntity | null>;
}

const FIELDS = `id areaCode grid { code } startsAt endsAt offeredAt version onCall { id } backup { id } availableActions`;
const deed = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;

/** @param planner who plans and changes where a test names nobody else. */
export async function openShifts(planner: Actor): Promise<TestShifts> {
  const people = await openPeople();
  let rows = 0;
  const swap = (name: string) => {
    const document = deed(name, 'SwapShiftInput');
    return ({ id: dutyShiftId, version: expectedVersion = 1 }: { id: string; version?: number }, caller: Actor) =>
      people.ask(document, { input: { dutyShiftId, expectedVersion } }, caller);
  };
  return {
    ...people,
    async leader() {
      const { personId: subject, gridCode: scope } = await people.serving();
      return { ...actor(subject, { role: Role.MICRO_GRID_LEADER, scope }), subject };
    },
    async shift(own = {}) {
      const startsAt = own.startsAt ?? inHours(1000 + 10 * ++rows);
      const row = {
        id: newId(),
        areaCode: GENERAL,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 8 * HOUR_MS),
        onCallId: own.onCallId ?? (await people.serving()).personId,
        backupId: null,
        offeredAt: null,
        droppedAt: null,
        version: 1,
        ...own,
      };
      await people.insert(DutyShiftEntity, [row]);
      return row;
    },
    plan: (input, caller = planner) => people.ask(deed('planShifts', 'PlanShiftsInput'), { input }, caller),
    change: (input, caller = planner) =>
      people.ask(deed('changeShift', 'ChangeShiftInput'), { input: { expectedVersion: 1, ...input } }, caller),
    offer: swap('offerShift'),
    take: swap('takeShift'),
    stored: (id) => people.subgraph.database.orm.em.fork().findOne(DutyShiftEntity, id),
  };
}
