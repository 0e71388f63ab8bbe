import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { ConsentPurpose } from '../src/consent/consent.terms.ts';
import type { AppointmentEndReason, AppointmentRole, AppointmentStatus } from '../src/appointment/appointment.terms.ts';

export const STREET = '510115006';
export const COMMUNITY = `${STREET}005`;
export const GENERAL = `${COMMUNITY}007`;

/** The micro-grid with this number in `general`. */
export const micro = (number: number, general = GENERAL) => general + String(number).padStart(3, '0');

/** YYYY-MM-DD, so many days after today in Asia/Shanghai. */
export function daysFromToday(days: number): string {
  const date = new Date(`${shanghaiDate()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const person = (own: { displayName?: string } = {}) => ({
  id: newId(),
  displayName: '样例服务者',
  workPhone: '000-0000-0000',
  sourceKind: 'PARTY_MEMBER' as const,
  isAdult: true,
  skills: [],
  languages: [],
  accessNeeds: [],
  version: 1,
  ...own,
});

/** A consent that holds, given by the person. */
export const consent = (personId: string, purpose: ConsentPurpose = 'PUBLISH_NAME') => ({
  id: newId(),
  personId,
  purpose,
  textVersion: 1,
  givenAt: new Date(),
  recordedById: null,
  witnessId: null,
  withdrawnAt: null,
  withdrawnById: null,
});

interface Post {
  personId: string;
  role: AppointmentRole;
  gridCode: string;
  startsOn?: string;
  endsOn?: string;
  status?: AppointmentStatus;
  endReason?: AppointmentEndReason;
  version?: number;
  leaveFrom?: string;
  leaveTo?: string;
  standInId?: string;
}

/** An active appointment in the middle of its term. */
export const appointment = (post: Post) => ({
  id: newId(),
  startsOn: daysFromToday(-100),
  endsOn: daysFromToday(200),
  basis: 'APPOINTED' as const,
  status: 'ACTIVE' as const,
  endReason: null,
  version: 1,
  ...post,
});

export const actor = (subject: string, ...grants: Actor['grants']): Actor => ({ subject, grants });
export const resident = actor(newId());
export const officer = actor(newId(), { role: Role.STREET_OFFICER, scope: STREET });
export const head = actor(newId(), { role: Role.TOTAL_GRID_HEAD, scope: COMMUNITY });
export const worker = actor(newId(), { role: Role.GRID_WORKER, scope: GENERAL });
/** Head of another community of the street. */
export const otherHead = actor(newId(), { role: Role.TOTAL_GRID_HEAD, scope: `${STREET}004` });
