import {
  dayOf,
  instantOf,
  numberOf,
  oneIf,
  textOf,
  textsOf,
  type Changes,
  type Derivation,
  type Derived,
  type Heard,
} from './derived.ts';
import { matterCourse } from './matter-course.ts';

type OfFact = (fact: Heard, before: ReadonlyMap<string, Derived>) => Changes;

/** A call of somebody on the own shift; the shift itself is uncovered while its last call stays without an answer. */
const emergencyCalled: OfFact = ({ subject, data, toldAt, gridCode }) => {
  const [personId, shiftId] = [textOf(data, 'calledId'), textOf(data, 'shiftId')];
  if (personId === null || shiftId === null) return {};
  const about = { personId, occurredAt: toldAt, gridCode, numerator: 0 };
  return {
    [`call ${shiftId} ${personId}`]: {
      ...about,
      measure: 'emergency.called_on_own_shift',
      subjectKind: 'Emergency',
      subjectId: subject,
    },
  };
};

const emergencyAnswered: OfFact = (fact, before) => {
  const { data, toldAt } = fact;
  const [personId, shiftId] = [textOf(data, 'calledId'), textOf(data, 'shiftId')];
  if (personId === null || shiftId === null) return {};
  const isUnanswered = textOf(data, 'answer') === 'UNANSWERED';
  const numerator = oneIf(!isUnanswered && data['isInTime'] === true);
  const name = `call ${shiftId} ${personId}`;
  const call = before.has(name) ? {} : emergencyCalled(fact, before)[name];
  return {
    [name]: { ...call, numerator },
    [`unanswered ${shiftId}`]: {
      measure: 'duty_shift.unanswered',
      occurredAt: toldAt,
      subjectKind: 'DutyShift',
      subjectId: shiftId,
      counts: isUnanswered,
    },
  };
};

const shiftPlanned: OfFact = ({ subject, data, toldAt }) => ({
  shift: {
    measure: 'duty_shift.rostered',
    personId: textOf(data, 'onCallId'),
    gridCode: textOf(data, 'areaCode') ?? '',
    occurredAt: instantOf(data, 'endsAt') ?? toldAt,
    subjectKind: 'DutyShift',
    subjectId: subject,
    numerator: 1,
    counts: true,
  },
});

const visitSettled: OfFact = ({ subject, data, gridCode }) => ({
  visit: {
    measure: 'care_contact.due',
    personId: textOf(data, 'visitorId'),
    gridCode,
    subjectKind: 'CareVisit',
    subjectId: subject,
    // A refusal is not a failure.
    numerator: oneIf(textOf(data, 'status') !== 'MISSED'),
    counts: true,
  },
});

const opinionTaken: OfFact = ({ subject, data, toldAt, gridCode }): Changes => {
  const personId = textOf(data, 'takenById');
  if (personId === null) return {};
  return {
    opinion: {
      measure: 'opinion.taken',
      personId,
      gridCode,
      occurredAt: instantOf(data, 'dueAt') ?? toldAt,
      subjectKind: 'Opinion',
      subjectId: subject,
    },
  };
};

const activityHeld: OfFact = ({ subject, data, toldAt, gridCode }) => ({
  activity: {
    measure: 'activity.held',
    personId: textOf(data, 'organiserId'),
    gridCode,
    occurredAt: toldAt,
    subjectKind: 'Activity',
    subjectId: subject,
  },
});

const whistleBlown: OfFact = ({ subject, data, toldAt, gridCode }) => {
  const about = {
    departmentId: textOf(data, 'departmentId'),
    gridCode,
    subjectKind: 'Whistle',
    subjectId: subject,
  } as const;
  return {
    'report in': { ...about, measure: 'whistle.report_in_due', occurredAt: instantOf(data, 'reportInBy') ?? toldAt },
    done: { ...about, measure: 'whistle.done_due', occurredAt: instantOf(data, 'dueAt') ?? toldAt },
  };
};

const whistleRated: OfFact = ({ subject, data, toldAt, gridCode }) => ({
  rating: {
    measure: 'whistle.rated',
    departmentId: textOf(data, 'departmentId'),
    gridCode,
    occurredAt: toldAt,
    subjectKind: 'Whistle',
    subjectId: subject,
    numerator: numberOf(data, 'points'),
    counts: true,
  },
});

const ratingsCounted: OfFact = ({ data, gridCode }) => ({
  ratings: {
    measure: 'matter.rated',
    appointmentId: textOf(data, 'appointmentId'),
    departmentId: textOf(data, 'departmentId'),
    gridCode,
    // All that is told of when is the month.
    occurredAt: dayOf(`${textOf(data, 'month')}-01`),
    numerator: numberOf(data, 'points'),
    denominator: numberOf(data, 'rated'),
  },
});

const mediationAgreed: OfFact = ({ subject, data, gridCode, toldAt }) => {
  const followUpOn = textOf(data, 'followUpOn');
  const occurredAt = followUpOn === null ? toldAt : dayOf(followUpOn);
  const about = { measure: 'mediation.follow_up_due', gridCode, occurredAt } as const;
  return Object.fromEntries(
    textsOf(data, 'mediatorIds').map((personId) => [
      `follow-up ${personId}`,
      { ...about, personId, subjectKind: 'Mediation', subjectId: subject } as const,
    ]),
  );
};

const mediationFollowedUp: OfFact = ({ data }, before) =>
  Object.fromEntries([...before.keys()].map((name) => [name, { numerator: oneIf(data['isInTime'] === true) }]));

/** What somebody is able to do since a training; a training one to one is support of a leader too. */
const competenceRecorded: OfFact = ({ subject, data, toldAt }) => {
  const [personId, topicCode] = [textOf(data, 'personId'), textOf(data, 'topicCode')];
  const isCompetent = textOf(data, 'outcome') === 'COMPETENT';
  const about = {
    personId,
    topicCode,
    occurredAt: toldAt,
    subjectKind: 'TrainingSession',
    subjectId: subject,
  } as const;
  const competence = {
    [`competence ${personId}`]: {
      ...about,
      measure: 'required_topic.competence',
      counts: isCompetent,
      validTo: textOf(data, 'validTo'),
    },
  };
  if (textOf(data, 'kind') !== 'ONE_TO_ONE') return competence;
  return { ...competence, [`trained ${personId}`]: { ...about, measure: 'leader_day.trained' } };
};

const noMore =
  (...names: string[]): OfFact =>
  (_fact, before) =>
    Object.fromEntries(names.filter((name) => before.has(name)).map((name) => [name, { counts: false }]));

/** Of what is known already, that it was done, in time or not. */
const inTime =
  (name: string): OfFact =>
  ({ data }, before) =>
    before.has(name) ? { [name]: { numerator: oneIf(data['isInTime'] === true) } } : {};

const matterFacts = [
  'reported',
  'accepted',
  'returned',
  'replied',
  'merged',
  'referred_elsewhere',
  'cancelled',
  'escalated',
  'held',
  'resumed',
  'extended',
  'resolved',
  'verified',
  'risk_reviewed',
  'reclassified',
  'closed',
  'reopened',
  'split',
  'handed_over',
].map((name) => [`matter.${name}.v1`, matterCourse] as const);

/** What each type of fact changes of what indicators count. Of posts and grids it is said where they are copied. */
export const derivations: Readonly<Partial<Record<string, Derivation>>> = {
  ...Object.fromEntries(matterFacts),
  'ratings.counted.v1': ratingsCounted,
  'emergency.called.v1': emergencyCalled,
  'emergency.answered.v1': emergencyAnswered,
  'shift.planned.v1': shiftPlanned,
  'shift.changed.v1': shiftPlanned,
  'shift.dropped.v1': noMore('shift'),
  'care_visit.due.v1': ({ subject, data, toldAt, gridCode }) => ({
    visit: {
      measure: 'care_contact.due',
      personId: textOf(data, 'visitorId'),
      gridCode,
      occurredAt: dayOf(textOf(data, 'dueOn') ?? toldAt.toISOString().slice(0, 10)),
      subjectKind: 'CareVisit',
      subjectId: subject,
      // Whether it was kept is told when it was settled.
      counts: false,
    },
  }),
  'care_visit.settled.v1': visitSettled,
  'care_visit.corrected.v1': visitSettled,
  'care_visit.dropped.v1': noMore('visit'),
  'mediation.agreed.v1': mediationAgreed,
  'mediation.followed_up.v1': mediationFollowedUp,
  'opinion.taken.v1': opinionTaken,
  'opinion.answered.v1': inTime('opinion'),
  'activity.held.v1': activityHeld,
  'activity.closed.v1': ({ data }, before): Changes =>
    before.has('activity')
      ? { activity: { numerator: oneIf(numberOf(data, 'actionCount') === numberOf(data, 'ownedActionCount')) } }
      : {},
  'whistle.blown.v1': whistleBlown,
  'whistle.reported_in.v1': inTime('report in'),
  // Done again, after its matter was reopened, it is to be rated anew.
  'whistle.done.v1': (fact, before): Changes => ({
    ...inTime('done')(fact, before),
    ...noMore('rating')(fact, before),
  }),
  'whistle.rated.v1': whistleRated,
  'whistle.withdrawn.v1': noMore('report in', 'done', 'rating'),
  'competence.recorded.v1': competenceRecorded,
};
