import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { matterFactOf } from '../matter.facts.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 90;

@InputType({ description: 'Putting a matter off（缓办）.' })
export class HoldMatterInput extends MatterChangeInput {
  @Field(() => CalendarDate, { description: 'Until when（缓办至）, up to 90 days ahead.' })
  until!: string;

  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; the reporter reads it.' })
  @PlainText(500)
  reason!: string;
}

@Resolver(() => Matter)
export class HoldMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Puts a matter off until a day（缓办）, on which it goes on by itself; it leaves the due count, and the time does not count against its deadline. By the head or the street, never by its handler. No emergency is put off (CONFLICT). BAD_USER_INPUT for a day that is not after today or more than 90 days ahead. ${moveErrors}`,
  })
  @Access('IN_POST')
  holdMatter(
    @Arg('input', () => HoldMatterInput, { description: 'Which matter, until when, and why.' }) input: HoldMatterInput,
    @Ctx() context: Context,
  ) {
    const { reason } = input;
    return moveMatter(context, input, { action: 'HOLD', note: reason, make: (deed) => hold(deed, input) });
  }
}

function hold({ em, matter, subject, at }: Deed, { until, reason }: HoldMatterInput) {
  const latest = shanghaiDate(new Date(at.getTime() + MOST_DAYS * DAY_MS));
  if (until <= shanghaiDate(at) || until > latest) {
    throw new Invalid([{ field: 'until', message: `must be a day after today, ${latest} at the latest` }]);
  }
  return {
    change: {
      holdUntil: until,
      holdReason: reason,
      holdApprovedById: subject,
      holds: [...matter.holds, { from: at.toISOString(), to: null }],
    },
    tell: (now: typeof matter) => record(em, 'matter.held.v1', matterFactOf(now, { until, approvedById: subject })),
  };
}
