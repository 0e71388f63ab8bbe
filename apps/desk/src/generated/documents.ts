// Made by `pnpm documents` from the .graphql files of the app; what it asks is in its manifest.

import type { TrustedDocument } from '@microgrid/client/document';
import type { Words } from '@microgrid/client/catalogue';
import type { Form } from '@microgrid/client/form';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Accepting a matter（受理）. */
export type AcceptMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
};

/** Who is to lead which micro-grid until when. */
export type AppointLeaderInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Id of the person（人员）; BAD_USER_INPUT when there is none. */
  readonly personId: string;
  /** The micro-grid（微网格）, 18 digits; BAD_USER_INPUT for another grid. */
  readonly gridCode: string;
  /** The last day in post（任期止）, from today to the same day next year in Asia/Shanghai (BAD_USER_INPUT). */
  readonly endsOn: string;
  /** What it rests on（依据）. */
  readonly basis: LeaderBasis;
};

/** What can be done with an appointment（可执行操作）. */
export type AppointmentAction =
  /** Take up the post（上岗）: PENDING to ACTIVE, by the clock on startsOn, never by hand. */
  | 'ACTIVATE'
  /** Grant leave（准假）: ACTIVE to ON_LEAVE. */
  | 'GRANT_LEAVE'
  /** Return from leave（销假）: ON_LEAVE to ACTIVE. */
  | 'RETURN'
  /** Suspend（暂停）: ACTIVE to SUSPENDED. */
  | 'SUSPEND'
  /** Reinstate（恢复）: SUSPENDED to ACTIVE. */
  | 'REINSTATE'
  /** End（离任）: PENDING (called off before its first day), ACTIVE, ON_LEAVE or SUSPENDED to ENDED. Whoever holds the post may only resign. */
  | 'END'
  /** Renew for another term（续聘）: ACTIVE, in the last 60 days before its end: renewAppointment. */
  | 'RENEW';

/** Why an appointment ended（离任原因）. */
export type AppointmentEndReason =
  /** The term was over（任期届满）. */
  | 'TERM'
  /** The person resigned（辞任）. */
  | 'RESIGNED'
  /** The person moved away（搬离）. */
  | 'MOVED'
  /** The person was removed（免职）. */
  | 'REMOVED'
  /** Another reason（其他）. */
  | 'OTHER';

/** Role that an appointment gives（任职角色）; says the level of its grid. */
export type AppointmentRole =
  /** Total-grid head（总网格长）: ex officio the secretary of the community. */
  | 'TOTAL_GRID_HEAD'
  /** Full-time grid worker（专职网格员） of a general or exclusive grid. */
  | 'GRID_WORKER'
  /** Contact（联系两委） of a general grid, from the Party and the residents’ committee. */
  | 'COMMITTEE_CONTACT'
  /** Micro-grid leader（微网格长）: a neighbour who leads one micro-grid. */
  | 'MICRO_GRID_LEADER';

/** Status of an appointment（任职状态）. */
export type AppointmentStatus =
  /** Decided, not yet in post（待上岗）. */
  | 'PENDING'
  /** In post（在岗）. */
  | 'ACTIVE'
  /** On leave（请假）. */
  | 'ON_LEAVE'
  /** Suspended（暂停）. */
  | 'SUSPENDED'
  /** Ended（离任）, for good. */
  | 'ENDED';

/** Assigning a matter（分派）. */
export type AssignMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** To whom（承办人）, somebody who serves there. */
  readonly assigneeId: string;
  /** Who helps（协助人）, up to 10: those who serve there. */
  readonly helperIds?: ReadonlyArray<string>;
  /** What is to be done（要求）, 1 to 500 characters. */
  readonly note?: string | null | undefined;
};

/** Blowing a whistle（吹哨）. */
export type BlowWhistleInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** Kind（类型）. */
  readonly kind: WhistleKind;
  /** For which department（部门）, one that serves there. */
  readonly departmentId: string;
  /** What is to be solved（问题）, 1 to 1,000 characters; no names, no phones. */
  readonly problem: string;
  /** Where（地点）, 1 to 200 characters. */
  readonly place: string;
};

/** Closing a matter（结案）. */
export type CloseMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
};

/** How consent was given（同意方式）. */
export type ConsentChannel =
  /** In an app（线上）. */
  | 'APP'
  /** On paper（书面）. */
  | 'PAPER'
  /** Orally before two（口头）. */
  | 'ORAL';

/** Declaring a duplicate（并案）. */
export type DeclareDuplicateInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** The one that goes on（主事项）, open, of the same general grid. */
  readonly ofMatterId: string;
};

/** Saying that a matter is not for the grid（不予受理）. */
export type DeclareOutOfScopeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** Why, and where to go（原因及去处）, 1 to 500 characters; the reporter reads it. */
  readonly note: string;
};

/** What can be done with an emergency（可用操作）. */
export type EmergencyAction =
  /** Say that one is coming（应答）. */
  | 'ACKNOWLEDGE'
  /** Say that one cannot come（无法前往）: the next is called at once. */
  | 'PASS'
  /** Say that one is there（到场）. */
  | 'ARRIVE';

/** Where an emergency stands（应急状态）. */
export type EmergencyStatus =
  /** People are being called（呼叫中）. */
  | 'CALLING'
  /** Somebody is coming（已应答）; after 60 minutes with nobody there it is CALLING again. */
  | 'ACKNOWLEDGED'
  /** Somebody is there（已到场）. */
  | 'ON_SITE'
  /** Over（已结束）: its matter is RESOLVED or ended, or was no emergency. */
  | 'ENDED';

/** Which appointment ends, and why. */
export type EndAppointmentInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Id of the appointment（任职）. */
  readonly appointmentId: string;
  /** Why（原因）; whoever holds the post may only give RESIGNED. */
  readonly reason: AppointmentEndReason;
};

/** Raising a matter（升级）. */
export type EscalateMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** To which level（层级）, above the present one, L3 at most; L4 is a whistle. */
  readonly toLevel: MatterLevel;
  /** Why（原因）, 1 to 500 characters; never counts against anybody. */
  readonly reason: string;
};

/** Giving more time（延期）. */
export type ExtendMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** For how many working days（工作日）, 1 to 10. */
  readonly workingDays: number;
  /** Why（原因）, 1 to 500 characters; the reporter reads it. */
  readonly reason: string;
};

/** Finishing a whistle（办结）. */
export type FinishWhistleInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The whistle（吹哨）. */
  readonly whistleId: string;
  /** What was done（办理结果）, 1 to 2,000 characters; the reporter of the matter reads it. */
  readonly result: string;
};

/** Granting leave（准假）. */
export type GrantLeaveInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（任职）. */
  readonly appointmentId: string;
  /** First day（开始日）, today at the earliest. */
  readonly from: string;
  /** Last day（结束日）, at most 90 days later. */
  readonly to: string;
  /** Who stands in（代理人）; needed for a leader and a worker, and somebody else than the worker or a leader of the same branch, nobody who is on leave then, or suspended. */
  readonly standInId?: string | null | undefined;
  /** Whether what is open goes to the stand-in when the leave begins（在办事项是否交代理人）, and comes back when it is over; by default it stays. */
  readonly movesMatters?: boolean;
};

/** What kind of area a micro-grid is（区域类型）. */
export type GridAreaType =
  /** Built urban estate（城镇建制小区）. */
  | 'BUILT_ESTATE'
  /** Shops and businesses（商业店铺）. */
  | 'COMMERCIAL'
  /** Rural villagers’ group（农村村组）. */
  | 'RURAL_GROUP'
  /** Enterprise or institution（企事业单位）. */
  | 'INSTITUTION'
  /** Scattered courtyards（散居院落）. */
  | 'SCATTERED_COURTYARD';

/** Putting a matter off（缓办）. */
export type HoldMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** Until when（缓办至）, up to 90 days ahead. */
  readonly until: string;
  /** Why（原因）, 1 to 500 characters; the reporter reads it. */
  readonly reason: string;
};

/** What the appointment of a micro-grid leader rests on（微网格长任职依据）. */
export type LeaderBasis =
  /** A competitive election（竞选）. */
  | 'ELECTED'
  /** A decision to appoint（聘任）. */
  | 'APPOINTED';

/** A step in the life of a matter（事项操作）. */
export type MatterAction =
  /** Report（上报）: reportMatter. */
  | 'REPORT'
  /** Accept（受理）: acceptMatter. */
  | 'ACCEPT'
  /** Return for more information（退回）. */
  | 'RETURN'
  /** Merge into another（并案）. */
  | 'DECLARE_DUPLICATE'
  /** Refer elsewhere（不予受理）. */
  | 'DECLARE_OUT_OF_SCOPE'
  /** Withdraw（撤回）. */
  | 'CANCEL'
  /** Assign（分派）. */
  | 'ASSIGN'
  /** Take on（接办）. */
  | 'START'
  /** Give back with a reason（退单）. */
  | 'REFUSE'
  /** Raise to a higher level（升级）, from ESCALATED again too. */
  | 'ESCALATE'
  /** Put off（缓办）. */
  | 'HOLD'
  /** Go on（恢复办理）. */
  | 'RESUME'
  /** Settle（处置）: resolveMatter. */
  | 'RESOLVE'
  /** Verify（核查）: verifyMatter. */
  | 'VERIFY'
  /** Reopen（返工）. */
  | 'REOPEN'
  /** Close（结案）: closeMatter. */
  | 'CLOSE'
  /** Hand over（移交） when its handler leaves the post: done by the platform, never by hand. */
  | 'HAND_OVER'
  /** Reply to the reporter（答复）; the state stays: replyToMatter. */
  | 'REPLY'
  /** Take a wrong dispatch back（撤回分派）: ASSIGNED to ACCEPTED; of the last whistle, L4 to L3. */
  | 'RECALL'
  /** Give more time, once, by another person（延期）; the state stays. */
  | 'EXTEND'
  /** Split into parts（拆分）; the state stays. */
  | 'SPLIT'
  /** Correct kind, severity, grid or deadline（更正）; the state stays. The platform does once the calendar that decides the deadline is published. */
  | 'RECLASSIFY'
  /** Whistle for a department（吹哨）: level L4, ESCALATED. */
  | 'BLOW_WHISTLE'
  /** Refer to a service（转介）; the state stays. Left out of the history for readers who do not serve. */
  | 'REFER'
  /** Propose a mediation（提出调解）, as its reporter as one of the parties; the state stays, kinds B only. Left out of the history for readers who do not serve. */
  | 'PROPOSE_MEDIATION'
  /** Rate it（评价）, as its reporter after CLOSED; not in its history. */
  | 'RATE';

/** How a matter came in（渠道）. */
export type MatterChannel =
  /** An app（线上）. */
  | 'APP'
  /** By phone（电话）. */
  | 'PHONE'
  /** On a visit（走访）. */
  | 'VISIT'
  /** On paper（书面）. */
  | 'PAPER';

/** Whether it is known when a matter is due（期限状态）. */
export type MatterDueStatus =
  /** dueAt is set（已定）. */
  | 'SET'
  /** It reaches a year whose working days are not published yet（日历未公布）: no date is guessed. */
  | 'CALENDAR_NOT_PUBLISHED';

/** What the check of a risk report found（核查结论）. */
export type MatterFinding =
  /** It held up（属实）. */
  | 'HELD_UP'
  /** Nothing was found（未发现）. */
  | 'NOT_FOUND';

/** What a matter is about（事项类别）; the codes are stable. */
export type MatterKind =
  /** Risk: fire passage or e-bike charging（风险隐患：消防通道、电动车充电）. */
  | 'A1'
  /** Risk: gas（风险隐患：燃气）. */
  | 'A2'
  /** Risk: electricity（风险隐患：用电）. */
  | 'A3'
  /** Risk: building or falling object（风险隐患：房屋、高空坠物）. */
  | 'A4'
  /** Risk: road, manhole or lighting（风险隐患：道路、井盖、照明）. */
  | 'A5'
  /** Risk: water or flood（风险隐患：供排水、内涝）. */
  | 'A6'
  /** Risk: work safety（风险隐患：生产、施工安全）. */
  | 'A7'
  /** Risk: another（风险隐患：其他）. */
  | 'A9'
  /** Dispute: between neighbours（矛盾纠纷：邻里）. */
  | 'B1'
  /** Dispute: owners and property company（矛盾纠纷：业主与物业）. */
  | 'B2'
  /** Dispute: within a family（矛盾纠纷：家庭）. */
  | 'B3'
  /** Dispute: noise or pets（矛盾纠纷：噪声、宠物）. */
  | 'B4'
  /** Dispute: parking or shared space（矛盾纠纷：停车、公共空间）. */
  | 'B5'
  /** Dispute: land or homestead（矛盾纠纷：土地、宅基地）. */
  | 'B6'
  /** Dispute: another（矛盾纠纷：其他）. */
  | 'B9'
  /** Help: an elder（民生服务：老人）. */
  | 'C1'
  /** Help: disability or mobility（民生服务：残障、行动不便）. */
  | 'C2'
  /** Help: a child（民生服务：儿童）. */
  | 'C3'
  /** Help: pregnancy or illness at home（民生服务：孕期、居家病休）. */
  | 'C4'
  /** Help: public service delivered at home（民生服务：公共服务上门）. */
  | 'C5'
  /** Help: policy or paperwork（民生服务：政策、办事）. */
  | 'C6'
  /** Help: repair（民生服务：维修）. */
  | 'C7'
  /** Help: another（民生服务：其他）. */
  | 'C9'
  /** Opinion: on a facility（社情民意：设施）. */
  | 'D1'
  /** Opinion: on a service（社情民意：服务）. */
  | 'D2'
  /** Opinion: on a rule or decision（社情民意：规定、决定）. */
  | 'D3'
  /** Opinion: praise（社情民意：表扬）. */
  | 'D4'
  /** Opinion: another（社情民意：其他）. */
  | 'D9'
  /** Environment: waste（环境秩序：垃圾）. */
  | 'E1'
  /** Environment: greenery（环境秩序：绿化）. */
  | 'E2'
  /** Environment: posters or stalls（环境秩序：小广告、摊点）. */
  | 'E3'
  /** Environment: another（环境秩序：其他）. */
  | 'E9'
  /** Emergency: medical（应急：医疗）. */
  | 'F1'
  /** Emergency: fire（应急：火情）. */
  | 'F2'
  /** Emergency: weather or earthquake（应急：气象、地震）. */
  | 'F3'
  /** Emergency: epidemic（应急：疫情）. */
  | 'F4'
  /** Emergency: outage（应急：停水停电）. */
  | 'F5'
  /** Emergency: missing person（应急：人员走失）. */
  | 'F6'
  /** Emergency: another（应急：其他）. */
  | 'F9'
  /** Assisting task（协助任务） of a department; only with a current MatterAdmission. */
  | 'G';

/** Group of kinds of matters（事项大类）. */
export type MatterKindGroup =
  /** Risk（风险隐患）. */
  | 'A'
  /** Dispute（矛盾纠纷）. */
  | 'B'
  /** Help（民生服务）. */
  | 'C'
  /** Opinion（社情民意）. */
  | 'D'
  /** Environment（环境秩序）. */
  | 'E'
  /** Emergency（应急）. */
  | 'F'
  /** Assisting task（协助任务）. */
  | 'G';

/** The level that settles a matter（处置层级）. */
export type MatterLevel =
  /** The leader, on the spot（微网格长）. */
  | 'L0'
  /** The worker（专职网格员）. */
  | 'L1'
  /** The community（社区）. */
  | 'L2'
  /** The street office（街道）. */
  | 'L3'
  /** A department（部门）. */
  | 'L4';

/** A part of a matter（部分）. */
export type MatterPartInput = {
  /** What it is about（类别）; not G. */
  readonly kind: MatterKind;
  /** What is to be done（描述）, 1 to 2,000 characters. */
  readonly description: string;
};

/** How soon a matter must be settled（紧急程度）. */
export type MatterSeverity =
  /** Emergency（应急）: on site within 60 minutes, at any hour. */
  | 'EMERGENCY'
  /** Urgent（紧急）: within 24 hours. */
  | 'URGENT'
  /** Ordinary（一般）: within 5 working days. */
  | 'ORDINARY'
  /** Question（咨询）: within 1 working day. */
  | 'CONSULT';

/** Where a matter stands（事项状态）. */
export type MatterStatus =
  /** Not reported yet（草稿）. */
  | 'DRAFT'
  /** Reported（已上报）. */
  | 'REPORTED'
  /** Returned for more information（退回补充）. */
  | 'RETURNED'
  /** Merged into another（重复）. */
  | 'DUPLICATE'
  /** Not for the grid, referred elsewhere（不予受理）. */
  | 'OUT_OF_SCOPE'
  /** Accepted（已受理）. */
  | 'ACCEPTED'
  /** Assigned（已分派）. */
  | 'ASSIGNED'
  /** Being dealt with（处置中）. */
  | 'IN_PROGRESS'
  /** Put off with approval（缓办）. */
  | 'ON_HOLD'
  /** Raised to a higher level（已升级）. */
  | 'ESCALATED'
  /** Dealt with（已处置）, to be verified. */
  | 'RESOLVED'
  /** Verified by somebody other than the handler（已核查）. */
  | 'VERIFIED'
  /** Not settled after all（返工）. */
  | 'REOPENED'
  /** Closed（已结案）. */
  | 'CLOSED'
  /** Withdrawn by the reporter（已撤回）. */
  | 'CANCELLED';

/** Which matters（事项筛选）; all that is given must hold, of a list any value, so nothing fits an empty one. */
export type MatterWhere = {
  /** Only in this state. */
  readonly status?: ReadonlyArray<MatterStatus> | null | undefined;
  /** Only of this kind. */
  readonly kind?: ReadonlyArray<MatterKind> | null | undefined;
  /** Only of this severity. */
  readonly severity?: ReadonlyArray<MatterSeverity> | null | undefined;
  /** Only in this unit or grid, or below it. */
  readonly within?: string | null | undefined;
  /** true: only those with something left to do; false: only CLOSED, CANCELLED, DUPLICATE, OUT_OF_SCOPE. */
  readonly isOpen?: boolean | null | undefined;
  /** Only of this group of kinds. */
  readonly kindGroup?: ReadonlyArray<MatterKindGroup> | null | undefined;
  /** Only on this level, where it is told. */
  readonly level?: ReadonlyArray<MatterLevel> | null | undefined;
  /** Only those recorded in this year, quarter or month. */
  readonly recordedIn?: string | null | undefined;
  /** Only those whose hold ends by this day. */
  readonly holdEndingBy?: string | null | undefined;
  /** true: only open ones past their deadline; false: only all others. */
  readonly isOverdue?: boolean | null | undefined;
  /** true: only those that the caller reported; false: only those of others. */
  readonly isMine?: boolean | null | undefined;
  /** true: only those that the caller handles or helps with; false: only all others. */
  readonly isHandledByMe?: boolean | null | undefined;
  /** Only those due by then. */
  readonly dueBy?: string | null | undefined;
  /** false: only those without a handler（未定处置人）; true: only with one. */
  readonly hasHandler?: boolean | null | undefined;
};

/** Another move of an appointment（任职变动）. */
export type MoveAppointmentInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（任职）. */
  readonly appointmentId: string;
  /** Why（原因）, 1 to 500 characters. */
  readonly reason?: string | null | undefined;
};

/** A move of a matter（事项操作）. */
export type MoveMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** What is said to it（说明）, 1 to 500 characters. */
  readonly note?: string | null | undefined;
};

/** Reporting in（报到）, or taking a whistle back. */
export type MoveWhistleInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The whistle（吹哨）. */
  readonly whistleId: string;
  /** What is said to it（说明）, 1 to 500 characters. */
  readonly note?: string | null | undefined;
};

/** A party（当事方）; sealed at once. */
export type PartyInput = {
  /** Id of the person（本人）, of somebody with an account. */
  readonly personId?: string | null | undefined;
  /** Name（姓名或名称）, 1 to 100 characters. */
  readonly name: string;
  /** Phone（电话）. */
  readonly phone?: string | null | undefined;
};

/** Proposing a mediation（提出调解）. */
export type ProposeMediationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Kind（类别）, kinds B only. */
  readonly kind: MatterKind;
  /** The micro-grid（微网格）, 18 digits. */
  readonly gridCode: string;
  /** The matter that it comes from（来源事项）, one of that kind and micro-grid that the caller may see. */
  readonly matterId?: string | null | undefined;
  /** The parties（当事方）, 2 to 6; sealed at once. */
  readonly parties: ReadonlyArray<PartyInput>;
  /** Who mediates（调解员）, 1 to 3; none is a party. */
  readonly mediatorIds: ReadonlyArray<string>;
};

/** What a sealed field is read for（查阅目的）; kept in the read log. */
export type Purpose =
  /** To settle a matter or help in an emergency（处置）. */
  | 'HANDLING'
  /** To ask the reporter something（联系上报人）. */
  | 'CONTACT_REPORTER'
  /** To tell the person how it was settled（回访）. */
  | 'FOLLOW_UP'
  /** To check a statement or a settlement with the person（核实）. */
  | 'VERIFICATION'
  /** In an emergency that none of the others fits（紧急查阅）; needs a reason and stands out in the read log. */
  | 'BREAK_GLASS'
  /** To make an agreed care visit（关爱走访）. */
  | 'CARE_VISIT'
  /** To deliver what was referred or wished（上门服务）. */
  | 'SERVICE_DELIVERY'
  /** To mediate（调解）. */
  | 'MEDIATION';

/** Rating a matter（评价）. */
export type RateMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The matter（事项）. */
  readonly matterId: string;
  /** From 1 to 5（评价）. */
  readonly rating: number;
};

/** Rating a department（评价部门）. */
export type RateWhistleInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The whistle（吹哨）. */
  readonly whistleId: string;
  /** From 1 to 5（评价）. */
  readonly rating: number;
  /** Why（理由）, 1 to 500 characters. */
  readonly reason?: string | null | undefined;
};

/** Correcting what a matter was filed as（更正）; what is left out stays, nothing can be cleared. */
export type ReclassifyMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** What it is about（类别）; not to or from G. */
  readonly kind?: MatterKind | null | undefined;
  /** How soon（紧急程度）; to EMERGENCY it starts the chain. */
  readonly severity?: MatterSeverity | null | undefined;
  /** The micro-grid（微网格）, one in force. */
  readonly gridCode?: string | null | undefined;
  /** Why（原因）, 1 to 500 characters; the reporter reads it. */
  readonly reason: string;
};

/** Referring a matter（转介）; the person concerned agreed to it. */
export type ReferMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** To whom（接收单位）, one that serves there. */
  readonly departmentId: string;
  /** When somebody should come（约定时间）, within 90 days. */
  readonly wantedAt: string;
  /** Where to go（上门地址）, 1 to 200 characters; sealed at once. */
  readonly address: string;
  /** Which text the person agreed to（文本版本）. */
  readonly textVersion: number;
  /** How（方式）: on paper, or orally before two; no app asks for it yet, so APP is BAD_USER_INPUT. */
  readonly channel: ConsentChannel;
  /** Who heard it besides the caller（见证人）, somebody who serves there; needed for ORAL. */
  readonly witnessId?: string | null | undefined;
};

/** Giving an assigned matter back（退单）. */
export type RefuseMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** Why（原因）, 1 to 500 characters; never counts against anybody. */
  readonly note: string;
};

/** Renewing an appointment（续聘）. */
export type RenewAppointmentInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（任职）. */
  readonly appointmentId: string;
  /** New last day（任期止）, after the present one and at most a year after it (BAD_USER_INPUT). */
  readonly endsOn: string;
};

/** Saying that a matter is not settled（返工）. */
export type ReopenMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** What is not settled（未解决之处）, 1 to 500 characters. */
  readonly note: string;
};

/** Replying to the reporter（答复）. */
export type ReplyToMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The matter（事项）. */
  readonly matterId: string;
  /** The reply（答复）, 1 to 1,000 characters. */
  readonly reply: string;
  /** As what it was done（五大员）; a tag, counted of nobody. */
  readonly workRole?: WorkRole | null | undefined;
};

/** Settling a matter（处置）. */
export type ResolveMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** How it was settled（处置结果）, 1 to 2,000 characters; the reporter reads it. */
  readonly resolution: string;
  /** As what it was done（五大员）; a tag, counted of nobody. */
  readonly workRole?: WorkRole | null | undefined;
};

/** Answering what a returned matter lacks（补充）. */
export type ResubmitMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** The whole description anew（描述）, 1 to 2,000 characters. */
  readonly description?: string | null | undefined;
  /** The place anew（地点）, 1 to 200 characters. */
  readonly place?: string | null | undefined;
};

/** Returning a matter（退回补充）. */
export type ReturnMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** What is missing（待补充内容）, 1 to 500 characters; the reporter reads it. */
  readonly note: string;
};

/** Roles（角色） of those who are signed in; a resident has none. */
export type Role =
  /** Total-grid head（总网格长）. */
  | 'TOTAL_GRID_HEAD'
  /** Full-time grid worker（专职网格员）. */
  | 'GRID_WORKER'
  /** Contact from the two committees（联系两委）. */
  | 'COMMITTEE_CONTACT'
  /** Micro-grid leader（微网格长）, a stand-in too. */
  | 'MICRO_GRID_LEADER'
  /** Volunteer（志愿者）: in the reserve. */
  | 'VOLUNTEER'
  /** Street officer（街道工作人员）. */
  | 'STREET_OFFICER'
  /** Handler of a department（部门承办人）. */
  | 'DEPARTMENT_HANDLER'
  /** Reviewer of appeals（申诉复核人）. */
  | 'APPEALS_REVIEWER'
  /** Analyst（分析员）: figures, never people. */
  | 'ANALYST'
  /** Privacy auditor（隐私审计员）. */
  | 'PRIVACY_AUDITOR';

/** Where a selection stands（竞选状态）. */
export type SelectionStatus =
  /** Announced（已公告）. */
  | 'ANNOUNCED'
  /** Nominations are open（提名中）. */
  | 'NOMINATION'
  /** Candidates are checked（资格审查）. */
  | 'REVIEW'
  /** The vote is on（投票）. */
  | 'VOTE'
  /** Equal votes for the first place（票数相同）: a run-off or a decision with a minute. */
  | 'TIED'
  /** Public notice（公示）. */
  | 'NOTICE'
  /** An objection is to be decided（异议处理）. */
  | 'OBJECTION'
  /** Confirmed by the street（已确认）. */
  | 'CONFIRMED'
  /** Called off（已取消）. */
  | 'CANCELLED';

/** A micro-grid’s size against the standard of 30 to 100 households（规模）: a flag, never a refusal. */
export type SizeStatus =
  /** Fewer than 30 households. */
  | 'BELOW'
  /** 30 to 100 households. */
  | 'WITHIN'
  /** More than 100 households. */
  | 'ABOVE';

/** Splitting a matter（拆分）. */
export type SplitMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** The parts（部分）, 2 to 10. */
  readonly parts: ReadonlyArray<MatterPartInput>;
};

/** Suspending somebody in post（暂停）. */
export type SuspendAppointmentInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（任职）. */
  readonly appointmentId: string;
  /** Why（原因）, 1 to 500 characters; the holder reads it. */
  readonly reason: string;
};

/** What is to be done（待办类型）. */
export type TodayWhat =
  /** Answer an emergency（应答应急）. */
  | 'ANSWER_EMERGENCY'
  /** Accept a matter（受理）. */
  | 'ACCEPT'
  /** Assign it（分派）. */
  | 'ASSIGN'
  /** Take it on or refuse（接办）. */
  | 'START'
  /** Settle it（处置）. */
  | 'SETTLE'
  /** Verify it（核查）. */
  | 'VERIFY'
  /** Close it（结案）. */
  | 'CLOSE'
  /** Answer what was returned（补充）. */
  | 'RESUBMIT'
  /** Decide: a hold is about to end（缓办到期）. */
  | 'HOLD_ENDS'
  /** Report in（报到）. */
  | 'REPORT_IN'
  /** Finish a whistle（办结吹哨）. */
  | 'FINISH_WHISTLE'
  /** Rate the department（评价部门）. */
  | 'RATE_WHISTLE'
  /** Take a referral（接收转介）, or finish the one that was taken. */
  | 'TAKE_REFERRAL'
  /** Make a care contact（关爱联系）. */
  | 'VISIT'
  /** Review care（复核关爱）, or agree on it once it has consent. */
  | 'REVIEW_CARE'
  /** Say yes or no to care or mediation（答复）, or record what the person said. */
  | 'CONSENT'
  /** Mediate（调解）. */
  | 'MEDIATE'
  /** Follow an agreement up（回访）. */
  | 'FOLLOW_UP'
  /** Answer an opinion（答复意见）. */
  | 'ANSWER_OPINION'
  /** Dispatch a wish（派单）. */
  | 'DISPATCH_WISH'
  /** Fulfil a wish（完成心愿）. */
  | 'FULFIL_WISH'
  /** Announce an activity（发布活动）. */
  | 'APPROVE_ACTIVITY'
  /** Run an activity（举办活动）, or give a postponed one its new time. */
  | 'RUN_ACTIVITY'
  /** Settle its outcomes（落实成果）. */
  | 'SETTLE_OUTCOMES'
  /** Do what one owns（落实行动）. */
  | 'DO_ACTION'
  /** Rate what was settled（评价）. */
  | 'RATE';

/** Verifying a matter（核查）. */
export type VerifyMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
  /** What was found（核查意见）, 1 to 500 characters. */
  readonly note?: string | null | undefined;
  /** Whether a risk report held up（核查结论）; needed for kinds A, but from its reporter, who is not asked. */
  readonly finding?: MatterFinding | null | undefined;
  /** As what it was done（五大员）; a tag, counted of nobody. */
  readonly workRole?: WorkRole | null | undefined;
};

/** What can be done with a whistle（可用操作）. */
export type WhistleAction =
  /** Report in（报到）. */
  | 'REPORT_IN'
  /** Say that it is done（办结）. */
  | 'FINISH'
  /** Rate the department（评价部门）. */
  | 'RATE'
  /** Take back（撤回）. */
  | 'WITHDRAW';

/** Kind of a whistle（吹哨类型）. */
export type WhistleKind =
  /** What the street cannot solve（街道难以解决）. */
  | 'BEYOND_THE_STREET'
  /** Joint enforcement（联合执法）. */
  | 'JOINT_ENFORCEMENT'
  /** Emergency（应急）: report in within 30 minutes. */
  | 'EMERGENCY';

/** Where a whistle stands（吹哨状态）. */
export type WhistleStatus =
  /** Blown（已吹哨）. */
  | 'BLOWN'
  /** The department has reported in（已报到）. */
  | 'REPORTED_IN'
  /** Done（已办理）. */
  | 'DONE'
  /** Rated by the whistler（已评价）. */
  | 'RATED'
  /** Taken back（已撤回）. */
  | 'WITHDRAWN';

/** As what somebody who serves did something（五大员）: a tag of the deed, not a post, counted of nobody. */
export type WorkRole =
  /** Organised（组织）. */
  | 'ORGANISE'
  /** Made something known（宣传）. */
  | 'PUBLICISE'
  /** Served（服务）. */
  | 'SERVE'
  /** Brought people together（联络）. */
  | 'LIAISE'
  /** Saw to it that it is done（监督）. */
  | 'SUPERVISE';

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly me: { readonly id: string, readonly displayName: string | null } | null, readonly myRoles: ReadonlyArray<{ readonly role: Role, readonly areaCode: string, readonly until: string | null, readonly grid: { readonly code: string, readonly name: string } | null, readonly department: { readonly name: string } | null }> | null };

export type WhoServesThereQueryVariables = Exact<{
  within: string;
}>;


export type WhoServesThereQuery = { readonly appointments: { readonly nodes: ReadonlyArray<{ readonly role: AppointmentRole, readonly grid: { readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string | null } | null }> } | null, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string }> | null, readonly serviceStations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly grids: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type StreetMapQueryVariables = Exact<{
  within: string;
}>;


export type StreetMapQuery = { readonly grids: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly leaderCount: number | null, readonly head: { readonly displayName: string | null } | null, readonly general: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly ordinalLabel: string | null, readonly worker: { readonly displayName: string | null } | null }> }, readonly micro: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly areaType: GridAreaType | null, readonly households: number, readonly sizeStatus: SizeStatus | null, readonly vacantSince: string | null, readonly openMatterCount: number | null, readonly overdueMatterCount: number | null, readonly unansweredEmergencyCount: number | null, readonly leader: { readonly displayName: string | null } | null }> } }> } | null };

export type MicroGridQueryVariables = Exact<{
  code: string;
}>;


export type MicroGridQuery = { readonly grid: { readonly code: string, readonly name: string, readonly areaType: GridAreaType | null, readonly households: number, readonly householdsAsOf: string, readonly sizeStatus: SizeStatus | null, readonly vacantSince: string | null, readonly ancestors: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly leader: { readonly id: string, readonly displayName: string | null, readonly workPhone: string | null } | null, readonly leaderStandIn: { readonly displayName: string | null } | null, readonly worker: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly onDuty: { readonly onCall: { readonly displayName: string | null, readonly workPhone: string | null } | null } | null, readonly partyOrganizations: ReadonlyArray<{ readonly name: string }>, readonly serviceStations: ReadonlyArray<{ readonly name: string, readonly isOpen: boolean }>, readonly appointments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: AppointmentStatus, readonly startsOn: string, readonly endsOn: string }> } | null, readonly matters: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: MatterKind, readonly severity: MatterSeverity, readonly status: MatterStatus, readonly dueAt: string | null }> } | null, readonly nextActivity: { readonly title: string, readonly startsAt: string } | null } | null };

export type AcceptMatterMutationVariables = Exact<{
  input: AcceptMatterInput;
}>;


export type AcceptMatterMutation = { readonly acceptMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ReturnMatterMutationVariables = Exact<{
  input: ReturnMatterInput;
}>;


export type ReturnMatterMutation = { readonly returnMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type DeclareDuplicateMutationVariables = Exact<{
  input: DeclareDuplicateInput;
}>;


export type DeclareDuplicateMutation = { readonly declareDuplicate: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type DeclareOutOfScopeMutationVariables = Exact<{
  input: DeclareOutOfScopeInput;
}>;


export type DeclareOutOfScopeMutation = { readonly declareOutOfScope: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type CancelMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type CancelMatterMutation = { readonly cancelMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type AssignMatterMutationVariables = Exact<{
  input: AssignMatterInput;
}>;


export type AssignMatterMutation = { readonly assignMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type StartMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type StartMatterMutation = { readonly startMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type RefuseMatterMutationVariables = Exact<{
  input: RefuseMatterInput;
}>;


export type RefuseMatterMutation = { readonly refuseMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type EscalateMatterMutationVariables = Exact<{
  input: EscalateMatterInput;
}>;


export type EscalateMatterMutation = { readonly escalateMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type HoldMatterMutationVariables = Exact<{
  input: HoldMatterInput;
}>;


export type HoldMatterMutation = { readonly holdMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ResumeMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type ResumeMatterMutation = { readonly resumeMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ResolveMatterMutationVariables = Exact<{
  input: ResolveMatterInput;
}>;


export type ResolveMatterMutation = { readonly resolveMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type VerifyMatterMutationVariables = Exact<{
  input: VerifyMatterInput;
}>;


export type VerifyMatterMutation = { readonly verifyMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ReopenMatterMutationVariables = Exact<{
  input: ReopenMatterInput;
}>;


export type ReopenMatterMutation = { readonly reopenMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type CloseMatterMutationVariables = Exact<{
  input: CloseMatterInput;
}>;


export type CloseMatterMutation = { readonly closeMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ReplyToMatterMutationVariables = Exact<{
  input: ReplyToMatterInput;
}>;


export type ReplyToMatterMutation = { readonly replyToMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type RecallMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type RecallMatterMutation = { readonly recallMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ExtendMatterMutationVariables = Exact<{
  input: ExtendMatterInput;
}>;


export type ExtendMatterMutation = { readonly extendMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type SplitMatterMutationVariables = Exact<{
  input: SplitMatterInput;
}>;


export type SplitMatterMutation = { readonly splitMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ReclassifyMatterMutationVariables = Exact<{
  input: ReclassifyMatterInput;
}>;


export type ReclassifyMatterMutation = { readonly reclassifyMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type RateMatterMutationVariables = Exact<{
  input: RateMatterInput;
}>;


export type RateMatterMutation = { readonly rateMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type ResubmitMatterMutationVariables = Exact<{
  input: ResubmitMatterInput;
}>;


export type ResubmitMatterMutation = { readonly resubmitMatter: { readonly id: string, readonly status: MatterStatus, readonly version: number } | null };

export type BlowWhistleMutationVariables = Exact<{
  input: BlowWhistleInput;
}>;


export type BlowWhistleMutation = { readonly blowWhistle: { readonly id: string } | null };

export type ReferMatterMutationVariables = Exact<{
  input: ReferMatterInput;
}>;


export type ReferMatterMutation = { readonly referMatter: { readonly id: string } | null };

export type ProposeMediationMutationVariables = Exact<{
  input: ProposeMediationInput;
}>;


export type ProposeMediationMutation = { readonly proposeMediation: { readonly id: string } | null };

export type ReportInMutationVariables = Exact<{
  input: MoveWhistleInput;
}>;


export type ReportInMutation = { readonly reportIn: { readonly id: string, readonly status: WhistleStatus, readonly version: number } | null };

export type FinishWhistleMutationVariables = Exact<{
  input: FinishWhistleInput;
}>;


export type FinishWhistleMutation = { readonly finishWhistle: { readonly id: string, readonly status: WhistleStatus, readonly version: number } | null };

export type RateWhistleMutationVariables = Exact<{
  input: RateWhistleInput;
}>;


export type RateWhistleMutation = { readonly rateWhistle: { readonly id: string, readonly status: WhistleStatus, readonly version: number } | null };

export type WithdrawWhistleMutationVariables = Exact<{
  input: MoveWhistleInput;
}>;


export type WithdrawWhistleMutation = { readonly withdrawWhistle: { readonly id: string, readonly status: WhistleStatus, readonly version: number } | null };

export type MattersQueryVariables = Exact<{
  where: MatterWhere;
  after?: string | null | undefined;
}>;


export type MattersQuery = { readonly matters: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: MatterKind, readonly severity: MatterSeverity, readonly level: MatterLevel | null, readonly status: MatterStatus, readonly dueAt: string | null, readonly dueStatus: MatterDueStatus, readonly description: string | null, readonly version: number, readonly availableActions: ReadonlyArray<MatterAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly handler: { readonly displayName: string | null } | null }> } | null };

export type MatterQueryVariables = Exact<{
  id: string;
}>;


export type MatterQuery = { readonly matter: { readonly id: string, readonly number: string, readonly kind: MatterKind, readonly severity: MatterSeverity, readonly channel: MatterChannel, readonly level: MatterLevel | null, readonly status: MatterStatus, readonly place: string | null, readonly description: string | null, readonly resolution: string | null, readonly dueAt: string | null, readonly dueStatus: MatterDueStatus, readonly reportedAt: string, readonly recordedAt: string, readonly acceptedAt: string | null, readonly firstReplyAt: string | null, readonly finding: MatterFinding | null, readonly version: number, readonly availableActions: ReadonlyArray<MatterAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly handler: { readonly displayName: string | null } | null, readonly helpers: ReadonlyArray<{ readonly displayName: string | null }> | null, readonly enteredBy: { readonly displayName: string | null } | null, readonly hold: { readonly until: string, readonly reason: string | null } | null, readonly extension: { readonly from: string, readonly to: string, readonly reason: string | null } | null, readonly duplicates: ReadonlyArray<{ readonly id: string, readonly number: string }> | null, readonly mergedInto: { readonly id: string, readonly number: string } | null, readonly partOf: { readonly id: string, readonly number: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly number: string, readonly status: MatterStatus }>, readonly whistles: ReadonlyArray<{ readonly id: string, readonly kind: WhistleKind, readonly status: WhistleStatus, readonly dueAt: string | null, readonly version: number, readonly availableActions: ReadonlyArray<WhistleAction>, readonly department: { readonly name: string } | null }>, readonly history: ReadonlyArray<{ readonly action: MatterAction, readonly toStatus: MatterStatus, readonly level: MatterLevel | null, readonly at: string, readonly note: string | null, readonly actor: { readonly displayName: string | null } | null }> } | null };

export type ReporterQueryVariables = Exact<{
  id: string;
  purpose: Purpose;
  reason?: string | null | undefined;
}>;


export type ReporterQuery = { readonly matter: { readonly id: string, readonly reporter: { readonly name: string | null, readonly phone: string | null, readonly person: { readonly displayName: string | null } | null } | null } | null };

export type SealedTextsQueryVariables = Exact<{
  id: string;
  purpose: Purpose;
  reason?: string | null | undefined;
}>;


export type SealedTextsQuery = { readonly matter: { readonly id: string, readonly details: { readonly place: string | null, readonly description: string | null } | null } | null };

export type AppointLeaderMutationVariables = Exact<{
  input: AppointLeaderInput;
}>;


export type AppointLeaderMutation = { readonly appointLeader: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type RenewAppointmentMutationVariables = Exact<{
  input: RenewAppointmentInput;
}>;


export type RenewAppointmentMutation = { readonly renewAppointment: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type EndAppointmentMutationVariables = Exact<{
  input: EndAppointmentInput;
}>;


export type EndAppointmentMutation = { readonly endAppointment: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type GrantLeaveMutationVariables = Exact<{
  input: GrantLeaveInput;
}>;


export type GrantLeaveMutation = { readonly grantLeave: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type ReturnFromLeaveMutationVariables = Exact<{
  input: MoveAppointmentInput;
}>;


export type ReturnFromLeaveMutation = { readonly returnFromLeave: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type SuspendAppointmentMutationVariables = Exact<{
  input: SuspendAppointmentInput;
}>;


export type SuspendAppointmentMutation = { readonly suspendAppointment: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type ReinstateAppointmentMutationVariables = Exact<{
  input: MoveAppointmentInput;
}>;


export type ReinstateAppointmentMutation = { readonly reinstateAppointment: { readonly id: string, readonly status: AppointmentStatus, readonly version: number } | null };

export type PostsQueryVariables = Exact<{
  within: string;
  street: string;
  endingBy: string;
}>;


export type PostsQuery = { readonly grids: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly leaderCount: number | null, readonly micro: { readonly totalCount: number } }> } | null, readonly vacancies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: AppointmentRole, readonly since: string, readonly days: number, readonly readyCount: number | null, readonly grid: { readonly code: string, readonly name: string, readonly ancestors: ReadonlyArray<{ readonly name: string }> } | null, readonly selectionRound: { readonly id: string, readonly status: SelectionStatus } | null }> } | null, readonly appointments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: AppointmentRole, readonly status: AppointmentStatus, readonly startsOn: string, readonly endsOn: string, readonly version: number, readonly availableActions: ReadonlyArray<AppointmentAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string | null } | null }> } | null };

export type ReadyThereQueryVariables = Exact<{
  within: string;
}>;


export type ReadyThereQuery = { readonly reserveEntries: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly displayName: string | null } | null }> } | null };

export type TodayQueryVariables = Exact<{
  within?: string | null | undefined;
}>;


export type TodayQuery = { readonly today: ReadonlyArray<{ readonly id: string, readonly what: TodayWhat, readonly dueAt: string | null, readonly isOverdue: boolean, readonly grid: { readonly code: string, readonly name: string } | null, readonly subject:
      | { readonly id: string, readonly number: string, readonly severity: MatterSeverity, readonly description: string | null, readonly version: number, readonly matterKind: MatterKind, readonly matterStatus: MatterStatus, readonly matterActions: ReadonlyArray<MatterAction>, readonly is: 'Matter', readonly handler: { readonly displayName: string | null } | null }
      | { readonly id: string, readonly raisedAt: string, readonly emergencyKind: MatterKind, readonly emergencyStatus: EmergencyStatus, readonly emergencyActions: ReadonlyArray<EmergencyAction>, readonly is: 'Emergency' }
      | { readonly id: string, readonly problem: string | null, readonly whistleKind: WhistleKind, readonly whistleVersion: number, readonly whistleActions: ReadonlyArray<WhistleAction>, readonly is: 'Whistle' }
      | { readonly id: string, readonly note: string | null, readonly is: 'Referral' }
      | { readonly id: string, readonly pseudonym: string, readonly is: 'CareNeed' }
      | { readonly id: string, readonly is: 'CareVisit', readonly need: { readonly id: string, readonly pseudonym: string } | null }
      | { readonly id: string, readonly mediationNumber: string, readonly mediationKind: MatterKind, readonly is: 'Mediation' }
      | { readonly id: string, readonly opinionText: string | null, readonly is: 'Opinion' }
      | { readonly id: string, readonly wishText: string | null, readonly is: 'MicroWish' }
      | { readonly id: string, readonly title: string, readonly startsAt: string, readonly is: 'Activity' }
      | { readonly id: string, readonly outcomeText: string, readonly is: 'ActivityOutcome' }
     }> | null };

export const WhoAmI: TrustedDocument<WhoAmIQuery, WhoAmIQueryVariables> = {
  id: 'sha256:1b03c3d9b9b19fc1fc35c2cc828c225caa758ed804bac74a854dcf696389ea22',
  kind: 'query',
};

export const WhoServesThere: TrustedDocument<WhoServesThereQuery, WhoServesThereQueryVariables> = {
  id: 'sha256:e344ce19c241effdb49a73120938560f404c3f479689bb39e308b5cc38ccf408',
  kind: 'query',
};

export const StreetMap: TrustedDocument<StreetMapQuery, StreetMapQueryVariables> = {
  id: 'sha256:55e240f539cae55ff15ddb46394b0d025f958909a04aa0da2277c5bd46e240f2',
  kind: 'query',
};

export const MicroGrid: TrustedDocument<MicroGridQuery, MicroGridQueryVariables> = {
  id: 'sha256:bb6c6a06b910d6fbb10cbe7572390b299fcf6beb821987814e8c473ae8ec6fb0',
  kind: 'query',
};

export const AcceptMatter: TrustedDocument<AcceptMatterMutation, AcceptMatterMutationVariables> = {
  id: 'sha256:86a04dd0aae74a43045141151cb97b895c668ce19d585ac4d535b2817692024e',
  kind: 'mutation',
};

export const ReturnMatter: TrustedDocument<ReturnMatterMutation, ReturnMatterMutationVariables> = {
  id: 'sha256:0180d67e87584c273f5fdb93e5320836c8aefe94358a052e6cf6b8ce4a17c2ac',
  kind: 'mutation',
};

export const DeclareDuplicate: TrustedDocument<DeclareDuplicateMutation, DeclareDuplicateMutationVariables> = {
  id: 'sha256:249ae76136dd2fe8c7c956d827e6fe575debb7887c2f26f1d92507ff96d40ba8',
  kind: 'mutation',
};

export const DeclareOutOfScope: TrustedDocument<DeclareOutOfScopeMutation, DeclareOutOfScopeMutationVariables> = {
  id: 'sha256:0acde91b7fe330b82173f3f9521d862973a033a68279d0ea7b3f96056f17fb15',
  kind: 'mutation',
};

export const CancelMatter: TrustedDocument<CancelMatterMutation, CancelMatterMutationVariables> = {
  id: 'sha256:b319107258c3ee4f43897f1fe698c382a8d3b3c03084151426cfd2e8386cfb74',
  kind: 'mutation',
};

export const AssignMatter: TrustedDocument<AssignMatterMutation, AssignMatterMutationVariables> = {
  id: 'sha256:057d7cde8015c3573a4e9dac332aa1604c21ecf41e662c329dfbbf9fa0892b5e',
  kind: 'mutation',
};

export const StartMatter: TrustedDocument<StartMatterMutation, StartMatterMutationVariables> = {
  id: 'sha256:0762e874e769e102d2340615aef2f1868c96deb1787f59103c3e5095c4c8c3c5',
  kind: 'mutation',
};

export const RefuseMatter: TrustedDocument<RefuseMatterMutation, RefuseMatterMutationVariables> = {
  id: 'sha256:9742dae7e98c489b36ad2ea3df638efdf10f789bc0ec5d75127d5793a11745d9',
  kind: 'mutation',
};

export const EscalateMatter: TrustedDocument<EscalateMatterMutation, EscalateMatterMutationVariables> = {
  id: 'sha256:94e789fd9398abd7d6bd340dde4b9134133d96665e77b1f56d8280170a1e0fe0',
  kind: 'mutation',
};

export const HoldMatter: TrustedDocument<HoldMatterMutation, HoldMatterMutationVariables> = {
  id: 'sha256:c641147f9ae066b09b577d11b5772a910de189a6ebdfb5eb9e56f76af0b79a69',
  kind: 'mutation',
};

export const ResumeMatter: TrustedDocument<ResumeMatterMutation, ResumeMatterMutationVariables> = {
  id: 'sha256:acba8ea26c06b7a64fd01e175b246dcb60b1c090145a7e1af120aefba8275877',
  kind: 'mutation',
};

export const ResolveMatter: TrustedDocument<ResolveMatterMutation, ResolveMatterMutationVariables> = {
  id: 'sha256:c05ccacbbdf180f06cd01817c6a1b5fed40ca1e5c168ae62ac9f2513fe02926c',
  kind: 'mutation',
};

export const VerifyMatter: TrustedDocument<VerifyMatterMutation, VerifyMatterMutationVariables> = {
  id: 'sha256:9f410805bbcfb3d75efe9d3af45eac584cbf6bcfdd9e41f81941c18f1588c20e',
  kind: 'mutation',
};

export const ReopenMatter: TrustedDocument<ReopenMatterMutation, ReopenMatterMutationVariables> = {
  id: 'sha256:e14c4d5861dcf34ad83746a71954563b18d8290575b97960c1b6390fbd814639',
  kind: 'mutation',
};

export const CloseMatter: TrustedDocument<CloseMatterMutation, CloseMatterMutationVariables> = {
  id: 'sha256:2e70294aa2d6745d8a36e673fe57f10fafbb059c9c20838e241774cc52ba5ec8',
  kind: 'mutation',
};

export const ReplyToMatter: TrustedDocument<ReplyToMatterMutation, ReplyToMatterMutationVariables> = {
  id: 'sha256:cd1b214f4751e187e86b54c13e6a2986943ba05c9b30bdc9e43dd91a32411249',
  kind: 'mutation',
};

export const RecallMatter: TrustedDocument<RecallMatterMutation, RecallMatterMutationVariables> = {
  id: 'sha256:6f11aafda9aa88237eac9847c53f3f319d515cfe2b27e8155e7c0c11df5a2354',
  kind: 'mutation',
};

export const ExtendMatter: TrustedDocument<ExtendMatterMutation, ExtendMatterMutationVariables> = {
  id: 'sha256:a570a54b8aaf3d802a1d4c5c5e5f008d2dd154c9346f82c29f60a50702d015e7',
  kind: 'mutation',
};

export const SplitMatter: TrustedDocument<SplitMatterMutation, SplitMatterMutationVariables> = {
  id: 'sha256:9bb20afc0ce297cfadf35e807149977f8e34c77f80b282bf074aa91a1a01dbb9',
  kind: 'mutation',
};

export const ReclassifyMatter: TrustedDocument<ReclassifyMatterMutation, ReclassifyMatterMutationVariables> = {
  id: 'sha256:b93b5ecb7d1869df49cac31db2b0bb79e19cdb6e25350d11b4504abe9969c051',
  kind: 'mutation',
};

export const RateMatter: TrustedDocument<RateMatterMutation, RateMatterMutationVariables> = {
  id: 'sha256:3c7ba9a1f74cce423e86cb75bc3bed3209b3451f7d20f5c93e2c5aa85b31cd9f',
  kind: 'mutation',
};

export const ResubmitMatter: TrustedDocument<ResubmitMatterMutation, ResubmitMatterMutationVariables> = {
  id: 'sha256:79c969779b0ca20ee84fafc3768558a4313fa4cc9300e1870256eda1b8ebb664',
  kind: 'mutation',
};

export const BlowWhistle: TrustedDocument<BlowWhistleMutation, BlowWhistleMutationVariables> = {
  id: 'sha256:a44dbcb372c4486840b396fc1c98ab16ea45617fa341af497773604c37b141a5',
  kind: 'mutation',
};

export const ReferMatter: TrustedDocument<ReferMatterMutation, ReferMatterMutationVariables> = {
  id: 'sha256:20799210f515ea094ca6d4c3dc43581eb4e2b2f105e1620d454fe7c85feeb359',
  kind: 'mutation',
};

export const ProposeMediation: TrustedDocument<ProposeMediationMutation, ProposeMediationMutationVariables> = {
  id: 'sha256:d8b84b657e4d5822831a1c5c7f776632bc27f19de2119753f12edde0f6b2a6a4',
  kind: 'mutation',
};

export const ReportIn: TrustedDocument<ReportInMutation, ReportInMutationVariables> = {
  id: 'sha256:d8ed14635de171124c3fd8f5cce1c192c18acb342f649b432787f6dd91ab68bb',
  kind: 'mutation',
};

export const FinishWhistle: TrustedDocument<FinishWhistleMutation, FinishWhistleMutationVariables> = {
  id: 'sha256:18a9ed9db404579202cd089f0794e5169bdaa91d1dbbbd8f2d36360a111cc0dc',
  kind: 'mutation',
};

export const RateWhistle: TrustedDocument<RateWhistleMutation, RateWhistleMutationVariables> = {
  id: 'sha256:9a1a5627d9a9245c8f6cd466408f9b5643ce71f593c7301ab0e8b50d9c8a266d',
  kind: 'mutation',
};

export const WithdrawWhistle: TrustedDocument<WithdrawWhistleMutation, WithdrawWhistleMutationVariables> = {
  id: 'sha256:cdcd32d0a5552d20763694dcab517e987e2133f009c583d7cdf0ac763009104d',
  kind: 'mutation',
};

export const Matters: TrustedDocument<MattersQuery, MattersQueryVariables> = {
  id: 'sha256:916d479c6792236eab712a15fab9c06a85e555bff66371605400d31c75afe222',
  kind: 'query',
};

export const Matter: TrustedDocument<MatterQuery, MatterQueryVariables> = {
  id: 'sha256:6ca916a8be61c100781c32ae0f9c8ac6303efb7dd8596454d85fefee3db7d454',
  kind: 'query',
};

export const Reporter: TrustedDocument<ReporterQuery, ReporterQueryVariables> = {
  id: 'sha256:547bfc774b29344acfeca2d89834536d5626cf060c3c75bc1e581fae275ae61b',
  kind: 'query',
};

export const SealedTexts: TrustedDocument<SealedTextsQuery, SealedTextsQueryVariables> = {
  id: 'sha256:31969eeba501d012cb814c7371aab373d00f7f4a9dc45dbf2426a9e62ccfb931',
  kind: 'query',
};

export const AppointLeader: TrustedDocument<AppointLeaderMutation, AppointLeaderMutationVariables> = {
  id: 'sha256:02d73ad1740ba088d38572f15798a8e03cd7492e029aca7d09739b4138158a4f',
  kind: 'mutation',
};

export const RenewAppointment: TrustedDocument<RenewAppointmentMutation, RenewAppointmentMutationVariables> = {
  id: 'sha256:9584d95ba63a1ebe2ff14448cacdc70dec9fc32f4855c55cbcf90f7e29b7f9b3',
  kind: 'mutation',
};

export const EndAppointment: TrustedDocument<EndAppointmentMutation, EndAppointmentMutationVariables> = {
  id: 'sha256:4137ce7acdb8cdff7c55d36f478e05f8330a9a2a50e333adfdad6aefbb4a5e98',
  kind: 'mutation',
};

export const GrantLeave: TrustedDocument<GrantLeaveMutation, GrantLeaveMutationVariables> = {
  id: 'sha256:aec4b0e082fd30856c824a116d12b6bec3f77abe74b194315082e899992c58b9',
  kind: 'mutation',
};

export const ReturnFromLeave: TrustedDocument<ReturnFromLeaveMutation, ReturnFromLeaveMutationVariables> = {
  id: 'sha256:0ca5b1481a11d38e4a6a85da31f10096b11a30fdbb753670301e42e28e959da7',
  kind: 'mutation',
};

export const SuspendAppointment: TrustedDocument<SuspendAppointmentMutation, SuspendAppointmentMutationVariables> = {
  id: 'sha256:5650c61c5c572df0c0deac5e5b42f27b0bce8bdfdd7a05ec5fdefc9719745d14',
  kind: 'mutation',
};

export const ReinstateAppointment: TrustedDocument<ReinstateAppointmentMutation, ReinstateAppointmentMutationVariables> = {
  id: 'sha256:e185f74ee12d9389a2a299f56ebb0f947c02960a0fc735f3f3bc542348ecceac',
  kind: 'mutation',
};

export const Posts: TrustedDocument<PostsQuery, PostsQueryVariables> = {
  id: 'sha256:8c2f7136c3aed6c6e675a1e2533e591eef2e87c282ac7615dd24936919bbe8a7',
  kind: 'query',
};

export const ReadyThere: TrustedDocument<ReadyThereQuery, ReadyThereQueryVariables> = {
  id: 'sha256:c7b719229acb289151811df7e1eaacf9259acc2f3805e3880a3856dff4c2c6a3',
  kind: 'query',
};

export const Today: TrustedDocument<TodayQuery, TodayQueryVariables> = {
  id: 'sha256:5402e263d8defae19859fa67655bcc815525d3d348e5cfea4488e6f38f323086',
  kind: 'query',
};

/** AppointmentAction in Chinese and in English. */
export const appointmentActionWords: Readonly<Record<AppointmentAction, Words>> = {
  ACTIVATE: ["上岗","Take up the post"],
  GRANT_LEAVE: ["准假","Grant leave"],
  RETURN: ["销假","Return from leave"],
  SUSPEND: ["暂停","Suspend"],
  REINSTATE: ["恢复","Reinstate"],
  END: ["离任","End"],
  RENEW: ["续聘","Renew for another term"],
};

/** AppointmentEndReason in Chinese and in English. */
export const appointmentEndReasonWords: Readonly<Record<AppointmentEndReason, Words>> = {
  TERM: ["任期届满","The term was over"],
  RESIGNED: ["辞任","The person resigned"],
  MOVED: ["搬离","The person moved away"],
  REMOVED: ["免职","The person was removed"],
  OTHER: ["其他","Another reason"],
};

/** AppointmentRole in Chinese and in English. */
export const appointmentRoleWords: Readonly<Record<AppointmentRole, Words>> = {
  TOTAL_GRID_HEAD: ["总网格长","Total-grid head"],
  GRID_WORKER: ["专职网格员","Full-time grid worker"],
  COMMITTEE_CONTACT: ["联系两委","Contact"],
  MICRO_GRID_LEADER: ["微网格长","Micro-grid leader"],
};

/** AppointmentStatus in Chinese and in English. */
export const appointmentStatusWords: Readonly<Record<AppointmentStatus, Words>> = {
  PENDING: ["待上岗","Decided, not yet in post"],
  ACTIVE: ["在岗","In post"],
  ON_LEAVE: ["请假","On leave"],
  SUSPENDED: ["暂停","Suspended"],
  ENDED: ["离任","Ended"],
};

/** ConsentChannel in Chinese and in English. */
export const consentChannelWords: Readonly<Record<ConsentChannel, Words>> = {
  APP: ["线上","In an app"],
  PAPER: ["书面","On paper"],
  ORAL: ["口头","Orally before two"],
};

/** EmergencyAction in Chinese and in English. */
export const emergencyActionWords: Readonly<Record<EmergencyAction, Words>> = {
  ACKNOWLEDGE: ["应答","Say that one is coming"],
  PASS: ["无法前往","Say that one cannot come"],
  ARRIVE: ["到场","Say that one is there"],
};

/** EmergencyStatus in Chinese and in English. */
export const emergencyStatusWords: Readonly<Record<EmergencyStatus, Words>> = {
  CALLING: ["呼叫中","People are being called"],
  ACKNOWLEDGED: ["已应答","Somebody is coming"],
  ON_SITE: ["已到场","Somebody is there"],
  ENDED: ["已结束","Over"],
};

/** GridAreaType in Chinese and in English. */
export const gridAreaTypeWords: Readonly<Record<GridAreaType, Words>> = {
  BUILT_ESTATE: ["城镇建制小区","Built urban estate"],
  COMMERCIAL: ["商业店铺","Shops and businesses"],
  RURAL_GROUP: ["农村村组","Rural villagers’ group"],
  INSTITUTION: ["企事业单位","Enterprise or institution"],
  SCATTERED_COURTYARD: ["散居院落","Scattered courtyards"],
};

/** LeaderBasis in Chinese and in English. */
export const leaderBasisWords: Readonly<Record<LeaderBasis, Words>> = {
  ELECTED: ["竞选","A competitive election"],
  APPOINTED: ["聘任","A decision to appoint"],
};

/** MatterAction in Chinese and in English. */
export const matterActionWords: Readonly<Record<MatterAction, Words>> = {
  REPORT: ["上报","Report"],
  ACCEPT: ["受理","Accept"],
  RETURN: ["退回","Return for more information"],
  DECLARE_DUPLICATE: ["并案","Merge into another"],
  DECLARE_OUT_OF_SCOPE: ["不予受理","Refer elsewhere"],
  CANCEL: ["撤回","Withdraw"],
  ASSIGN: ["分派","Assign"],
  START: ["接办","Take on"],
  REFUSE: ["退单","Give back with a reason"],
  ESCALATE: ["升级","Raise to a higher level"],
  HOLD: ["缓办","Put off"],
  RESUME: ["恢复办理","Go on"],
  RESOLVE: ["处置","Settle"],
  VERIFY: ["核查","Verify"],
  REOPEN: ["返工","Reopen"],
  CLOSE: ["结案","Close"],
  HAND_OVER: ["移交","Hand over"],
  REPLY: ["答复","Reply to the reporter"],
  RECALL: ["撤回分派","Take a wrong dispatch back"],
  EXTEND: ["延期","Give more time, once, by another person"],
  SPLIT: ["拆分","Split into parts"],
  RECLASSIFY: ["更正","Correct kind, severity, grid or deadline"],
  BLOW_WHISTLE: ["吹哨","Whistle for a department"],
  REFER: ["转介","Refer to a service"],
  PROPOSE_MEDIATION: ["提出调解","Propose a mediation"],
  RATE: ["评价","Rate it"],
};

/** MatterChannel in Chinese and in English. */
export const matterChannelWords: Readonly<Record<MatterChannel, Words>> = {
  APP: ["线上","An app"],
  PHONE: ["电话","By phone"],
  VISIT: ["走访","On a visit"],
  PAPER: ["书面","On paper"],
};

/** MatterDueStatus in Chinese and in English. */
export const matterDueStatusWords: Readonly<Record<MatterDueStatus, Words>> = {
  SET: ["已定","dueAt is set"],
  CALENDAR_NOT_PUBLISHED: ["日历未公布","It reaches a year whose working days are not published yet"],
};

/** MatterFinding in Chinese and in English. */
export const matterFindingWords: Readonly<Record<MatterFinding, Words>> = {
  HELD_UP: ["属实","It held up"],
  NOT_FOUND: ["未发现","Nothing was found"],
};

/** MatterKind in Chinese and in English. */
export const matterKindWords: Readonly<Record<MatterKind, Words>> = {
  A1: ["风险隐患：消防通道、电动车充电","Risk: fire passage or e-bike charging"],
  A2: ["风险隐患：燃气","Risk: gas"],
  A3: ["风险隐患：用电","Risk: electricity"],
  A4: ["风险隐患：房屋、高空坠物","Risk: building or falling object"],
  A5: ["风险隐患：道路、井盖、照明","Risk: road, manhole or lighting"],
  A6: ["风险隐患：供排水、内涝","Risk: water or flood"],
  A7: ["风险隐患：生产、施工安全","Risk: work safety"],
  A9: ["风险隐患：其他","Risk: another"],
  B1: ["矛盾纠纷：邻里","Dispute: between neighbours"],
  B2: ["矛盾纠纷：业主与物业","Dispute: owners and property company"],
  B3: ["矛盾纠纷：家庭","Dispute: within a family"],
  B4: ["矛盾纠纷：噪声、宠物","Dispute: noise or pets"],
  B5: ["矛盾纠纷：停车、公共空间","Dispute: parking or shared space"],
  B6: ["矛盾纠纷：土地、宅基地","Dispute: land or homestead"],
  B9: ["矛盾纠纷：其他","Dispute: another"],
  C1: ["民生服务：老人","Help: an elder"],
  C2: ["民生服务：残障、行动不便","Help: disability or mobility"],
  C3: ["民生服务：儿童","Help: a child"],
  C4: ["民生服务：孕期、居家病休","Help: pregnancy or illness at home"],
  C5: ["民生服务：公共服务上门","Help: public service delivered at home"],
  C6: ["民生服务：政策、办事","Help: policy or paperwork"],
  C7: ["民生服务：维修","Help: repair"],
  C9: ["民生服务：其他","Help: another"],
  D1: ["社情民意：设施","Opinion: on a facility"],
  D2: ["社情民意：服务","Opinion: on a service"],
  D3: ["社情民意：规定、决定","Opinion: on a rule or decision"],
  D4: ["社情民意：表扬","Opinion: praise"],
  D9: ["社情民意：其他","Opinion: another"],
  E1: ["环境秩序：垃圾","Environment: waste"],
  E2: ["环境秩序：绿化","Environment: greenery"],
  E3: ["环境秩序：小广告、摊点","Environment: posters or stalls"],
  E9: ["环境秩序：其他","Environment: another"],
  F1: ["应急：医疗","Emergency: medical"],
  F2: ["应急：火情","Emergency: fire"],
  F3: ["应急：气象、地震","Emergency: weather or earthquake"],
  F4: ["应急：疫情","Emergency: epidemic"],
  F5: ["应急：停水停电","Emergency: outage"],
  F6: ["应急：人员走失","Emergency: missing person"],
  F9: ["应急：其他","Emergency: another"],
  G: ["协助任务","Assisting task"],
};

/** MatterKindGroup in Chinese and in English. */
export const matterKindGroupWords: Readonly<Record<MatterKindGroup, Words>> = {
  A: ["风险隐患","Risk"],
  B: ["矛盾纠纷","Dispute"],
  C: ["民生服务","Help"],
  D: ["社情民意","Opinion"],
  E: ["环境秩序","Environment"],
  F: ["应急","Emergency"],
  G: ["协助任务","Assisting task"],
};

/** MatterLevel in Chinese and in English. */
export const matterLevelWords: Readonly<Record<MatterLevel, Words>> = {
  L0: ["微网格长","The leader, on the spot"],
  L1: ["专职网格员","The worker"],
  L2: ["社区","The community"],
  L3: ["街道","The street office"],
  L4: ["部门","A department"],
};

/** MatterSeverity in Chinese and in English. */
export const matterSeverityWords: Readonly<Record<MatterSeverity, Words>> = {
  EMERGENCY: ["应急","Emergency"],
  URGENT: ["紧急","Urgent"],
  ORDINARY: ["一般","Ordinary"],
  CONSULT: ["咨询","Question"],
};

/** MatterStatus in Chinese and in English. */
export const matterStatusWords: Readonly<Record<MatterStatus, Words>> = {
  DRAFT: ["草稿","Not reported yet"],
  REPORTED: ["已上报","Reported"],
  RETURNED: ["退回补充","Returned for more information"],
  DUPLICATE: ["重复","Merged into another"],
  OUT_OF_SCOPE: ["不予受理","Not for the grid, referred elsewhere"],
  ACCEPTED: ["已受理","Accepted"],
  ASSIGNED: ["已分派","Assigned"],
  IN_PROGRESS: ["处置中","Being dealt with"],
  ON_HOLD: ["缓办","Put off with approval"],
  ESCALATED: ["已升级","Raised to a higher level"],
  RESOLVED: ["已处置","Dealt with"],
  VERIFIED: ["已核查","Verified by somebody other than the handler"],
  REOPENED: ["返工","Not settled after all"],
  CLOSED: ["已结案","Closed"],
  CANCELLED: ["已撤回","Withdrawn by the reporter"],
};

/** Purpose in Chinese and in English. */
export const purposeWords: Readonly<Record<Purpose, Words>> = {
  HANDLING: ["处置","To settle a matter or help in an emergency"],
  CONTACT_REPORTER: ["联系上报人","To ask the reporter something"],
  FOLLOW_UP: ["回访","To tell the person how it was settled"],
  VERIFICATION: ["核实","To check a statement or a settlement with the person"],
  BREAK_GLASS: ["紧急查阅","In an emergency that none of the others fits"],
  CARE_VISIT: ["关爱走访","To make an agreed care visit"],
  SERVICE_DELIVERY: ["上门服务","To deliver what was referred or wished"],
  MEDIATION: ["调解","To mediate"],
};

/** Role in Chinese and in English. */
export const roleWords: Readonly<Record<Role, Words>> = {
  TOTAL_GRID_HEAD: ["总网格长","Total-grid head"],
  GRID_WORKER: ["专职网格员","Full-time grid worker"],
  COMMITTEE_CONTACT: ["联系两委","Contact from the two committees"],
  MICRO_GRID_LEADER: ["微网格长","Micro-grid leader"],
  VOLUNTEER: ["志愿者","Volunteer"],
  STREET_OFFICER: ["街道工作人员","Street officer"],
  DEPARTMENT_HANDLER: ["部门承办人","Handler of a department"],
  APPEALS_REVIEWER: ["申诉复核人","Reviewer of appeals"],
  ANALYST: ["分析员","Analyst"],
  PRIVACY_AUDITOR: ["隐私审计员","Privacy auditor"],
};

/** SelectionStatus in Chinese and in English. */
export const selectionStatusWords: Readonly<Record<SelectionStatus, Words>> = {
  ANNOUNCED: ["已公告","Announced"],
  NOMINATION: ["提名中","Nominations are open"],
  REVIEW: ["资格审查","Candidates are checked"],
  VOTE: ["投票","The vote is on"],
  TIED: ["票数相同","Equal votes for the first place"],
  NOTICE: ["公示","Public notice"],
  OBJECTION: ["异议处理","An objection is to be decided"],
  CONFIRMED: ["已确认","Confirmed by the street"],
  CANCELLED: ["已取消","Called off"],
};

/** TodayWhat in Chinese and in English. */
export const todayWhatWords: Readonly<Record<TodayWhat, Words>> = {
  ANSWER_EMERGENCY: ["应答应急","Answer an emergency"],
  ACCEPT: ["受理","Accept a matter"],
  ASSIGN: ["分派","Assign it"],
  START: ["接办","Take it on or refuse"],
  SETTLE: ["处置","Settle it"],
  VERIFY: ["核查","Verify it"],
  CLOSE: ["结案","Close it"],
  RESUBMIT: ["补充","Answer what was returned"],
  HOLD_ENDS: ["缓办到期","Decide: a hold is about to end"],
  REPORT_IN: ["报到","Report in"],
  FINISH_WHISTLE: ["办结吹哨","Finish a whistle"],
  RATE_WHISTLE: ["评价部门","Rate the department"],
  TAKE_REFERRAL: ["接收转介","Take a referral"],
  VISIT: ["关爱联系","Make a care contact"],
  REVIEW_CARE: ["复核关爱","Review care"],
  CONSENT: ["答复","Say yes or no to care or mediation"],
  MEDIATE: ["调解","Mediate"],
  FOLLOW_UP: ["回访","Follow an agreement up"],
  ANSWER_OPINION: ["答复意见","Answer an opinion"],
  DISPATCH_WISH: ["派单","Dispatch a wish"],
  FULFIL_WISH: ["完成心愿","Fulfil a wish"],
  APPROVE_ACTIVITY: ["发布活动","Announce an activity"],
  RUN_ACTIVITY: ["举办活动","Run an activity"],
  SETTLE_OUTCOMES: ["落实成果","Settle its outcomes"],
  DO_ACTION: ["落实行动","Do what one owns"],
  RATE: ["评价","Rate what was settled"],
};

/** WhistleAction in Chinese and in English. */
export const whistleActionWords: Readonly<Record<WhistleAction, Words>> = {
  REPORT_IN: ["报到","Report in"],
  FINISH: ["办结","Say that it is done"],
  RATE: ["评价部门","Rate the department"],
  WITHDRAW: ["撤回","Take back"],
};

/** WhistleKind in Chinese and in English. */
export const whistleKindWords: Readonly<Record<WhistleKind, Words>> = {
  BEYOND_THE_STREET: ["街道难以解决","What the street cannot solve"],
  JOINT_ENFORCEMENT: ["联合执法","Joint enforcement"],
  EMERGENCY: ["应急","Emergency"],
};

/** WhistleStatus in Chinese and in English. */
export const whistleStatusWords: Readonly<Record<WhistleStatus, Words>> = {
  BLOWN: ["已吹哨","Blown"],
  REPORTED_IN: ["已报到","The department has reported in"],
  DONE: ["已办理","Done"],
  RATED: ["已评价","Rated by the whistler"],
  WITHDRAWN: ["已撤回","Taken back"],
};

/** WorkRole in Chinese and in English. */
export const workRoleWords: Readonly<Record<WorkRole, Words>> = {
  ORGANISE: ["组织","Organised"],
  PUBLICISE: ["宣传","Made something known"],
  SERVE: ["服务","Served"],
  LIAISE: ["联络","Brought people together"],
  SUPERVISE: ["监督","Saw to it that it is done"],
};

/** What AcceptMatter asks for. */
export const acceptMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ReturnMatter asks for. */
export const returnMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["待补充内容","What is missing"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the reporter reads it.","most":500 },
];

/** What DeclareDuplicate asks for. */
export const declareDuplicateForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"ofMatterId","words":["主事项","The one that goes on"],"isRequired":true,"isList":false,"hint":"open, of the same general grid." },
];

/** What DeclareOutOfScope asks for. */
export const declareOutOfScopeForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["原因及去处","Why, and where to go"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the reporter reads it.","most":500 },
];

/** What CancelMatter asks for. */
export const cancelMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What AssignMatter asks for. */
export const assignMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"assigneeId","words":["承办人","To whom"],"isRequired":true,"isList":false,"hint":"somebody who serves there." },
  { kind: 'ID', "name":"helperIds","words":["协助人","Who helps"],"isRequired":false,"isList":true,"hint":"up to 10: those who serve there." },
  { kind: 'TEXT', "name":"note","words":["要求","What is to be done"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What StartMatter asks for. */
export const startMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What RefuseMatter asks for. */
export const refuseMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; never counts against anybody.","most":500 },
];

/** What EscalateMatter asks for. */
export const escalateMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: matterLevelWords, "name":"toLevel","words":["层级","To which level"],"isRequired":true,"isList":false,"hint":"above the present one, L3 at most; L4 is a whistle." },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; never counts against anybody.","most":500 },
];

/** What HoldMatter asks for. */
export const holdMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"until","words":["缓办至","Until when"],"isRequired":true,"isList":false,"hint":"up to 90 days ahead." },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the reporter reads it.","most":500 },
];

/** What ResumeMatter asks for. */
export const resumeMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What ResolveMatter asks for. */
export const resolveMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"resolution","words":["处置结果","How it was settled"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters; the reporter reads it.","most":2000 },
  { kind: 'CHOICE', choices: workRoleWords, "name":"workRole","words":["五大员","As what it was done"],"isRequired":false,"isList":false,"hint":"a tag, counted of nobody." },
];

/** What VerifyMatter asks for. */
export const verifyMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["核查意见","What was found"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
  { kind: 'CHOICE', choices: matterFindingWords, "name":"finding","words":["核查结论","Whether a risk report held up"],"isRequired":false,"isList":false,"hint":"needed for kinds A, but from its reporter, who is not asked." },
  { kind: 'CHOICE', choices: workRoleWords, "name":"workRole","words":["五大员","As what it was done"],"isRequired":false,"isList":false,"hint":"a tag, counted of nobody." },
];

/** What ReopenMatter asks for. */
export const reopenMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["未解决之处","What is not settled"],"isRequired":true,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What CloseMatter asks for. */
export const closeMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ReplyToMatter asks for. */
export const replyToMatterForm: Form = [
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reply","words":["答复","The reply"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
  { kind: 'CHOICE', choices: workRoleWords, "name":"workRole","words":["五大员","As what it was done"],"isRequired":false,"isList":false,"hint":"a tag, counted of nobody." },
];

/** What RecallMatter asks for. */
export const recallMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What ExtendMatter asks for. */
export const extendMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"workingDays","words":["工作日","For how many working days"],"isRequired":true,"isList":false,"hint":"1 to 10." },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the reporter reads it.","most":500 },
];

/** What SplitMatter asks for. */
export const splitMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'GROUP', fields: [
  { kind: 'CHOICE', choices: matterKindWords, "name":"kind","words":["类别","What it is about"],"isRequired":true,"isList":false,"hint":"not G." },
  { kind: 'TEXT', "name":"description","words":["描述","What is to be done"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters.","most":2000 },
], "name":"parts","words":["部分","The parts"],"isRequired":true,"isList":true,"hint":"2 to 10." },
];

/** What ReclassifyMatter asks for. */
export const reclassifyMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: matterKindWords, "name":"kind","words":["类别","What it is about"],"isRequired":false,"isList":false,"hint":"not to or from G." },
  { kind: 'CHOICE', choices: matterSeverityWords, "name":"severity","words":["紧急程度","How soon"],"isRequired":false,"isList":false,"hint":"to EMERGENCY it starts the chain." },
  { kind: 'ID', "name":"gridCode","words":["微网格","The micro-grid"],"isRequired":false,"isList":false,"hint":"one in force." },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the reporter reads it.","most":500 },
];

/** What RateMatter asks for. */
export const rateMatterForm: Form = [
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"rating","words":["评价","From 1 to 5"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ResubmitMatter asks for. */
export const resubmitMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"description","words":["描述","The whole description anew"],"isRequired":false,"isList":false,"hint":"1 to 2,000 characters.","most":2000 },
  { kind: 'TEXT', "name":"place","words":["地点","The place anew"],"isRequired":false,"isList":false,"hint":"1 to 200 characters.","most":200 },
];

/** What BlowWhistle asks for. */
export const blowWhistleForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: whistleKindWords, "name":"kind","words":["类型","Kind"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"departmentId","words":["部门","For which department"],"isRequired":true,"isList":false,"hint":"one that serves there." },
  { kind: 'TEXT', "name":"problem","words":["问题","What is to be solved"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters; no names, no phones.","most":1000 },
  { kind: 'TEXT', "name":"place","words":["地点","Where"],"isRequired":true,"isList":false,"hint":"1 to 200 characters.","most":200 },
];

/** What ReferMatter asks for. */
export const referMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"departmentId","words":["接收单位","To whom"],"isRequired":true,"isList":false,"hint":"one that serves there." },
  { kind: 'MOMENT', "name":"wantedAt","words":["约定时间","When somebody should come"],"isRequired":true,"isList":false,"hint":"within 90 days." },
  { kind: 'TEXT', "name":"address","words":["上门地址","Where to go"],"isRequired":true,"isList":false,"hint":"1 to 200 characters; sealed at once.","most":200 },
  { kind: 'NUMBER', "name":"textVersion","words":["文本版本","Which text the person agreed to"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: consentChannelWords, "name":"channel","words":["方式","How"],"isRequired":true,"isList":false,"hint":"on paper, or orally before two; no app asks for it yet, so APP is BAD_USER_INPUT." },
  { kind: 'ID', "name":"witnessId","words":["见证人","Who heard it besides the caller"],"isRequired":false,"isList":false,"hint":"somebody who serves there; needed for ORAL." },
];

/** What ProposeMediation asks for. */
export const proposeMediationForm: Form = [
  { kind: 'CHOICE', choices: matterKindWords, "name":"kind","words":["类别","Kind"],"isRequired":true,"isList":false,"hint":"kinds B only." },
  { kind: 'ID', "name":"gridCode","words":["微网格","The micro-grid"],"isRequired":true,"isList":false,"hint":"18 digits." },
  { kind: 'ID', "name":"matterId","words":["来源事项","The matter that it comes from"],"isRequired":false,"isList":false,"hint":"one of that kind and micro-grid that the caller may see." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"personId","words":["本人","Id of the person"],"isRequired":false,"isList":false,"hint":"of somebody with an account." },
  { kind: 'TEXT', "name":"name","words":["姓名或名称","Name"],"isRequired":true,"isList":false,"hint":"1 to 100 characters.","most":100 },
  { kind: 'TEXT', "name":"phone","words":["电话","Phone"],"isRequired":false,"isList":false,"hint":"" },
], "name":"parties","words":["当事方","The parties"],"isRequired":true,"isList":true,"hint":"2 to 6; sealed at once." },
  { kind: 'ID', "name":"mediatorIds","words":["调解员","Who mediates"],"isRequired":true,"isList":true,"hint":"1 to 3; none is a party." },
];

/** What ReportIn asks for. */
export const reportInForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"whistleId","words":["吹哨","The whistle"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What FinishWhistle asks for. */
export const finishWhistleForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"whistleId","words":["吹哨","The whistle"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"result","words":["办理结果","What was done"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters; the reporter of the matter reads it.","most":2000 },
];

/** What RateWhistle asks for. */
export const rateWhistleForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"whistleId","words":["吹哨","The whistle"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"rating","words":["评价","From 1 to 5"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What WithdrawWhistle asks for. */
export const withdrawWhistleForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"whistleId","words":["吹哨","The whistle"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What AppointLeader asks for. */
export const appointLeaderForm: Form = [
  { kind: 'ID', "name":"personId","words":["人员","Id of the person"],"isRequired":true,"isList":false,"hint":"BAD_USER_INPUT when there is none." },
  { kind: 'ID', "name":"gridCode","words":["微网格","The micro-grid"],"isRequired":true,"isList":false,"hint":"18 digits; BAD_USER_INPUT for another grid." },
  { kind: 'DATE', "name":"endsOn","words":["任期止","The last day in post"],"isRequired":true,"isList":false,"hint":"from today to the same day next year in Asia/Shanghai (BAD_USER_INPUT)." },
  { kind: 'CHOICE', choices: leaderBasisWords, "name":"basis","words":["依据","What it rests on"],"isRequired":true,"isList":false,"hint":"" },
];

/** What RenewAppointment asks for. */
export const renewAppointmentForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appointmentId","words":["任职","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"endsOn","words":["任期止","New last day"],"isRequired":true,"isList":false,"hint":"after the present one and at most a year after it (BAD_USER_INPUT)." },
];

/** What EndAppointment asks for. */
export const endAppointmentForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appointmentId","words":["任职","Id of the appointment"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: appointmentEndReasonWords, "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"whoever holds the post may only give RESIGNED." },
];

/** What GrantLeave asks for. */
export const grantLeaveForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appointmentId","words":["任职","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"from","words":["开始日","First day"],"isRequired":true,"isList":false,"hint":"today at the earliest." },
  { kind: 'DATE', "name":"to","words":["结束日","Last day"],"isRequired":true,"isList":false,"hint":"at most 90 days later." },
  { kind: 'ID', "name":"standInId","words":["代理人","Who stands in"],"isRequired":false,"isList":false,"hint":"needed for a leader and a worker, and somebody else than the worker or a leader of the same branch, nobody who is on leave then, or suspended." },
  { kind: 'YES_NO', "name":"movesMatters","words":["在办事项是否交代理人","Whether what is open goes to the stand-in when the leave begins"],"isRequired":false,"isList":false,"hint":"and comes back when it is over; by default it stays." },
];

/** What ReturnFromLeave asks for. */
export const returnFromLeaveForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appointmentId","words":["任职","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What SuspendAppointment asks for. */
export const suspendAppointmentForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appointmentId","words":["任职","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the holder reads it.","most":500 },
];

/** What ReinstateAppointment asks for. */
export const reinstateAppointmentForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appointmentId","words":["任职","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
];
