import type { FactDefinition } from '../fact-definition.ts';
import { boolean, day, id, ids, oneOf, orNull } from '../fact-field.ts';

const status = oneOf(
  'ANNOUNCED',
  'NOMINATION',
  'REVIEW',
  'VOTE',
  'TIED',
  'NOTICE',
  'OBJECTION',
  'CONFIRMED',
  'CANCELLED',
);

export const selectionFacts = {
  'selection.moved.v1': {
    emitters: ['people'],
    says: 'A selection was announced or moved on, or the last day of its notice was set（竞选进展）; says who agreed to stand in it.',
    subject: 'the selection',
    grid: 'its micro-grid',
    data: { status, noticeUntil: orNull(day), candidateIds: ids },
  },
  'candidate.named.v1': {
    emitters: ['people'],
    says: 'Somebody was named as a candidate, and is to answer（提名）; or put the own name forward.',
    subject: 'the candidacy',
    grid: 'the micro-grid of the selection',
    data: { selectionId: id, candidateId: id, isOwn: boolean },
  },
} as const satisfies Record<string, FactDefinition>;
