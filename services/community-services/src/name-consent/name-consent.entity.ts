import { defineEntity, p } from '@mikro-orm/core';

/** That somebody who serves agrees to be named to those who are served: a copy from the facts of consents. */
const NameConsentSchema = defineEntity({
  name: 'NameConsent',
  properties: {
    personId: p.uuid().primary(),
    /** The one that holds: facts of two consents come in any order. Null of the sample's, which nobody told of. */
    consentId: p.uuid().nullable(),
    givenAt: p.datetime().length(3).nullable(),
  },
});

export class NameConsentEntity extends NameConsentSchema.class {}
NameConsentSchema.setClass(NameConsentEntity);
