import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MatterOutline } from '../../matter/merging/matter-outline.type.ts';
import { Opinion } from '../opinion.type.ts';

@Resolver(() => Opinion)
export class OpinionMatterResolver {
  @FieldResolver(() => MatterOutline, { nullable: true, description: 'The matter that it became（关联事项）.' })
  @Batch()
  async matter(@Root() opinions: Opinion[], @Ctx() { db }: Context): Promise<(MatterOutline | null)[]> {
    const linked = opinions.filter(({ status }) => status === 'LINKED').map(({ id }) => id);
    if (linked.length === 0) return opinions.map(() => null);
    // Past row-level security: whoever may see an opinion may know this much of what became of it.
    const { rows } = await sql<MatterOutline & { ofOpinion: string }>`
      select of_opinion, id, number, kind, status, reported_at, closed_at
      from community_services.outlines_of_linked(${linked}::uuid[])`.execute(db);
    return rowOfEach(opinions, 'id', { rows, key: 'ofOpinion' });
  }
}
