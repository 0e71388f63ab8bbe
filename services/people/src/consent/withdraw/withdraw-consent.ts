import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { NotFound } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ConsentEntity } from '../consent.entity.ts';
import { Consent } from '../consent.type.ts';
import { NOWHERE } from '../nowhere.ts';
import { consentSubject } from '../give/record-for.ts';
import { WithdrawConsentInput } from './withdraw-consent.input.ts';

@Resolver()
export class WithdrawConsentResolver {
  @Mutation(() => Consent, {
    nullable: true,
    description:
      'Withdraws consent（撤回同意）: by the person, or recorded for them by the worker or head (FORBIDDEN otherwise); what it allowed ends with the next request, and with PUBLISH_CANDIDACY standing in a selection whose result is not told yet. NOT_FOUND when there is none that holds.',
  })
  @Access('SELF')
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'Of what, and whose.' }) input: WithdrawConsentInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { purpose } = input;
    return write(input, async (em) => {
      const { person, recordedById } = await consentSubject(em, actor, input.personId);
      const consent = await em.findOne(ConsentEntity, { personId: person.id, purpose, withdrawnAt: null });
      if (consent === null) throw new NotFound('there is no such consent that holds');
      em.assign(consent, { withdrawnAt: new Date(), withdrawnById: recordedById });
      const { id: subject, personId } = consent;
      record(em, 'consent.withdrawn.v1', { subject, gridCode: NOWHERE, data: { personId, purpose } });
      return consent;
    });
  }
}
