import type { FactDefinition } from './fact-definition.ts';
import { boolean, id } from './fact-field.ts';

/** Of a sealed field that was read in an emergency: for whoever watches over it, never whose it is. */
const glassBroken = {
  emitters: ['community-services'],
  subject: 'the read in the read log',
  grid: 'where the thing is that has the field',
  data: { thingId: id, readerId: id, isGranted: boolean },
} as const;

export const readLogFacts = {
  'reporter.glass_broken.v1': {
    ...glassBroken,
    says: 'Somebody read who reported a matter, or was refused it, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
  'matter_details.glass_broken.v1': {
    ...glassBroken,
    says: 'Somebody read the sealed texts of a matter, or was refused them, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
  'destination.glass_broken.v1': {
    ...glassBroken,
    says: 'Somebody read where a referral leads to, or was refused it, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
  'care_contact.glass_broken.v1': {
    ...glassBroken,
    says: 'Somebody read how to reach a person who is looked after, or was refused it, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
  'mediation_file.glass_broken.v1': {
    ...glassBroken,
    says: 'Somebody read the file of a mediation, or was refused it, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
  'wish_contact.glass_broken.v1': {
    ...glassBroken,
    says: 'Somebody read how to reach who made a small wish, or was refused it, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
} as const satisfies Record<string, FactDefinition>;
