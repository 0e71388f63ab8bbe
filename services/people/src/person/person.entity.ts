import { defineEntity, p } from '@mikro-orm/core';
import { AccessNeed, Skill, SourceKind } from './person.terms.ts';

export const PersonSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    displayName: p.text(),
    workPhone: p.text().nullable().index(),
    sourceKind: p.enum(() => SourceKind),
    /** All that is kept of a date of birth. */
    isAdult: p.boolean(),
    skills: p
      .enum(() => Skill)
      .array()
      .default([]),
    /** BCP 47 tags. */
    languages: p.array().default([]),
    accessNeeds: p
      .enum(() => AccessNeed)
      .array()
      .default([]),
    /** Who entered the person; null for those who were brought in with the network. */
    registeredById: p.uuid().nullable(),
    /** Before whom besides the person agreed to the entry; null when it was not agreed to orally. */
    registrationWitnessId: p.uuid().nullable(),
    /** The day on which the person was entered, in Asia/Shanghai; whoever never serves is kept from then on. */
    enteredOn: p.date().nullable(),
    version: p.integer().version(),
  },
});

export class PersonEntity extends PersonSchema.class {}
PersonSchema.setClass(PersonEntity);
