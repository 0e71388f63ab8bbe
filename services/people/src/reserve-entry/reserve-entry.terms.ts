import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ReserveSource = describedEnum('ReserveSource', 'Where somebody of the reserve was found（储备来源）.', {
  ENTERPRISE: 'Enterprise or institution（企事业单位）.',
  VOLUNTEER_TEAM: 'Volunteer team（志愿者队伍）.',
  RESIDENT: 'Warm-hearted resident（热心居民）.',
});
export type ReserveSource = keyof typeof ReserveSource;

export const ReserveStatus = describedEnum('ReserveStatus', 'Where an entry of the reserve stands（储备状态）.', {
  APPLIED: 'Applied（已报名）.',
  NOMINATED: 'Named by somebody else（被推荐）.',
  CONSENTED: 'Agreed（本人同意）.',
  CHECKED: 'Checked by the community（已审核）.',
  IN_POOL: 'In the pool（在库）.',
  IN_TRAINING: 'In training with a mentor（培养中）.',
  READY: 'Ready（可任用）, says the mentor.',
  CANDIDATE: 'Stands in a selection（参选中）.',
  APPOINTED: 'Appointed（已聘任）.',
  SERVICE_LEADER: 'Service leader（服务带头人）.',
  LEFT: 'Left（已退出）.',
});
export type ReserveStatus = keyof typeof ReserveStatus;

export const ReserveAction = describedEnum(
  'ReserveAction',
  'What can be done with an entry of the reserve（可用操作）.',
  {
    AGREE: 'Agree to a nomination（同意）.',
    CHECK: 'Check（审核）.',
    ADMIT: 'Admit to the pool（入库）.',
    ASSIGN_MENTOR: 'Give a mentor, or another one（安排带教）.',
    DECLARE_READY: 'Say that the person is ready（认定可用）.',
    NAME_SERVICE_LEADER: 'Name service leader（任命服务带头人）.',
    LEAVE: 'Leave（退出）.',
  },
);
export type ReserveAction = keyof typeof ReserveAction;
