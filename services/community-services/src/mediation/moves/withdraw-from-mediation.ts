import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { writeNote } from '../file/seal-parties.ts';
import { Mediation } from '../mediation.type.ts';
import { MoveMediationInput } from './move-mediation.input.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@Resolver(() => Mediation)
export class WithdrawFromMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Stops a mediation（终止调解）, at any time before it is agreed, as a party or as a mediator for one: WITHDRAWN, and open until a mediator concludes it with isAdvised. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  withdrawFromMediation(
    @Arg('input', () => MoveMediationInput, { description: 'Which mediation.' }) input: MoveMediationInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'WITHDRAW', make: (deed) => withdraw(deed, input) });
  }
}

async function withdraw({ em, mediation, subject, pseudonym, at }: MediationDeed, { note }: MoveMediationInput) {
  em.assign(mediation, { status: 'WITHDRAWN', withdrawnAt: at, proposedById: null });
  await writeNote(em, mediation.id, { at, ...spoken(note, { subject, pseudonym }) });
}

/** What a mediator or a party said, as it stands in the file: of a party by its name there alone. */
export function spoken(
  said: string | null | undefined,
  { subject, pseudonym }: Pick<MediationDeed, 'subject' | 'pseudonym'>,
) {
  if (pseudonym === null || said == null) return { byId: subject, text: said };
  return { byId: null, text: `${pseudonym}：${said}` };
}
