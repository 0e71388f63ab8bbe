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

export const Skill = describedEnum('Skill', 'What somebody who serves can do（技能）, self-declared.', {
  FIRST_AID: 'First aid（急救）.',
  MEDIATION: 'Mediation（调解）.',
  REPAIR: 'Repairs（维修）.',
  SIGN_LANGUAGE: 'Sign language（手语）.',
  DIGITAL: 'Computers and phones（数字技能）.',
  TEACHING: 'Teaching or reading aloud（讲授、领读）.',
  DRIVING: 'Driving（驾驶）.',
  ORGANISING: 'Organising（组织策划）.',
  OTHER: 'Another（其他）.',
});
export type Skill = keyof typeof Skill;

export const AccessNeed = describedEnum(
  'AccessNeed',
  'What somebody needs to take part（参与便利）: what to provide, never why.',
  {
    STEP_FREE: 'No steps（无台阶）.',
    LARGE_TYPE: 'Large type（大字）.',
    VOICE: 'Spoken instead of written（语音）.',
    SIGN_LANGUAGE: 'Sign language（手语）.',
    AT_HOME: 'At home（上门）.',
    WITH_CHILDREN: 'Children may come along（可带孩子）.',
  },
);
export type AccessNeed = keyof typeof AccessNeed;
