import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { ReserveEntryEntity } from '../src/reserve-entry/reserve-entry.entity.ts';
import type { ReserveSource, ReserveStatus } from '../src/reserve-entry/reserve-entry.terms.ts';
import { openPeople, type TestPeople } from './people.ts';
import { actor, COMMUNITY, micro } from './seed.ts';

type Answer = ReturnType<TestPeople['ask']>;

/** The subgraph, with what tests of the reserve do in it. */
export interface TestReserve extends TestPeople {
  /** An entry as it is stored, of a new person unless `own` says otherwise. */
  entry(own?: Partial<EntryRow>): Promise<EntryRow>;
  /** Somebody in post as the worker of a general grid that is nobody else's, and so one who may be a mentor. */
  mentor(): Promise<Actor & { subject: string; gridCode: string }>;
  join(input: object, caller: Actor): Answer;
  /** Does a deed with the entry as it stands in the database, unless `own` says otherwise. */
  move(deed: Deed, entry: { id: string }, caller: Actor, own?: object): Answer;
  stored(id: string): Promise<ReserveEntryEntity>;
}

export interface EntryRow {
  id: string;
  personId: string;
  source: ReserveSource;
  gridCode: string;
  status: ReserveStatus;
  statusSince: Date;
  enteredAt: Date;
  nominatedById: string | null;
  mentorId: string | null;
  leads: string | null;
  version: number;
}

/** The deeds and their inputs. */
export const inputs = {
  agreeToReserve: 'MoveReserveEntryInput',
  checkReserveEntry: 'MoveReserveEntryInput',
  admitToReserve: 'MoveReserveEntryInput',
  assignMentor: 'AssignMentorInput',
  declareReady: 'MoveReserveEntryInput',
  nameServiceLeader: 'NameServiceLeaderInput',
  leaveReserve: 'MoveReserveEntryInput',
} as const;
export type Deed = keyof typeof inputs;

const FIELDS = `id source status leads enteredAt version availableActions person { id } wantsGrid { code } mentor { id }`;

export async function openReserve(): Promise<TestReserve> {
  const people = await openPeople();
  let generals = 100;
  const stored = (id: string) => people.subgraph.database.orm.em.fork().findOneOrFail(ReserveEntryEntity, id);
  return {
    ...people,
    stored,
    async entry(own = {}) {
      const row: EntryRow = {
        id: newId(),
        personId: own.personId ?? (await people.someone()),
        source: 'ENTERPRISE',
        gridCode: micro(3),
        status: 'APPLIED',
        statusSince: new Date(),
        enteredAt: new Date(),
        nominatedById: null,
        mentorId: null,
        leads: own.status === 'SERVICE_LEADER' ? '阅读小组' : null,
        version: 1,
        ...own,
      };
      await people.insert(ReserveEntryEntity, [row]);
      return row;
    },
    async mentor() {
      const gridCode = await people.known(`${COMMUNITY}${++generals}`);
      const { personId: subject } = await people.serving({ role: 'GRID_WORKER', gridCode });
      return { subject, gridCode, grants: [{ role: Role.GRID_WORKER, scope: gridCode }] };
    },
    join: (input, caller) =>
      people.ask(
        `mutation ($input: JoinReserveInput!) { joinReserve(input: $input) { ${FIELDS} } }`,
        { input: { source: 'ENTERPRISE', gridCode: micro(3), ...input } },
        caller,
      ),
    async move(deed, { id: reserveEntryId }, caller, own = {}) {
      const { version: expectedVersion } = await stored(reserveEntryId);
      const besides = deed === 'nameServiceLeader' ? { leads: '阅读小组' } : {};
      const input = { reserveEntryId, expectedVersion, ...besides, ...own };
      return people.ask(
        `mutation ($input: ${inputs[deed]}!) { ${deed}(input: $input) { ${FIELDS} } }`,
        { input },
        caller,
      );
    },
  };
}

/** Whose an entry is. */
export const self = ({ personId }: { personId: string }) => actor(personId);
