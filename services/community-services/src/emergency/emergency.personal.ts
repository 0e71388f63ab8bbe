import { emptying, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, whoeverServed } from '../matter/matter.personal.ts';
import { EmergencyResponderEntity } from './answering/emergency-responder.entity.ts';
import { EmergencyCallEntity } from './chain/emergency-call.entity.ts';
import { EmergencyEntity } from './emergency.entity.ts';

/** The end of the matter whose id a row has as that of its emergency. */
const end = { words: endOfItsMatter.words, sql: endOfItsMatter.sql.replace('matter_id)', 'emergency_id)') };

export const emergencyPersonal = personalData(EmergencyEntity, {
  notPersonal: ['id', 'status', 'step', 'nextCallAt', 'acknowledgedAt', 'arrivedAt', 'endedAt'],
  personal: {},
});

export const emergencyCallPersonal = personalData(EmergencyCallEntity, {
  notPersonal: ['id', 'emergencyId', 'step', 'callee', 'calledAt', 'answerBy', 'answer', 'answeredAt', 'shiftId'],
  personal: {
    personId: {
      ...whoeverServed,
      purpose: 'To call somebody to an emergency, and to answer for it',
      readers: 'Those who serve where it is, and who is called to it',
      retention: emptying({ years: 3 }, end),
      whose: 'person_id',
    },
  },
});

export const emergencyResponderPersonal = personalData(EmergencyResponderEntity, {
  notPersonal: ['id', 'emergencyId', 'callee', 'acknowledgedAt', 'arrivedAt'],
  personal: {
    personId: {
      ...whoeverServed,
      purpose: 'To know who comes to an emergency, and to answer for it',
      readers: 'Its reporter, those who serve where it is, and who is called to it',
      retention: emptying({ years: 3 }, end),
      whose: 'person_id',
    },
  },
});
