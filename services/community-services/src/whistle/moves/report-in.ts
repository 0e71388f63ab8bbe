import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { whistleFactOf } from '../whistle.facts.ts';
import { Whistle } from '../whistle.type.ts';
import { MoveWhistleInput } from './move-whistle.input.ts';
import { moveWhistle } from './move-whistle.ts';

@Resolver(() => Whistle)
export class ReportInResolver {
  @Mutation(() => Whistle, {
    nullable: true,
    description: `Reports in for a department（报到）, as its handler, who handles the whistle from then on. ${moveErrors}`,
  })
  @Access('IN_POST')
  reportIn(
    @Arg('input', () => MoveWhistleInput, { description: 'Which whistle.' }) input: MoveWhistleInput,
    @Ctx() context: Context,
  ) {
    const { note = null } = input;
    return moveWhistle(context, input, {
      action: 'REPORT_IN',
      change: ({ subject, at }) => ({ handlerId: subject, reportedInAt: at, note }),
      afterwards: (deed) =>
        record(
          deed.em,
          'whistle.reported_in.v1',
          whistleFactOf(deed, { isInTime: deed.at <= deed.whistle.reportInBy }),
        ),
    });
  }
}
