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

export const PartySizeWarning = describedEnum(
  'PartySizeWarning',
  'Where a Party organisation departs from the rules on size and kind（规模提示）.',
  {
    TOO_FEW_FOR_A_BRANCH: 'A branch of fewer than 3 full members: a joint branch would fit（应组建联合党支部）.',
    TOO_MANY_FOR_A_BRANCH: 'A branch of more than 50（应设党总支）.',
    TOO_MANY_UNITS: 'A joint branch of more than 5 units（联合单位超过 5 个）.',
    GROUP_WITHOUT_BRANCH: 'A group that is not under a branch（党小组未隶属支部）.',
    KIND_DOES_NOT_FIT: 'Its kind and its number of members do not fit（类型与人数不符）.',
  },
);
export type PartySizeWarning = keyof typeof PartySizeWarning;

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
