import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { matterList } from '../matter.list.ts';
import { maySeeTheWork } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { MatterOutline } from './matter-outline.type.ts';

@Resolver(() => Matter)
export class MergedMattersResolver {
  @FieldResolver(() => MatterOutline, {
    nullable: true,
    description: 'The matter that it was merged into（并入事项）; its reporter follows it here.',
  })
  @Batch()
  async mergedInto(@Root() matters: Matter[], @Ctx() { db }: Context): Promise<(MatterOutline | null)[]> {
    const ids = matters.filter(({ mergedIntoId }) => mergedIntoId != null).map(({ id }) => id);
    if (ids.length === 0) return matters.map(() => null);
    // Past row-level security: whoever may see a merged one may know this much of where it went.
    const { rows } = await sql<MatterOutline & { ofMatter: string }>`
      select of_matter, id, number, kind, status, reported_at, closed_at
      from community_services.outlines_of_merged(${ids}::uuid[])`.execute(db);
    return rowOfEach(matters, 'id', { rows, key: 'ofMatter' });
  }

  @FieldResolver(() => [MatterOutline], {
    nullable: true,
    description: 'The matters merged into it（并案）; null but for those who serve there.',
  })
  @Batch()
  async duplicates(@Root() matters: Matter[], @Ctx() context: Context): Promise<(MatterOutline[] | null)[]> {
    const serving = matters.filter(({ gridCode }) => maySeeTheWork(context.actor, gridCode)).map(({ id }) => id);
    if (serving.length === 0) return matters.map(() => null);
    const rows = await matterList(context).where('mergedIntoId', '=', equalsAny(serving)).orderBy('mergedAt').execute();
    const found = rowsOfEach(matters, 'id', { rows, key: 'mergedIntoId' });
    return matters.map(({ id }, index) => (serving.includes(id) ? (found[index] ?? []) : null));
  }

  @FieldResolver(() => Matter, { nullable: true, description: 'The matter that it was split from（拆分自）.' })
  @Batch()
  async partOf(@Root() matters: Matter[], @Ctx() context: Context) {
    const ids = matters.flatMap(({ partOfId }) => partOfId ?? []);
    const rows = ids.length === 0 ? [] : await matterList(context).where('id', '=', equalsAny(ids)).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return matters.map(({ partOfId }) => (partOfId == null ? null : (byId.get(partOfId) ?? null)));
  }

  @FieldResolver(() => [Matter], {
    description: 'The parts that it was split into（拆分为）, of which it closes when all have ended.',
  })
  @Batch()
  async parts(@Root() matters: Matter[], @Ctx() context: Context) {
    const ids = matters.map(({ id }) => id);
    const rows = await matterList(context).where('partOfId', '=', equalsAny(ids)).orderBy('number').execute();
    return rowsOfEach(matters, 'id', { rows, key: 'partOfId' });
  }
}
