import { newId } from '@microgrid/subgraph/ids';
import { renewalOf } from '@microgrid/subgraph/renewal';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep } from '../history/next-step.ts';
import { MatterEntity } from '../matter.entity.ts';
import { endedStatuses } from '../matter.states.ts';
import { calendarSeverities, matterDeadline } from './matter-deadline.ts';

const open = { status: { $nin: [...endedStatuses] }, severity: { $in: [...calendarSeverities] } };

/** Open matters, with a step in the history. */
export const setDeadlines = renewalOf<MatterEntity>({
  name: 'set-deadlines',
  what: 'matters',
  find: (em, { where, options }) => em.find(MatterEntity, { ...open, ...where }, options),
  isOutdated: (matter) => deadlineToSet(matter) !== undefined,
  async renew(em, matter) {
    em.assign(matter, deadlineToSet(matter) ?? {});
    const { id: matterId, status } = matter;
    const event = { action: 'RECLASSIFY', fromStatus: status, toStatus: status, actorId: null } as const;
    em.create(MatterEventEntity, { id: newId(), matterId, ...event, ...(await nextStep(em, matterId)) });
  },
});

/** The deadline that it has now, where that is known and is not the one that it was given. */
function deadlineToSet(matter: MatterEntity) {
  const deadline = matterDeadline(matter, matter.reportedAt);
  const isKept = deadline.dueStatus === 'CALENDAR_NOT_PUBLISHED' || isSame(deadline.dueAt, matter.dueAt);
  return isKept ? undefined : deadline;
}

function isSame(one: Date | null, other: Date | null | undefined): boolean {
  return one?.getTime() === other?.getTime();
}
