import { defineEntity, p } from '@mikro-orm/core';

/** That somebody who serves agrees to be named to those who are served: a copy from the facts of consents. */
const NameConsentSchema = defineEntity({
  name: 'NameConsent',
  properties: { personId: p.uuid().primary() },
});

export class NameConsentEntity extends NameConsentSchema.class {}
NameConsentSchema.setClass(NameConsentEntity);
