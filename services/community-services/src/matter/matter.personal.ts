import { deletingRow, emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { MatterEventEntity } from './history/matter-event.entity.ts';
import { MatterCounterEntity } from './report/matter-number.entity.ts';
import { MatterReporterEntity } from './reporter/matter-reporter.entity.ts';
import { MatterEntity } from './matter.entity.ts';
import { endedStatuses } from './matter.states.ts';

const hasEnded = `status in (${endedStatuses.map((status) => `'${status}'`).join(', ')})`;
/** A matter that was not closed but, say, withdrawn ended with its last event. */
const end = `case when ${hasEnded} then coalesce(closed_at, (
  select max(at) from matter_event where matter_event.matter_id = matter.id)) end`;
const ofMatter = (what: string) => `(select ${what} from matter where matter.id = matter_id)`;
const reporter = 'select person_id from matter_reporter where matter_reporter.matter_id = matter.id';
const words = 'the end of the matter';

/** Of a matter under way the texts stay, also at the reporter's request: somebody is dealing with it. */
const text = {
  purpose: 'To settle the matter',
  basis: 'STATUTORY_DUTY',
  readers: 'Its reporter, those who serve where it is, the street office from L3',
  retention: emptying({ years: 1 }, { words, sql: end }),
  whose: `case when ${hasEnded} then (${reporter}) end`,
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

const servant = {
  purpose: 'To answer for what was done about the matter, and to hear appeals',
  basis: 'STATUTORY_DUTY',
  readers: 'Its reporter and those who serve where it is',
  retention: emptying({ years: 3 }, { words, sql: end }),
  onRequest: 'KEPT',
} as const;

export const matterPersonal = personalData(MatterEntity, {
  notPersonal: [
    'id',
    'number',
    'kind',
    'severity',
    'gridCode',
    'channel',
    'level',
    'status',
    'reportedAt',
    'acceptedAt',
    'resolvedAt',
    'verifiedAt',
    'closedAt',
    'dueAt',
    'dueStatus',
    'version',
  ],
  personal: {
    place: text,
    description: text,
    resolution: text,
    handlerId: { ...servant, whose: 'handler_id' },
    verifierId: { ...servant, whose: 'verifier_id' },
  },
});

export const matterEventPersonal = personalData(MatterEventEntity, {
  notPersonal: ['id', 'matterId', 'action', 'fromStatus', 'toStatus', 'at'],
  personal: {
    note: {
      ...text,
      retention: emptying({ years: 1 }, { words, sql: ofMatter(end) }),
      whose: ofMatter(text.whose),
    },
    actorId: { ...servant, retention: emptying({ years: 3 }, { words, sql: ofMatter(end) }), whose: 'actor_id' },
  },
});

export const matterReporterPersonal = personalData(MatterReporterEntity, {
  notPersonal: ['matterId'],
  personal: {
    personId: {
      purpose: 'To ask and to answer whoever reported',
      basis: 'STATUTORY_DUTY',
      readers: "Sealed: the grid's worker and the head of the total grid, for a purpose",
      retention: deletingRow({ days: 90 }, { words, sql: ofMatter(end) }),
      whose: 'person_id',
      onRequest: 'ERASED',
    },
  },
});

export const matterCounterPersonal = personalData(MatterCounterEntity, {
  notPersonal: ['communityCode', 'year', 'last'],
  personal: {},
});
