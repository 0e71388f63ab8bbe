import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';

export const DISTRICT = '510115';
export const STREET = `${DISTRICT}006`;
export const COMMUNITY = `${STREET}005`;
export const GENERAL = `${COMMUNITY}007`;
export const OTHER_STREET = `${DISTRICT}007`;

const serving = (role: Role, scope: string): Actor => ({ subject: newId(), grants: [{ role, scope }] });

export const resident: Actor = { subject: newId(), grants: [] };
export const officer = serving(Role.STREET_OFFICER, STREET);
export const otherOfficer = serving(Role.STREET_OFFICER, OTHER_STREET);
export const head = serving(Role.TOTAL_GRID_HEAD, COMMUNITY);
export const analyst = serving(Role.ANALYST, STREET);

/** YYYY-MM-DD, so many days after today in Asia/Shanghai. */
export function daysFromToday(days: number): string {
  const date = new Date(`${shanghaiDate()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
