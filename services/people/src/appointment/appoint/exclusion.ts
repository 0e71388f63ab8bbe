import type { AppointmentRole } from '../appointment.terms.ts';

/** Who in which role where. */
export interface Post {
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly gridCode: string;
}

/** Why two posts cannot be held at one time. */
export type Exclusion = 'HELD' | 'LEADS_ANOTHER' | 'SAME_BRANCH';

/** The roles of which a person has one in a branch. */
export const BRANCH_ROLES = ['MICRO_GRID_LEADER', 'GRID_WORKER'] as const satisfies AppointmentRole[];

const GENERAL_DIGITS = 15;

/** The general grid that a branch is of. */
export function branchOf(gridCode: string): string {
  return gridCode.slice(0, GENERAL_DIGITS);
}

/**
 * Why `post` cannot be held beside `other` at one time: a post has one holder, but a general grid as many contacts as there
 * are, nobody twice; a person leads one micro-grid; and worker and leader of a branch are different people. As the unique
 * indexes of the table say.
 */
export function exclusionOf(post: Post, other: Post): Exclusion | undefined {
  const isSamePerson = post.personId === other.personId;
  if (post.role === other.role && post.gridCode === other.gridCode) {
    return post.role !== 'COMMITTEE_CONTACT' || isSamePerson ? 'HELD' : undefined;
  }
  if (!isSamePerson || !isOfBranch(post) || !isOfBranch(other)) return undefined;
  if (post.role === 'MICRO_GRID_LEADER' && other.role === post.role) return 'LEADS_ANOTHER';
  return post.role !== other.role && branchOf(post.gridCode) === branchOf(other.gridCode) ? 'SAME_BRANCH' : undefined;
}

function isOfBranch({ role }: Post): boolean {
  return BRANCH_ROLES.some((one) => one === role);
}
