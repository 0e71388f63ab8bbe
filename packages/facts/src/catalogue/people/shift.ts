import type { FactDefinition } from '../fact-definition.ts';
import { boolean, code, id, instant, orNull } from '../fact-field.ts';

const shift = {
  emitters: ['people'],
  subject: 'the shift',
  grid: 'the unit or grid that it is for',
} as const;

const duty = { areaCode: code, startsAt: instant, endsAt: instant, onCallId: id, backupId: orNull(id) } as const;

export const shiftFacts = {
  'shift.planned.v1': { ...shift, says: 'Somebody is to be on call（排班）.', data: duty },
  'shift.changed.v1': {
    ...shift,
    says: 'Who is on call, who is called next or the times changed（调整班次）; says all that holds from now on.',
    data: duty,
  },
  'shift.dropped.v1': { ...shift, says: 'The shift was dropped（取消班次）.', data: { areaCode: code } },
  'shift.offered.v1': {
    ...shift,
    says: 'Who is on call offers the shift to others（求换班）, and has it until it is taken.',
    data: { onCallId: id },
  },
  'on_call.reach_changed.v1': {
    ...shift,
    says: 'Whoever is on call or called next has no phone to be called on, or has one again（值班人员能否联系到）; told of the days to come, once.',
    data: { personId: id, endsAt: instant, isReachable: boolean },
  },
  'duty_gap.found.v1': {
    emitters: ['people'],
    says: 'Nobody is on call for a general grid in that time（值班空档）; told once.',
    subject: 'the general grid, its code',
    subjectIs: code,
    grid: 'the same',
    data: { from: instant, to: instant },
  },
} as const satisfies Record<string, FactDefinition>;
