import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { Conflict } from '@microgrid/subgraph/errors';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsBoolean, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { writeChecked } from '../check/write-checked.ts';
import { RosterImport } from '../roster-import.type.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';
import { changedSinceCheck, ownImport, requireImportMove } from './own-import.ts';

@InputType({ description: 'Writing a checked import（写入）.' })
export class ApplyRosterImportInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（导入）.' })
  @IsUUID()
  rosterImportId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether good rows are written though others are bad（仅写入合格行）; all or nothing otherwise.',
  })
  @IsBoolean()
  goodRowsOnly!: boolean;
}

@Resolver()
export class ApplyRosterImportResolver {
  @Mutation(() => RosterImport, {
    nullable: true,
    description:
      'Writes a checked import（写入）, all of it in one step, by who started it (FORBIDDEN otherwise). NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state, when rows are bad and not only the good ones are asked for, and when the roster changed since the check: start the import anew with the same file then.',
  })
  @Access('IN_POST')
  applyRosterImport(
    @Arg('input', () => ApplyRosterImportInput, { description: 'Which, and whether all of it.' })
    input: ApplyRosterImportInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const own = await ownImport(em, actor, { id: input.rosterImportId });
      expectVersion(own, input.expectedVersion);
      requireImportMove(own, 'APPLY');
      const { id, areaCode, keptUntil = null } = own;
      if (keptUntil === null || keptUntil <= (await momentOf(em))) throw changedSinceCheck(id);
      const bad = await em.count(RosterRowEntity, { importId: id, status: 'BAD' });
      if (bad > 0 && !input.goodRowsOnly) {
        throw new Conflict(`${bad} rows are bad: correct them, or write the good ones only`, id);
      }
      // Two rosters of one street may be about the same posts in another order.
      await lockInTransaction(em, `roster of ${areaCode.slice(0, 9)}`);
      const appliedCount = await writeChecked(em, { id, areaCode, actor });
      return em.assign(own, { status: 'APPLIED', appliedCount });
    });
  }
}
