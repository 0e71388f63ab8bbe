import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DepartmentPostEntity } from '../department-post/department-post.entity.ts';
import { actingIn, PostEntity, type PostRole } from '../post/post.entity.ts';

const STREET_DIGITS = 9;
const COMMUNITY_DIGITS = 12;
const GENERAL_DIGITS = 15;
const MICRO_DIGITS = 18;
const DIGITS_OF_A_LEVEL = 3;

/** How many digits the code of a post of each role has. */
const digitsOf: Readonly<Record<PostRole, number>> = {
  MICRO_GRID_LEADER: MICRO_DIGITS,
  GRID_WORKER: GENERAL_DIGITS,
  COMMITTEE_CONTACT: GENERAL_DIGITS,
  TOTAL_GRID_HEAD: COMMUNITY_DIGITS,
  STREET_OFFICER: STREET_DIGITS,
};

/** Who does the work of a role where a grid is now, holders and who stands in; nobody where it is finer than the grid. */
export async function whoActs(em: SqlEntityManager, role: PostRole, gridCode: string): Promise<string[]> {
  const code = gridCode.slice(0, digitsOf[role]);
  const posts = await em.find(PostEntity, { role, gridCode: { $in: prefixesOf(code) }, endedAt: null });
  return posts
    .filter((post) => role === 'STREET_OFFICER' || post.gridCode === code)
    .flatMap((post) => actingIn(post) ?? []);
}

/** Of the handlers of a department those who were appointed there. */
export async function whoHandles(em: SqlEntityManager, departmentId: string): Promise<string[]> {
  const posts = await em.find(DepartmentPostEntity, { departmentId, endedAt: null });
  return posts.map(({ personId }) => personId);
}

/** Everybody who does the work of a role anywhere in an area. */
export async function everybodyIn(em: SqlEntityManager, role: PostRole, area: string): Promise<string[]> {
  const posts = await em.find(PostEntity, { role, endedAt: null });
  return posts.filter(({ gridCode }) => isWithin(gridCode, area)).flatMap((post) => actingIn(post) ?? []);
}

/** Whoever does the work of a post in an area or one level below it: who may take a shift there over, without everybody of a street. */
export async function whoServesNear(em: SqlEntityManager, area: string): Promise<string[]> {
  const posts = await em.find(PostEntity, { gridCode: { $like: `${area}%` }, endedAt: null });
  const near = posts.filter(({ gridCode }) => gridCode.length <= area.length + DIGITS_OF_A_LEVEL);
  return near.flatMap((post) => actingIn(post) ?? []);
}

/** An officer may be appointed to the street, or to the district above it. */
function prefixesOf(code: string): string[] {
  return [2, 4, 6, STREET_DIGITS, COMMUNITY_DIGITS, GENERAL_DIGITS, MICRO_DIGITS]
    .filter((digits) => digits <= code.length)
    .map((digits) => code.slice(0, digits));
}
