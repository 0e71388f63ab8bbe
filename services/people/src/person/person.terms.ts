import { describedEnum } from '@microgrid/subgraph/described-enum';

export const SourceKind = describedEnum('SourceKind', 'Where a person who serves was found（来源）.', {
  PROPERTY: 'Staff of a property company（物业人员）.',
  BUILDING_HEAD: 'Head of a building（楼栋长）.',
  PARTY_MEMBER: 'Party member（党员）.',
  RETIREE: 'Retired person（退休人员）.',
  VETERAN: 'Veteran（退役军人）.',
  VOLUNTEER: 'Volunteer（志愿者）.',
  RIDER: 'Delivery rider（骑手）.',
  OTHER: 'Another source（其他）.',
});
export type SourceKind = keyof typeof SourceKind;
