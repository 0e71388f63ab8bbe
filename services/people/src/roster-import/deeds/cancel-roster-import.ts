import { Access } from '@microgrid/access/access';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { dropContent } from '../file/drop-content.ts';
import { RosterImport } from '../roster-import.type.ts';
import { ownImport, requireImportMove } from './own-import.ts';

@InputType({ description: 'Giving an import up（取消导入）.' })
export class CancelRosterImportInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（导入）.' })
  @IsUUID()
  rosterImportId!: string;
}

@Resolver()
export class CancelRosterImportResolver {
  @Mutation(() => RosterImport, {
    nullable: true,
    description:
      'Gives an import up（取消导入）, by who started it (NOT_FOUND otherwise); its file is dropped at once. CONFLICT from another version, and once it is written, refused or given up.',
  })
  @Access('IN_POST')
  cancelRosterImport(
    @Arg('input', () => CancelRosterImportInput, { description: 'Which.' }) input: CancelRosterImportInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const own = await ownImport(em, actor, { id: input.rosterImportId }).catch((error: unknown) => {
        throw error instanceof Forbidden ? new NotFound('there is no such import of yours') : error;
      });
      expectVersion(own, input.expectedVersion);
      requireImportMove(own, 'CANCEL');
      await dropContent(em, own.id);
      return em.assign(own, { status: 'CANCELLED' });
    });
  }
}
