import type { FactType } from '@microgrid/facts/catalogue';
import type { SchemeSubject } from '../scheme/scheme.terms.ts';

const turn = [
  'matter.reported.v1',
  'matter.returned.v1',
  'matter.replied.v1',
  'matter.held.v1',
  'matter.resumed.v1',
  'matter.extended.v1',
  'matter.reclassified.v1',
  'matter.merged.v1',
  'matter.referred_elsewhere.v1',
  'matter.cancelled.v1',
] as const;

/** What decides whether a matter of a general grid is due, by when and from whom. */
const course = [
  ...turn,
  'matter.accepted.v1',
  'matter.escalated.v1',
  'matter.split.v1',
  'matter.resolved.v1',
  'matter.verified.v1',
  'matter.closed.v1',
  'matter.reopened.v1',
  'matter.handed_over.v1',
] as const;

const shifts = ['shift.planned.v1', 'shift.changed.v1', 'shift.dropped.v1'] as const;
const calls = ['emergency.called.v1', 'emergency.answered.v1'] as const;
const careVisits = ['care_visit.due.v1', 'care_visit.dropped.v1'] as const;

const posts = [
  'appointment.started.v1',
  'appointment.renewed.v1',
  'appointment.paused.v1',
  'appointment.resumed.v1',
  'appointment.ended.v1',
] as const;
const whistles = ['whistle.blown.v1', 'whistle.withdrawn.v1'] as const;
const requirements = ['competence.required.v1', ...posts] as const;
const seats = ['grid.opened.v1', 'grid.closed.v1', 'seat.vacated.v1', 'seat.filled.v1', ...posts] as const;

/**
 * The facts from which indicators may be computed, each with the published facts that it is derived from: the allowed
 * list. Whatever is not here is refused, above all log-ins, check-ins, time online and the number of events reported.
 */
export const derivedFacts = {
  'risk_report.reviewed': ['matter.risk_reviewed.v1'],
  'risk_report.verified_true': ['matter.risk_reviewed.v1'],
  'matter.first_reply_due': turn,
  'matter.first_reply_on_time': turn,
  'matter.closing_due': course,
  'matter.closed_on_time': course,
  'matter.closed': course,
  'matter.reopened': course,
  'matter.verification_due': course,
  'matter.verified': course,
  'matter.rated': ['ratings.counted.v1'],
  'matter.rating_points': ['ratings.counted.v1'],
  'emergency.called_on_own_shift': calls,
  'emergency.acknowledged_in_time': calls,
  'duty_shift.rostered': shifts,
  'duty_shift.covered': [...shifts, ...calls],
  'care_contact.due': careVisits,
  'care_contact.done_or_declined': [...careVisits, 'care_visit.settled.v1', 'care_visit.corrected.v1'],
  'mediation.follow_up_due': ['mediation.agreed.v1'],
  'mediation.followed_up_in_time': ['mediation.agreed.v1', 'mediation.followed_up.v1'],
  'opinion.taken': ['opinion.taken.v1'],
  'opinion.answered_in_time': ['opinion.taken.v1', 'opinion.answered.v1'],
  'required_topic.required': requirements,
  'required_topic.competent': [...requirements, 'competence.recorded.v1'],
  'leader_day.due': seats,
  'leader_day.served_after_training': [...seats, 'competence.recorded.v1'],
  'activity.held': ['activity.held.v1'],
  'activity.closed_with_owners': ['activity.held.v1', 'activity.closed.v1'],
  'whistle.report_in_due': whistles,
  'whistle.reported_in_in_time': [...whistles, 'whistle.reported_in.v1'],
  'whistle.done_due': whistles,
  'whistle.done_in_time': [...whistles, 'whistle.done.v1'],
  'whistle.rated': ['whistle.rated.v1', 'whistle.withdrawn.v1'],
  'whistle.rating_points': ['whistle.rated.v1', 'whistle.withdrawn.v1'],
  // The review itself, which evaluations keeps.
  'judgement.points_possible': [],
  'judgement.points_given': [],
} as const satisfies Record<string, readonly FactType[]>;

type DerivedFact = keyof typeof derivedFacts;

/** What stands below the line, and of whom it is measured. */
interface Measured {
  readonly of: DerivedFact;
  readonly subjects: readonly SchemeSubject[];
}

const leaders = ['MICRO_GRID_LEADER'] as const;
const workers = ['GRID_WORKER'] as const;
const posted = [...leaders, ...workers] as const;
const departments = ['DEPARTMENT'] as const;

/**
 * What an indicator may measure, and of whom: what stands above the line counts a part of what stands below it, so nothing
 * else has a ratio. The allowed list of indicators（domain: allowed list） in the language of facts.
 */
const measures: Partial<Record<DerivedFact, Measured>> = {
  'risk_report.verified_true': { of: 'risk_report.reviewed', subjects: leaders },
  'matter.first_reply_on_time': { of: 'matter.first_reply_due', subjects: leaders },
  'matter.closed_on_time': { of: 'matter.closing_due', subjects: workers },
  'matter.reopened': { of: 'matter.closed', subjects: workers },
  'matter.verified': { of: 'matter.verification_due', subjects: workers },
  'matter.rating_points': { of: 'matter.rated', subjects: posted },
  'emergency.acknowledged_in_time': { of: 'emergency.called_on_own_shift', subjects: leaders },
  'duty_shift.covered': { of: 'duty_shift.rostered', subjects: workers },
  'care_contact.done_or_declined': { of: 'care_contact.due', subjects: posted },
  'mediation.followed_up_in_time': { of: 'mediation.follow_up_due', subjects: leaders },
  'opinion.answered_in_time': { of: 'opinion.taken', subjects: leaders },
  'required_topic.competent': { of: 'required_topic.required', subjects: leaders },
  'leader_day.served_after_training': { of: 'leader_day.due', subjects: workers },
  'activity.closed_with_owners': { of: 'activity.held', subjects: leaders },
  'whistle.reported_in_in_time': { of: 'whistle.report_in_due', subjects: departments },
  'whistle.done_in_time': { of: 'whistle.done_due', subjects: departments },
  'whistle.rating_points': { of: 'whistle.rated', subjects: departments },
  'judgement.points_given': { of: 'judgement.points_possible', subjects: posted },
};

interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

/** Each ratio that an indicator may be, above and below the line. */
export const allowedRatios: readonly (Ratio & Pick<Measured, 'subjects'>)[] = Object.entries(measures).map(
  ([numerator, { of: denominator, subjects }]) => ({ numerator, denominator, subjects }),
);

/** Whether an indicator may measure this. */
export function isAllowedRatio({ numerator, denominator }: Ratio): boolean {
  return allowedRatios.some((ratio) => ratio.numerator === numerator && ratio.denominator === denominator);
}

/** Of whom this is measured; of nobody what no indicator may measure. */
export function subjectsOf({ numerator }: Pick<Ratio, 'numerator'>): readonly SchemeSubject[] {
  return allowedRatios.find((ratio) => ratio.numerator === numerator)?.subjects ?? [];
}
