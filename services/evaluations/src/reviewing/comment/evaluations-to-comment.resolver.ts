import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { sql } from 'kysely';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Evaluation } from '../../evaluation/evaluation.type.ts';
import { MOST_COMMENTS } from './comment-on-evaluation.ts';

@Resolver()
export class EvaluationsToCommentResolver {
  @Query(() => [Evaluation], {
    nullable: true,
    description:
      'The evaluations of leaders on which the caller, as worker or contact of their grid, can say something now（待发表意见的考核）, by grid, 500 at most; of each whose it is and where it stands, never what it counts or came to. FORBIDDEN to others.',
  })
  @Access([Role.GRID_WORKER, Role.COMMITTEE_CONTACT])
  async evaluationsToComment(@Ctx() { db }: Context) {
    // Named like the guarded table, so that it runs with the settings of the caller, by which it finds.
    const { rows } = await sql<Evaluation>`
      select evaluation.* from evaluations.evaluations_to_comment(${MOST_COMMENTS}) as evaluation
    `.execute(db);
    return rows.map((row) => Object.assign({}, row, { isForStreet: false, isForMyDepartment: false }));
  }
}
