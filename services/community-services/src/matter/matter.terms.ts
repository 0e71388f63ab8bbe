import { describedEnum } from '@microgrid/subgraph/described-enum';

/** What a matter can be about: A risk, B dispute, C help, D opinion, E environment, F emergency, G assisting task. */
const kinds = {
  A1: 'Risk: fire passage or e-bike charging（风险隐患：消防通道、电动车充电）.',
  A2: 'Risk: gas（风险隐患：燃气）.',
  A3: 'Risk: electricity（风险隐患：用电）.',
  A4: 'Risk: building or falling object（风险隐患：房屋、高空坠物）.',
  A5: 'Risk: road, manhole or lighting（风险隐患：道路、井盖、照明）.',
  A6: 'Risk: water or flood（风险隐患：供排水、内涝）.',
  A7: 'Risk: work safety（风险隐患：生产、施工安全）.',
  A9: 'Risk: another（风险隐患：其他）.',
  B1: 'Dispute: between neighbours（矛盾纠纷：邻里）.',
  B2: 'Dispute: owners and property company（矛盾纠纷：业主与物业）.',
  B3: 'Dispute: within a family（矛盾纠纷：家庭）.',
  B4: 'Dispute: noise or pets（矛盾纠纷：噪声、宠物）.',
  B5: 'Dispute: parking or shared space（矛盾纠纷：停车、公共空间）.',
  B6: 'Dispute: land or homestead（矛盾纠纷：土地、宅基地）.',
  B9: 'Dispute: another（矛盾纠纷：其他）.',
  C1: 'Help: an elder（民生服务：老人）.',
  C2: 'Help: disability or mobility（民生服务：残障、行动不便）.',
  C3: 'Help: a child（民生服务：儿童）.',
  C4: 'Help: pregnancy or illness at home（民生服务：孕期、居家病休）.',
  C5: 'Help: public service delivered at home（民生服务：公共服务上门）.',
  C6: 'Help: policy or paperwork（民生服务：政策、办事）.',
  C7: 'Help: repair（民生服务：维修）.',
  C9: 'Help: another（民生服务：其他）.',
  D1: 'Opinion: on a facility（社情民意：设施）.',
  D2: 'Opinion: on a service（社情民意：服务）.',
  D3: 'Opinion: on a rule or decision（社情民意：规定、决定）.',
  D4: 'Opinion: praise（社情民意：表扬）.',
  D9: 'Opinion: another（社情民意：其他）.',
  E1: 'Environment: waste（环境秩序：垃圾）.',
  E2: 'Environment: greenery（环境秩序：绿化）.',
  E3: 'Environment: posters or stalls（环境秩序：小广告、摊点）.',
  E9: 'Environment: another（环境秩序：其他）.',
  F1: 'Emergency: medical（应急：医疗）.',
  F2: 'Emergency: fire（应急：火情）.',
  F3: 'Emergency: weather or earthquake（应急：气象、地震）.',
  F4: 'Emergency: epidemic（应急：疫情）.',
  F5: 'Emergency: outage（应急：停水停电）.',
  F6: 'Emergency: missing person（应急：人员走失）.',
  F9: 'Emergency: another（应急：其他）.',
  G: 'Assisting task（协助任务） of a department; only with a current MatterAdmission.',
} as const;
export const MatterKind = describedEnum(
  'MatterKind',
  'What a matter is about（事项类别）; the codes are stable.',
  kinds,
);
export type MatterKind = keyof typeof MatterKind;

export const MatterSeverity = describedEnum('MatterSeverity', 'How soon a matter must be settled（紧急程度）.', {
  EMERGENCY: 'Emergency（应急）: on site within 60 minutes, at any hour.',
  URGENT: 'Urgent（紧急）: within 24 hours.',
  ORDINARY: 'Ordinary（一般）: within 5 working days.',
  CONSULT: 'Question（咨询）: within 1 working day.',
});
export type MatterSeverity = keyof typeof MatterSeverity;

export const MatterChannel = describedEnum('MatterChannel', 'How a matter came in（渠道）.', {
  APP: 'An app（线上）.',
  PHONE: 'By phone（电话）.',
  VISIT: 'On a visit（走访）.',
  PAPER: 'On paper（书面）.',
});
export type MatterChannel = keyof typeof MatterChannel;

export const MatterLevel = describedEnum('MatterLevel', 'The level that settles a matter（处置层级）.', {
  L0: 'The leader, on the spot（微网格长）.',
  L1: 'The worker（专职网格员）.',
  L2: 'The community（社区）.',
  L3: 'The street office（街道）.',
  L4: 'A department（部门）.',
});
export type MatterLevel = keyof typeof MatterLevel;

export const MatterDueStatus = describedEnum(
  'MatterDueStatus',
  'Whether it is known when a matter is due（期限状态）.',
  {
    SET: 'dueAt is set（已定）.',
    CALENDAR_NOT_PUBLISHED:
      'It reaches a year whose working days are not published yet（日历未公布）: no date is guessed.',
  },
);
export type MatterDueStatus = keyof typeof MatterDueStatus;

export const MatterStatus = describedEnum('MatterStatus', 'Where a matter stands（事项状态）.', {
  DRAFT: 'Not reported yet（草稿）.',
  REPORTED: 'Reported（已上报）.',
  RETURNED: 'Returned for more information（退回补充）.',
  DUPLICATE: 'Merged into another（重复）.',
  OUT_OF_SCOPE: 'Not for the grid, referred elsewhere（不予受理）.',
  ACCEPTED: 'Accepted（已受理）.',
  ASSIGNED: 'Assigned（已分派）.',
  IN_PROGRESS: 'Being dealt with（处置中）.',
  ON_HOLD: 'Put off with approval（缓办）.',
  ESCALATED: 'Raised to a higher level（已升级）.',
  RESOLVED: 'Dealt with（已处置）, to be verified.',
  VERIFIED: 'Verified by somebody other than the handler（已核查）.',
  REOPENED: 'Not settled after all（返工）.',
  CLOSED: 'Closed（已结案）.',
  CANCELLED: 'Withdrawn by the reporter（已撤回）.',
});
export type MatterStatus = keyof typeof MatterStatus;

export const MatterAction = describedEnum('MatterAction', 'A step in the life of a matter（事项操作）.', {
  REPORT: 'Report（上报）: reportMatter.',
  ACCEPT: 'Accept（受理）: acceptMatter.',
  RETURN: 'Return for more information（退回）.',
  DECLARE_DUPLICATE: 'Merge into another（并案）.',
  DECLARE_OUT_OF_SCOPE: 'Refer elsewhere（不予受理）.',
  CANCEL: 'Withdraw（撤回）.',
  ASSIGN: 'Assign（分派）.',
  START: 'Take on（接办）.',
  REFUSE: 'Give back with a reason（退单）.',
  ESCALATE: 'Raise to a higher level（升级）, from ESCALATED again too.',
  HOLD: 'Put off（缓办）.',
  RESUME: 'Go on（恢复办理）.',
  RESOLVE: 'Settle（处置）: resolveMatter.',
  VERIFY: 'Verify（核查）: verifyMatter.',
  REOPEN: 'Reopen（返工）.',
  CLOSE: 'Close（结案）: closeMatter.',
  HAND_OVER: 'Hand over（移交） when its handler leaves the post: done by the platform, never by hand.',
  REPLY: 'Reply to the reporter（答复）; the state stays: replyToMatter.',
  RECALL: 'Take a wrong dispatch back（撤回分派）: ASSIGNED to ACCEPTED; of the last whistle, L4 to L3.',
  EXTEND: 'Give more time, once, by another person（延期）; the state stays.',
  SPLIT: 'Split into parts（拆分）; the state stays.',
  RECLASSIFY:
    'Correct kind, severity, grid or deadline（更正）; the state stays. The platform does once the calendar that decides the deadline is published.',
  BLOW_WHISTLE: 'Whistle for a department（吹哨）: level L4, ESCALATED.',
  REFER: 'Refer to a service（转介）; the state stays. Left out of the history for readers who do not serve.',
  PROPOSE_MEDIATION:
    'Propose a mediation（提出调解）, as its reporter as one of the parties; the state stays, kinds B only. Left out of the history for readers who do not serve.',
  RATE: 'Rate it（评价）, as its reporter after CLOSED; not in its history.',
});
export type MatterAction = keyof typeof MatterAction;

export const MatterKindGroup = describedEnum('MatterKindGroup', 'Group of kinds of matters（事项大类）.', {
  A: 'Risk（风险隐患）.',
  B: 'Dispute（矛盾纠纷）.',
  C: 'Help（民生服务）.',
  D: 'Opinion（社情民意）.',
  E: 'Environment（环境秩序）.',
  F: 'Emergency（应急）.',
  G: 'Assisting task（协助任务）.',
});
export type MatterKindGroup = keyof typeof MatterKindGroup;

export const MatterFinding = describedEnum('MatterFinding', 'What the check of a risk report found（核查结论）.', {
  HELD_UP: 'It held up（属实）.',
  NOT_FOUND: 'Nothing was found（未发现）.',
});
export type MatterFinding = keyof typeof MatterFinding;

/** The kind in Chinese, without its group: what the description says after it, such as 燃气 of “风险隐患：燃气”. */
export function kindName(kind: MatterKind): string {
  const [, name = kind] = /（(?:[^：）]+：)?([^）]+)）/.exec(kinds[kind]) ?? [];
  return name;
}

/** Kinds that tell of a family's health, children or quarrels (domain §10 E6): their texts are sealed. */
export const sensitiveKinds = ['B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6'] as const satisfies MatterKind[];

export function isSensitive(kind: MatterKind): boolean {
  return sensitiveKinds.some((sensitive) => sensitive === kind);
}
