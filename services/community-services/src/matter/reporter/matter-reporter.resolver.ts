import { Role } from '@microgrid/access/actor';
import { Batch } from '@microgrid/subgraph/batch';
import { PurposeArguments } from '@microgrid/subgraph/purpose';
import { readSealed } from '@microgrid/subgraph/sealed';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { readerAs } from '../../read-log/reader-as.ts';
import { SealedReporter } from './matter-reporter.type.ts';
import { mayKnowReporter } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';

const sealed = {
  field: 'Matter.reporter',
  needs: 'GRID_WORKER or TOTAL_GRID_HEAD of its grid',
  glassBroken: 'reporter.glass_broken.v1',
  log: logReads,
} as const;

const readers = [
  ['WORKER', [Role.GRID_WORKER]],
  ['HEAD', [Role.TOTAL_GRID_HEAD]],
] as const;

@Resolver(() => Matter)
export class MatterReporterResolver {
  @FieldResolver(() => SealedReporter, {
    nullable: true,
    description:
      "Who reported it（上报人）; sealed: for the grid's worker and the head of the total grid, for a purpose, and the reporter sees the read in myReadLog; one for BREAK_GLASS is told to the privacy auditor. FORBIDDEN to all others, those below the post that it complains of, its handler outside the community and the street office included, and TOO_MANY_REFUSALS after 100 of those in an hour; null 90 days after it ended.",
  })
  @Batch()
  reporter(
    @Root() matters: Matter[],
    @Args(() => PurposeArguments) { purpose, reason }: PurposeArguments,
    @Ctx() context: Context,
  ) {
    return readSealed(context, { ...sealed, purpose, reason }, async (em) => {
      const reporterOf = await reportersOf(matters, em);
      return matters.map(({ id: thingId, ...matter }) => {
        const { gridCode } = matter;
        const row = reporterOf.get(thingId);
        const isOpen = mayKnowReporter(context.actor, matter);
        const readAs = readerAs(context.actor, gridCode, readers);
        if (row === undefined) return { thingId, gridCode, isOpen, readAs, content: null };
        const { person_id: subjectId, name, phone } = row;
        const value = { person: subjectId === null ? null : { id: subjectId }, name, phone };
        return { thingId, gridCode, isOpen, readAs, content: { subjectId, value } };
      });
    });
  }
}

interface ReporterRow {
  readonly matter_id: string;
  /** Null for somebody without an account. */
  readonly person_id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

/** Who reported each, by the id of the matter. Past row-level security, since a refused read is logged with its subject. */
async function reportersOf(matters: Matter[], em: SqlEntityManager): Promise<Map<string, ReporterRow>> {
  const ids = matters.map(({ id }) => id);
  const rows = await em.execute<ReporterRow[]>('select * from community_services.sealed_reporters(?::uuid[])', [
    `{${ids.join(',')}}`,
  ]);
  return new Map(rows.map((row) => [row.matter_id, row]));
}
