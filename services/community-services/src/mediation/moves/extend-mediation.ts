import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Mediation } from '../mediation.type.ts';
import { monthAfter } from './month-after.ts';
import { MediationChangeInput } from './move-mediation.input.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@InputType({ description: 'Giving a mediation more time（调解延期）; all parties agree.' })
export class ExtendMediationInput extends MediationChangeInput {
  @Field(() => CalendarDate, { description: 'New day（新期限）, at most one month later.' })
  dueOn!: string;
}

@Resolver(() => Mediation)
export class ExtendMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Gives a mediation more time（调解延期）, once, as a mediator to whom all parties said so. BAD_USER_INPUT for a day that is not later, or more than a month later, than the one that stands; CONFLICT after that one, and the second time. ${moveErrors}`,
  })
  @Access('IN_POST')
  extendMediation(
    @Arg('input', () => ExtendMediationInput, { description: 'Which mediation, and until when.' })
    input: ExtendMediationInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'EXTEND', make: (deed) => extend(deed, input) });
  }
}

function extend({ em, mediation }: MediationDeed, { dueOn }: ExtendMediationInput): void {
  const extendedFrom = mediation.dueOn ?? '';
  const latest = monthAfter(extendedFrom);
  if (dueOn <= extendedFrom || dueOn > latest) {
    throw new Invalid([{ field: 'dueOn', message: `must be a day after ${extendedFrom}, ${latest} at the latest` }]);
  }
  em.assign(mediation, { dueOn, extendedFrom });
}
