import { isWithin } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { actingIn, PostEntity, type PostRole } from '../../post/post.entity.ts';

interface Complaint {
  readonly appointmentId: string;
  readonly gridCode: string;
  /** Who complains. */
  readonly subject: string;
}

/**
 * Whose service a complaint is about: who does the work of the post, and which post that is.
 * @throws Invalid when it is no post of the micro-grid or above it, or the caller's own.
 */
export async function complainedOf(
  em: SqlEntityManager,
  { appointmentId, gridCode, subject }: Complaint,
): Promise<{ aboutPersonId: string; about: PostRole }> {
  const post = await em.findOne(PostEntity, { id: storedId(appointmentId), endedAt: null });
  const isThere = post !== null && post.role !== 'STREET_OFFICER' && isWithin(gridCode, post.gridCode);
  const aboutPersonId = post === null ? subject : (actingIn(post) ?? post.personId);
  if (!isThere || aboutPersonId === subject) {
    const message = isThere ? 'is your own post' : 'must be a post of this micro-grid or above it in the community';
    throw new Invalid([{ field: 'aboutAppointmentId', message }]);
  }
  return { aboutPersonId, about: post.role };
}
