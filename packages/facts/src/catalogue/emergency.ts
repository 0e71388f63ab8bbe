import type { FactDefinition } from './fact-definition.ts';
import { boolean, count, id, instant, oneOf, orNull } from './fact-field.ts';

/** Never who reported it. */
const emergency = {
  emitters: ['community-services'],
  subject: 'the matter, of which the emergency has the id',
  grid: 'its micro-grid; its general grid for the sensitive kinds F1, F4, F6 and the others of matters',
} as const;

export const emergencyFacts = {
  'emergency.called.v1': {
    ...emergency,
    says: 'Somebody was called to an emergency（应急呼叫）, or a step of the chain was passed, since there was nobody to call; with the shift when it was the own one.',
    data: {
      step: count,
      as: oneOf('LEADER', 'ON_CALL', 'BACKUP', 'WORKER', 'COMMUNITY', 'STREET'),
      calledId: orNull(id),
      shiftId: orNull(id),
      answerBy: instant,
    },
  },
  'emergency.answered.v1': {
    ...emergency,
    says: 'Somebody who was called comes, cannot come, or said nothing in time（应急应答）; the last answer counts.',
    data: {
      calledId: id,
      shiftId: orNull(id),
      answer: oneOf('COMING', 'PASSED', 'UNANSWERED'),
      isInTime: boolean,
    },
  },
  'emergency.arrived.v1': {
    ...emergency,
    says: 'Somebody is there（应急到场）; in time within 60 minutes of the report.',
    data: { responderId: id, isInTime: boolean },
  },
  'emergency.ended.v1': {
    ...emergency,
    says: 'The emergency is over（应急结束）: its matter is settled or ended, or is no emergency.',
    data: { endedAt: instant },
  },
} as const satisfies Record<string, FactDefinition>;
