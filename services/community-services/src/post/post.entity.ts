import { defineEntity, p } from '@mikro-orm/core';

export const PostRole = {
  TOTAL_GRID_HEAD: 'TOTAL_GRID_HEAD',
  GRID_WORKER: 'GRID_WORKER',
  COMMITTEE_CONTACT: 'COMMITTEE_CONTACT',
  MICRO_GRID_LEADER: 'MICRO_GRID_LEADER',
  STREET_OFFICER: 'STREET_OFFICER',
} as const;
export type PostRole = keyof typeof PostRole;
/** Those that people's appointments are to. */
export type GridPostRole = Exclude<PostRole, 'STREET_OFFICER'>;

/**
 * Who serves where: a copy from the facts of appointments, and of posts at the street office, with their ids. A post that ended is kept for a day, since
 * requests let in before may still rest on it.
 */
export const PostSchema = defineEntity({
  name: 'Post',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    role: p.enum(() => PostRole),
    gridCode: p.text().collation('C').index(),
    endedAt: p.datetime().length(3).nullable(),
    /** Since when whoever holds it is on leave or suspended. */
    pausedAt: p.datetime().length(3).nullable(),
    /** Who does its work meanwhile. */
    standInId: p.uuid().nullable().index(),
  },
});

export class PostEntity extends PostSchema.class {}
PostSchema.setClass(PostEntity);

type Acting = Pick<PostEntity, 'personId'> & Partial<Pick<PostEntity, 'pausedAt' | 'standInId'>>;

/** Who does the work of a post now: its holder, or who stands in on leave; nobody while it is suspended. */
export function actingIn({ personId, pausedAt, standInId }: Acting): string | undefined {
  return pausedAt == null ? personId : (standInId ?? undefined);
}
