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

/** What can be done with an activity（活动操作）. */
export type ActivityAction =
  /** Announce it（发布）. */
  | 'PUBLISH'
  /** Register for it, or for its waiting list（报名）: registerForActivity. */
  | 'REGISTER'
  /** Give up the own registration（取消报名）: cancelRegistration. */
  | 'CANCEL_REGISTRATION'
  /** Begin（开始）: by the clock at startsAt, never by hand. */
  | 'START'
  /** Finish（结束）. */
  | 'END'
  /** Settle its outcomes（结项）. */
  | 'CLOSE'
  /** Put it off（延期）. */
  | 'POSTPONE'
  /** Set a new time（改期）: changeActivity, PUBLISHED again. */
  | 'RESCHEDULE'
  /** Call it off（取消）. */
  | 'CANCEL'
  /** Change it（修改）: its organiser, before it starts. */
  | 'CHANGE'
  /** Record an outcome（记录成果）. */
  | 'RECORD_OUTCOME';

/** Where an activity stands（活动状态）. */
export type ActivityStatus =
  /** Not announced yet（草稿）; seen by its organiser and those who serve there. */
  | 'DRAFT'
  /** Announced, with free seats（已发布）. */
  | 'PUBLISHED'
  /** Announced, without free seats（已满）: whoever registers waits. */
  | 'FULL'
  /** Under way（进行中）. */
  | 'ONGOING'
  /** Over（已举办）, its outcomes not yet settled. */
  | 'HELD'
  /** Over and settled（已结项）. */
  | 'CLOSED'
  /** Put off（已延期）. */
  | 'POSTPONED'
  /** Called off（已取消）. */
  | 'CANCELLED';

/** Type of an activity（活动类型）. */
export type ActivityType =
  /** Reading session（阅读分享会）. */
  | 'READING'
  /** Tea talk（茶话会）. */
  | 'TEA_TALK'
  /** Courtyard meeting（坝坝会、议事） that ends in decisions. */
  | 'DELIBERATION'
  /** Training（培训）. */
  | 'TRAINING'
  /** Volunteer work（志愿服务）. */
  | 'VOLUNTEER'
  /** Something else（其他）. */
  | 'OTHER';

/** Answering an emergency（应急应答）; may be entered afterwards. */
export type AnswerEmergencyInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The matter（事项）. */
  readonly matterId: string;
  /** Who（人员）; the caller by default, another when phoned and entered for them. */
  readonly personId?: string | null | undefined;
  /** When（时间）; now by default, not before it was raised. */
  readonly at?: string | null | undefined;
};

/** What can be done with an appeal（可用操作）. */
export type AppealAction =
  /** Decide（复核）. */
  | 'DECIDE'
  /** Take back（撤回）. */
  | 'WITHDRAW';

/** A point of an appeal（申诉要点）. */
export type AppealPointInput = {
  /** The indicator（指标编码）. */
  readonly indicatorCode: string;
  /** What is contested（内容）, 1 to 1,000 characters. */
  readonly text: string;
  /** The cited evidence（引用依据）, up to 50. */
  readonly evidenceIds?: ReadonlyArray<string>;
};

/** Where an appeal stands（申诉状态）. */
export type AppealStatus =
  /** To be decided（待复核）. */
  | 'OPEN'
  /** Upheld（成立）: facts are corrected and the result is computed anew. */
  | 'UPHELD'
  /** Upheld in part（部分成立）. */
  | 'PARTLY_UPHELD'
  /** Not upheld（不成立）. */
  | 'NOT_UPHELD'
  /** Taken back（已撤回）. */
  | 'WITHDRAWN';

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

/** Giving up a registration（取消报名）. */
export type CancelRegistrationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The activity（活动） that the caller is registered for. */
  readonly activityId: string;
  /** Which registration（报名）, of one made for somebody else; the caller's own by default. */
  readonly registrationId?: string | null | undefined;
};

/** What happened of an agreed contact（联系情况）. */
export type CareContactOutcome =
  /** Done（已完成）. */
  | 'DONE'
  /** Declined by the person（婉拒）: counts as done. */
  | 'DECLINED'
  /** Missed（未完成）. */
  | 'MISSED';

/** How somebody looks in（方式）. */
export type CareMode =
  /** A visit（上门）. */
  | 'VISIT'
  /** A call（电话）. */
  | 'PHONE';

/** What came of a contact（联系结果）. */
export type CareVisitResult =
  /** All right（正常）. */
  | 'OK'
  /** Referred（已转介）. */
  | 'REFERRED'
  /** To be followed up（需跟进）. */
  | 'FOLLOW_UP';

/** Where an agreed contact stands（联系状态）. */
export type CareVisitStatus =
  /** Due or to come（待联系）. */
  | 'DUE'
  /** Done（已完成）. */
  | 'DONE'
  /** Declined by the person（婉拒）: counts as done. */
  | 'DECLINED'
  /** Missed（未完成）. */
  | 'MISSED';

/** Closing a matter（结案）. */
export type CloseMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The matter（事项）. */
  readonly matterId: string;
};

/** What somebody who serves can agree to（同意事项）; no post depends on any of them, but care, mediation and wishes are taken on with NAME_TO_SERVED alone. */
export type ConsentPurpose =
  /** To show name and work phone publicly（公开姓名与工作电话）. */
  | 'PUBLISH_NAME'
  /** To be named to residents who signed in（向登录居民告知姓名）: whoever is served learns who comes; taking care, a mediation or a wish on answers CONFLICT without it. */
  | 'NAME_TO_SERVED'
  /** To be shown as a candidate（公示候选人信息）. */
  | 'PUBLISH_CANDIDACY'
  /** To be named in the list of honour（公开表彰）. */
  | 'PUBLISH_HONOUR';

/** Contesting evidence（质疑依据）. */
export type DisputeEvidenceInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（依据）. */
  readonly evidenceId: string;
  /** What is wrong（理由）, 1 to 1,000 characters. */
  readonly reason: string;
};

/** What can be done with an emergency（可用操作）. */
export type EmergencyAction =
  /** Say that one is coming（应答）. */
  | 'ACKNOWLEDGE'
  /** Say that one cannot come（无法前往）: the next is called at once. */
  | 'PASS'
  /** Say that one is there（到场）. */
  | 'ARRIVE';

/** How a call was answered（应答情况）. */
export type EmergencyAnswer =
  /** Is coming（前往）. */
  | 'COMING'
  /** Cannot come（无法前往）. */
  | 'PASSED'
  /** No answer in time（未应答）. */
  | 'UNANSWERED';

/** As what somebody is called（呼叫身份）. */
export type EmergencyCallee =
  /** Leader of the micro-grid（微网格长）, or the stand-in. */
  | 'LEADER'
  /** On call（值班人）. */
  | 'ON_CALL'
  /** Backup（备勤人）. */
  | 'BACKUP'
  /** Worker（专职网格员）. */
  | 'WORKER'
  /** Duty of the community（社区值班）; its head when nobody is on call for it. */
  | 'COMMUNITY'
  /** Duty of the street（街道值班）; all its officers when nobody is on call for it. */
  | 'STREET';

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

/** Ending an activity（结束）. */
export type EndActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（活动）. */
  readonly activityId: string;
  /** How many came（到场人数）, 0 to 100,000. */
  readonly attendanceCount: number;
  /** As what it was done（五大员）; a tag, counted of nobody. */
  readonly workRole?: WorkRole | null | undefined;
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

/** What can be done with an evaluation（可用操作）. */
export type EvaluationAction =
  /** Write the self-review（自评）. */
  | 'SELF_REVIEW'
  /** Review it（评议）. */
  | 'REVIEW'
  /** Contest a piece of evidence（质疑依据）. */
  | 'DISPUTE_EVIDENCE'
  /** Appeal（申诉）. */
  | 'APPEAL'
  /** Decide what follows（结果运用）. */
  | 'DECIDE_CONSEQUENCE';

/** Where an evaluation stands（考核状态）. */
export type EvaluationStatus =
  /** The period runs（进行中）. */
  | 'OPEN'
  /** Facts are frozen; the evaluated writes（自评）. */
  | 'SELF_REVIEW'
  /** Computed（已计算）. */
  | 'COMPUTED'
  /** Reviewed（已评议）. */
  | 'REVIEWED'
  /** Told; an appeal is possible（已告知）. */
  | 'NOTIFIED'
  /** Under appeal, the result is suspended（申诉中）. */
  | 'APPEALED'
  /** Final（已定）. */
  | 'FINAL'
  /** Put away（已归档）. */
  | 'ARCHIVED';

/** How a dispute on evidence was settled（质疑处理结果）. */
export type EvidenceDisputeOutcome =
  /** The fact was corrected where it belongs（已更正）. */
  | 'CORRECTED'
  /** The fact stands（维持）. */
  | 'KEPT'
  /** It does not count here（不计入）: such as another’s deed. */
  | 'EXCLUDED';

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

/** Grade of an evaluation（考核等次） of somebody who serves, never of a resident. */
export type Grade =
  /** Excellent（优秀）. */
  | 'EXCELLENT'
  /** Good（良好）. */
  | 'GOOD'
  /** Qualified（合格）. */
  | 'QUALIFIED'
  /** Needs help（需要帮扶）: coaching comes first. */
  | 'NEEDS_HELP';

/** Level of a grid（网格层级）. */
export type GridLevel =
  /** Total grid（总网格）: a community or village, one to one. */
  | 'TOTAL'
  /** General grid（一般网格）: where a full-time worker serves. */
  | 'GENERAL'
  /** Exclusive grid（专属网格）: an institution, market or estate of its own, beside the general grids. */
  | 'EXCLUSIVE'
  /** Micro-grid（微网格）: usually 30 to 100 households, led by a neighbour. */
  | 'MICRO';

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

/** What can be done with a wish（可用操作）. */
export type MicroWishAction =
  /** Dispatch（派单）. */
  | 'DISPATCH'
  /** Take（接单）. */
  | 'TAKE'
  /** Give back（退单）. */
  | 'GIVE_BACK'
  /** Fulfil（完成）. */
  | 'FULFIL'
  /** Thank（致谢）. */
  | 'THANK'
  /** Call off（取消）. */
  | 'CANCEL';

/** Where a wish stands（心愿状态）. */
export type MicroWishStatus =
  /** Ordered（已点单）. */
  | 'ORDERED'
  /** Dispatched（已派单）. */
  | 'DISPATCHED'
  /** Taken（已接单）. */
  | 'TAKEN'
  /** Fulfilled（已完成）. */
  | 'FULFILLED'
  /** Thanked for（已致谢）. */
  | 'THANKED'
  /** Called off（已取消）. */
  | 'CANCELLED';

/** A move of an activity（活动操作）. */
export type MoveActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（活动）. */
  readonly activityId: string;
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

/** A move of a wish（心愿操作）. */
export type MoveMicroWishInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（心愿）. */
  readonly microWishId: string;
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

/** Why something is not rated（不予评定原因）. */
export type NotRatedReason =
  /** Served less than half of the period（任职不足半个周期）. */
  | 'SERVED_TOO_SHORT'
  /** Less than 60 of the weights can be measured（可测权重不足 60）. */
  | 'TOO_LITTLE_MEASURABLE';

/** What can be done with an opinion（可用操作）. */
export type OpinionAction =
  /** Reply（答复）. */
  | 'REPLY'
  /** Link to a matter（转事项）. */
  | 'LINK'
  /** Merge（合并）. */
  | 'MERGE';

/** How an opinion came（意见渠道）. */
export type OpinionChannel =
  /** On a round of visits（走访）. */
  | 'ROUND'
  /** At an activity（活动）. */
  | 'ACTIVITY'
  /** From an app（线上）. */
  | 'APP';

/** An opinion（意见）. */
export type OpinionInput = {
  /** The micro-grid（微网格）, 18 digits. */
  readonly gridCode: string;
  /** What on（主题）, kinds D only. */
  readonly topic: MatterKind;
  /** What was said（内容）, 1 to 500 characters; no ID-card or mobile numbers. */
  readonly text: string;
  /** How it came（渠道）. */
  readonly channel?: OpinionChannel;
  /** Whether it stays anonymous（是否匿名）; always so on a round, and alike of all that is sent at once. An anonymous one gets a fresh id, not `writeId`: nothing kept leads back to the account. Otherwise the caller said it. */
  readonly isAnonymous?: boolean;
  /** At which activity（活动）, of the same community; needed for ACTIVITY, not for ROUND. */
  readonly activityId?: string | null | undefined;
  /** When（时间）; now by default, up to 7 days back. */
  readonly takenAt?: string | null | undefined;
};

/** Where an opinion stands（意见状态）. */
export type OpinionStatus =
  /** Open（待答复）. */
  | 'OPEN'
  /** Replied to（已答复）. */
  | 'REPLIED'
  /** Became a matter（已转事项）. */
  | 'LINKED'
  /** Merged（已合并）. */
  | 'MERGED';

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

/** Appealing（申诉）; never lowers a result. */
export type RaiseAppealInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（考核）. */
  readonly evaluationId: string;
  /** What is contested（申诉要点）, 1 to 20. */
  readonly points: ReadonlyArray<AppealPointInput>;
};

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

/** As what somebody reads what is sealed（查阅身份）. */
export type ReaderPost =
  /** Worker（专职网格员）. */
  | 'WORKER'
  /** Head of the total grid（总网格长）. */
  | 'HEAD'
  /** Assigned visitor（走访人）. */
  | 'VISITOR'
  /** Mediator（调解员）. */
  | 'MEDIATOR'
  /** Taker of a wish（接单人）. */
  | 'TAKER'
  /** Department（部门承办人）. */
  | 'DEPARTMENT'
  /** Handler or helper of the matter, or on duty in its emergency（处置人、协助人、值守人）. */
  | 'CASE_TEAM'
  /** None that allowed it（无权）. */
  | 'NONE';

/** Recording a contact（记录联系）. */
export type RecordCareVisitInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（联系）. */
  readonly careVisitId: string;
  /** What happened（结果）; MISSED is said by a correction or the clock alone (BAD_USER_INPUT). */
  readonly outcome: CareContactOutcome;
  /** When（时间）; now by default. */
  readonly at?: string | null | undefined;
  /** How（方式）; as agreed by default. */
  readonly mode?: CareMode | null | undefined;
  /** What came of it（结果）; needed for DONE, and only then. */
  readonly result?: CareVisitResult | null | undefined;
  /** As what it was done（五大员）; a tag, counted of nobody. */
  readonly workRole?: WorkRole | null | undefined;
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

/** A registration for an activity（报名）. */
export type RegisterForActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The activity（活动）. */
  readonly activityId: string;
  /** Name for the organiser（姓名）, 1 to 50 characters; the account's by default. */
  readonly name?: string | null | undefined;
  /** Phone of somebody without an account（电话）, registered by a leader or worker there. */
  readonly phone?: string | null | undefined;
  /** Whether it is for somebody else（是否代报名）, without an account; by those who serve in the community only, and with a name. */
  readonly isForSomebodyElse?: boolean;
  /** Whether the name may stand on the public list（是否公开）. */
  readonly isListed?: boolean;
};

/** Where a registration stands（报名状态）. */
export type RegistrationStatus =
  /** Has a seat（已报名）. */
  | 'REGISTERED'
  /** On the waiting list（候补）; moves up as seats become free. */
  | 'WAITING'
  /** Given up（已取消）. */
  | 'CANCELLED';

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

/** Replying to an opinion（答复意见）; whoever said a merged one reads it too. */
export type ReplyToOpinionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（意见）. */
  readonly opinionId: string;
  /** The reply（答复）, 1 to 1,000 characters. */
  readonly reply: string;
};

/** Whoever a matter is entered for（代录对象）; sealed at once. */
export type ReporterInput = {
  /** Id of the person（人员）, of somebody with an account; then neither name nor phone. */
  readonly personId?: string | null | undefined;
  /** Name（姓名）, 1 to 50 characters; needed without an account. */
  readonly name?: string | null | undefined;
  /** Phone（电话）. */
  readonly phone?: string | null | undefined;
};

/** A new matter（上报事项）. */
export type ReportMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** What it is about（类别）; G needs an admission. */
  readonly kind: MatterKind;
  /** How soon it must be settled（紧急程度）. */
  readonly severity: MatterSeverity;
  /** The micro-grid that it is in（所在微网格）, 18 digits; for kind G a general grid, 15. */
  readonly gridCode: string;
  /** Where exactly（地点）, 1 to 200 characters; may be left out of an emergency alone (BAD_USER_INPUT). */
  readonly place?: string | null | undefined;
  /** What it is about（描述）, 1 to 2,000 characters; no ID-card or mobile numbers. */
  readonly description: string;
  /** How it came in（渠道）. */
  readonly channel?: MatterChannel;
  /** When it was seen or phoned in（发生时间）; now by default, up to 7 days back. */
  readonly reportedAt?: string | null | undefined;
  /** For whom it is entered（代录）, by somebody who serves there; sealed at once. */
  readonly onBehalfOf?: ReporterInput | null | undefined;
  /** The matter that the caller says is the same（同一事项）, as similarMatters refers to it: this one becomes its DUPLICATE and the caller follows it. */
  readonly sameAsMatterId?: string | null | undefined;
  /** When the reporter or somebody else was already coming（已有人前往时间）, of an emergency entered afterwards: nobody further is called, who is on call is told. Not before it was reported. */
  readonly answeredAt?: string | null | undefined;
  /** How the leader settled it on the spot（当场处置结果）, 1 to 2,000 characters: at L0 it is RESOLVED at once, to be verified. */
  readonly resolution?: string | null | undefined;
  /** Whose service it is about（投诉对象）: a post of the micro-grid or above; it starts at the level above that post, whose holder never sees it. */
  readonly aboutAppointmentId?: string | null | undefined;
  /** The admission that lets a department push it（准入事项）; needed for kind G, refused without a current one (CONFLICT). */
  readonly admissionCode?: string | null | undefined;
};

/** Asking for erasure（申请删除）. */
export type RequestErasureInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** That posts end with it（确认离任）; needed for somebody in post, for whom it is refused otherwise (CONFLICT). */
  readonly endsPosts?: boolean;
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

/** Writing the self-review（自评）. */
export type SubmitSelfReviewInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（考核）. */
  readonly evaluationId: string;
  /** What is to be said（自评）, 1 to 3,000 characters. */
  readonly selfReview: string;
};

/** Taking opinions（收集意见）: several at once after a round. */
export type TakeOpinionsInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The opinions（意见）, 1 to 50. */
  readonly opinions: ReadonlyArray<OpinionInput>;
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

/** Taking an appeal back（撤回申诉）. */
export type WithdrawAppealInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（申诉）. */
  readonly appealId: string;
};

/** Withdrawing consent（撤回同意）; what it allowed ends with the next request. */
export type WithdrawConsentInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Of what（事项）. */
  readonly purpose: ConsentPurpose;
  /** Whose（本人）; the caller by default, somebody else when recorded for them. */
  readonly personId?: string | null | undefined;
};

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

export type ActivitiesQueryVariables = Exact<{
  within?: string | null | undefined;
  from: string;
}>;


export type ActivitiesQuery = { readonly activities: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: ActivityType, readonly startsAt: string, readonly seatsLeft: number, readonly status: ActivityStatus, readonly station: { readonly name: string } | null, readonly myRegistration: { readonly status: RegistrationStatus } | null }> } | null };

export type ActivityQueryVariables = Exact<{
  id: string;
}>;


export type ActivityQuery = { readonly activity: { readonly id: string, readonly title: string, readonly type: ActivityType, readonly description: string, readonly status: ActivityStatus, readonly reason: string | null, readonly startsAt: string, readonly endsAt: string, readonly seatsLeft: number, readonly waitingCount: number, readonly version: number, readonly availableActions: ReadonlyArray<ActivityAction>, readonly grid: { readonly name: string } | null, readonly station: { readonly name: string, readonly address: string, readonly accessible: boolean } | null, readonly organiser: { readonly displayName: string | null } | null, readonly myRegistration: { readonly id: string, readonly status: RegistrationStatus, readonly position: number | null } | null, readonly outcomes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly result: string | null, readonly doneAt: string | null }> } | null };

export type RegisterForActivityMutationVariables = Exact<{
  input: RegisterForActivityInput;
}>;


export type RegisterForActivityMutation = { readonly registerForActivity: { readonly id: string, readonly status: RegistrationStatus, readonly position: number | null } | null };

export type CancelRegistrationMutationVariables = Exact<{
  input: CancelRegistrationInput;
}>;


export type CancelRegistrationMutation = { readonly cancelRegistration: { readonly id: string, readonly status: RegistrationStatus } | null };

export type EndActivityMutationVariables = Exact<{
  input: EndActivityInput;
}>;


export type EndActivityMutation = { readonly endActivity: { readonly id: string, readonly status: ActivityStatus } | null };

export type CloseActivityMutationVariables = Exact<{
  input: MoveActivityInput;
}>;


export type CloseActivityMutation = { readonly closeActivity: { readonly id: string, readonly status: ActivityStatus } | null };

export type MyVisitsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyVisitsQuery = { readonly careVisits: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly dueOn: string, readonly need: { readonly pseudonym: string, readonly mode: CareMode | null, readonly kinds: ReadonlyArray<MatterKind>, readonly grid: { readonly name: string } | null } | null }> } | null };

export type RecordCareVisitMutationVariables = Exact<{
  input: RecordCareVisitInput;
}>;


export type RecordCareVisitMutation = { readonly recordCareVisit: { readonly id: string, readonly status: CareVisitStatus } | null };

export type MyFactsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyFactsQuery = { readonly me: { readonly id: string, readonly appointments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: AppointmentRole, readonly grid: { readonly name: string } | null, readonly evidence: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly factType: string, readonly occurredAt: string, readonly indicator: { readonly name: string }, readonly dispute: { readonly outcome: EvidenceDisputeOutcome | null } | null }> } | null, readonly evaluations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: EvaluationStatus, readonly round: { readonly period: { readonly period: string } } }> } | null }> } } | null };

export type MyEvaluationQueryVariables = Exact<{
  id: string;
}>;


export type MyEvaluationQuery = { readonly evaluation: { readonly id: string, readonly status: EvaluationStatus, readonly version: number, readonly score: number | null, readonly grade: Grade | null, readonly notRated: NotRatedReason | null, readonly selfReview: string | null, readonly review: string | null, readonly availableActions: ReadonlyArray<EvaluationAction>, readonly round: { readonly selfReviewUntil: string | null, readonly appealUntil: string | null, readonly period: { readonly period: string } }, readonly comments: ReadonlyArray<{ readonly text: string, readonly by: { readonly displayName: string | null } | null }>, readonly values: ReadonlyArray<{ readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly isDropped: boolean, readonly reasons: string | null, readonly indicator: { readonly code: string, readonly name: string, readonly formula: string }, readonly evidence: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly factType: string, readonly occurredAt: string, readonly inNumerator: boolean | null, readonly dispute: { readonly reason: string, readonly outcome: EvidenceDisputeOutcome | null, readonly explanation: string | null } | null }> } }>, readonly appeal: { readonly id: string, readonly status: AppealStatus, readonly reason: string | null, readonly version: number, readonly availableActions: ReadonlyArray<AppealAction> } | null } | null };

export type SubmitSelfReviewMutationVariables = Exact<{
  input: SubmitSelfReviewInput;
}>;


export type SubmitSelfReviewMutation = { readonly submitSelfReview: { readonly id: string, readonly status: EvaluationStatus } | null };

export type DisputeEvidenceMutationVariables = Exact<{
  input: DisputeEvidenceInput;
}>;


export type DisputeEvidenceMutation = { readonly disputeEvidence: { readonly id: string } | null };

export type RaiseAppealMutationVariables = Exact<{
  input: RaiseAppealInput;
}>;


export type RaiseAppealMutation = { readonly raiseAppeal: { readonly id: string, readonly status: AppealStatus } | null };

export type WithdrawAppealMutationVariables = Exact<{
  input: WithdrawAppealInput;
}>;


export type WithdrawAppealMutation = { readonly withdrawAppeal: { readonly id: string, readonly status: AppealStatus } | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly me: { readonly id: string, readonly displayName: string | null, readonly appointments: { readonly totalCount: number } } | null, readonly myRoles: ReadonlyArray<{ readonly role: Role, readonly until: string | null, readonly grid: { readonly code: string, readonly name: string, readonly level: GridLevel, readonly households: number, readonly complaintsPhone: string | null, readonly parent: { readonly name: string } | null, readonly worker: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly onDuty: { readonly endsAt: string, readonly onCall: { readonly displayName: string | null, readonly workPhone: string | null } | null } | null } | null }> | null, readonly today: ReadonlyArray<{ readonly id: string, readonly what: TodayWhat, readonly dueAt: string | null, readonly isOverdue: boolean, readonly grid: { readonly code: string, readonly name: string } | null, readonly subject:
      | { readonly id: string, readonly severity: MatterSeverity, readonly place: string | null, readonly description: string | null, readonly matterKind: MatterKind, readonly matterStatus: MatterStatus, readonly matterVersion: number, readonly matterActions: ReadonlyArray<MatterAction>, readonly is: 'Matter' }
      | { readonly id: string, readonly raisedAt: string, readonly emergencyKind: MatterKind, readonly emergencyActions: ReadonlyArray<EmergencyAction>, readonly is: 'Emergency' }
      | { readonly id: string, readonly problem: string | null, readonly whistleVersion: number, readonly whistleActions: ReadonlyArray<WhistleAction>, readonly is: 'Whistle' }
      | { readonly id: string, readonly note: string | null, readonly is: 'Referral' }
      | { readonly id: string, readonly pseudonym: string, readonly is: 'CareNeed' }
      | { readonly id: string, readonly dueOn: string, readonly is: 'CareVisit', readonly need: { readonly pseudonym: string } | null }
      | { readonly id: string, readonly mediationKind: MatterKind, readonly is: 'Mediation' }
      | { readonly id: string, readonly topic: MatterKind, readonly opinionText: string | null, readonly opinionVersion: number, readonly opinionActions: ReadonlyArray<OpinionAction>, readonly is: 'Opinion' }
      | { readonly id: string, readonly wishText: string | null, readonly wishVersion: number, readonly wishActions: ReadonlyArray<MicroWishAction>, readonly is: 'MicroWish' }
      | { readonly id: string, readonly title: string, readonly startsAt: string, readonly is: 'Activity' }
      | { readonly id: string, readonly outcomeText: string, readonly is: 'ActivityOutcome' }
     }> | null, readonly myRequests: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: MatterKind, readonly status: MatterStatus, readonly reportedAt: string, readonly dueAt: string | null }> } | null };

export type ReplyToOpinionMutationVariables = Exact<{
  input: ReplyToOpinionInput;
}>;


export type ReplyToOpinionMutation = { readonly replyToOpinion: { readonly id: string, readonly status: OpinionStatus } | null };

export type TakeMicroWishMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type TakeMicroWishMutation = { readonly takeMicroWish: { readonly id: string, readonly status: MicroWishStatus } | null };

export type FulfilMicroWishMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type FulfilMicroWishMutation = { readonly fulfilMicroWish: { readonly id: string, readonly status: MicroWishStatus } | null };

export type GiveMicroWishBackMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type GiveMicroWishBackMutation = { readonly giveMicroWishBack: { readonly id: string, readonly status: MicroWishStatus } | null };

export type ReportInMutationVariables = Exact<{
  input: MoveWhistleInput;
}>;


export type ReportInMutation = { readonly reportIn: { readonly id: string, readonly status: WhistleStatus } | null };

export type FinishWhistleMutationVariables = Exact<{
  input: FinishWhistleInput;
}>;


export type FinishWhistleMutation = { readonly finishWhistle: { readonly id: string, readonly status: WhistleStatus } | null };

export type RateWhistleMutationVariables = Exact<{
  input: RateWhistleInput;
}>;


export type RateWhistleMutation = { readonly rateWhistle: { readonly id: string, readonly status: WhistleStatus } | null };

export type AcknowledgeEmergencyMutationVariables = Exact<{
  input: AnswerEmergencyInput;
}>;


export type AcknowledgeEmergencyMutation = { readonly acknowledgeEmergency: { readonly id: string, readonly status: EmergencyStatus } | null };

export type PassEmergencyMutationVariables = Exact<{
  input: AnswerEmergencyInput;
}>;


export type PassEmergencyMutation = { readonly passEmergency: { readonly id: string, readonly status: EmergencyStatus } | null };

export type RecordArrivalMutationVariables = Exact<{
  input: AnswerEmergencyInput;
}>;


export type RecordArrivalMutation = { readonly recordArrival: { readonly id: string, readonly status: EmergencyStatus } | null };

export type AcceptMatterMutationVariables = Exact<{
  input: AcceptMatterInput;
}>;


export type AcceptMatterMutation = { readonly acceptMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type ReturnMatterMutationVariables = Exact<{
  input: ReturnMatterInput;
}>;


export type ReturnMatterMutation = { readonly returnMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type CancelMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type CancelMatterMutation = { readonly cancelMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type StartMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type StartMatterMutation = { readonly startMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type RefuseMatterMutationVariables = Exact<{
  input: RefuseMatterInput;
}>;


export type RefuseMatterMutation = { readonly refuseMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type EscalateMatterMutationVariables = Exact<{
  input: EscalateMatterInput;
}>;


export type EscalateMatterMutation = { readonly escalateMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type HoldMatterMutationVariables = Exact<{
  input: HoldMatterInput;
}>;


export type HoldMatterMutation = { readonly holdMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type ResumeMatterMutationVariables = Exact<{
  input: MoveMatterInput;
}>;


export type ResumeMatterMutation = { readonly resumeMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type ResolveMatterMutationVariables = Exact<{
  input: ResolveMatterInput;
}>;


export type ResolveMatterMutation = { readonly resolveMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type VerifyMatterMutationVariables = Exact<{
  input: VerifyMatterInput;
}>;


export type VerifyMatterMutation = { readonly verifyMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type ReopenMatterMutationVariables = Exact<{
  input: ReopenMatterInput;
}>;


export type ReopenMatterMutation = { readonly reopenMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type CloseMatterMutationVariables = Exact<{
  input: CloseMatterInput;
}>;


export type CloseMatterMutation = { readonly closeMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type ReplyToMatterMutationVariables = Exact<{
  input: ReplyToMatterInput;
}>;


export type ReplyToMatterMutation = { readonly replyToMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type RateMatterMutationVariables = Exact<{
  input: RateMatterInput;
}>;


export type RateMatterMutation = { readonly rateMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type ResubmitMatterMutationVariables = Exact<{
  input: ResubmitMatterInput;
}>;


export type ResubmitMatterMutation = { readonly resubmitMatter: { readonly id: string, readonly status: MatterStatus } | null };

export type MyMattersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyMattersQuery = { readonly matters: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: MatterKind, readonly status: MatterStatus, readonly reportedAt: string, readonly dueAt: string | null }> } | null };

export type MatterQueryVariables = Exact<{
  id: string;
}>;


export type MatterQuery = { readonly matter: { readonly id: string, readonly number: string, readonly kind: MatterKind, readonly severity: MatterSeverity, readonly status: MatterStatus, readonly place: string | null, readonly description: string | null, readonly resolution: string | null, readonly reportedAt: string, readonly dueAt: string | null, readonly myRating: number | null, readonly version: number, readonly availableActions: ReadonlyArray<MatterAction>, readonly grid: { readonly name: string } | null, readonly handler: { readonly displayName: string | null } | null, readonly mergedInto: { readonly number: string, readonly status: MatterStatus } | null, readonly hold: { readonly until: string, readonly reason: string | null } | null, readonly history: ReadonlyArray<{ readonly action: MatterAction, readonly toStatus: MatterStatus, readonly at: string, readonly note: string | null }>, readonly emergency: { readonly id: string, readonly status: EmergencyStatus, readonly availableActions: ReadonlyArray<EmergencyAction>, readonly responders: ReadonlyArray<{ readonly as: EmergencyCallee | null, readonly acknowledgedAt: string, readonly arrivedAt: string | null, readonly person: { readonly displayName: string | null } | null }>, readonly calls: ReadonlyArray<{ readonly step: number, readonly as: EmergencyCallee, readonly answer: EmergencyAnswer | null, readonly person: { readonly displayName: string | null } | null }> | null } | null } | null };

export type TakeOpinionsMutationVariables = Exact<{
  input: TakeOpinionsInput;
}>;


export type TakeOpinionsMutation = { readonly takeOpinions: ReadonlyArray<{ readonly id: string, readonly status: OpinionStatus }> | null };

export type OpinionsQueryVariables = Exact<{
  within?: string | null | undefined;
}>;


export type OpinionsQuery = { readonly open: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly topic: MatterKind, readonly text: string | null, readonly dueAt: string | null, readonly version: number, readonly availableActions: ReadonlyArray<OpinionAction> }> } | null, readonly mine: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly topic: MatterKind, readonly text: string | null, readonly status: OpinionStatus, readonly reply: string | null }> } | null };

export type ReportMatterMutationVariables = Exact<{
  input: ReportMatterInput;
}>;


export type ReportMatterMutation = { readonly reportMatter: { readonly id: string, readonly number: string, readonly status: MatterStatus } | null };

export type AlreadyReportedQueryVariables = Exact<{
  kind: MatterKind;
  grid: string;
}>;


export type AlreadyReportedQuery = { readonly similarMatters: ReadonlyArray<{ readonly reference: string, readonly isOpen: boolean }> | null };

export type WhoServesQueryVariables = Exact<{
  grid: string;
}>;


export type WhoServesQuery = { readonly grid: { readonly code: string, readonly name: string, readonly level: GridLevel, readonly officePhone: string | null, readonly complaintsPhone: string | null, readonly institution: string | null, readonly leader: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly leaderStandIn: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly worker: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly head: { readonly displayName: string | null } | null, readonly serviceStations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly address: string, readonly isOpen: boolean }> } | null };

export type GridsBelowQueryVariables = Exact<{
  within?: string | null | undefined;
  level: ReadonlyArray<GridLevel> | GridLevel;
}>;


export type GridsBelowQuery = { readonly grids: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly ordinalLabel: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type MyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataQuery = { readonly me: { readonly id: string, readonly consents: ReadonlyArray<{ readonly id: string, readonly purpose: ConsentPurpose, readonly givenAt: string, readonly withdrawnAt: string | null }> | null } | null, readonly myReadLog: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly readAs: ReaderPost, readonly purpose: Purpose, readonly isBreakGlass: boolean, readonly isGranted: boolean, readonly readFor: { readonly name: string } | null }> } | null, readonly myErasure: { readonly id: string, readonly requestedAt: string, readonly doneAt: string | null, readonly parts: ReadonlyArray<{ readonly subgraph: string, readonly doneAt: string | null, readonly erasedCount: number | null, readonly keptCount: number | null, readonly proof: string | null }> } | null };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { readonly withdrawConsent: { readonly id: string, readonly withdrawnAt: string | null } | null };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { readonly requestErasure: { readonly id: string, readonly requestedAt: string } | null };

export const Activities: TrustedDocument<ActivitiesQuery, ActivitiesQueryVariables> = {
  id: 'sha256:fcbb8a8cc1eb8ec7a7e23437cdc79492fc9e4bddd4176029210f45ed3e7d5cfb',
  kind: 'query',
};

export const Activity: TrustedDocument<ActivityQuery, ActivityQueryVariables> = {
  id: 'sha256:40072049e571b45d7f3841d321b132659fca20253a1c3300a8c4009402c174f1',
  kind: 'query',
};

export const RegisterForActivity: TrustedDocument<RegisterForActivityMutation, RegisterForActivityMutationVariables> = {
  id: 'sha256:893659aa657b1e4abfe53596de49a963bbfa025bf1138b20f49a96e888582acc',
  kind: 'mutation',
};

export const CancelRegistration: TrustedDocument<CancelRegistrationMutation, CancelRegistrationMutationVariables> = {
  id: 'sha256:e3824e3e93216d0d7620bb7ee18723168ca41f755bbade0d9419db3fc760a601',
  kind: 'mutation',
};

export const EndActivity: TrustedDocument<EndActivityMutation, EndActivityMutationVariables> = {
  id: 'sha256:d0ae831c5799d81ce4c40dda956048942553c30b85dac152e792f77d99cbf56e',
  kind: 'mutation',
};

export const CloseActivity: TrustedDocument<CloseActivityMutation, CloseActivityMutationVariables> = {
  id: 'sha256:420d7f0383e38b8ae5e286d2d5451e052874a975924077c74d123b542dc8efeb',
  kind: 'mutation',
};

export const MyVisits: TrustedDocument<MyVisitsQuery, MyVisitsQueryVariables> = {
  id: 'sha256:bd77401b7da4b83aa3cc405f252e3aa9a2db6199ef6de08245efc470d4a99def',
  kind: 'query',
};

export const RecordCareVisit: TrustedDocument<RecordCareVisitMutation, RecordCareVisitMutationVariables> = {
  id: 'sha256:b976cf3d7d417810750653bf345fb4ae90b953ae30ed44dc4dc48d87709e6146',
  kind: 'mutation',
};

export const MyFacts: TrustedDocument<MyFactsQuery, MyFactsQueryVariables> = {
  id: 'sha256:86f28225e842f7e388a680ab2d82e6e65e02fdf97125f2d363e0faf44dca1488',
  kind: 'query',
};

export const MyEvaluation: TrustedDocument<MyEvaluationQuery, MyEvaluationQueryVariables> = {
  id: 'sha256:de3b5254355c29359c853b2cda272729b42ae63c4b0e719ee21862db8dc6aee8',
  kind: 'query',
};

export const SubmitSelfReview: TrustedDocument<SubmitSelfReviewMutation, SubmitSelfReviewMutationVariables> = {
  id: 'sha256:d1e3d31269901001690bcf70508c67c5e3d1228b3dc542959a5f88cb7edc76d8',
  kind: 'mutation',
};

export const DisputeEvidence: TrustedDocument<DisputeEvidenceMutation, DisputeEvidenceMutationVariables> = {
  id: 'sha256:fdf2dabdc31da6a25b7e1570b3d59df07e26c23f0c5bda950bd6b0d9e8a10182',
  kind: 'mutation',
};

export const RaiseAppeal: TrustedDocument<RaiseAppealMutation, RaiseAppealMutationVariables> = {
  id: 'sha256:4038fa73d840ed78c1425b4f31065be1b5c08fc2f1951fe48d404984415d45a9',
  kind: 'mutation',
};

export const WithdrawAppeal: TrustedDocument<WithdrawAppealMutation, WithdrawAppealMutationVariables> = {
  id: 'sha256:274aa472831e4d5a05181f532c8bd320764e57185132dd5eb06b8b8afd97a086',
  kind: 'mutation',
};

export const Home: TrustedDocument<HomeQuery, HomeQueryVariables> = {
  id: 'sha256:b5aee58692b6405b444edaad07b644de1aa6bf75b1f43b3f8602bf49ba48501e',
  kind: 'query',
};

export const ReplyToOpinion: TrustedDocument<ReplyToOpinionMutation, ReplyToOpinionMutationVariables> = {
  id: 'sha256:b25ae1da9b5bdd89e84fef7e90e22ba6035bb3651b75256e619ccab77ec99cd3',
  kind: 'mutation',
};

export const TakeMicroWish: TrustedDocument<TakeMicroWishMutation, TakeMicroWishMutationVariables> = {
  id: 'sha256:0715c9d4687fa9c2b5df1cb5b8db9b5902ce69cce60fada6edde0ea4f7be1972',
  kind: 'mutation',
};

export const FulfilMicroWish: TrustedDocument<FulfilMicroWishMutation, FulfilMicroWishMutationVariables> = {
  id: 'sha256:0187f600d07eb2f2970e946b3114a3139bab5a9bd7f840a4e87d512205f5764a',
  kind: 'mutation',
};

export const GiveMicroWishBack: TrustedDocument<GiveMicroWishBackMutation, GiveMicroWishBackMutationVariables> = {
  id: 'sha256:28f264fdec57c769b58eba28fb528d02ea1361bd8964deeb445433915943dbfa',
  kind: 'mutation',
};

export const ReportIn: TrustedDocument<ReportInMutation, ReportInMutationVariables> = {
  id: 'sha256:399b5248939f9f935172e5936ed19ad205f2b10eab91964ad61650fe70526593',
  kind: 'mutation',
};

export const FinishWhistle: TrustedDocument<FinishWhistleMutation, FinishWhistleMutationVariables> = {
  id: 'sha256:98ccd1f6dde1678925dc7c85856c6bbf834e192efbac7b424cb90407ef6fa37f',
  kind: 'mutation',
};

export const RateWhistle: TrustedDocument<RateWhistleMutation, RateWhistleMutationVariables> = {
  id: 'sha256:f6502c37c674a9dde1f61c988319589a08ddb2bf96b861a64927b5a6312c1c42',
  kind: 'mutation',
};

export const AcknowledgeEmergency: TrustedDocument<AcknowledgeEmergencyMutation, AcknowledgeEmergencyMutationVariables> = {
  id: 'sha256:bb66dfeb39c3e26bff440b32c9315aa72b48bf09fc7d2f264ba85b45b3989d81',
  kind: 'mutation',
};

export const PassEmergency: TrustedDocument<PassEmergencyMutation, PassEmergencyMutationVariables> = {
  id: 'sha256:a5599a9db56cc4f36993aaee6e77d4415b22e326f2f5b0c9728c5e74767e662a',
  kind: 'mutation',
};

export const RecordArrival: TrustedDocument<RecordArrivalMutation, RecordArrivalMutationVariables> = {
  id: 'sha256:4d3b6e456598ec0c704b495256632c64c87eee8bef97585bd1d78cf6bb3e50ab',
  kind: 'mutation',
};

export const AcceptMatter: TrustedDocument<AcceptMatterMutation, AcceptMatterMutationVariables> = {
  id: 'sha256:93786f0cc487ad437cbafbcca60b25e2f92f0c7664cd8b8f706c31f73a61a3fa',
  kind: 'mutation',
};

export const ReturnMatter: TrustedDocument<ReturnMatterMutation, ReturnMatterMutationVariables> = {
  id: 'sha256:bd26c1c759986409b002f7431a298574a9fbbb2c5e2c4e08f5ce82d4069c3c69',
  kind: 'mutation',
};

export const CancelMatter: TrustedDocument<CancelMatterMutation, CancelMatterMutationVariables> = {
  id: 'sha256:21e76767519f94a2ed48a53e6e1e247a6172ab4e4485366c64c008ba192d2938',
  kind: 'mutation',
};

export const StartMatter: TrustedDocument<StartMatterMutation, StartMatterMutationVariables> = {
  id: 'sha256:e25e53773f50aaaed43050f5a09c76c3dfda287c29462b9fa48061ffdcfd3bc8',
  kind: 'mutation',
};

export const RefuseMatter: TrustedDocument<RefuseMatterMutation, RefuseMatterMutationVariables> = {
  id: 'sha256:6237e229d41b1bb21e8a9ed8095d2eb6f84107d2fb26acec681cb5afba659bbd',
  kind: 'mutation',
};

export const EscalateMatter: TrustedDocument<EscalateMatterMutation, EscalateMatterMutationVariables> = {
  id: 'sha256:e4a19c2235875eaf4f458e66ce2abf5369df6f5d3da333ec5f4b1558162d2a4d',
  kind: 'mutation',
};

export const HoldMatter: TrustedDocument<HoldMatterMutation, HoldMatterMutationVariables> = {
  id: 'sha256:71c59b8a0e6c7f8e0250e2dcc6e3fd38e7204ce0caf3196f667a26cda01dd65c',
  kind: 'mutation',
};

export const ResumeMatter: TrustedDocument<ResumeMatterMutation, ResumeMatterMutationVariables> = {
  id: 'sha256:ff2303c94bccd7e219c0163cd5950b8371e0ee34b70a049e9cb8480da96bf011',
  kind: 'mutation',
};

export const ResolveMatter: TrustedDocument<ResolveMatterMutation, ResolveMatterMutationVariables> = {
  id: 'sha256:4161a08f48f665f2eccd0f4d35a50705b703f95daba02e64682bd17d540d56fb',
  kind: 'mutation',
};

export const VerifyMatter: TrustedDocument<VerifyMatterMutation, VerifyMatterMutationVariables> = {
  id: 'sha256:11c313a04b98fe4d70d486ed69c5aac12ca50eacde11d7aa44bbef7c496d4e0b',
  kind: 'mutation',
};

export const ReopenMatter: TrustedDocument<ReopenMatterMutation, ReopenMatterMutationVariables> = {
  id: 'sha256:037d6feab1ff67c653462d316e80a71467fc9c6a58658bd22a12e8d7e278363a',
  kind: 'mutation',
};

export const CloseMatter: TrustedDocument<CloseMatterMutation, CloseMatterMutationVariables> = {
  id: 'sha256:64fdbb05e292d95b7d35155e6d2e12515a01a2aa92c3d9ba657b8f6252bc4120',
  kind: 'mutation',
};

export const ReplyToMatter: TrustedDocument<ReplyToMatterMutation, ReplyToMatterMutationVariables> = {
  id: 'sha256:8f4297731444602a7025b95a8a7a08c9278b9e455967175fbaeedf1e9ef3f7eb',
  kind: 'mutation',
};

export const RateMatter: TrustedDocument<RateMatterMutation, RateMatterMutationVariables> = {
  id: 'sha256:6e614ae695ce0234ffbc6d6b35934c7d4445649a5ad85159f6c2b1ea0622c35c',
  kind: 'mutation',
};

export const ResubmitMatter: TrustedDocument<ResubmitMatterMutation, ResubmitMatterMutationVariables> = {
  id: 'sha256:1f2dbaacaaad74be215bf75d970745af3ca4745a51b7ea9e27e2da9998d0c785',
  kind: 'mutation',
};

export const MyMatters: TrustedDocument<MyMattersQuery, MyMattersQueryVariables> = {
  id: 'sha256:4aec661e8376450d73e948b4ed138ce3e0f2d829878f70597de0fe7c17e2ed08',
  kind: 'query',
};

export const Matter: TrustedDocument<MatterQuery, MatterQueryVariables> = {
  id: 'sha256:7cca679b5e7b528454f814c18a9a7252df0ea26af2e334f5815f0bcfb4a6d00a',
  kind: 'query',
};

export const TakeOpinions: TrustedDocument<TakeOpinionsMutation, TakeOpinionsMutationVariables> = {
  id: 'sha256:bfe25ca6bb6eecde7f8416991d4ad4e906ddfe3100df4907105ce5da00355619',
  kind: 'mutation',
};

export const Opinions: TrustedDocument<OpinionsQuery, OpinionsQueryVariables> = {
  id: 'sha256:fb05a002bcf5c6edb3b947d039f8cd920ec7f51af4f848ed328479f17b11f9c9',
  kind: 'query',
};

export const ReportMatter: TrustedDocument<ReportMatterMutation, ReportMatterMutationVariables> = {
  id: 'sha256:4a8eca97138a1e7b4195cbc65f44173ec5ac009f5e12a5d372b7598f8924536b',
  kind: 'mutation',
};

export const AlreadyReported: TrustedDocument<AlreadyReportedQuery, AlreadyReportedQueryVariables> = {
  id: 'sha256:55f9327b866d11ae9b8b01392669e855dd77b3eec6bbc32fa7c96c83ea360db5',
  kind: 'query',
};

export const WhoServes: TrustedDocument<WhoServesQuery, WhoServesQueryVariables> = {
  id: 'sha256:c2be98d24523ffb385b5ae905d3fb1ec99dcb9a33c057a629aca7a2c7fcae0bc',
  kind: 'query',
};

export const GridsBelow: TrustedDocument<GridsBelowQuery, GridsBelowQueryVariables> = {
  id: 'sha256:7806e029ae0f77e4163bc2429e58a7bcda932d05b1b3c7967fb59be901f5c80d',
  kind: 'query',
};

export const MyData: TrustedDocument<MyDataQuery, MyDataQueryVariables> = {
  id: 'sha256:daae15a73398344a7bd1404d647fffbf5688e535043e6a5d145ae5ade07e5043',
  kind: 'query',
};

export const WithdrawConsent: TrustedDocument<WithdrawConsentMutation, WithdrawConsentMutationVariables> = {
  id: 'sha256:558af6d40581744cc40cc836a0657b07708e825b4d3f8f7a4167226630cc2980',
  kind: 'mutation',
};

export const RequestErasure: TrustedDocument<RequestErasureMutation, RequestErasureMutationVariables> = {
  id: 'sha256:4eadba15bb0c6916ae2ca011c9f80d9895478e96ef34ba07e7fe89448d104348',
  kind: 'mutation',
};

/** ActivityAction in Chinese and in English. */
export const activityActionWords: Readonly<Record<ActivityAction, Words>> = {
  PUBLISH: ["发布","Announce it"],
  REGISTER: ["报名","Register for it, or for its waiting list"],
  CANCEL_REGISTRATION: ["取消报名","Give up the own registration"],
  START: ["开始","Begin"],
  END: ["结束","Finish"],
  CLOSE: ["结项","Settle its outcomes"],
  POSTPONE: ["延期","Put it off"],
  RESCHEDULE: ["改期","Set a new time"],
  CANCEL: ["取消","Call it off"],
  CHANGE: ["修改","Change it"],
  RECORD_OUTCOME: ["记录成果","Record an outcome"],
};

/** ActivityStatus in Chinese and in English. */
export const activityStatusWords: Readonly<Record<ActivityStatus, Words>> = {
  DRAFT: ["草稿","Not announced yet"],
  PUBLISHED: ["已发布","Announced, with free seats"],
  FULL: ["已满","Announced, without free seats"],
  ONGOING: ["进行中","Under way"],
  HELD: ["已举办","Over"],
  CLOSED: ["已结项","Over and settled"],
  POSTPONED: ["已延期","Put off"],
  CANCELLED: ["已取消","Called off"],
};

/** ActivityType in Chinese and in English. */
export const activityTypeWords: Readonly<Record<ActivityType, Words>> = {
  READING: ["阅读分享会","Reading session"],
  TEA_TALK: ["茶话会","Tea talk"],
  DELIBERATION: ["坝坝会、议事","Courtyard meeting"],
  TRAINING: ["培训","Training"],
  VOLUNTEER: ["志愿服务","Volunteer work"],
  OTHER: ["其他","Something else"],
};

/** AppealAction in Chinese and in English. */
export const appealActionWords: Readonly<Record<AppealAction, Words>> = {
  DECIDE: ["复核","Decide"],
  WITHDRAW: ["撤回","Take back"],
};

/** AppealStatus in Chinese and in English. */
export const appealStatusWords: Readonly<Record<AppealStatus, Words>> = {
  OPEN: ["待复核","To be decided"],
  UPHELD: ["成立","Upheld"],
  PARTLY_UPHELD: ["部分成立","Upheld in part"],
  NOT_UPHELD: ["不成立","Not upheld"],
  WITHDRAWN: ["已撤回","Taken back"],
};

/** AppointmentRole in Chinese and in English. */
export const appointmentRoleWords: Readonly<Record<AppointmentRole, Words>> = {
  TOTAL_GRID_HEAD: ["总网格长","Total-grid head"],
  GRID_WORKER: ["专职网格员","Full-time grid worker"],
  COMMITTEE_CONTACT: ["联系两委","Contact"],
  MICRO_GRID_LEADER: ["微网格长","Micro-grid leader"],
};

/** CareContactOutcome in Chinese and in English. */
export const careContactOutcomeWords: Readonly<Record<CareContactOutcome, Words>> = {
  DONE: ["已完成","Done"],
  DECLINED: ["婉拒","Declined by the person"],
  MISSED: ["未完成","Missed"],
};

/** CareMode in Chinese and in English. */
export const careModeWords: Readonly<Record<CareMode, Words>> = {
  VISIT: ["上门","A visit"],
  PHONE: ["电话","A call"],
};

/** CareVisitResult in Chinese and in English. */
export const careVisitResultWords: Readonly<Record<CareVisitResult, Words>> = {
  OK: ["正常","All right"],
  REFERRED: ["已转介","Referred"],
  FOLLOW_UP: ["需跟进","To be followed up"],
};

/** CareVisitStatus in Chinese and in English. */
export const careVisitStatusWords: Readonly<Record<CareVisitStatus, Words>> = {
  DUE: ["待联系","Due or to come"],
  DONE: ["已完成","Done"],
  DECLINED: ["婉拒","Declined by the person"],
  MISSED: ["未完成","Missed"],
};

/** ConsentPurpose in Chinese and in English. */
export const consentPurposeWords: Readonly<Record<ConsentPurpose, Words>> = {
  PUBLISH_NAME: ["公开姓名与工作电话","To show name and work phone publicly"],
  NAME_TO_SERVED: ["向登录居民告知姓名","To be named to residents who signed in"],
  PUBLISH_CANDIDACY: ["公示候选人信息","To be shown as a candidate"],
  PUBLISH_HONOUR: ["公开表彰","To be named in the list of honour"],
};

/** EmergencyAction in Chinese and in English. */
export const emergencyActionWords: Readonly<Record<EmergencyAction, Words>> = {
  ACKNOWLEDGE: ["应答","Say that one is coming"],
  PASS: ["无法前往","Say that one cannot come"],
  ARRIVE: ["到场","Say that one is there"],
};

/** EmergencyAnswer in Chinese and in English. */
export const emergencyAnswerWords: Readonly<Record<EmergencyAnswer, Words>> = {
  COMING: ["前往","Is coming"],
  PASSED: ["无法前往","Cannot come"],
  UNANSWERED: ["未应答","No answer in time"],
};

/** EmergencyCallee in Chinese and in English. */
export const emergencyCalleeWords: Readonly<Record<EmergencyCallee, Words>> = {
  LEADER: ["微网格长","Leader of the micro-grid"],
  ON_CALL: ["值班人","On call"],
  BACKUP: ["备勤人","Backup"],
  WORKER: ["专职网格员","Worker"],
  COMMUNITY: ["社区值班","Duty of the community"],
  STREET: ["街道值班","Duty of the street"],
};

/** EmergencyStatus in Chinese and in English. */
export const emergencyStatusWords: Readonly<Record<EmergencyStatus, Words>> = {
  CALLING: ["呼叫中","People are being called"],
  ACKNOWLEDGED: ["已应答","Somebody is coming"],
  ON_SITE: ["已到场","Somebody is there"],
  ENDED: ["已结束","Over"],
};

/** EvaluationAction in Chinese and in English. */
export const evaluationActionWords: Readonly<Record<EvaluationAction, Words>> = {
  SELF_REVIEW: ["自评","Write the self-review"],
  REVIEW: ["评议","Review it"],
  DISPUTE_EVIDENCE: ["质疑依据","Contest a piece of evidence"],
  APPEAL: ["申诉","Appeal"],
  DECIDE_CONSEQUENCE: ["结果运用","Decide what follows"],
};

/** EvaluationStatus in Chinese and in English. */
export const evaluationStatusWords: Readonly<Record<EvaluationStatus, Words>> = {
  OPEN: ["进行中","The period runs"],
  SELF_REVIEW: ["自评","Facts are frozen; the evaluated writes"],
  COMPUTED: ["已计算","Computed"],
  REVIEWED: ["已评议","Reviewed"],
  NOTIFIED: ["已告知","Told; an appeal is possible"],
  APPEALED: ["申诉中","Under appeal, the result is suspended"],
  FINAL: ["已定","Final"],
  ARCHIVED: ["已归档","Put away"],
};

/** EvidenceDisputeOutcome in Chinese and in English. */
export const evidenceDisputeOutcomeWords: Readonly<Record<EvidenceDisputeOutcome, Words>> = {
  CORRECTED: ["已更正","The fact was corrected where it belongs"],
  KEPT: ["维持","The fact stands"],
  EXCLUDED: ["不计入","It does not count here"],
};

/** Grade in Chinese and in English. */
export const gradeWords: Readonly<Record<Grade, Words>> = {
  EXCELLENT: ["优秀","Excellent"],
  GOOD: ["良好","Good"],
  QUALIFIED: ["合格","Qualified"],
  NEEDS_HELP: ["需要帮扶","Needs help"],
};

/** GridLevel in Chinese and in English. */
export const gridLevelWords: Readonly<Record<GridLevel, Words>> = {
  TOTAL: ["总网格","Total grid"],
  GENERAL: ["一般网格","General grid"],
  EXCLUSIVE: ["专属网格","Exclusive grid"],
  MICRO: ["微网格","Micro-grid"],
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

/** MicroWishAction in Chinese and in English. */
export const microWishActionWords: Readonly<Record<MicroWishAction, Words>> = {
  DISPATCH: ["派单","Dispatch"],
  TAKE: ["接单","Take"],
  GIVE_BACK: ["退单","Give back"],
  FULFIL: ["完成","Fulfil"],
  THANK: ["致谢","Thank"],
  CANCEL: ["取消","Call off"],
};

/** MicroWishStatus in Chinese and in English. */
export const microWishStatusWords: Readonly<Record<MicroWishStatus, Words>> = {
  ORDERED: ["已点单","Ordered"],
  DISPATCHED: ["已派单","Dispatched"],
  TAKEN: ["已接单","Taken"],
  FULFILLED: ["已完成","Fulfilled"],
  THANKED: ["已致谢","Thanked for"],
  CANCELLED: ["已取消","Called off"],
};

/** NotRatedReason in Chinese and in English. */
export const notRatedReasonWords: Readonly<Record<NotRatedReason, Words>> = {
  SERVED_TOO_SHORT: ["任职不足半个周期","Served less than half of the period"],
  TOO_LITTLE_MEASURABLE: ["可测权重不足 60","Less than 60 of the weights can be measured"],
};

/** OpinionAction in Chinese and in English. */
export const opinionActionWords: Readonly<Record<OpinionAction, Words>> = {
  REPLY: ["答复","Reply"],
  LINK: ["转事项","Link to a matter"],
  MERGE: ["合并","Merge"],
};

/** OpinionChannel in Chinese and in English. */
export const opinionChannelWords: Readonly<Record<OpinionChannel, Words>> = {
  ROUND: ["走访","On a round of visits"],
  ACTIVITY: ["活动","At an activity"],
  APP: ["线上","From an app"],
};

/** OpinionStatus in Chinese and in English. */
export const opinionStatusWords: Readonly<Record<OpinionStatus, Words>> = {
  OPEN: ["待答复","Open"],
  REPLIED: ["已答复","Replied to"],
  LINKED: ["已转事项","Became a matter"],
  MERGED: ["已合并","Merged"],
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

/** ReaderPost in Chinese and in English. */
export const readerPostWords: Readonly<Record<ReaderPost, Words>> = {
  WORKER: ["专职网格员","Worker"],
  HEAD: ["总网格长","Head of the total grid"],
  VISITOR: ["走访人","Assigned visitor"],
  MEDIATOR: ["调解员","Mediator"],
  TAKER: ["接单人","Taker of a wish"],
  DEPARTMENT: ["部门承办人","Department"],
  CASE_TEAM: ["处置人、协助人、值守人","Handler or helper of the matter, or on duty in its emergency"],
  NONE: ["无权","None that allowed it"],
};

/** RegistrationStatus in Chinese and in English. */
export const registrationStatusWords: Readonly<Record<RegistrationStatus, Words>> = {
  REGISTERED: ["已报名","Has a seat"],
  WAITING: ["候补","On the waiting list"],
  CANCELLED: ["已取消","Given up"],
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

/** What RegisterForActivity asks for. */
export const registerForActivityForm: Form = [
  { kind: 'ID', "name":"activityId","words":["活动","The activity"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"name","words":["姓名","Name for the organiser"],"isRequired":false,"isList":false,"hint":"1 to 50 characters; the account's by default.","most":50 },
  { kind: 'TEXT', "name":"phone","words":["电话","Phone of somebody without an account"],"isRequired":false,"isList":false,"hint":"registered by a leader or worker there." },
  { kind: 'YES_NO', "name":"isForSomebodyElse","words":["是否代报名","Whether it is for somebody else"],"isRequired":false,"isList":false,"hint":"without an account; by those who serve in the community only, and with a name." },
  { kind: 'YES_NO', "name":"isListed","words":["是否公开","Whether the name may stand on the public list"],"isRequired":false,"isList":false,"hint":"" },
];

/** What CancelRegistration asks for. */
export const cancelRegistrationForm: Form = [
  { kind: 'ID', "name":"activityId","words":["活动","The activity"],"isRequired":true,"isList":false,"hint":"that the caller is registered for." },
  { kind: 'ID', "name":"registrationId","words":["报名","Which registration"],"isRequired":false,"isList":false,"hint":"of one made for somebody else; the caller's own by default." },
];

/** What EndActivity asks for. */
export const endActivityForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityId","words":["活动","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"attendanceCount","words":["到场人数","How many came"],"isRequired":true,"isList":false,"hint":"0 to 100,000." },
  { kind: 'CHOICE', choices: workRoleWords, "name":"workRole","words":["五大员","As what it was done"],"isRequired":false,"isList":false,"hint":"a tag, counted of nobody." },
];

/** What CloseActivity asks for. */
export const closeActivityForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityId","words":["活动","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What RecordCareVisit asks for. */
export const recordCareVisitForm: Form = [
  { kind: 'ID', "name":"careVisitId","words":["联系","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: careContactOutcomeWords, "name":"outcome","words":["结果","What happened"],"isRequired":true,"isList":false,"hint":"MISSED is said by a correction or the clock alone (BAD_USER_INPUT)." },
  { kind: 'MOMENT', "name":"at","words":["时间","When"],"isRequired":false,"isList":false,"hint":"now by default." },
  { kind: 'CHOICE', choices: careModeWords, "name":"mode","words":["方式","How"],"isRequired":false,"isList":false,"hint":"as agreed by default." },
  { kind: 'CHOICE', choices: careVisitResultWords, "name":"result","words":["结果","What came of it"],"isRequired":false,"isList":false,"hint":"needed for DONE, and only then." },
  { kind: 'CHOICE', choices: workRoleWords, "name":"workRole","words":["五大员","As what it was done"],"isRequired":false,"isList":false,"hint":"a tag, counted of nobody." },
];

/** What SubmitSelfReview asks for. */
export const submitSelfReviewForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationId","words":["考核","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"selfReview","words":["自评","What is to be said"],"isRequired":true,"isList":false,"hint":"1 to 3,000 characters.","most":3000 },
];

/** What DisputeEvidence asks for. */
export const disputeEvidenceForm: Form = [
  { kind: 'ID', "name":"evidenceId","words":["依据","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","What is wrong"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
];

/** What RaiseAppeal asks for. */
export const raiseAppealForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationId","words":["考核","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"indicatorCode","words":["指标编码","The indicator"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"text","words":["内容","What is contested"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
  { kind: 'ID', "name":"evidenceIds","words":["引用依据","The cited evidence"],"isRequired":false,"isList":true,"hint":"up to 50." },
], "name":"points","words":["申诉要点","What is contested"],"isRequired":true,"isList":true,"hint":"1 to 20." },
];

/** What WithdrawAppeal asks for. */
export const withdrawAppealForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appealId","words":["申诉","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ReplyToOpinion asks for. */
export const replyToOpinionForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"opinionId","words":["意见","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reply","words":["答复","The reply"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
];

/** What TakeMicroWish asks for. */
export const takeMicroWishForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What FulfilMicroWish asks for. */
export const fulfilMicroWishForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What GiveMicroWishBack asks for. */
export const giveMicroWishBackForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
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

/** What AcknowledgeEmergency asks for. */
export const acknowledgeEmergencyForm: Form = [
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"personId","words":["人员","Who"],"isRequired":false,"isList":false,"hint":"the caller by default, another when phoned and entered for them." },
  { kind: 'MOMENT', "name":"at","words":["时间","When"],"isRequired":false,"isList":false,"hint":"now by default, not before it was raised." },
];

/** What PassEmergency asks for. */
export const passEmergencyForm: Form = [
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"personId","words":["人员","Who"],"isRequired":false,"isList":false,"hint":"the caller by default, another when phoned and entered for them." },
  { kind: 'MOMENT', "name":"at","words":["时间","When"],"isRequired":false,"isList":false,"hint":"now by default, not before it was raised." },
];

/** What RecordArrival asks for. */
export const recordArrivalForm: Form = [
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"personId","words":["人员","Who"],"isRequired":false,"isList":false,"hint":"the caller by default, another when phoned and entered for them." },
  { kind: 'MOMENT', "name":"at","words":["时间","When"],"isRequired":false,"isList":false,"hint":"now by default, not before it was raised." },
];

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

/** What CancelMatter asks for. */
export const cancelMatterForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters.","most":500 },
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

/** What TakeOpinions asks for. */
export const takeOpinionsForm: Form = [
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"gridCode","words":["微网格","The micro-grid"],"isRequired":true,"isList":false,"hint":"18 digits." },
  { kind: 'CHOICE', choices: matterKindWords, "name":"topic","words":["主题","What on"],"isRequired":true,"isList":false,"hint":"kinds D only." },
  { kind: 'TEXT', "name":"text","words":["内容","What was said"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; no ID-card or mobile numbers.","most":500 },
  { kind: 'CHOICE', choices: opinionChannelWords, "name":"channel","words":["渠道","How it came"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'YES_NO', "name":"isAnonymous","words":["是否匿名","Whether it stays anonymous"],"isRequired":false,"isList":false,"hint":"always so on a round, and alike of all that is sent at once. An anonymous one gets a fresh id, not `writeId`: nothing kept leads back to the account. Otherwise the caller said it." },
  { kind: 'ID', "name":"activityId","words":["活动","At which activity"],"isRequired":false,"isList":false,"hint":"of the same community; needed for ACTIVITY, not for ROUND." },
  { kind: 'MOMENT', "name":"takenAt","words":["时间","When"],"isRequired":false,"isList":false,"hint":"now by default, up to 7 days back." },
], "name":"opinions","words":["意见","The opinions"],"isRequired":true,"isList":true,"hint":"1 to 50." },
];

/** What ReportMatter asks for. */
export const reportMatterForm: Form = [
  { kind: 'CHOICE', choices: matterKindWords, "name":"kind","words":["类别","What it is about"],"isRequired":true,"isList":false,"hint":"G needs an admission." },
  { kind: 'CHOICE', choices: matterSeverityWords, "name":"severity","words":["紧急程度","How soon it must be settled"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"gridCode","words":["所在微网格","The micro-grid that it is in"],"isRequired":true,"isList":false,"hint":"18 digits; for kind G a general grid, 15." },
  { kind: 'TEXT', "name":"place","words":["地点","Where exactly"],"isRequired":false,"isList":false,"hint":"1 to 200 characters; may be left out of an emergency alone (BAD_USER_INPUT).","most":200 },
  { kind: 'TEXT', "name":"description","words":["描述","What it is about"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters; no ID-card or mobile numbers.","most":2000 },
  { kind: 'CHOICE', choices: matterChannelWords, "name":"channel","words":["渠道","How it came in"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'MOMENT', "name":"reportedAt","words":["发生时间","When it was seen or phoned in"],"isRequired":false,"isList":false,"hint":"now by default, up to 7 days back." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"personId","words":["人员","Id of the person"],"isRequired":false,"isList":false,"hint":"of somebody with an account; then neither name nor phone." },
  { kind: 'TEXT', "name":"name","words":["姓名","Name"],"isRequired":false,"isList":false,"hint":"1 to 50 characters; needed without an account.","most":50 },
  { kind: 'TEXT', "name":"phone","words":["电话","Phone"],"isRequired":false,"isList":false,"hint":"" },
], "name":"onBehalfOf","words":["代录","For whom it is entered"],"isRequired":false,"isList":false,"hint":"by somebody who serves there; sealed at once." },
  { kind: 'ID', "name":"sameAsMatterId","words":["同一事项","The matter that the caller says is the same"],"isRequired":false,"isList":false,"hint":"as similarMatters refers to it: this one becomes its DUPLICATE and the caller follows it." },
  { kind: 'MOMENT', "name":"answeredAt","words":["已有人前往时间","When the reporter or somebody else was already coming"],"isRequired":false,"isList":false,"hint":"of an emergency entered afterwards: nobody further is called, who is on call is told. Not before it was reported." },
  { kind: 'TEXT', "name":"resolution","words":["当场处置结果","How the leader settled it on the spot"],"isRequired":false,"isList":false,"hint":"1 to 2,000 characters: at L0 it is RESOLVED at once, to be verified.","most":2000 },
  { kind: 'ID', "name":"aboutAppointmentId","words":["投诉对象","Whose service it is about"],"isRequired":false,"isList":false,"hint":"a post of the micro-grid or above; it starts at the level above that post, whose holder never sees it." },
  { kind: 'ID', "name":"admissionCode","words":["准入事项","The admission that lets a department push it"],"isRequired":false,"isList":false,"hint":"needed for kind G, refused without a current one (CONFLICT)." },
];

/** What WithdrawConsent asks for. */
export const withdrawConsentForm: Form = [
  { kind: 'CHOICE', choices: consentPurposeWords, "name":"purpose","words":["事项","Of what"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"personId","words":["本人","Whose"],"isRequired":false,"isList":false,"hint":"the caller by default, somebody else when recorded for them." },
];

/** What RequestErasure asks for. */
export const requestErasureForm: Form = [
  { kind: 'YES_NO', "name":"endsPosts","words":["确认离任","That posts end with it"],"isRequired":false,"isList":false,"hint":"needed for somebody in post, for whom it is refused otherwise (CONFLICT)." },
];
