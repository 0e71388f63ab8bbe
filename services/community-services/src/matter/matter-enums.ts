import { registerEnumType } from 'type-graphql';
import { MatterAction } from './history/matter-event.entity.ts';
import { MatterKind, matterKinds } from './matter-kind.ts';
import { MatterStatus } from './matter.states.ts';
import { MatterChannel, MatterDueStatus, MatterLevel, MatterSeverity } from './matter.terms.ts';

registerEnumType(MatterKind, {
  name: 'MatterKind',
  description: 'What a matter is about（事项类别）; the codes are stable.',
  valuesConfig: Object.fromEntries(Object.entries(matterKinds).map(([kind, description]) => [kind, { description }])),
});

registerEnumType(MatterSeverity, {
  name: 'MatterSeverity',
  description: 'How soon a matter must be settled（紧急程度）.',
  valuesConfig: {
    EMERGENCY: { description: 'Emergency（应急）: on site within 60 minutes, at any hour.' },
    URGENT: { description: 'Urgent（紧急）: within 24 hours.' },
    ORDINARY: { description: 'Ordinary（一般）: within 5 working days.' },
    CONSULT: { description: 'Question（咨询）: within 1 working day.' },
  },
});

registerEnumType(MatterChannel, {
  name: 'MatterChannel',
  description: 'How a matter came in（渠道）.',
  valuesConfig: {
    APP: { description: 'An app（线上）.' },
    PHONE: { description: 'By phone（电话）.' },
    VISIT: { description: 'On a visit（走访）.' },
    PAPER: { description: 'On paper（书面）.' },
  },
});

registerEnumType(MatterLevel, {
  name: 'MatterLevel',
  description: 'The level that settles a matter（处置层级）.',
  valuesConfig: {
    L0: { description: 'The leader, on the spot（微网格长）.' },
    L1: { description: 'The worker（专职网格员）.' },
    L2: { description: 'The community（社区）.' },
    L3: { description: 'The street office（街道）.' },
    L4: { description: 'A department（部门）.' },
  },
});

registerEnumType(MatterDueStatus, {
  name: 'MatterDueStatus',
  description: 'Whether it is known when a matter is due（期限状态）.',
  valuesConfig: {
    SET: { description: 'dueAt is set（已定）.' },
    CALENDAR_NOT_PUBLISHED: {
      description: 'It reaches a year whose working days are not published yet（日历未公布）: no date is guessed.',
    },
  },
});

registerEnumType(MatterStatus, {
  name: 'MatterStatus',
  description: 'Where a matter stands（事项状态）.',
  valuesConfig: {
    DRAFT: { description: 'Not reported yet（草稿）.' },
    REPORTED: { description: 'Reported（已上报）.' },
    RETURNED: { description: 'Returned for more information（退回补充）.' },
    DUPLICATE: { description: 'Merged into another（重复）.' },
    OUT_OF_SCOPE: { description: 'Not for the grid, referred elsewhere（不予受理）.' },
    ACCEPTED: { description: 'Accepted（已受理）.' },
    ASSIGNED: { description: 'Assigned（已分派）.' },
    IN_PROGRESS: { description: 'Being dealt with（处置中）.' },
    ON_HOLD: { description: 'Put off with approval（缓办）.' },
    ESCALATED: { description: 'Raised to a higher level（已升级）.' },
    RESOLVED: { description: 'Dealt with（已处置）, to be verified.' },
    VERIFIED: { description: 'Verified by somebody other than the handler（已核查）.' },
    REOPENED: { description: 'Not settled after all（返工）.' },
    CLOSED: { description: 'Closed（已结案）.' },
    CANCELLED: { description: 'Withdrawn by the reporter（已撤回）.' },
  },
});

registerEnumType(MatterAction, {
  name: 'MatterAction',
  description: 'A step in the life of a matter（事项操作）.',
  valuesConfig: {
    REPORT: { description: 'Report（上报）: reportMatter.' },
    ACCEPT: { description: 'Accept（受理）: acceptMatter.' },
    RETURN: { description: 'Return for more information（退回）.' },
    DECLARE_DUPLICATE: { description: 'Merge into another（并案）.' },
    DECLARE_OUT_OF_SCOPE: { description: 'Refer elsewhere（不予受理）.' },
    CANCEL: { description: 'Withdraw（撤回）.' },
    ASSIGN: { description: 'Assign（分派）.' },
    START: { description: 'Take on（接办）.' },
    REFUSE: { description: 'Give back with a reason（退单）.' },
    ESCALATE: { description: 'Raise to a higher level（升级）.' },
    HOLD: { description: 'Put off（缓办）.' },
    RESUME: { description: 'Go on（恢复办理）.' },
    RESOLVE: { description: 'Settle（处置）: resolveMatter.' },
    VERIFY: { description: 'Verify（核查）: verifyMatter.' },
    REOPEN: { description: 'Reopen（返工）.' },
    CLOSE: { description: 'Close（结案）: closeMatter.' },
    HAND_OVER: {
      description: 'Hand over（移交） when its handler leaves the post: done by the platform, never by hand.',
    },
  },
});
