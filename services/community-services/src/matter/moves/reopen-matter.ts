import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { stillOrNewHandler } from '../hand-over/new-handler.ts';
import { putLastWhistleBack } from '../../whistle/moves/put-back.ts';
import { matterFactOf } from '../matter.facts.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveMatter, type Deed } from './move-matter.ts';

@InputType({ description: 'Saying that a matter is not settled（返工）.' })
export class ReopenMatterInput extends MatterChangeInput {
  @Field(() => String, { description: 'What is not settled（未解决之处）, 1 to 500 characters.' })
  @PlainText(500)
  note!: string;
}

@Resolver(() => Matter)
export class ReopenMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Says that a matter is not settled（返工）, as its reporter, the grid's worker, a committee contact or the head, never as its handler, until 30 days after closing; at L4 its last whistle is REPORTED_IN again; undoes the merging of a DUPLICATE, until 30 days after that. ${moveErrors} CONFLICT when it is too late.`,
  })
  @Access('SIGNED_IN')
  reopenMatter(
    @Arg('input', () => ReopenMatterInput, { description: 'Which matter, and what is not settled.' })
    input: ReopenMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, { action: 'REOPEN', note, make: reopen });
  }
}

/** Whoever handled it goes on with it; another one does, when that one serves there no more. */
async function reopen({ em, matter, at }: Deed) {
  const { handlerId: formerHandlerId = null, status } = matter;
  if (matter.level === 'L4' && status !== 'DUPLICATE') await putLastWhistleBack(em, matter.id);
  const settled = {
    resolvedAt: null,
    resolution: null,
    settledInPostId: null,
    verifiedAt: null,
    verifierId: null,
    closedAt: null,
  };
  return {
    change: {
      ...settled,
      handlerId: await stillOrNewHandler(em, matter),
      // What its parts did not settle is settled by itself, or split anew.
      ...(status === 'DUPLICATE' ? { mergedIntoId: null, mergedAt: null } : { reopenedAt: at, isSplit: false }),
    },
    tell: (now: typeof matter) => record(em, 'matter.reopened.v1', matterFactOf(now, { formerHandlerId })),
  };
}
