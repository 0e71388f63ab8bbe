import { randomBytes } from 'node:crypto';
import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { FILE_LIMIT } from '@microgrid/process/files';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Sha256 } from '@microgrid/subgraph/text-forms';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsInt, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RosterImportEntity } from '../roster-import.entity.ts';
import { IMPORTERS, mayImport } from '../roster-import.policy.ts';
import { RosterImport } from '../roster-import.type.ts';

@InputType({ description: 'Starting an import（开始导入）.' })
export class StartRosterImportInput extends WriteInput {
  @Field(() => AreaCode, { description: 'For which unit（范围）, 9 or 12 digits.' })
  areaCode!: string;

  @Field(() => String, { description: 'SHA-256 of the file in hex（文件摘要）; another file is refused.' })
  @Sha256()
  sha256!: string;

  @Field(() => Int, { description: 'Size in bytes（文件大小）, up to 10 MiB.' })
  @IsInt()
  @Min(1)
  @Max(FILE_LIMIT)
  bytes!: number;
}

/** In which the file is to come. */
const UPLOAD_MS = 10 * 60_000;

@Resolver()
export class StartRosterImportResolver {
  @Mutation(() => RosterImport, {
    nullable: true,
    description:
      'Starts an import（开始导入）, by the head of the community or a street officer for the unit of the post (FORBIDDEN otherwise). BAD_USER_INPUT for another area than a street or a community. The file is then handed over by PUT at `uploadPath`.',
  })
  @Access(IMPORTERS)
  startRosterImport(
    @Arg('input', () => StartRosterImportInput, { description: 'For what, and which file.' })
    input: StartRosterImportInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { areaCode, bytes } = input;
    if (areaCode.length !== 9 && areaCode.length !== 12) {
      throw new Invalid([{ field: 'areaCode', message: 'must be of a street (9 digits) or a community (12 digits)' }]);
    }
    const startedById = signedIn(actor);
    return write(input, async (em, id) => {
      if (!mayImport(actor, areaCode)) {
        throw new Forbidden('a roster is brought in for the unit of one’s own post', `${IMPORTERS.join(' or ')} there`);
      }
      if (areaCode.length === 12) await requireKnown(em, grids, { argument: 'areaCode', id: areaCode });
      const startedAt = await momentOf(em);
      const started = em.create(RosterImportEntity, {
        id,
        startedById,
        areaCode,
        bytes,
        startedAt,
        status: 'UPLOADING',
        sha256: input.sha256.toLowerCase(),
        uploadTicket: randomBytes(32).toString('base64url'),
        uploadUntil: new Date(startedAt.getTime() + UPLOAD_MS),
        headers: null,
        rowCount: null,
        refusal: null,
        keptUntil: null,
      });
      await em.flush();
      return started;
    });
  }
}
