import { GATEWAY, type Actor } from '@microgrid/access/actor';
import { assert, asyncModelRun, asyncProperty, commands, constantFrom } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lives, LIVES_MS } from '../../test/lives.ts';
import { openReserve, type Deed, type TestReserve } from '../../test/reserve.ts';
import { actor, COMMUNITY, daysFromToday, head, micro, officer, otherHead } from '../../test/seed.ts';
import { ReserveEntryEntity } from './reserve-entry.entity.ts';
import type { ReserveStatus } from './reserve-entry.terms.ts';

type Caller = 'person' | 'mentor' | 'head' | 'officer' | 'otherHead';
const callers: readonly Caller[] = ['person', 'mentor', 'head', 'officer', 'otherHead'];

/** From where each deed leads where and by whom, told without the state table. */
const ways: Readonly<Record<Deed, { from: readonly ReserveStatus[]; to: ReserveStatus; by: readonly Caller[] }>> = {
  agreeToReserve: { from: ['NOMINATED'], to: 'CONSENTED', by: ['person'] },
  checkReserveEntry: { from: ['APPLIED', 'CONSENTED'], to: 'CHECKED', by: ['head'] },
  admitToReserve: { from: ['CHECKED'], to: 'IN_POOL', by: ['officer'] },
  assignMentor: { from: ['IN_POOL', 'IN_TRAINING'], to: 'IN_TRAINING', by: ['head', 'officer'] },
  declareReady: { from: ['IN_TRAINING'], to: 'READY', by: ['mentor'] },
  nameServiceLeader: { from: ['READY'], to: 'SERVICE_LEADER', by: ['officer'] },
  leaveReserve: {
    from: [
      'NOMINATED',
      'APPLIED',
      'CONSENTED',
      'CHECKED',
      'IN_POOL',
      'IN_TRAINING',
      'READY',
      'CANDIDATE',
      'APPOINTED',
      'SERVICE_LEADER',
    ],
    to: 'LEFT',
    by: ['person'],
  },
};
const deeds = Object.keys(ways) as Deed[];

interface Attempt {
  readonly deed: Deed;
  readonly caller: Caller;
  readonly isStale: boolean;
}

/** With which code the attempt is refused; null when it is made. */
function refusal(entry: Entry, { deed, caller, isStale }: Attempt): string | null {
  const { from, by } = ways[deed];
  const isOwn = by.includes('person');
  if (!isSeen(entry, caller)) return 'NOT_FOUND';
  if (!by.includes(caller) || (caller === 'mentor' && !entry.hasMentor)) return isOwn ? 'NOT_FOUND' : 'FORBIDDEN';
  return isStale || !from.includes(entry.status) ? 'CONFLICT' : null;
}

function isSeen({ enteredBy, status, hasMentor }: Entry, caller: Caller): boolean {
  if (caller === 'otherHead' || (caller === 'mentor' && !hasMentor)) {
    // Whoever named the person, until the answer.
    return enteredBy === caller && status === 'NOMINATED';
  }
  return true;
}
const onTheWay: readonly ReserveStatus[] = ['IN_POOL', 'IN_TRAINING', 'READY', 'CANDIDATE'];
const volunteers: ReadonlySet<ReserveStatus> = new Set([...onTheWay, 'APPOINTED', 'SERVICE_LEADER']);

interface Entry {
  readonly id: string;
  readonly enteredBy: Caller;
  status: ReserveStatus;
  version: number;
  hasMentor: boolean;
}

/** The entries of one person, the last of which may be open. */
interface Model {
  entries: Entry[];
  leads: boolean;
}

interface Real {
  readonly person: string;
  readonly gridCode: string;
}

describe('the reserve, whatever is tried by whomever in whatever order', () => {
  let reserve: TestReserve;
  let mentor: Awaited<ReturnType<TestReserve['mentor']>>;
  beforeAll(async () => {
    reserve = await openReserve();
    mentor = await reserve.mentor();
  });
  afterAll(() => reserve.close());

  const callerOf = (caller: Caller, { person }: Real): Actor =>
    ({ person: actor(person), mentor, head, officer, otherHead })[caller];

  /** The database holds what the model says, one entry is open at most, and the role is that of its state. */
  const check = async ({ entries, leads }: Model, { person }: Real) => {
    const { em } = reserve.subgraph.database.orm;
    const stored = await em.fork().find(ReserveEntryEntity, { personId: person }, { orderBy: { id: 'asc' } });
    expect(stored.map(({ id, status, version }) => ({ id, status, version }))).toEqual(
      entries.map(({ id, status, version }) => ({ id, status, version })),
    );
    expect(entries.filter(({ status }) => status !== 'LEFT').length).toBeLessThanOrEqual(1);
    const { data } = await reserve.ask(`{ grantsOf(personId: "${person}") { role } }`, {}, GATEWAY);
    const isVolunteer = entries.some(({ status }) => volunteers.has(status));
    const held = [...(leads ? ['MICRO_GRID_LEADER'] : []), ...(isVolunteer ? ['VOLUNTEER'] : [])];
    expect(data.grantsOf.map(({ role }: { role: string }) => role)).toEqual(held);
  };

  const isTold = async ({ person, gridCode }: Real) => {
    const asked = await reserve.ask(
      'query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Grid { volunteers(first: 100) { id } } } }',
      { refs: [{ __typename: 'Grid', code: gridCode }] },
      head,
    );
    const told = asked.data.found[0].volunteers.map(({ id }: { id: string }) => id);
    return told.includes(person);
  };

  const join = (caller: Caller) => ({
    check: () => true,
    toString: () => `join as ${caller}`,
    async run(model: Model, real: Real) {
      const input = { personId: real.person, gridCode: real.gridCode };
      const { data, codes } = await reserve.join(input, callerOf(caller, real));
      const isOpen = model.entries.some(({ status }) => status !== 'LEFT');
      expect(codes).toEqual(isOpen ? ['CONFLICT'] : []);
      if (!isOpen) {
        const status = caller === 'person' ? 'APPLIED' : 'NOMINATED';
        expect(data.joinReserve).toMatchObject({ status, version: 1 });
        const { id } = data.joinReserve;
        model.entries.push({ id, enteredBy: caller, status, version: 1, hasMentor: false });
      }
      await check(model, real);
    },
  });

  const attempt = ({ deed, caller, isStale }: Attempt) => ({
    check: () => true,
    toString: () => `${deed} as ${caller}${isStale ? ' on an older version' : ''}`,
    async run(model: Model, real: Real) {
      const entry = model.entries.at(-1);
      if (entry === undefined) return;
      const { to } = ways[deed];
      const own = deed === 'assignMentor' ? { mentorId: mentor.subject } : {};
      const stale = isStale ? { expectedVersion: entry.version + 1 } : {};
      const { data, codes } = await reserve.move(deed, entry, callerOf(caller, real), { ...own, ...stale });
      const refused = refusal(entry, { deed, caller, isStale });
      expect(codes).toEqual(refused === null ? [] : [refused]);
      if (refused === null) {
        Object.assign(entry, { status: to, version: entry.version + 1 });
        entry.hasMentor ||= deed === 'assignMentor';
        expect(data[deed]).toMatchObject({ status: to, version: entry.version });
      }
      await check(model, real);
    },
  });

  let [lived, appointed] = [0, 0];
  const appoint = () => ({
    check: () => true,
    toString: () => 'appointed as a leader',
    async run(model: Model, real: Real) {
      if (model.leads) return;
      const gridCode = await reserve.known(`${COMMUNITY}6${String(++appointed).padStart(5, '0')}`);
      const input = { personId: real.person, gridCode, basis: 'APPOINTED', endsOn: daysFromToday(9) };
      const query = 'mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }';
      expect((await reserve.ask(query, { input }, head)).codes).toEqual([]);
      model.leads = true;
      const entry = model.entries.at(-1);
      if (entry !== undefined && onTheWay.includes(entry.status)) {
        Object.assign(entry, { status: 'APPOINTED', version: entry.version + 1 });
      }
      await check(model, real);
    },
  });

  /** What brings the entry on, as whoever may: by chance alone few would come far. */
  const onwards = () => ({
    check: () => true,
    toString: () => 'on',
    async run(model: Model, real: Real) {
      const entry = model.entries.at(-1);
      const next = deeds.find(
        (deed) => deed !== 'leaveReserve' && ways[deed].from.some((one) => one === entry?.status),
      );
      const deed = next === 'assignMentor' && entry?.status === 'IN_TRAINING' ? 'declareReady' : next;
      if (deed === undefined) return;
      await attempt({ deed, caller: ways[deed].by[0] ?? 'person', isStale: false }).run(model, real);
    },
  });

  it(
    'is as the model says: what is refused, where each entry stands, and who is a volunteer',
    async () => {
      const attempts = constantFrom(...deeds).chain((deed) =>
        constantFrom(...callers).chain((caller) =>
          constantFrom(false, false, true).map((isStale) => attempt({ deed, caller, isStale })),
        ),
      );
      const joins = constantFrom(...callers).map(join);
      const rare = constantFrom(appoint, onwards, () =>
        attempt({ deed: 'leaveReserve', caller: 'person', isStale: false }),
      );
      const some = commands(
        [joins, attempts, constantFrom(0).map(onwards), constantFrom(0).map(onwards), rare.map((make) => make())],
        {
          maxCommands: 12,
          size: 'max',
        },
      );
      const property = asyncProperty(some, async (life) => {
        // More grids than a page has volunteers.
        const gridCode = await reserve.known(micro((++lived % 999) + 1, mentor.gridCode));
        const real = { person: await reserve.someone(), gridCode };
        const model: Model = { entries: [], leads: false };
        await asyncModelRun(() => ({ model, real }), life);
        expect(await isTold(real)).toBe(model.entries.some(({ status }) => volunteers.has(status)));
      });
      await assert(property, lives);
    },
    LIVES_MS,
  );
});
