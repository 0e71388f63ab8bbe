import { Role } from '@microgrid/access/actor';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { PurposeArguments } from '@microgrid/subgraph/purpose';
import { readSealed } from '@microgrid/subgraph/sealed';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { readerAs } from '../../read-log/reader-as.ts';
import { mayReadDetails, mayReadTexts, readers } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { SealedMatterTexts } from './matter-details.type.ts';

const sealed = {
  field: 'Matter.details',
  needs: 'to be the GRID_WORKER of its grid, its handler or helper, or on duty in its emergency',
  glassBroken: 'matter_details.glass_broken.v1',
  log: logReads,
} as const;

const ways = [
  ['WORKER', [Role.GRID_WORKER]],
  ['CASE_TEAM', readers],
] as const;

@Resolver(() => Matter)
export class MatterDetailsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where exactly（地点）; null a year after the end, masked (null) for the street office below L3, and null for sensitive kinds, but to whoever reported it: `details` has it.',
  })
  @Batch()
  place(@Root() matters: Matter[], @Ctx() context: Context) {
    return plainTexts(matters, context, 'place');
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is about（描述）; null like the place.' })
  @Batch()
  description(@Root() matters: Matter[], @Ctx() context: Context) {
    return plainTexts(matters, context, 'description');
  }

  @FieldResolver(() => SealedMatterTexts, {
    nullable: true,
    description:
      'Place and description of a sensitive kind（敏感事项详情）: C1–C5, B3, F1, F4, F6; sealed, for a purpose, each read is logged: for the worker, its handler and helpers, and who is on duty in its emergency while it lasts, FORBIDDEN to all others. Null for other kinds and a year after the end; a corrected kind leaves them sealed.',
  })
  @Batch()
  details(
    @Root() matters: Matter[],
    @Args(() => PurposeArguments) { purpose, reason }: PurposeArguments,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    return readSealed(context, { ...sealed, purpose, reason }, async (em) => {
      const found = new Map((await sealedTexts(em, matters)).map((row) => [row.matter_id, row]));
      return matters.map((matter) => {
        const { id: thingId, gridCode } = matter;
        const row = found.get(thingId);
        const isHelper = row?.helps ?? false;
        const { place = null, description = null } = row ?? {};
        const content = row === undefined ? null : { subjectId: row.person_id, value: { place, description } };
        const isOpen = row === undefined || mayReadDetails(actor, matter, isHelper);
        return { thingId, gridCode, isOpen, readAs: readerAs(actor, gridCode, ways), content };
      });
    });
  }
}

interface TextsRow {
  readonly matter_id: string;
  readonly place: string | null;
  readonly description: string | null;
  /** Whose they are; null for somebody without an account, and once the link is gone. */
  readonly person_id: string | null;
  /** Whether the caller helps with it. */
  readonly helps: boolean;
}

/** The texts of those that are sealed. Past row-level security, since a refused read is logged with its subject. */
function sealedTexts(em: SqlEntityManager, matters: readonly Matter[]): Promise<TextsRow[]> {
  const ids = matters.filter(({ areTextsSealed }) => areTextsSealed).map(({ id }) => id);
  return em.execute('select * from community_services.sealed_matter_texts(?::uuid[])', [`{${ids.join(',')}}`]);
}

/** What stands in the matters themselves, and of sealed ones what the caller wrote. */
async function plainTexts(matters: Matter[], { db, actor }: Context, field: 'place' | 'description') {
  const own = matters.filter(({ areTextsSealed, isMine }) => areTextsSealed && isMine).map(({ id }) => id);
  const rows =
    own.length === 0
      ? []
      : await db
          .selectFrom('matter_texts')
          .select(['matterId', 'place', 'description'])
          .where('matterId', '=', equalsAny(own))
          .execute();
  return rowOfEach(matters, 'id', { rows, key: 'matterId' }).map((row, index) => {
    const matter = matters[index];
    if (matter === undefined) return null;
    if (matter.areTextsSealed) return matter.isMine ? (row?.[field] ?? null) : null;
    return mayReadTexts(actor, matter) ? (matter[field] ?? null) : null;
  });
}
