import { createContext, useContext } from 'react';
import type { WhoAmIQuery } from '../generated/documents.ts';

type Role = NonNullable<WhoAmIQuery['myRoles']>[number];

export const AreaContext = createContext('');

/** The unit or grid that the desk is of: the widest in which whoever is at it holds a post. */
export function useArea(): string {
  return useContext(AreaContext);
}

/** The widest of them; undefined where there is none. */
export function areaOf(roles: readonly Role[]): string | undefined {
  return roles.map(({ areaCode }) => areaCode).sort((one, other) => one.length - other.length)[0];
}

/** How many digits the codes have. */
const COMMUNITY = 12;
const STREET = 9;

/** The community of a grid, or of what is below it. */
export function communityOf(code: string): string {
  return code.slice(0, COMMUNITY);
}

/** Whether a community lies in the area, or the area in it. */
export function isOf(area: string, community: string): boolean {
  return community.startsWith(area) || area.startsWith(community);
}

/** The street of a grid; of a wider unit that unit. */
export function streetOf(code: string): string {
  return code.slice(0, STREET);
}
