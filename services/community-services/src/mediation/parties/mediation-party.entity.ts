import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import { isOfCaller } from '../mediation.entity.ts';

/** What a party said to a mediation, by its name in the file; who that is stands in MediationSeal alone. */
export const MediationPartySchema = defineEntity({
  name: 'MediationParty',
  properties: {
    mediationId: p.uuid().primary(),
    pseudonym: p.text().primary(),
    /** Null while it has not answered. */
    hasConsented: p.boolean().nullable(),
    answeredAt: p.datetime().length(3).nullable(),
    textVersion: p.integer().nullable(),
    channel: p.enum(() => ConsentChannel).nullable(),
    /** The mediator who heard or took it; null when the party said it in an app. */
    recordedById: p.uuid().nullable(),
    witnessId: p.uuid().nullable(),
  },
  checks: [
    {
      name: 'mediation_party_answer_check',
      expression: '(has_consented is null) = (answered_at is null) and (channel is null) = (answered_at is null)',
    },
    { name: 'mediation_party_text_check', expression: 'has_consented is not true or text_version is not null' },
    // Orally before two, whom nobody is twice.
    {
      name: 'mediation_party_witness_check',
      expression: `(witness_id is not null) = (coalesce(channel, '') = 'ORAL') and witness_id is distinct from coalesce(recorded_by_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
    },
  ],
  ...rowLevelSecurity(
    `${isOfCaller('mediation_id')} or exists (select 1 from mediation where mediation.id = mediation_id and proposed_by_id = caller_id() and status = 'PROPOSED')`,
  ),
});

export class MediationPartyEntity extends MediationPartySchema.class {}
MediationPartySchema.setClass(MediationPartyEntity);
