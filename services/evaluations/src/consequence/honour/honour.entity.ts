import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ConsequenceKind } from '../consequence.terms.ts';

/** An honour or a reward, as everybody may read it while its person agrees to be named; nothing of the result is in it. */
export const HonourSchema = defineEntity({
  name: 'Honour',
  properties: {
    /** Of the consequence. */
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    gridCode: p.text().collation('C').index(),
    kind: p.enum(() => ConsequenceKind),
    period: p.text(),
    periodTo: p.date(),
    reason: p.text(),
    decidedAt: p.datetime().length(3),
  },
  checks: [{ name: 'honour_good_check', expression: `kind in ('HONOUR', 'REWARD')` }],
  ...rowLevelSecurity('person_id = any (array(select person_id from honour_consent))'),
  indexes: [{ properties: ['decidedAt', 'id'] }],
});

export class HonourEntity extends HonourSchema.class {}
HonourSchema.setClass(HonourEntity);

/** That somebody agrees to be named with an honour: a copy from the facts of consents. */
export const HonourConsentSchema = defineEntity({
  name: 'HonourConsent',
  properties: {
    personId: p.uuid().primary(),
    /** The one that holds: facts of two consents come in any order. */
    consentId: p.uuid().nullable(),
    givenAt: p.datetime().length(3).nullable(),
  },
});

export class HonourConsentEntity extends HonourConsentSchema.class {}
HonourConsentSchema.setClass(HonourConsentEntity);
