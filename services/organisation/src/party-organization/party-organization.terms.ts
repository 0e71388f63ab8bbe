import { describedEnum } from '@microgrid/subgraph/described-enum';

export const PartyOrganizationKind = describedEnum(
  'PartyOrganizationKind',
  'Kind of a Party organisation（党组织类型）.',
  {
    COMMITTEE: 'Party committee（党委）: more than 100 members.',
    GENERAL_BRANCH: 'General branch（党总支）: 50 to 100 members.',
    BRANCH: 'Branch（党支部）: from 3 members, usually up to 50.',
    JOINT_BRANCH: 'Joint branch（联合党支部） of up to 5 units with fewer than 3 members each.',
    GROUP: 'Party group（党小组） under a branch.',
  },
);
export type PartyOrganizationKind = keyof typeof PartyOrganizationKind;

export const MemberBand = describedEnum(
  'MemberBand',
  'Number of members in bands（党员人数区间）; the exact number is not public.',
  {
    UNDER_10: 'Fewer than 10.',
    FROM_10_TO_49: '10 to 49.',
    FROM_50_TO_100: '50 to 100.',
    OVER_100: 'More than 100.',
  },
);
export type MemberBand = keyof typeof MemberBand;
