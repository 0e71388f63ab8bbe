import { Access } from '@microgrid/access/access';
import { filePath } from '@microgrid/process/files';
import { Batch } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { appointmentsOf } from '../appointment/appointment.resolver.ts';
import { Appointment } from '../appointment/appointment.type.ts';
import type { Context } from '../context.ts';
import { inChinese } from './in-chinese.ts';
import { importWith } from './roster-import.list.ts';
import { isStarter } from './roster-import.policy.ts';
import type { RosterRowStatus } from './roster-import.terms.ts';
import { RosterImport } from './roster-import.type.ts';
import { RosterRowArguments, RosterRowConnection, rowOrder } from './roster-row.arguments.ts';
import { RosterProblem, RosterRow } from './roster-row.type.ts';

/** The one door of rosters, in the paths of their files. */
export const ROSTERS = { subgraph: 'people', door: 'rosters' } as const;

@Resolver(() => RosterImport)
export class RosterImportResolver {
  @Query(() => RosterImport, {
    nullable: true,
    description: 'The import with this id（花名册导入）; null when there is none that the caller may see.',
  })
  @Access('IN_POST')
  async rosterImport(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    return (await importWith(id, context)) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to PUT the file（上传地址）: a path of this gateway, once, within 10 minutes, by who started it; null afterwards, and for others.',
  })
  uploadPath(@Root() started: RosterImport, @Ctx() { actor }: Context): string | null {
    const { status, uploadTicket: ticket, uploadUntil } = started;
    const isOpen = status === 'UPLOADING' && uploadUntil > new Date() && isStarter(actor, started);
    return isOpen ? filePath({ ...ROSTERS, ticket }) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to GET the file as sent, with what is wrong written into it（批注副本）, as an xlsx, by who started it; until 24 h after the check, null for others.',
  })
  annotatedPath(@Root() started: RosterImport, @Ctx() { actor }: Context): string | null {
    const { status, keptUntil, id } = started;
    const isKept = (status === 'CHECKED' || status === 'APPLIED') && keptUntil !== null && keptUntil > new Date();
    return isKept && isStarter(actor, started) ? filePath({ ...ROSTERS, ticket: id }) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The same as `refusal` in Chinese（拒绝原因，中文）; null unless the file was refused.',
  })
  refusalZh(@Root() { refusal }: RosterImport): string | null {
    return refusal === null ? null : inChinese(refusal);
  }

  @FieldResolver(() => RosterRowConnection, { description: 'The rows（逐行结果）, in the order of the file.' })
  @Batch()
  rows(
    @Root() imports: RosterImport[],
    @Args(() => RosterRowArguments) { where, ...paging }: RosterRowArguments,
    @Ctx() { db }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = (id: RawBuilder<string>) => {
      const rows = db
        .selectFrom('roster_row')
        .select(['number', 'problems', 'appointmentId'])
        .select(sql<RosterRowStatus>`status`.as('status'))
        .where('importId', '=', sql<string>`${id}::uuid`)
        .where('status', 'is not', null);
      return where?.status == null ? rows : rows.where('status', '=', equalsAny(where.status));
    };
    const keys = imports.map(({ id }) => id);
    return pages(db, { keys, list }, { page: paging, order: rowOrder, filter: where, info });
  }
}

@Resolver(() => RosterRow)
export class RosterRowResolver {
  @FieldResolver(() => Appointment, { nullable: true, description: 'The appointment that it became（任职）.' })
  @Batch()
  appointment(@Root() rows: RosterRow[], @Ctx() context: Context) {
    return appointmentsOf(
      rows.map(({ appointmentId }) => ({ id: appointmentId ?? '' })),
      context,
    );
  }
}

@Resolver(() => RosterProblem)
export class RosterProblemResolver {
  @FieldResolver(() => String, { description: 'The same as `message` in Chinese（说明，中文）.' })
  messageZh(@Root() { message }: RosterProblem): string {
    return inChinese(message);
  }
}
