import {
  instantOf,
  oneIf,
  textOf,
  type Changes,
  type Counting,
  type Derivation,
  type Derived,
  type Heard,
} from './derived.ts';

/** What a worker settles in the grid; a matter raised above is another's, and raising it lowers nobody's result. */
const IN_THE_GRID = new Set(['L0', 'L1']);
/** What puts it out of what is due, and what puts it back. */
const OUT_OF_DUE = new Set([
  'matter.merged.v1',
  'matter.referred_elsewhere.v1',
  'matter.cancelled.v1',
  'matter.held.v1',
]);
const BACK_IN_DUE = new Set(['matter.resumed.v1', 'matter.reopened.v1']);

/** From the facts of a matter: its first reply, its closing, each closing that may come back, its verification, its risk. */
export const matterCourse: Derivation = (fact, before, facts) => ({
  ...firstReply(fact, facts),
  ...closing(fact, before.get('closing'), facts),
  ...rework(fact, before),
  ...verification(fact),
  ...riskReview(fact),
});

/** Whether it is due at all: not while it is put off, and no more once another goes on for it. */
function isDue(facts: readonly Heard[]): boolean {
  const last = facts.findLast(({ type }) => OUT_OF_DUE.has(type) || BACK_IN_DUE.has(type));
  return last === undefined || !OUT_OF_DUE.has(last.type);
}

function of({ subject: subjectId, gridCode }: Heard): Pick<Counting, 'subjectKind' | 'subjectId' | 'gridCode'> {
  return { subjectKind: 'Matter', subjectId, gridCode };
}

/** Due when the matter is, of whoever handles it then; who replied answers for it from then on. */
function firstReply(fact: Heard, facts: readonly Heard[]): Changes {
  const reply = facts.find(({ type, data }) => type === 'matter.replied.v1' && data['isFirst'] === true);
  const { data, toldAt } = reply ?? fact;
  const dueAt = instantOf(data, 'dueAt');
  return {
    'first reply': {
      ...of(fact),
      measure: 'matter.first_reply_due',
      personId: textOf(data, 'handlerId'),
      occurredAt: dueAt ?? toldAt,
      counts: dueAt !== null && isDue(facts),
      numerator: oneIf(reply?.data['isOnTime'] === true),
    },
  };
}

function closing(fact: Heard, former: Derived | undefined, facts: readonly Heard[]): Changes {
  const { type, data, toldAt } = fact;
  const dueAt = instantOf(data, 'dueAt');
  const wasInTime = former?.numerator === 1 && type !== 'matter.reopened.v1';
  const isInTime = type === 'matter.closed.v1' ? dueAt !== null && toldAt <= dueAt : wasInTime;
  const isHere = IN_THE_GRID.has(textOf(data, 'level') ?? '');
  const isSplit = facts.some((each) => each.type === 'matter.split.v1');
  const counts = dueAt !== null && isHere && !isSplit && isDue(facts);
  const occurredAt = dueAt ?? toldAt;
  return { closing: { ...of(fact), measure: 'matter.closing_due', occurredAt, counts, numerator: oneIf(isInTime) } };
}

/** Each closing counts; one that came back counts as rework when it does. */
function rework(fact: Heard, before: ReadonlyMap<string, Derived>): Changes {
  if (fact.type === 'matter.closed.v1') {
    return { [`closed ${fact.position}`]: { ...of(fact), measure: 'matter.closed', occurredAt: fact.toldAt } };
  }
  if (fact.type !== 'matter.reopened.v1') return {};
  const last = [...before].findLast(([name, { numerator }]) => name.startsWith('closed ') && numerator === 0);
  return last === undefined ? {} : { [last[0]]: { numerator: 1, occurredAt: fact.toldAt, isAnew: true } };
}

function verification(fact: Heard): Changes {
  if (fact.type === 'matter.resolved.v1') {
    const occurredAt = fact.toldAt;
    return {
      verification: { ...of(fact), measure: 'matter.verification_due', occurredAt, counts: true, numerator: 0 },
    };
  }
  if (fact.type === 'matter.verified.v1') return { verification: { measure: 'matter.verification_due', numerator: 1 } };
  return fact.type === 'matter.reopened.v1'
    ? { verification: { measure: 'matter.verification_due', counts: false } }
    : {};
}

/** Only a report that was made in a post; of residents no fact names one. */
function riskReview(fact: Heard): Changes {
  const appointmentId = textOf(fact.data, 'reportedInPostId');
  if (fact.type !== 'matter.risk_reviewed.v1' || appointmentId === null) return {};
  const numerator = oneIf(textOf(fact.data, 'finding') === 'HELD_UP');
  const measure = 'risk_report.reviewed';
  return { 'risk review': { ...of(fact), measure, appointmentId, numerator, occurredAt: fact.toldAt } };
}
