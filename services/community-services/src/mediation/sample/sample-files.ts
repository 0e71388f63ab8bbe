import type { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { currentServiceText } from '../../service-consent/service-consent.texts.ts';
import type { MediationOutcome, MediationStatus } from '../mediation.terms.ts';
import { monthAfter } from '../moves/month-after.ts';
import { pseudonyms } from '../propose/pseudonyms.ts';
import { daysAgo, type Course } from './sample-courses.ts';

interface When {
  readonly asOf: Date;
  readonly random: Random;
}

/** How many days it takes: all to answer, to begin, to agree, and until the agreement is looked after. */
const [TO_ANSWER, TO_BEGIN, TO_CONCLUDE, TO_FOLLOW_UP] = [2, 3, 20, 40] as const;

const begun: ReadonlySet<Course> = new Set([
  'IN_MEDIATION',
  'EXTENDED',
  'AGREED',
  'FOLLOW_UP',
  'FOLLOWED_UP',
  'FAILED',
]);
const agreedOn: ReadonlySet<Course> = new Set(['AGREED', 'FOLLOW_UP', 'FOLLOWED_UP']);

const statuses: Readonly<Record<Course, MediationStatus>> = {
  PROPOSED: 'PROPOSED',
  CONSENTED: 'CONSENTED',
  IN_MEDIATION: 'IN_MEDIATION',
  EXTENDED: 'IN_MEDIATION',
  AGREED: 'AGREED',
  FOLLOW_UP: 'FOLLOW_UP',
  FOLLOWED_UP: 'DONE',
  FAILED: 'FAILED',
  WITHDRAWN: 'WITHDRAWN',
  REFUSED: 'DONE',
};

/** What is seen of a mediation that has come so far by `asOf`. */
export function outlineOf(course: Course, { asOf, random }: When) {
  const proposedAt = plusMinutes(plusDays(asOf, -random.int(...daysAgo[course])), random.int(9 * 60, 18 * 60));
  const after = (days: number) => plusMinutes(plusDays(proposedAt, days), random.int(1, 60));
  const openedOn = begun.has(course) ? dateOf(after(TO_BEGIN)) : null;
  const firstDue = openedOn === null ? null : monthAfter(openedOn);
  const isExtended = course === 'EXTENDED';
  const followedUpAt = course === 'FOLLOWED_UP' ? after(TO_FOLLOW_UP + random.int(0, 9)) : null;
  return {
    status: statuses[course],
    proposedAt,
    openedOn,
    dueOn: isExtended && firstDue !== null ? monthAfter(firstDue) : firstDue,
    extendedFrom: isExtended ? firstDue : null,
    withdrawnAt: course === 'WITHDRAWN' || course === 'REFUSED' ? after(TO_ANSWER) : null,
    outcome: outcomeOf(course, random),
    followUpOn: agreedOn.has(course) ? dateOf(after(course === 'FOLLOW_UP' ? 58 : TO_FOLLOW_UP)) : null,
    followedUpAt,
    endedAt: followedUpAt ?? (course === 'FAILED' || course === 'REFUSED' ? after(TO_CONCLUDE) : null),
    version: 1 + Object.keys(statuses).indexOf(course),
  };
}

function outcomeOf(course: Course, random: Random): MediationOutcome | null {
  if (agreedOn.has(course)) return random.chance(70) ? 'AGREED_WRITTEN' : 'AGREED_ORAL';
  if (course === 'FAILED') return 'FAILED';
  return course === 'REFUSED' ? 'WITHDRAWN' : null;
}

interface Draft {
  readonly id: string;
  readonly course: Course;
  readonly outline: ReturnType<typeof outlineOf>;
  readonly mediatorIds: readonly string[];
  /** Of the first party, when it has an account. */
  readonly personId: string | null;
}

/** Who the parties are and what was said: synthetic names and words. */
export function fileOf({ id: mediationId, course, outline, mediatorIds, personId }: Draft, random: Random) {
  const [mediator = null, witness = null] = mediatorIds;
  const { proposedAt, openedOn, endedAt } = outline;
  const answeredAt = plusMinutes(plusDays(proposedAt, 1), random.int(1, 300));
  const { version: textVersion } = currentServiceText('MEDIATION');
  const isNeverBegun = endedAt !== null && openedOn === null;
  const sentAt = plusMinutes(plusDays(proposedAt, 4), random.int(1, 60));
  const isAsked = openedOn !== null && personId !== null;
  return {
    seals: [0, 1].map((index) => ({
      mediationId,
      pseudonym: pseudonyms[index] ?? '',
      personId: index === 0 ? personId : null,
      name: isNeverBegun ? null : `样例当事人${index + 1}`,
      phone: isNeverBegun ? null : `028-8000-${String(random.int(0, 9999)).padStart(4, '0')}`,
    })),
    parties: [0, 1].map((index) => {
      const party = { mediationId, pseudonym: pseudonyms[index] ?? '' };
      if (course === 'PROPOSED' && index === 1) return party;
      const isOwn = index === 0 && personId !== null;
      const isOral = !isOwn && witness !== null;
      const hasConsented = course !== 'REFUSED' || index === 0;
      return {
        ...party,
        hasConsented,
        answeredAt,
        textVersion: hasConsented ? textVersion : null,
        channel: isOwn ? ('APP' as const) : isOral ? ('ORAL' as const) : ('PAPER' as const),
        recordedById: isOwn ? null : mediator,
        witnessId: isOral ? witness : null,
      };
    }),
    notes:
      openedOn === null
        ? []
        : [{ id: random.uuid(sentAt), mediationId, at: sentAt, byId: mediator, text: random.pick(noteTexts) }],
    requests: isAsked
      ? [
          {
            id: random.uuid(sentAt),
            mediationId,
            pseudonym: pseudonyms[0],
            text: '请说明方便面谈的时间（样例）',
            sentAt,
            sentById: mediator ?? '',
          },
        ]
      : [],
    agreements:
      outline.followUpOn === null
        ? []
        : [
            {
              mediationId,
              agreement: random.pick(agreements),
              isKept: course === 'FOLLOWED_UP' ? random.chance(85) : null,
            },
          ],
  };
}

const noteTexts = [
  '双方同意先听物业说明（样例）',
  '约定周三晚上在邻里之家面谈（样例）',
  '现场看过，双方各退一步（样例）',
];
const agreements = [
  '晚上十点以后不再使用电动工具（样例）',
  '楼道物品三日内清走，以后不再堆放（样例）',
  '物业每月公示维修账目，业主按时缴费（样例）',
];
