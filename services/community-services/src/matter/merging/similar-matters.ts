import { Access } from '@microgrid/access/access';
import { isAnalyst } from '@microgrid/access/actor';
import { GridCode } from '@microgrid/subgraph/scalars';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { sql } from 'kysely';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { maySeeTheWork } from '../matter.policy.ts';
import { isSensitive, MatterKind } from '../matter.terms.ts';
import { SimilarMatter } from './similar-matter.type.ts';
import { referenceTo } from './similar-reference.ts';

/** Nothing of a person or household is said by a blocked passage or a full bin. */
const shownToAll = /^[AE]/;

@Resolver()
export class SimilarMattersResolver {
  @Query(() => [SimilarMatter], {
    nullable: true,
    description:
      'Matters of the same kind and place in the last days, to be seen before reporting（相似事项）, up to 5: open ones and those closed within 7 days; never their texts nor reporters, and none of sensitive kinds.',
  })
  @Access('SIGNED_IN')
  async similarMatters(
    @Arg('kind', () => MatterKind, { description: 'What it is about（类别）.' }) kind: MatterKind,
    @Arg('gridCode', () => GridCode, { description: 'The micro-grid（微网格）.' }) gridCode: string,
    @Ctx() { db, actor }: Context,
  ): Promise<SimilarMatter[]> {
    const subject = signedIn(actor);
    if (isAnalyst(actor) || isSensitive(kind) || !(shownToAll.test(kind) || maySeeTheWork(actor, gridCode))) return [];
    // Past row-level security: that there is one, and whether it is open, is all that is told.
    const { rows } = await sql<{ id: string; isOpen: boolean }>`
      select id, is_open from community_services.similar_matters(${kind}, ${gridCode}, ${subject}::uuid)`.execute(db);
    return rows.map(({ id, isOpen }) => ({ reference: referenceTo(id, { subject, gridCode }), kind, isOpen }));
  }
}
