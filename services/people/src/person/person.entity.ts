import { defineEntity, p } from '@mikro-orm/core';
import { SourceKind } from './person.terms.ts';

export const PersonSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    displayName: p.text(),
    workPhone: p.text().nullable(),
    sourceKind: p.enum(() => SourceKind),
    /** All that is kept of a date of birth. */
    isAdult: p.boolean(),
    /** Version of the consent text by which the person agreed to the publication of the name; null: not given or withdrawn. */
    nameConsent: p.text().nullable(),
  },
});

export class PersonEntity extends PersonSchema.class {}
PersonSchema.setClass(PersonEntity);
