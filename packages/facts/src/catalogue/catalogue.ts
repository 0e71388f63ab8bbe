import { boolean, count, day, id, instant, oneOf, orNull, type FactField } from './fact-field.ts';

/** A type of fact: what it says for ever. A field more is a new version beside the old one. */
export interface FactDefinition {
  /** The one subgraph that emits it. */
  readonly emitter: string;
  readonly says: string;
  /** Of what `subject` is the id; facts of one subject arrive in their order. */
  readonly subject: string;
  /** Where `gridcode` is. */
  readonly grid: string;
  readonly data: Readonly<Record<string, FactField<unknown>>>;
}

const role = oneOf('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER');

const post = {
  emitter: 'people',
  subject: 'the appointment',
  grid: 'the grid of the post',
} as const;

/** Never who reported it, nor who verified it, since that may be the one who reported it. */
const matter = {
  emitter: 'community-services',
  subject: 'the matter',
  grid: 'its micro-grid',
  data: {
    // prettier-ignore
    kind: oneOf(
      'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A9', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C9',
      'D1', 'D2', 'D3', 'D4', 'D9', 'E1', 'E2', 'E3', 'E9', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F9', 'G',
    ),
    severity: oneOf('EMERGENCY', 'URGENT', 'ORDINARY', 'CONSULT'),
    level: oneOf('L0', 'L1', 'L2', 'L3', 'L4'),
    dueAt: orNull(instant),
    handlerId: orNull(id),
  },
} as const;

/** Of a sealed field that was read in an emergency: for whoever watches over it, never whose it is. */
const glassBroken = {
  subject: 'the read in the read log',
  grid: 'where the thing is that has the field',
  data: { thingId: id, readerId: id, isGranted: boolean },
} as const;

/** Every fact that the subgraphs tell each other. */
export const factCatalogue = {
  'appointment.started.v1': {
    ...post,
    says: 'Somebody took up a post（任职开始）.',
    data: { personId: id, role, startsOn: day, endsOn: day },
  },
  'appointment.ended.v1': {
    ...post,
    says: 'Somebody left a post（任职结束）; what the post gave ends with it.',
    data: {
      personId: id,
      role,
      endsOn: day,
      reason: oneOf('TERM', 'RESIGNED', 'MOVED', 'REMOVED', 'OTHER'),
    },
  },
  'matter.reported.v1': { ...matter, says: 'A matter was reported（事项上报）.' },
  'matter.accepted.v1': { ...matter, says: 'It was accepted, and has a handler（受理）.' },
  'matter.resolved.v1': { ...matter, says: 'Its handler settled it（处置）.' },
  'matter.verified.v1': { ...matter, says: 'Somebody else found it settled（核查）.' },
  'matter.closed.v1': { ...matter, says: 'It was closed（结案）.' },
  'matter.handed_over.v1': {
    ...matter,
    says: 'Its handler left the post; it has a new one, or waits to be accepted again（事项移交）.',
    data: { ...matter.data, formerHandlerId: id },
  },
  'reporter.glass_broken.v1': {
    ...glassBroken,
    emitter: 'community-services',
    says: 'Somebody read who reported a matter, or was refused it, by breaking the glass（紧急查阅）; tells the privacy auditor.',
  },
  'activity.published.v1': {
    emitter: 'community-services',
    says: 'An activity was announced（发布活动）.',
    subject: 'the activity',
    grid: 'the grid that it is for',
    data: {
      type: oneOf('READING', 'TEA_TALK', 'DELIBERATION', 'TRAINING', 'VOLUNTEER', 'OTHER'),
      stationId: id,
      organiserId: id,
      startsAt: instant,
      endsAt: instant,
      capacity: count,
    },
  },
  'registration.made.v1': {
    emitter: 'community-services',
    says: 'Somebody registered for an activity（报名）; who, is not said.',
    subject: 'the registration',
    grid: 'the grid of the activity',
    data: { activityId: id, status: oneOf('REGISTERED', 'WAITING') },
  },
} as const satisfies Record<string, FactDefinition>;

export type FactType = keyof typeof factCatalogue;

/** What each sealed field has one of. */
export type GlassBroken = Extract<FactType, `${string}.glass_broken.v1`>;

type DataFields<Type extends FactType> = (typeof factCatalogue)[Type]['data'];

/** The data of a fact of this type. */
export type FactData<Type extends FactType> = {
  -readonly [Name in keyof DataFields<Type>]: DataFields<Type>[Name] extends FactField<infer Value> ? Value : never;
};
