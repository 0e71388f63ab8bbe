import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { writeNote } from '../file/seal-parties.ts';
import { Mediation } from '../mediation.type.ts';
import { monthAfter } from './month-after.ts';
import { MoveMediationInput } from './move-mediation.input.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@Resolver(() => Mediation)
export class StartMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Begins a mediation（开始调解）, as a mediator; it is due in a month. CONFLICT while not all parties said yes. ${moveErrors}`,
  })
  @Access('IN_POST')
  startMediation(
    @Arg('input', () => MoveMediationInput, { description: 'Which mediation.' }) input: MoveMediationInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'START', make: (deed) => start(deed, input) });
  }
}

async function start({ em, mediation, subject, at, today }: MediationDeed, { note }: MoveMediationInput) {
  em.assign(mediation, { status: 'IN_MEDIATION', openedOn: today, dueOn: monthAfter(today) });
  await writeNote(em, mediation.id, { at, byId: subject, text: note });
}
