import type { GridTree } from './grids.ts';
import type { Roster } from './people.ts';
import { Random } from './random.ts';
import type { SampleMoment } from './sample-moment.ts';
import { dateOf, plusDays } from './shanghai-time.ts';

export interface AppointmentRow {
  id: string;
  personId: string;
  role: 'TOTAL_GRID_HEAD' | 'GRID_WORKER' | 'COMMITTEE_CONTACT' | 'MICRO_GRID_LEADER';
  /** 12, 15, 15 and 18 digits for the four roles. */
  gridCode: string;
  startsOn: string;
  /** The last day in post. */
  endsOn: string;
  basis: 'ELECTED' | 'APPOINTED' | 'EX_OFFICIO' | 'EMPLOYED';
  status: 'ACTIVE' | 'ENDED';
  endReason: 'TERM' | 'RESIGNED' | 'MOVED' | null;
  version: number;
}

type Post = Pick<AppointmentRow, 'personId' | 'role' | 'gridCode' | 'basis'>;

/** One year with its first and its last day. */
const termDays = 364;

/** Everybody's current term of at most a year, and some past ones: of leaders who left a vacancy or were renewed. */
export function appointmentsOf(tree: GridTree, roster: Roster, { seed, asOf }: SampleMoment): AppointmentRow[] {
  const random = new Random(seed, tree.total.code, 'appointments');
  return posts(tree, roster, random).flatMap((post): AppointmentRow[] => {
    const isVacant = roster.formerLeaders.has(post.gridCode);
    if (isVacant) return [leftEarly(post, asOf, random)];
    const start = plusDays(asOf, -random.int(5, termDays - 20));
    const current = term(post, start, random);
    const isRenewed = post.role === 'MICRO_GRID_LEADER' && random.chance(6);
    if (!isRenewed) return [current];
    const earlier = term(post, plusDays(start, -termDays - 1), random);
    return [{ ...earlier, status: 'ENDED', endReason: 'TERM', version: 2 }, current];
  });
}

function posts(tree: GridTree, roster: Roster, random: Random): Post[] {
  const of = (holders: Map<string, string>, role: Post['role'], basis: () => Post['basis']) =>
    Array.from(holders, ([gridCode, personId]) => ({ personId, role, gridCode, basis: basis() }));
  const byElection = () => (random.chance(70) ? 'ELECTED' : 'APPOINTED');
  return [
    { personId: roster.head, role: 'TOTAL_GRID_HEAD', gridCode: tree.total.code, basis: 'EX_OFFICIO' },
    ...of(roster.workers, 'GRID_WORKER', () => 'EMPLOYED'),
    ...of(roster.contacts, 'COMMITTEE_CONTACT', () => 'APPOINTED'),
    ...of(roster.leaders, 'MICRO_GRID_LEADER', byElection),
    ...of(roster.formerLeaders, 'MICRO_GRID_LEADER', byElection),
  ];
}

function term(post: Post, start: Date, random: Random): AppointmentRow {
  return {
    id: random.uuid(start),
    ...post,
    startsOn: dateOf(start),
    endsOn: dateOf(plusDays(start, termDays)),
    status: 'ACTIVE',
    endReason: null,
    version: 1,
  };
}

/** Ended before its time within the last three months, nobody followed. */
function leftEarly(post: Post, asOf: Date, random: Random): AppointmentRow {
  const start = plusDays(asOf, -random.int(120, termDays - 20));
  const endsOn = dateOf(plusDays(asOf, -random.int(3, 90)));
  return {
    ...term(post, start, random),
    endsOn,
    status: 'ENDED',
    endReason: random.pick(['RESIGNED', 'MOVED']),
    version: 2,
  };
}
