import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { matterFactOf } from '../matter.facts.ts';
import { mayReadLevel } from '../matter.policy.ts';
import { MatterLevel } from '../matter.terms.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { matterDeadline } from '../report/matter-deadline.ts';
import { endAssignment } from './end-assignment.ts';

@InputType({ description: 'Raising a matter（升级）.' })
export class EscalateMatterInput extends MatterChangeInput {
  @Field(() => MatterLevel, {
    description: 'To which level（层级）, above the present one, L3 at most; L4 is a whistle.',
  })
  toLevel!: MatterLevel;

  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; never counts against anybody.' })
  @PlainText(500)
  reason!: string;
}

@Resolver(() => Matter)
export class EscalateMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Raises a matter to a higher level（升级）, which owns it then, as its handler, the grid's worker or the head; the street takes up what nobody has accepted. From ESCALATED again too; never counts against anybody. BAD_USER_INPUT for a level that is not above the present one, and for L1 but from whoever reported or entered it at L0. ${moveErrors}`,
  })
  @Access('IN_POST')
  escalateMatter(
    @Arg('input', () => EscalateMatterInput, { description: 'Which matter, to which level, and why.' })
    input: EscalateMatterInput,
    @Ctx() context: Context,
  ) {
    const { reason } = input;
    return moveMatter(context, input, { action: 'ESCALATE', note: reason, make: (deed) => escalate(deed, input) });
  }
}

async function escalate(deed: Deed, { toLevel, reason }: EscalateMatterInput) {
  const { em, matter, at } = deed;
  const { level: fromLevel } = matter;
  requireAbove(deed, toLevel);
  await endAssignment(em, matter.id, { outcome: 'ESCALATED', reason });
  return {
    change: {
      level: toLevel,
      handlerId: null,
      assignedById: null,
      verifierId: null,
      acceptedAt: matter.acceptedAt ?? at,
      ...matterDeadline(Object.assign({}, matter, { level: toLevel }), matter.reportedAt),
    },
    tell: (now: typeof matter) => record(em, 'matter.escalated.v1', matterFactOf(now, { fromLevel })),
  };
}

/** Whoever is not told whether it is at L0 or L1 is answered alike at both: L0 would name the leader as the reporter. */
function requireAbove({ matter, subject, isMine }: Deed, toLevel: MatterLevel): void {
  const { level, enteredById } = matter;
  const isTold = mayReadLevel({ level, isMine: isMine || enteredById === subject });
  const present = isTold ? level : 'L1';
  if (toLevel > present && toLevel !== 'L4') return;
  const message = isTold
    ? 'must be above the present level'
    : 'must be L2 or L3: at L0 and L1 its worker answers for it';
  throw new Invalid([{ field: 'toLevel', message: toLevel === 'L4' ? 'a department is whistled for' : message }]);
}
