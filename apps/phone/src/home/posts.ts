import type { HomeQuery, Role } from '../generated/documents.ts';
import type { KeptHome, MicroGrid } from '../kept/kept-home.ts';

export type HeldRole = NonNullable<HomeQuery['myRoles']>[number];

/** Roles whose bearers serve in the grids of a community. */
const SERVING: ReadonlySet<Role> = new Set([
  'MICRO_GRID_LEADER',
  'GRID_WORKER',
  'TOTAL_GRID_HEAD',
  'COMMITTEE_CONTACT',
  'VOLUNTEER',
]);

/** The post that the page is of: of a leader before any other; undefined for a resident. */
export function postOf({ myRoles }: HomeQuery): HeldRole | undefined {
  const roles = (myRoles ?? []).filter(({ role }) => SERVING.has(role));
  return roles.find(({ role }) => role === 'MICRO_GRID_LEADER') ?? roles[0];
}

/** Whether a post as a leader has ended, and no other is held. */
export function hadPost(home: HomeQuery): boolean {
  return postOf(home) === undefined && (home.me?.appointments.totalCount ?? 0) > 0;
}

/** Where things are reported without being asked: the grid that one leads, or found to be one's own. */
export function microGridOf({ home, found }: KeptHome): MicroGrid | undefined {
  const grid = postOf(home)?.grid;
  return grid?.level === 'MICRO' ? { code: grid.code, name: grid.name } : found;
}

const COMMUNITY = 12;

/** The community, or the part of it, in which somebody serves or lives; undefined for one who has not said. */
export function areaOf(kept: KeptHome): string | undefined {
  return postOf(kept.home)?.grid?.code ?? kept.found?.code.slice(0, COMMUNITY);
}
