import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact, FactContent } from '@microgrid/facts/fact';
import type { FactType } from '@microgrid/facts/catalogue';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PostEntity } from '../../post/post.entity.ts';
import { tell } from '../tell.ts';
import { everybodyIn, whoActs, whoServesNear } from '../who-serves.ts';

type Appointment = Fact<Exclude<Extract<FactType, `appointment.${string}`>, 'appointment.matters_passed.v1'>>;

/** Posts, shifts, trainings, hours, selections, the reserve and evaluations of those who serve. */
export const toldOfServing: FactConsumer['handlers'] = {
  'appointment.started.v1': tellHolder,
  'appointment.renewed.v1': tellHolder,
  'appointment.ended.v1': tellHolder,
  'appointment.paused.v1': async (fact, em) => tellHolder(fact, em, fact.data.standInId),
  'appointment.resumed.v1': async (fact, em) => tellHolder(fact, em, fact.data.standInId),
  'seat.vacated.v1': async (fact, em) => {
    const recipients = await above(em, fact.gridcode);
    await tell(em, fact, { recipients, told: { kind: 'POST_CHANGED', gridCode: fact.gridcode } });
  },
  'training.planned.v1': async (fact, em) => {
    await tellOfService(em, fact, [...fact.data.personIds, fact.data.trainerId], 'TRAINING_SESSION');
  },
  'training.cancelled.v1': async (fact, em) => tellOfService(em, fact, fact.data.personIds, 'TRAINING_SESSION'),
  'shift.planned.v1': async (fact, em) => tellOfService(em, fact, onCallIn(fact), 'DUTY_SHIFT'),
  'shift.changed.v1': async (fact, em) => tellOfService(em, fact, onCallIn(fact), 'DUTY_SHIFT'),
  'shift.offered.v1': async (fact, em) => {
    const { onCallId } = fact.data;
    const others = (await whoServesNear(em, fact.gridcode)).filter((personId) => personId !== onCallId);
    await tellOfService(em, fact, others, 'DUTY_SHIFT');
  },
  'duty_gap.found.v1': async (fact, em) => {
    const recipients = [...(await whoActs(em, 'GRID_WORKER', fact.gridcode)), ...(await above(em, fact.gridcode))];
    await tell(em, fact, { recipients, told: { kind: 'SERVICE_CHANGED', gridCode: fact.gridcode } });
  },
  'hours.recorded.v1': async (fact, em) => {
    const { personId, recordedById } = fact.data;
    await tellOfService(em, fact, personId === recordedById ? [] : [personId], 'VOLUNTEER_HOURS');
  },
  'hours.moved.v1': async (fact, em) => tellOfService(em, fact, [fact.data.personId], 'VOLUNTEER_HOURS'),
  'selection.moved.v1': async (fact, em) => {
    const about = { type: 'SELECTION_ROUND', id: fact.subject } as const;
    await tell(em, fact, { recipients: fact.data.candidateIds, told: { kind: 'SELECTION_MOVED', about } });
  },
  'candidate.named.v1': async (fact, em) => {
    const { selectionId, candidateId, isOwn } = fact.data;
    const about = { type: 'SELECTION_ROUND', id: selectionId } as const;
    await tell(em, fact, { recipients: isOwn ? [] : [candidateId], told: { kind: 'SELECTION_MOVED', about } });
  },
  'reserve_entry.moved.v1': async (fact, em) => {
    const about = { type: 'RESERVE_ENTRY', id: fact.subject } as const;
    await tell(em, fact, { recipients: [fact.data.personId], told: { kind: 'SELECTION_MOVED', about } });
  },
  'scheme.published.v1': async (fact, em) => {
    // A department is no person.
    const { subject } = fact.data;
    if (subject === 'DEPARTMENT') return;
    const recipients = await everybodyIn(em, subject, fact.gridcode);
    await tell(em, fact, { recipients, told: { kind: 'EVALUATION_MOVED' } });
  },
  'evaluation.moved.v1': async (fact, em) => {
    const { appointmentId, status } = fact.data;
    if (ownStages.has(status)) await tellOfEvaluation(em, fact, { appointmentId, type: 'EVALUATION' });
  },
  'appeal.moved.v1': async (fact, em) => {
    const { appointmentId, status } = fact.data;
    // Whoever is evaluated raises it and takes it back themselves.
    if (status === 'OPEN' || status === 'WITHDRAWN') return;
    await tellOfEvaluation(em, fact, { appointmentId, type: 'APPEAL' });
  },
  'consequence.decided.v1': async (fact, em) => {
    await tellOfEvaluation(em, fact, { appointmentId: fact.data.appointmentId, type: 'EVALUATION' });
  },
};

/** Those in which something is to be done or read by whom it is about; the others are the reviewers' own. */
const ownStages: ReadonlySet<FactContent<'evaluation.moved.v1'>['data']['status']> = new Set([
  'OPEN',
  'SELF_REVIEW',
  'NOTIFIED',
  'FINAL',
]);

/** Whoever holds the post that is evaluated; a department is no person. */
async function tellOfEvaluation(
  em: SqlEntityManager,
  fact: Fact,
  { appointmentId, type }: { appointmentId: string | null; type: 'EVALUATION' | 'APPEAL' },
): Promise<void> {
  if (appointmentId === null) return;
  const post = await em.findOne(PostEntity, { id: appointmentId });
  const about = { type, id: fact.subject } as const;
  await tell(em, fact, { recipients: [post?.personId], told: { kind: 'EVALUATION_MOVED', about } });
}

async function tellHolder(fact: Appointment, em: SqlEntityManager, standInId?: string | null): Promise<void> {
  const about = { type: 'APPOINTMENT', id: fact.subject } as const;
  await tell(em, fact, { recipients: [fact.data.personId, standInId], told: { kind: 'POST_CHANGED', about } });
}

async function tellOfService(
  em: SqlEntityManager,
  fact: Fact,
  recipients: readonly (string | null)[],
  type: 'TRAINING_SESSION' | 'DUTY_SHIFT' | 'VOLUNTEER_HOURS',
): Promise<void> {
  await tell(em, fact, { recipients, told: { kind: 'SERVICE_CHANGED', about: { type, id: fact.subject } } });
}

function onCallIn({ data }: Fact<'shift.planned.v1' | 'shift.changed.v1'>) {
  return [data.onCallId, data.backupId];
}

/** The head and the street officers above a grid. */
async function above(em: SqlEntityManager, gridCode: string): Promise<string[]> {
  const heads = await whoActs(em, 'TOTAL_GRID_HEAD', gridCode);
  return [...heads, ...(await whoActs(em, 'STREET_OFFICER', gridCode))];
}
