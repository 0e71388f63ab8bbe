import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { MatterEntity } from './matter.entity.ts';
import { endedStatuses } from './matter.states.ts';

const hasEnded = `status in (${endedStatuses.map((status) => `'${status}'`).join(', ')})`;
export const reporterOfMatter = '(select person_id from matter_reporter where matter_reporter.matter_id = matter.id)';

/** When the retention of a matter begins. One that was not closed but, say, withdrawn ended with its last event. */
const end = {
  words: 'the end of the matter',
  sql: `case when ${hasEnded} then coalesce(closed_at, (
  select max(at) from matter_event where matter_event.matter_id = matter.id)) end`,
};

/** An expression about the matter of a row that has a `matter_id`. */
export const ofItsMatter = (expression: string) => `(select ${expression} from matter where matter.id = matter_id)`;

/** The same end, for rows that have a `matter_id`. */
export const endOfItsMatter = { words: end.words, sql: ofItsMatter(end.sql) };

/** Of a matter under way the texts stay, also at the reporter's request: somebody is dealing with it. */
export const matterText = {
  purpose: 'To settle the matter',
  basis: 'STATUTORY_DUTY',
  readers: 'Its reporter, those who serve where it is, the street office from L3',
  retention: emptying({ years: 1 }, end),
  whose: `case when ${hasEnded} then ${reporterOfMatter} end`,
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

/** Whoever did something about it as somebody who serves. */
export const whoeverServed = {
  purpose: 'To answer for what was done about the matter, and to hear appeals',
  basis: 'STATUTORY_DUTY',
  readers: 'Its reporter and those who serve where it is',
  retention: emptying({ years: 3 }, end),
  onRequest: 'KEPT',
} as const;

export const matterPersonal = personalData(MatterEntity, {
  notPersonal: [
    'id',
    'number',
    'kind',
    'severity',
    'gridCode',
    'formerGridCode',
    'areaType',
    'admissionCode',
    'settledInPostId',
    'channel',
    'level',
    'status',
    'areTextsMarked',
    'areTextsSealed',
    'firstReplyAt',
    'finding',
    'holds',
    'holdUntil',
    'extendedFrom',
    'extendedDays',
    'reopenedAt',
    'mergedIntoId',
    'mergedAt',
    'partOfId',
    'isSplit',
    'reportedAt',
    'recordedAt',
    'acceptedAt',
    'resolvedAt',
    'verifiedAt',
    'closedAt',
    'dueAt',
    'dueStatus',
    'version',
  ],
  personal: {
    place: matterText,
    description: matterText,
    resolution: matterText,
    handlerId: { ...whoeverServed, whose: 'handler_id' },
    verifierId: { ...whoeverServed, whose: 'verifier_id' },
    enteredById: { ...whoeverServed, whose: 'entered_by_id' },
    assignedById: { ...whoeverServed, whose: 'assigned_by_id' },
    holdApprovedById: { ...whoeverServed, whose: 'hold_approved_by_id' },
    extendedById: { ...whoeverServed, whose: 'extended_by_id' },
    holdReason: matterText,
    extensionReason: matterText,
    aboutPersonId: {
      purpose: 'To keep a complaint from the person whose service it is about',
      basis: 'STATUTORY_DUTY',
      readers: 'Nobody; the platform alone',
      retention: emptying({ years: 3 }, end),
      whose: 'about_person_id',
      onRequest: 'KEPT',
    },
  },
});
