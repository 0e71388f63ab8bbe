import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { departmentIds } from '@microgrid/sample-network/departments';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { endedStatuses } from '../matter/matter.states.ts';
import { sampleMatters, type SampleMatter } from '../matter/sample/matter.sample.ts';
import { DestinationEntity } from './destination/destination.entity.ts';
import { ReferralEntity } from './referral.entity.ts';
import { openReferralStatuses } from './referral.states.ts';
import type { ReferralStatus } from './referral.terms.ts';

/** Of 100 referrals of help at home, how many end how; those under way are of matters that are open. */
const ends: readonly { weight: number; status: ReferralStatus }[] = [
  { weight: 80, status: 'DONE' },
  { weight: 12, status: 'DECLINED' },
  { weight: 8, status: 'WITHDRAWN' },
];

const DAYS_UNTIL_WANTED = 3;

/** What somebody was asked to come for: help of the kinds C1, C2, C4 and C5, to the health station of the street. */
export function referralSample(community: SampleCommunity): SampleRows[] {
  const referrals = sampleReferrals(community);
  const open = referrals.filter(({ status }) => openReferralStatuses.some((one) => one === status));
  const destinations = open.map(({ id: referralId }) => ({ referralId, address: '样例路9号（样例）' }));
  return [sampleRows(ReferralEntity, referrals), sampleRows(DestinationEntity, destinations)];
}

export function sampleReferrals(community: SampleCommunity) {
  const { code, seed, asOf } = community;
  const random = new Random(seed, code, 'referrals');
  const [departmentId] = departmentIds({ street: streetCode(code), seed, count: 1 });
  if (departmentId === undefined) return [];
  // So that neighbours begin with another one.
  let open = Number(code.at(-1));
  return sampleMatters(community)
    .filter(isForTheStation)
    .map(({ matter }) => {
      const { id: matterId, acceptedAt, handlerId } = matter;
      const referredAt = plusMinutes(acceptedAt ?? asOf, random.int(5, 30));
      const hasEnded = endedStatuses.some((ended) => ended === matter.status) || matter.resolvedAt !== null;
      const status = hasEnded
        ? random.weighted(ends).status
        : open++ % 2 === 0
          ? ('SENT' as const)
          : ('TAKEN' as const);
      const id = random.uuid(referredAt);
      const wantedAt = plusDays(referredAt, DAYS_UNTIL_WANTED);
      const doneAt = status === 'DONE' ? plusMinutes(referredAt, random.int(30, 200)) : null;
      const agreed = {
        referredAt,
        referredById: handlerId,
        textVersion: 1,
        channel: 'PAPER' as const,
        witnessId: null,
      };
      const note = status === 'DECLINED' ? '约定时间无法上门（样例）' : null;
      const gridCode = matter.gridCode.slice(0, 15);
      return {
        id,
        matterId,
        departmentId,
        gridCode,
        wantedAt,
        status,
        ...agreed,
        doneAt,
        note,
        version: steps[status],
      };
    });
}

const helpAtHome: ReadonlySet<string> = new Set(['C1', 'C2', 'C4', 'C5']);

/** How many versions each state takes. */
const steps: Readonly<Record<ReferralStatus, number>> = { SENT: 1, TAKEN: 2, DONE: 3, DECLINED: 2, WITHDRAWN: 2 };

function isForTheStation({ matter }: SampleMatter): boolean {
  const isHelpAtHome = helpAtHome.has(matter.kind);
  return isHelpAtHome && matter.acceptedAt !== null && matter.status !== 'REPORTED';
}
