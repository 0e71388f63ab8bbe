import { describedEnum } from '../resolver/described-enum.ts';

export const ReaderPost = describedEnum('ReaderPost', 'As what somebody reads what is sealed（查阅身份）.', {
  WORKER: 'Worker（专职网格员）.',
  HEAD: 'Head of the total grid（总网格长）.',
  VISITOR: 'Assigned visitor（走访人）.',
  MEDIATOR: 'Mediator（调解员）.',
  TAKER: 'Taker of a wish（接单人）.',
  DEPARTMENT: 'Department（部门承办人）.',
  CASE_TEAM: 'Handler or helper of the matter, or on duty in its emergency（处置人、协助人、值守人）.',
  NONE: 'None that allowed it（无权）.',
});
export type ReaderPost = keyof typeof ReaderPost;

/** As what somebody may read something, and where that holds. */
export interface ReadAs {
  readonly post: ReaderPost;
  /** The grid of the post; null of a department, and of a post that is no grid's. */
  readonly gridCode: string | null;
}

/** What a refused read was made as. */
export const asNobody: ReadAs = { post: 'NONE', gridCode: null };
