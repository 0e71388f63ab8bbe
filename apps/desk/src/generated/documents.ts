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

/** Kind of an outcome（成果类型）. */
export type ActivityOutcomeKind =
  /** Decision（决议）. */
  | 'DECISION'
  /** Opinion（意见）, which becomes one. */
  | 'OPINION'
  /** Action（行动）, which needs an owner. */
  | 'ACTION';

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

/** Writing into the file（调解记录）. */
export type AddMediationNoteInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（调解）. */
  readonly mediationId: string;
  /** What（内容）, 1 to 5,000 characters. */
  readonly text: string;
};

/** Agreeing on care（约定关爱）. */
export type AgreeCareInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The care need（关爱需求）. */
  readonly careNeedId: string;
  /** How often（频次）. */
  readonly rhythm: CareRhythm;
  /** How（方式）. */
  readonly mode: CareMode;
  /** Who looks in（走访人）, who serves or volunteers there. */
  readonly visitorId: string;
  /** The first contact（首次联系）, from today until endsOn. */
  readonly firstOn: string;
};

/** Announcing a selection（公告竞选）. */
export type AnnounceSelectionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** How many votes each has（每户票数）, 1 to 5. */
  readonly votesEach?: number;
  /** The micro-grid（微网格）. */
  readonly gridCode: string;
  /** How it is decided（方式）. */
  readonly method: SelectionMethod;
  /** First day to nominate（提名开始日）, today at the earliest. */
  readonly opensOn: string;
  /** Last day to nominate（提名截止日）. */
  readonly closesOn: string;
};

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

/** Answering a proposed mediation（答复调解）. */
export type AnswerMediationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（调解）. */
  readonly mediationId: string;
  /** The party（代号）; the caller's own by default, another when a mediator records what it said. */
  readonly pseudonym?: string | null | undefined;
  /** Whether it says yes（是否同意）. */
  readonly agrees: boolean;
  /** Which text（文本版本）; needed for a yes. */
  readonly textVersion?: number | null | undefined;
  /** How（方式）. */
  readonly channel?: ConsentChannel;
  /** Who heard it besides the caller（见证人）, another mediator or somebody who serves there; needed for ORAL. */
  readonly witnessId?: string | null | undefined;
};

/** What can be done with an appeal（可用操作）. */
export type AppealAction =
  /** Decide（复核）. */
  | 'DECIDE'
  /** Take back（撤回）. */
  | 'WITHDRAW';

/** Decision on an appeal（复核决定）. */
export type AppealDecision =
  /** Upheld（成立）. */
  | 'UPHELD'
  /** Upheld in part（部分成立）. */
  | 'PARTLY_UPHELD'
  /** Not upheld（不成立）. */
  | 'NOT_UPHELD';

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

/** Writing a checked import（写入）. */
export type ApplyRosterImportInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（导入）. */
  readonly rosterImportId: string;
  /** Whether good rows are written though others are bad（仅写入合格行）; all or nothing otherwise. */
  readonly goodRowsOnly?: boolean;
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

/** Giving a mentor（安排带教）. */
export type AssignMentorInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（储备人选）. */
  readonly reserveEntryId: string;
  /** The mentor（带教人）, in post in the general grid of the one that is wanted, above or below it, and somebody else (BAD_USER_INPUT). */
  readonly mentorId: string;
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

/** Calling an activity off（取消）. */
export type CancelActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（活动）. */
  readonly activityId: string;
  /** Why（原因）, 1 to 500 characters; registrants read it. */
  readonly reason: string;
};

/** Giving an import up（取消导入）. */
export type CancelRosterImportInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（导入）. */
  readonly rosterImportId: string;
};

/** Calling a selection off（取消竞选）. */
export type CancelSelectionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（竞选）. */
  readonly selectionRoundId: string;
  /** Why（原因）, 1 to 500 characters; public. */
  readonly reason: string;
};

/** Calling a training off（取消培训）. */
export type CancelTrainingInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（培训）. */
  readonly trainingSessionId: string;
};

/** Where a candidacy stands（候选状态）. */
export type CandidacyStatus =
  /** Named by somebody else, to answer（待本人同意）. */
  | 'NOMINATED'
  /** Agreed to stand（同意参选）. */
  | 'CONSENTED'
  /** Declined or withdrew（不参选）. */
  | 'DECLINED'
  /** May stand（审查通过）. */
  | 'APPROVED'
  /** May not stand（审查未通过）. */
  | 'NOT_APPROVED'
  /** Chosen（当选）. */
  | 'CHOSEN'
  /** Not chosen（未当选）. */
  | 'NOT_CHOSEN';

/** What can be done with a care need（可用操作）. */
export type CareAction =
  /** Record consent（记录同意）. */
  | 'RECORD_CONSENT'
  /** Agree on rhythm and visitor（约定）. */
  | 'AGREE'
  /** Record a contact（记录联系）. */
  | 'RECORD_VISIT'
  /** Review（复核）. */
  | 'REVIEW'
  /** Pause or resume（暂停、恢复）. */
  | 'PAUSE'
  /** End（结束）. */
  | 'END';

/** What happened of an agreed contact（联系情况）. */
export type CareContactOutcome =
  /** Done（已完成）. */
  | 'DONE'
  /** Declined by the person（婉拒）: counts as done. */
  | 'DECLINED'
  /** Missed（未完成）. */
  | 'MISSED';

/** Why care ended（结束原因）. */
export type CareEndReason =
  /** The person no longer wants it（本人不再需要）. */
  | 'DECLINED'
  /** It is needed no more（需求已解决）. */
  | 'SETTLED'
  /** Another service took it over（已转交）. */
  | 'TAKEN_OVER'
  /** Moved or passed away（迁出或离世）. */
  | 'GONE'
  /** It ran out（到期）; said by the clock alone. */
  | 'EXPIRED';

/** How somebody looks in（方式）. */
export type CareMode =
  /** A visit（上门）. */
  | 'VISIT'
  /** A call（电话）. */
  | 'PHONE';

/** How often somebody looks in（频次）. */
export type CareRhythm =
  /** Every week（每周）. */
  | 'WEEKLY'
  /** Every two weeks（每两周）. */
  | 'FORTNIGHTLY'
  /** Every month（每月）. */
  | 'MONTHLY'
  /** Every quarter（每季）. */
  | 'QUARTERLY';

/** What came of a contact（联系结果）. */
export type CareVisitResult =
  /** All right（正常）. */
  | 'OK'
  /** Referred（已转介）. */
  | 'REFERRED'
  /** To be followed up（需跟进）. */
  | 'FOLLOW_UP';

/** Changing an activity（修改活动）, a DRAFT too; new times announce a POSTPONED one again, registrants are told; what is left out stays. */
export type ChangeActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（活动）. */
  readonly activityId: string;
  /** Title（标题）, 1 to 100 characters. */
  readonly title?: string | null | undefined;
  /** What it is about（说明）, 1 to 2,000 characters. */
  readonly description?: string | null | undefined;
  /** Where（地点）, in the same community; of a POSTPONED one with its new times alone. */
  readonly stationId?: string | null | undefined;
  /** Number of seats（名额）, from 1 to what the station holds. With fewer than are taken nobody loses one, and nobody moves up until under it; more go to the line at once. */
  readonly capacity?: number | null | undefined;
  /** Start（开始时间）, within the next 366 days. */
  readonly startsAt?: string | null | undefined;
  /** End（结束时间）, after the start and within 7 days of it. */
  readonly endsAt?: string | null | undefined;
};

/** Giving an outcome an owner, or reporting on it（成果进展）; what is left out stays, null clears. */
export type ChangeActivityOutcomeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（成果）. */
  readonly activityOutcomeId: string;
  /** Who does it（责任人）, who serves there or runs the activity; of an ACTION alone. */
  readonly ownerId?: string | null | undefined;
  /** By when（期限）; of an ACTION alone. */
  readonly dueOn?: string | null | undefined;
  /** What was done（进展）, 1 to 1,000 characters. */
  readonly result?: string | null | undefined;
  /** Whether it is done（是否完成）; of an ACTION alone. */
  readonly isDone?: boolean | null | undefined;
  /** The matter that it becomes（关联事项）, of no sensitive kind (BAD_USER_INPUT). */
  readonly matterId?: string | null | undefined;
};

/** Changing a shift（调整班次）; what is left out stays, null clears. */
export type ChangeShiftInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（班次）. */
  readonly dutyShiftId: string;
  /** New start（开始时间）. */
  readonly startsAt?: string | null | undefined;
  /** New end（结束时间）. */
  readonly endsAt?: string | null | undefined;
  /** Who is on call（值班人）. */
  readonly onCallId?: string | null | undefined;
  /** Who is called next（备勤人）. */
  readonly backupId?: string | null | undefined;
  /** Whether it is dropped（取消）; the answer names the gap. */
  readonly isDropped?: boolean | null | undefined;
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

/** Commenting（发表意见）. */
export type CommentOnEvaluationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（考核）, of a leader in the own general grid, from FROZEN to COMPUTED. */
  readonly evaluationId: string;
  /** What（意见）, 1 to 1,000 characters; the evaluated reads it. */
  readonly text: string;
};

/** Concluding a mediation（调解结案）. */
export type ConcludeMediationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（调解）. */
  readonly mediationId: string;
  /** How it ended（结果）; WITHDRAWN of one that a party stopped, and of no other. */
  readonly outcome: MediationOutcome;
  /** The agreement（协议内容）, 1 to 5,000 characters; needed for AGREED_WRITTEN. */
  readonly agreement?: string | null | undefined;
  /** When it is looked after（回访日）, from today, within a year; needed with an agreement. */
  readonly followUpOn?: string | null | undefined;
  /** That other remedies were explained（已告知其他途径）: arbitration, court; needed without an agreement, after a withdrawal too. */
  readonly isAdvised?: boolean;
};

/** Confirming a selection（确认竞选）. */
export type ConfirmSelectionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（竞选）. */
  readonly selectionRoundId: string;
  /** First day in post（任期起）, today at the earliest. */
  readonly startsOn: string;
  /** Last day in post（任期止）, at most a year after the first. */
  readonly endsOn: string;
};

/** How consent was given（同意方式）. */
export type ConsentChannel =
  /** In an app（线上）. */
  | 'APP'
  /** On paper（书面）. */
  | 'PAPER'
  /** Orally before two（口头）. */
  | 'ORAL';

/** Kind of a consequence（结果运用类型）. */
export type ConsequenceKind =
  /** Honour（表彰）. */
  | 'HONOUR'
  /** Reward（奖励）. */
  | 'REWARD'
  /** Coaching（帮扶）: offered before anything negative. */
  | 'COACHING'
  /** The post is not renewed（不予续聘）: after coaching. */
  | 'NOT_RENEWED'
  /** Removed from the post（免职）: after coaching. */
  | 'REMOVED';

/** Deciding an appeal（复核申诉）. */
export type DecideAppealInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（申诉）. */
  readonly appealId: string;
  /** How（决定）. */
  readonly decision: AppealDecision;
  /** Why（理由）, 1 to 2,000 characters. */
  readonly reason: string;
  /** Evidence that does not count any more（不计入依据）, of that which the appeal cites. */
  readonly excludedEvidenceIds?: ReadonlyArray<string>;
  /** Whether the judgement does not count any more（评议不计入）, where a point of the appeal contests it: it drops out like an indicator without facts. */
  readonly isJudgementExcluded?: boolean;
};

/** Deciding what follows（结果运用）. */
export type DecideConsequenceInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** From which evaluation（考核）, FINAL. */
  readonly evaluationId: string;
  /** Kind（类型）. */
  readonly kind: ConsequenceKind;
  /** Why（理由）, 1 to 1,000 characters; of an honour or a reward everybody reads it, once its person agrees. */
  readonly reason: string;
};

/** A decision on a change（网格调整审批）. */
export type DecideGridChangeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which change（网格调整）. */
  readonly gridChangeId: string;
  /** What it says（意见）, 1 to 500 characters; a rejection needs it. Everybody reads it once it is applied. */
  readonly decision?: string | null | undefined;
};

/** Deciding an objection（裁定异议）. */
export type DecideObjectionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** In which selection（竞选）. */
  readonly selectionRoundId: string;
  /** Which（异议）. */
  readonly objectionId: string;
  /** How（裁定）. */
  readonly decision: ObjectionDecision;
  /** Why（理由）, 1 to 500 characters. */
  readonly reason: string;
};

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

/** Saying that a referral is not possible（无法办理）. */
export type DeclineReferralInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The referral（转介）. */
  readonly referralId: string;
  /** Why（原因）, 1 to 200 characters; no health details. */
  readonly note: string;
};

/** Dispatching a wish（派单）. */
export type DispatchMicroWishInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（心愿）. */
  readonly microWishId: string;
  /** The wish in the community's words（心愿）, 1 to 200 characters; all that volunteers read before they take it, no names. */
  readonly text: string;
  /** Until when（期限）, today or within a year. */
  readonly dueOn: string;
};

/** Contesting evidence（质疑依据）. */
export type DisputeEvidenceInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（依据）. */
  readonly evidenceId: string;
  /** What is wrong（理由）, 1 to 1,000 characters. */
  readonly reason: string;
};

/** Dropping a question（删除问题）. */
export type DropQuestionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（已存问题）. */
  readonly savedQuestionId: string;
};

/** What can be done with a shift（可用操作）. */
export type DutyShiftAction =
  /** Change（调整）. */
  | 'CHANGE'
  /** Offer to others（求换班）. */
  | 'OFFER'
  /** Take an offered one（接班）. */
  | 'TAKE';

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

/** Ending care（结束关爱）. */
export type EndCareInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The care need（关爱需求）. */
  readonly careNeedId: string;
  /** Why（原因）; the worker says it, the person need not. EXPIRED is said by the clock alone. */
  readonly reason?: CareEndReason | null | undefined;
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

/** What can be done with a round（可用操作）. */
export type EvaluationRoundAction =
  /** Freeze the facts（冻结）. */
  | 'FREEZE'
  /** Compute（计算）. */
  | 'COMPUTE'
  /** Tell the results（告知）. */
  | 'NOTIFY'
  /** Open again by a recorded decision（重开）. */
  | 'REOPEN'
  /** Make final（定稿）: the window is over and no appeal is open. */
  | 'FINALISE';

/** Where a round stands（轮次状态）. */
export type EvaluationRoundStatus =
  /** The period runs（进行中）. */
  | 'OPEN'
  /** Facts are frozen, self-reviews are taken（事实冻结、自评）. */
  | 'FROZEN'
  /** Computed, to be reviewed（已计算、待评议）. */
  | 'COMPUTED'
  /** Results are told, appeals are taken（已告知、申诉期）. */
  | 'NOTIFIED'
  /** Final（已定）. */
  | 'FINAL'
  /** Put away（已归档）. */
  | 'ARCHIVED';

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

/** Giving a mediation more time（调解延期）; all parties agree. */
export type ExtendMediationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（调解）. */
  readonly mediationId: string;
  /** New day（新期限）, at most one month later. */
  readonly dueOn: string;
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

/** Following up an agreement（回访）. */
export type FollowUpMediationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（调解）. */
  readonly mediationId: string;
  /** Whether it was kept（是否履行）. */
  readonly isKept: boolean;
};

/** Freezing the facts of a round（冻结事实）. */
export type FreezeRoundInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（轮次）. */
  readonly evaluationRoundId: string;
  /** Until when self-reviews are taken（自评截止日）, 5 working days ahead or more. */
  readonly selfReviewUntil: string;
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

/** What can be done with a change of the map（可用操作）. */
export type GridChangeAction =
  /** Approve（批准）. */
  | 'APPROVE'
  /** Reject（驳回）. */
  | 'REJECT'
  /** Take back（撤回）. */
  | 'WITHDRAW';

/** What a change of the map does（网格调整类型）. */
export type GridChangeKind =
  /** Open grids（新设）. */
  | 'CREATE'
  /** One grid becomes several（拆分）. */
  | 'SPLIT'
  /** Several become one（合并）. */
  | 'MERGE'
  /** Close grids without a follower（撤销）. */
  | 'CLOSE'
  /** Names, labels, kind of area, phones, institution（信息变更）; codes stay. */
  | 'EDIT'
  /** New counts of households（户数更新）. */
  | 'RECOUNT';

/** Where a change of the map stands（网格调整状态）. */
export type GridChangeStatus =
  /** Proposed（待审批）. */
  | 'PROPOSED'
  /** Approved, its day to come（已批准）. */
  | 'APPROVED'
  /** Rejected（未批准）. */
  | 'REJECTED'
  /** Taken back（已撤回）. */
  | 'WITHDRAWN'
  /** In force（已执行）. */
  | 'APPLIED';

/** What to edit of a grid（网格修改）; what is left out stays, nothing can be cleared. */
export type GridEditInput = {
  /** Which（网格）. */
  readonly gridCode: string;
  /** New name（名称）, 1 to 50 characters. */
  readonly name?: string | null | undefined;
  /** New label by number（序号俗称）, 1 to 20 characters. */
  readonly ordinalLabel?: string | null | undefined;
  /** New kind of area（区域类型）, of a micro-grid. */
  readonly areaType?: GridAreaType | null | undefined;
  /** New count of households（户数）. */
  readonly households?: number | null | undefined;
  /** The day of that count（户数截止日）, not before the last, today at the latest. */
  readonly householdsAsOf?: string | null | undefined;
  /** New office phone（服务电话）, 1 to 20 characters; a landline, since everybody reads it. */
  readonly officePhone?: string | null | undefined;
  /** New phone for complaints（监督电话）, 1 to 20 characters; a landline, since everybody reads it. */
  readonly complaintsPhone?: string | null | undefined;
  /** New institution（所属单位）, 1 to 100 characters, of an exclusive grid. */
  readonly institution?: string | null | undefined;
};

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

/** Joining the reserve（加入储备）. */
export type JoinReserveInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Who（人员）; the caller by default, else a nomination that the person must agree to. */
  readonly personId?: string | null | undefined;
  /** Where found（来源）. */
  readonly source: ReserveSource;
  /** For which grid（意向网格）. */
  readonly gridCode: string;
};

/** What the appointment of a micro-grid leader rests on（微网格长任职依据）. */
export type LeaderBasis =
  /** A competitive election（竞选）. */
  | 'ELECTED'
  /** A decision to appoint（聘任）. */
  | 'APPOINTED';

/** Linking an opinion to a matter（转事项）. */
export type LinkOpinionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（意见）. */
  readonly opinionId: string;
  /** To which matter（事项）, of the same community, of no sensitive kind and no complaint about somebody; reported anew when left out. */
  readonly matterId?: string | null | undefined;
  /** Kind of the new matter（类别）, any but G; the topic by default. */
  readonly kind?: MatterKind | null | undefined;
  /** How soon（紧急程度）; ORDINARY by default. */
  readonly severity?: MatterSeverity | null | undefined;
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

/** What can be done with a mediation（可用操作）. */
export type MediationAction =
  /** Say yes or no（答复）. */
  | 'ANSWER'
  /** Begin（开始）. */
  | 'START'
  /** Write into the file（记录）. */
  | 'NOTE'
  /** Ask a party（发出请求）. */
  | 'REQUEST'
  /** Answer a request（答复请求）. */
  | 'ANSWER_REQUEST'
  /** Give more time（延期）. */
  | 'EXTEND'
  /** Conclude（结案）. */
  | 'CONCLUDE'
  /** Stop（终止）. */
  | 'WITHDRAW'
  /** Follow up（回访）. */
  | 'FOLLOW_UP'
  /** Change a mediator（更换调解员）. */
  | 'REPLACE_MEDIATOR'
  /** Refuse a mediator（申请回避）. */
  | 'REFUSE_MEDIATOR';

/** How a mediation ended（调解结果）. */
export type MediationOutcome =
  /** Agreed in writing（书面协议）. */
  | 'AGREED_WRITTEN'
  /** Agreed orally（口头协议）. */
  | 'AGREED_ORAL'
  /** Failed（调解不成）. */
  | 'FAILED'
  /** Stopped by a party（当事人终止）. */
  | 'WITHDRAWN';

/** Merging opinions（合并意见）. */
export type MergeOpinionsInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The one that goes on（主意见）. */
  readonly intoOpinionId: string;
  /** Those that end（被合并）, 1 to 50, of the same topic and general grid. */
  readonly opinionIds: ReadonlyArray<string>;
};

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

/** A move of an activity（活动操作）. */
export type MoveActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（活动）. */
  readonly activityId: string;
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

/** A move of a mediation（调解操作）. */
export type MoveMediationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（调解）. */
  readonly mediationId: string;
  /** What is said to it（说明）, 1 to 500 characters; stands in the file. */
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

/** A move of a referral（转介操作）. */
export type MoveReferralInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The referral（转介）. */
  readonly referralId: string;
  /** What is said to it（说明）, 1 to 200 characters; no health details. */
  readonly note?: string | null | undefined;
};

/** A move of an entry（储备变动）. */
export type MoveReserveEntryInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（储备人选）. */
  readonly reserveEntryId: string;
};

/** A move of a round（轮次操作）. */
export type MoveRoundInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（轮次）. */
  readonly evaluationRoundId: string;
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

/** Naming a service leader（任命服务带头人）. */
export type NameServiceLeaderInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（储备人选）. */
  readonly reserveEntryId: string;
  /** What the service leader leads（带头服务内容）, 1 to 50 characters. */
  readonly leads: string;
};

/** A grid to open（新设网格）. */
export type NewGridInput = {
  /** The grid that it will lie in（上级网格）; left out in `below`. */
  readonly parentCode?: string | null | undefined;
  /** Level（层级）. */
  readonly level: GridLevel;
  /** Name（名称）, 1 to 50 characters. */
  readonly name: string;
  /** Kind of area（区域类型）; a micro-grid needs one. */
  readonly areaType?: GridAreaType | null | undefined;
  /** Number of households（户数）; with `below`, the sum of those below. */
  readonly households: number;
  /** The day of that count（户数截止日）, today at the latest. */
  readonly householdsAsOf: string;
  /** The institution（所属单位）, 1 to 100 characters; an exclusive grid needs one. */
  readonly institution?: string | null | undefined;
  /** Those that the change closes whose place it takes（前身网格）; all of the same level by default. Of CREATE: closed grids whose closing it undoes. */
  readonly predecessorCodes?: ReadonlyArray<string>;
  /** The grids to open in it（其下网格）, up to 500: when a general grid is split, its micro-grids get new codes too. */
  readonly below?: ReadonlyArray<NewGridInput>;
};

/** Naming a candidate（提名）. */
export type NominateCandidateInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** In which selection（竞选）. */
  readonly selectionRoundId: string;
  /** Whom（被提名人）, somebody in post; the caller by default. */
  readonly personId?: string | null | undefined;
};

/** Why something is not rated（不予评定原因）. */
export type NotRatedReason =
  /** Served less than half of the period（任职不足半个周期）. */
  | 'SERVED_TOO_SHORT'
  /** Less than 60 of the weights can be measured（可测权重不足 60）. */
  | 'TOO_LITTLE_MEASURABLE';

/** Decision on an objection（异议裁定）. */
export type ObjectionDecision =
  /** Upheld（成立）: back to review. */
  | 'UPHELD'
  /** Not upheld（不成立）: the notice goes on. */
  | 'NOT_UPHELD';

/** What can be done with an opinion（可用操作）. */
export type OpinionAction =
  /** Reply（答复）. */
  | 'REPLY'
  /** Link to a matter（转事项）. */
  | 'LINK'
  /** Merge（合并）. */
  | 'MERGE';

/** A party（当事方）; sealed at once. */
export type PartyInput = {
  /** Id of the person（本人）, of somebody with an account. */
  readonly personId?: string | null | undefined;
  /** Name（姓名或名称）, 1 to 100 characters. */
  readonly name: string;
  /** Phone（电话）. */
  readonly phone?: string | null | undefined;
};

/** Pausing care（暂停关爱）. */
export type PauseCareInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The care need（关爱需求）. */
  readonly careNeedId: string;
  /** The last day of the pause（暂停至）, not after endsOn; today or a day past resumes it. */
  readonly until: string;
};

/** How long an evaluated period is（考核周期）; periods follow the calendar. */
export type PeriodKind =
  /** A month（月度）. */
  | 'MONTH'
  /** A quarter（季度）. */
  | 'QUARTER'
  /** Half a year（半年）. */
  | 'HALF_YEAR'
  /** A year（年度）. */
  | 'YEAR';

/** Planning shifts（排班）. */
export type PlanShiftsInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** For which unit or grid（范围）: a street, a community, or a general or exclusive grid. */
  readonly areaCode: string;
  /** The shifts（班次）, 1 to 100, that do not overlap. */
  readonly shifts: ReadonlyArray<ShiftInput>;
};

/** Planning a training（安排培训）. */
export type PlanTrainingInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Kind（方式）; a worker plans ONE_TO_ONE alone. */
  readonly kind: TrainingKind;
  /** Topic（科目）. */
  readonly topicCode: string;
  /** Cohort（班次）, 1 to 50 characters; of a GROUP alone. */
  readonly cohort?: string | null | undefined;
  /** The grid that it is for（所属网格）. */
  readonly gridCode: string;
  /** Where（地点）, in the same community; at home when left out, which a GROUP never is. */
  readonly stationId?: string | null | undefined;
  /** Start（开始时间）, within the next 366 days. */
  readonly startsAt: string;
  /** End（结束时间）, after the start and within 7 days of it. */
  readonly endsAt: string;
  /** Who trains（讲师）, none of those who take part. */
  readonly trainerId: string;
  /** Who takes part（参训人员）, 1 to 100 and exactly 1 for ONE_TO_ONE; whoever serves, serves in the grid or above it. */
  readonly personIds: ReadonlyArray<string>;
};

/** Putting an activity off（延期）. */
export type PostponeActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（活动）. */
  readonly activityId: string;
  /** Why（原因）, 1 to 500 characters; registrants read it. */
  readonly reason: string;
};

/** A proposal to change the map（网格调整提案）. */
export type ProposeGridChangeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** What it does（类型）; what else is given must fit it. */
  readonly kind: GridChangeKind;
  /** Why（理由）, 1 to 500 characters; everybody reads it once it is applied. */
  readonly reason: string;
  /** From which day（生效日）, tomorrow or later. */
  readonly effectiveOn: string;
  /** The grids to close（撤并网格）, up to 100, with all below them. */
  readonly closes?: ReadonlyArray<string> | null | undefined;
  /** The grids to open（新设网格）, up to 100. */
  readonly opens?: ReadonlyArray<NewGridInput> | null | undefined;
  /** The grids to edit（修改网格）, up to 500. */
  readonly edits?: ReadonlyArray<GridEditInput> | null | undefined;
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

/** A new activity（新活动）. */
export type PublishActivityInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The grid that it is for（所属网格）, one that the caller serves or volunteers in. */
  readonly gridCode: string;
  /** Type（类型）. */
  readonly type: ActivityType;
  /** Title（标题）, 1 to 100 characters. */
  readonly title: string;
  /** What it is about（说明）, 1 to 2,000 characters. */
  readonly description: string;
  /** The station where it takes place（地点）, in the same community. */
  readonly stationId: string;
  /** Number of seats（名额）, from 1 to what the station holds. */
  readonly capacity: number;
  /** Start（开始时间）, within the next 366 days. */
  readonly startsAt: string;
  /** End（结束时间）, after the start and within 7 days of it. */
  readonly endsAt: string;
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

/** Objecting in a public notice（提出异议）. */
export type RaiseObjectionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** In which selection（竞选）. */
  readonly selectionRoundId: string;
  /** Against whom（候选）. */
  readonly candidacyId: string;
  /** What（内容）, 1 to 1,000 characters. */
  readonly text: string;
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

/** Recording an outcome（记录成果）. */
export type RecordActivityOutcomeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Of which activity（活动）. */
  readonly activityId: string;
  /** Kind（类型）. */
  readonly kind: ActivityOutcomeKind;
  /** What（内容）, 1 to 500 characters. */
  readonly text: string;
  /** Who does it（责任人）, who serves there or runs the activity; of an ACTION alone. */
  readonly ownerId?: string | null | undefined;
  /** By when（期限）; of an ACTION alone. */
  readonly dueOn?: string | null | undefined;
  /** The matter that it becomes（关联事项）, of no sensitive kind (BAD_USER_INPUT): outcomes are public. */
  readonly matterId?: string | null | undefined;
  /** What it is on（主题）, kinds D only; of an OPINION alone, D9 when left out. */
  readonly topic?: MatterKind | null | undefined;
  /** The micro-grid（微网格） that it is about, within the grid of the activity; of an OPINION alone, needed unless the activity is of one micro-grid. */
  readonly gridCode?: string | null | undefined;
};

/** Recording consent to care（记录同意）. */
export type RecordCareConsentInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The care need（关爱需求）. */
  readonly careNeedId: string;
  /** Which text（文本版本）. */
  readonly textVersion: number;
  /** How（方式）. */
  readonly channel: ConsentChannel;
  /** Who heard it besides the caller（见证人）, somebody who serves there; needed for ORAL. */
  readonly witnessId?: string | null | undefined;
  /** The legal duty without consent（法定职责）, 1 to 200 characters; worker only, on PAPER. */
  readonly legalDuty?: string | null | undefined;
};

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

/** Entering outcomes（录入培训结果）. */
export type RecordTrainingOutcomesInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Of which training（培训）. */
  readonly trainingSessionId: string;
  /** One for each participant（结果）, none for who is erased. */
  readonly outcomes: ReadonlyArray<TrainingOutcomeInput>;
};

/** Entering a vote（录入结果）; starts the public notice of 5 working days. */
export type RecordVoteInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which selection（竞选）. */
  readonly selectionRoundId: string;
  /** How many took part（参与人数）, up to electorateCount; when a tie is decided without a run-off, that of the vote. */
  readonly turnoutCount: number;
  /** The tally of each approved candidate（得票）, in a run-off of each of those with equal votes; empty for a consultation, and when a tie is decided without a run-off. */
  readonly tallies?: ReadonlyArray<TallyInput>;
  /** Who is chosen（当选）; left out while equal votes leave it open (TIED). */
  readonly chosenId?: string | null | undefined;
  /** The minute（会议记录）, 1 to 5,000 characters. */
  readonly minute: string;
  /** When it was held（时间）, after the last day to nominate and not in the future. */
  readonly heldAt: string;
  /** Who signed besides the caller（签字人）; never a candidate. */
  readonly countersignedById: string;
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

/** What can be done with a referral（可用操作）. */
export type ReferralAction =
  /** Take（接收）. */
  | 'TAKE'
  /** Finish（完成）. */
  | 'FINISH'
  /** Decline（无法办理）. */
  | 'DECLINE'
  /** Take back（撤回）. */
  | 'WITHDRAW';

/** Somebody who may not stand（审查未通过）. */
export type RefusalInput = {
  /** Who（候选）. */
  readonly candidacyId: string;
  /** Why（理由）, 1 to 500 characters; the person reads it. */
  readonly reason: string;
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

/** Opening a frozen round again（重开）. */
export type ReopenRoundInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（轮次）. */
  readonly evaluationRoundId: string;
  /** Why（理由）, 1 to 500 characters; kept and shown. */
  readonly reason: string;
};

/** Changing a mediator（更换调解员）. */
export type ReplaceMediatorInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（调解）. */
  readonly mediationId: string;
  /** Who goes（退出者）: who is named as its mediator. */
  readonly outgoingId: string;
  /** Who comes（接替者）; may be left out while one stays. */
  readonly incomingId?: string | null | undefined;
  /** Why（原因）, 1 to 300 characters; stands in the file, for mediators. */
  readonly reason: string;
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

/** What can be done with an entry of the reserve（可用操作）. */
export type ReserveAction =
  /** Agree to a nomination（同意）. */
  | 'AGREE'
  /** Check（审核）. */
  | 'CHECK'
  /** Admit to the pool（入库）. */
  | 'ADMIT'
  /** Give a mentor, or another one（安排带教）. */
  | 'ASSIGN_MENTOR'
  /** Say that the person is ready（认定可用）. */
  | 'DECLARE_READY'
  /** Name service leader（任命服务带头人）. */
  | 'NAME_SERVICE_LEADER'
  /** Leave（退出）. */
  | 'LEAVE';

/** Where somebody of the reserve was found（储备来源）. */
export type ReserveSource =
  /** Enterprise or institution（企事业单位）. */
  | 'ENTERPRISE'
  /** Volunteer team（志愿者队伍）. */
  | 'VOLUNTEER_TEAM'
  /** Warm-hearted resident（热心居民）. */
  | 'RESIDENT';

/** Where an entry of the reserve stands（储备状态）. */
export type ReserveStatus =
  /** Applied（已报名）. */
  | 'APPLIED'
  /** Named by somebody else（被推荐）. */
  | 'NOMINATED'
  /** Agreed（本人同意）. */
  | 'CONSENTED'
  /** Checked by the community（已审核）. */
  | 'CHECKED'
  /** In the pool（在库）. */
  | 'IN_POOL'
  /** In training with a mentor（培养中）. */
  | 'IN_TRAINING'
  /** Ready（可任用）, says the mentor. */
  | 'READY'
  /** Stands in a selection（参选中）. */
  | 'CANDIDATE'
  /** Appointed（已聘任）. */
  | 'APPOINTED'
  /** Service leader（服务带头人）. */
  | 'SERVICE_LEADER'
  /** Left（已退出）. */
  | 'LEFT';

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

/** Deciding who may stand（资格审查）; opens the vote. */
export type ReviewCandidatesInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which selection（竞选）. */
  readonly selectionRoundId: string;
  /** Who may（审查通过）, 1 or more who consented. */
  readonly approvedIds: ReadonlyArray<string>;
  /** Who may not, and why（审查未通过）. */
  readonly refusals?: ReadonlyArray<RefusalInput>;
};

/** Reviewing care（复核关爱）. */
export type ReviewCareInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** The care need（关爱需求）. */
  readonly careNeedId: string;
  /** Until when it goes on（到期日）, at most 12 months ahead; the person agrees again. */
  readonly endsOn: string;
  /** How often（频次）; as before by default. */
  readonly rhythm?: CareRhythm | null | undefined;
  /** Who looks in（走访人）; as before by default. */
  readonly visitorId?: string | null | undefined;
  /** Which text（文本版本）. */
  readonly textVersion: number;
  /** How the person agreed（同意方式）; APP only after the person said so in the app (CONFLICT otherwise). */
  readonly channel: ConsentChannel;
  /** Who heard it（见证人）, somebody who serves there; needed for ORAL. */
  readonly witnessId?: string | null | undefined;
};

/** Reviewing（评议）. */
export type ReviewEvaluationInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（考核）. */
  readonly evaluationId: string;
  /** What is to be said（评议意见）, 1 to 2,000 characters. */
  readonly review: string;
  /** Points of judgement（评议分） 0 to 5, where the scheme has such an indicator; without them that drops out. */
  readonly judgement?: number | null | undefined;
  /** Why so many（评议理由）, 1 to 1,000 characters; needed with the points. */
  readonly reasons?: string | null | undefined;
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

/** Where an import stands（导入状态）. */
export type RosterImportStatus =
  /** Waits for the file（待上传）. */
  | 'UPLOADING'
  /** Being checked（检查中）. */
  | 'CHECKING'
  /** Checked（已检查）: nothing is written yet. */
  | 'CHECKED'
  /** Being written（写入中）. */
  | 'APPLYING'
  /** Written（已完成）. */
  | 'APPLIED'
  /** The file was refused（已拒绝）. */
  | 'REFUSED'
  /** Given up（已取消）. */
  | 'CANCELLED';

/** Saving a question（保存问题）. */
export type SaveQuestionInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which to replace（已存问题）; a new one when left out. */
  readonly savedQuestionId?: string | null | undefined;
  /** Title（标题）, 1 to 100 characters. */
  readonly title: string;
  /** The GraphQL document（查询）, up to 10,000 characters and 1,000 tokens: one query, and its fragments. */
  readonly document: string;
  /** Its variables as JSON（变量）, up to 10,000 characters; just those that the query declares. */
  readonly variables?: string;
  /** Whether other analysts see it（是否共享）. */
  readonly isShared?: boolean;
};

/** Who or what a scheme evaluates（考核对象类别）. Grids are reported on, never scored; residents neither. */
export type SchemeSubject =
  /** Leaders of micro-grids（微网格长）. */
  | 'MICRO_GRID_LEADER'
  /** Full-time workers（专职网格员）. */
  | 'GRID_WORKER'
  /** Departments（部门）. */
  | 'DEPARTMENT';

/** What can be done with a selection（可用操作）. */
export type SelectionAction =
  /** Nominate somebody or oneself（提名）. */
  | 'NOMINATE'
  /** Agree or decline to stand（候选人答复）. */
  | 'ANSWER_NOMINATION'
  /** Decide who may stand（资格审查）. */
  | 'REVIEW'
  /** Enter turnout, tallies and minute（录入结果）. */
  | 'RECORD_VOTE'
  /** Object（提出异议）. */
  | 'OBJECT'
  /** Decide an objection（裁定异议）. */
  | 'DECIDE_OBJECTION'
  /** Confirm（确认）: appointments start. */
  | 'CONFIRM'
  /** Call off（取消）. */
  | 'CANCEL';

/** How a selection is decided（竞选方式）. */
export type SelectionMethod =
  /** A vote of the households（投票）. */
  | 'VOTE'
  /** Consultation of the residents（民主协商）. */
  | 'CONSULTATION';

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

/** Asking a party（发出请求）. */
export type SendMediationRequestInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（调解）. */
  readonly mediationId: string;
  /** Whom（代号）, a party with an account. */
  readonly pseudonym: string;
  /** What（内容）, 1 to 1,000 characters; all that the party sees. */
  readonly text: string;
};

/** Settling a dispute on evidence（处理质疑）. CORRECTED waits for the corrected fact of the subgraph that it belongs to. */
export type SettleDisputeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** Which（依据）. */
  readonly evidenceId: string;
  /** How（处理结果）. */
  readonly outcome: EvidenceDisputeOutcome;
  /** Why（说明）, 1 to 1,000 characters. */
  readonly explanation: string;
};

/** A shift to plan（班次）. */
export type ShiftInput = {
  /** Start（开始时间）, in the future. */
  readonly startsAt: string;
  /** End（结束时间）, at most 24 h later. */
  readonly endsAt: string;
  /** Who is on call（值班人）, with a post in the area. */
  readonly onCallId: string;
  /** Who is called next（备勤人）, somebody else. */
  readonly backupId?: string | null | undefined;
};

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

/** Starting an import（开始导入）. */
export type StartRosterImportInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** For which unit（范围）, 9 or 12 digits. */
  readonly areaCode: string;
  /** SHA-256 of the file in hex（文件摘要）; another file is refused. */
  readonly sha256: string;
  /** Size in bytes（文件大小）, up to 10 MiB. */
  readonly bytes: number;
};

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

/** Offering or taking a shift（换班）. */
export type SwapShiftInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（班次）. */
  readonly dutyShiftId: string;
};

/** Votes of one candidate（得票）. */
export type TallyInput = {
  /** Who（候选）. */
  readonly candidacyId: string;
  /** How many（票数）. */
  readonly votes: number;
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

/** What can be done with a training（可用操作）. */
export type TrainingAction =
  /** Enter its outcomes（录入结果）. */
  | 'RECORD_OUTCOMES'
  /** Call it off（取消）. */
  | 'CANCEL';

/** How a training is held（培训方式）. */
export type TrainingKind =
  /** One to one（一对一）. */
  | 'ONE_TO_ONE'
  /** In a group（集中培训）. */
  | 'GROUP';

/** Outcome of a training（培训结果）. */
export type TrainingOutcome =
  /** Can do it（已掌握）. */
  | 'COMPETENT'
  /** Needs more（需继续）. */
  | 'NEEDS_MORE'
  /** Was not there（缺席）; says nothing about the person. */
  | 'ABSENT';

/** Outcome of one participant（培训结果）. */
export type TrainingOutcomeInput = {
  /** Who（人员）. */
  readonly personId: string;
  /** Outcome（结果）. */
  readonly outcome: TrainingOutcome;
};

/** Where a training stands（培训状态）. */
export type TrainingStatus =
  /** Planned（待举办）. */
  | 'PLANNED'
  /** Held, its outcomes entered（已完成）. */
  | 'HELD'
  /** Called off（已取消）. */
  | 'CANCELLED';

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

/** Taking an appeal back（撤回申诉）. */
export type WithdrawAppealInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which（申诉）. */
  readonly appealId: string;
};

/** Taking a change back（撤回调整）. */
export type WithdrawGridChangeInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The version that the decision was made on; refused (CONFLICT) when it is no longer the current one. */
  readonly expectedVersion: number;
  /** Which change（网格调整）. */
  readonly gridChangeId: string;
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
  within: string;
  from: string;
  to: string;
  status?: ReadonlyArray<ActivityStatus> | ActivityStatus | null | undefined;
}>;


export type ActivitiesQuery = { readonly activities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: ActivityType, readonly status: ActivityStatus, readonly startsAt: string, readonly endsAt: string, readonly capacity: number, readonly seatsLeft: number, readonly waitingCount: number, readonly version: number, readonly availableActions: ReadonlyArray<ActivityAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly station: { readonly name: string } | null, readonly organiser: { readonly displayName: string | null } | null }> } | null, readonly activityOutcomes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ActivityOutcomeKind, readonly text: string, readonly dueOn: string | null, readonly version: number, readonly owner: { readonly displayName: string | null } | null, readonly activity: { readonly id: string, readonly title: string, readonly grid: { readonly code: string, readonly name: string } | null } }> } | null };

export type PublishActivityMutationVariables = Exact<{
  input: PublishActivityInput;
}>;


export type PublishActivityMutation = { readonly publishActivity: { readonly id: string } | null };

export type ApproveActivityMutationVariables = Exact<{
  input: MoveActivityInput;
}>;


export type ApproveActivityMutation = { readonly approveActivity: { readonly id: string } | null };

export type ChangeActivityMutationVariables = Exact<{
  input: ChangeActivityInput;
}>;


export type ChangeActivityMutation = { readonly changeActivity: { readonly id: string } | null };

export type CancelActivityMutationVariables = Exact<{
  input: CancelActivityInput;
}>;


export type CancelActivityMutation = { readonly cancelActivity: { readonly id: string } | null };

export type PostponeActivityMutationVariables = Exact<{
  input: PostponeActivityInput;
}>;


export type PostponeActivityMutation = { readonly postponeActivity: { readonly id: string } | null };

export type EndActivityMutationVariables = Exact<{
  input: EndActivityInput;
}>;


export type EndActivityMutation = { readonly endActivity: { readonly id: string } | null };

export type CloseActivityMutationVariables = Exact<{
  input: MoveActivityInput;
}>;


export type CloseActivityMutation = { readonly closeActivity: { readonly id: string } | null };

export type RecordActivityOutcomeMutationVariables = Exact<{
  input: RecordActivityOutcomeInput;
}>;


export type RecordActivityOutcomeMutation = { readonly recordActivityOutcome: { readonly id: string } | null };

export type ChangeActivityOutcomeMutationVariables = Exact<{
  input: ChangeActivityOutcomeInput;
}>;


export type ChangeActivityOutcomeMutation = { readonly changeActivityOutcome: { readonly id: string } | null };

export type SavedQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedQuestionsQuery = { readonly savedQuestions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly document: string, readonly isShared: boolean, readonly isValid: boolean, readonly savedAt: string, readonly owner: { readonly id: string, readonly displayName: string | null } | null }> } | null, readonly me: { readonly id: string } | null };

export type SaveQuestionMutationVariables = Exact<{
  input: SaveQuestionInput;
}>;


export type SaveQuestionMutation = { readonly saveQuestion: { readonly id: string } | null };

export type DropQuestionMutationVariables = Exact<{
  input: DropQuestionInput;
}>;


export type DropQuestionMutation = { readonly dropQuestion: { readonly id: string } | null };

export type AgreeCareMutationVariables = Exact<{
  input: AgreeCareInput;
}>;


export type AgreeCareMutation = { readonly agreeCare: { readonly id: string } | null };

export type RecordCareConsentMutationVariables = Exact<{
  input: RecordCareConsentInput;
}>;


export type RecordCareConsentMutation = { readonly recordCareConsent: { readonly id: string } | null };

export type ReviewCareMutationVariables = Exact<{
  input: ReviewCareInput;
}>;


export type ReviewCareMutation = { readonly reviewCare: { readonly id: string } | null };

export type PauseCareMutationVariables = Exact<{
  input: PauseCareInput;
}>;


export type PauseCareMutation = { readonly pauseCare: { readonly id: string } | null };

export type EndCareMutationVariables = Exact<{
  input: EndCareInput;
}>;


export type EndCareMutation = { readonly endCare: { readonly id: string } | null };

export type RecordCareVisitMutationVariables = Exact<{
  input: RecordCareVisitInput;
}>;


export type RecordCareVisitMutation = { readonly recordCareVisit: { readonly id: string } | null };

export type EmergenciesQueryVariables = Exact<{
  within: string;
  from: string;
  to: string;
}>;


export type EmergenciesQuery = { readonly emergencies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: MatterKind, readonly status: EmergencyStatus, readonly raisedAt: string, readonly acknowledgeBy: string, readonly onSiteBy: string, readonly availableActions: ReadonlyArray<EmergencyAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly calls: ReadonlyArray<{ readonly step: number, readonly as: EmergencyCallee, readonly calledAt: string | null, readonly answer: EmergencyAnswer | null, readonly person: { readonly displayName: string | null, readonly workPhone: string | null } | null }> | null, readonly responders: ReadonlyArray<{ readonly as: EmergencyCallee | null, readonly acknowledgedAt: string, readonly arrivedAt: string | null, readonly person: { readonly displayName: string | null } | null }> }> } | null, readonly dutyShifts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly areaCode: string, readonly startsAt: string, readonly endsAt: string, readonly offeredAt: string | null, readonly version: number, readonly availableActions: ReadonlyArray<DutyShiftAction>, readonly grid: { readonly name: string } | null, readonly onCall: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly backup: { readonly displayName: string | null, readonly workPhone: string | null } | null, readonly unreachable: ReadonlyArray<{ readonly displayName: string | null }> }> } | null };

export type AcknowledgeEmergencyMutationVariables = Exact<{
  input: AnswerEmergencyInput;
}>;


export type AcknowledgeEmergencyMutation = { readonly acknowledgeEmergency: { readonly id: string } | null };

export type PassEmergencyMutationVariables = Exact<{
  input: AnswerEmergencyInput;
}>;


export type PassEmergencyMutation = { readonly passEmergency: { readonly id: string } | null };

export type RecordArrivalMutationVariables = Exact<{
  input: AnswerEmergencyInput;
}>;


export type RecordArrivalMutation = { readonly recordArrival: { readonly id: string } | null };

export type PlanShiftsMutationVariables = Exact<{
  input: PlanShiftsInput;
}>;


export type PlanShiftsMutation = { readonly planShifts: ReadonlyArray<{ readonly id: string }> | null };

export type ChangeShiftMutationVariables = Exact<{
  input: ChangeShiftInput;
}>;


export type ChangeShiftMutation = { readonly changeShift: { readonly id: string } | null };

export type OfferShiftMutationVariables = Exact<{
  input: SwapShiftInput;
}>;


export type OfferShiftMutation = { readonly offerShift: { readonly id: string } | null };

export type TakeShiftMutationVariables = Exact<{
  input: SwapShiftInput;
}>;


export type TakeShiftMutation = { readonly takeShift: { readonly id: string } | null };

export type FreezeRoundMutationVariables = Exact<{
  input: FreezeRoundInput;
}>;


export type FreezeRoundMutation = { readonly freezeRound: { readonly id: string } | null };

export type ComputeRoundMutationVariables = Exact<{
  input: MoveRoundInput;
}>;


export type ComputeRoundMutation = { readonly computeRound: { readonly id: string } | null };

export type NotifyRoundMutationVariables = Exact<{
  input: MoveRoundInput;
}>;


export type NotifyRoundMutation = { readonly notifyRound: { readonly id: string } | null };

export type FinaliseRoundMutationVariables = Exact<{
  input: MoveRoundInput;
}>;


export type FinaliseRoundMutation = { readonly finaliseRound: { readonly id: string } | null };

export type ReopenRoundMutationVariables = Exact<{
  input: ReopenRoundInput;
}>;


export type ReopenRoundMutation = { readonly reopenRound: { readonly id: string } | null };

export type SubmitSelfReviewMutationVariables = Exact<{
  input: SubmitSelfReviewInput;
}>;


export type SubmitSelfReviewMutation = { readonly submitSelfReview: { readonly id: string } | null };

export type ReviewEvaluationMutationVariables = Exact<{
  input: ReviewEvaluationInput;
}>;


export type ReviewEvaluationMutation = { readonly reviewEvaluation: { readonly id: string } | null };

export type DisputeEvidenceMutationVariables = Exact<{
  input: DisputeEvidenceInput;
}>;


export type DisputeEvidenceMutation = { readonly disputeEvidence: { readonly id: string } | null };

export type SettleDisputeMutationVariables = Exact<{
  input: SettleDisputeInput;
}>;


export type SettleDisputeMutation = { readonly settleDispute: { readonly id: string } | null };

export type RaiseAppealMutationVariables = Exact<{
  input: RaiseAppealInput;
}>;


export type RaiseAppealMutation = { readonly raiseAppeal: { readonly id: string } | null };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { readonly decideAppeal: { readonly id: string } | null };

export type WithdrawAppealMutationVariables = Exact<{
  input: WithdrawAppealInput;
}>;


export type WithdrawAppealMutation = { readonly withdrawAppeal: { readonly id: string } | null };

export type DecideConsequenceMutationVariables = Exact<{
  input: DecideConsequenceInput;
}>;


export type DecideConsequenceMutation = { readonly decideConsequence: { readonly id: string } | null };

export type CommentOnEvaluationMutationVariables = Exact<{
  input: CommentOnEvaluationInput;
}>;


export type CommentOnEvaluationMutation = { readonly commentOnEvaluation: { readonly id: string } | null };

export type EvaluationDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationDeskQuery = { readonly schemes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: SchemeSubject, readonly version: number, readonly periodKind: PeriodKind, readonly validFrom: string, readonly validTo: string | null, readonly indicators: ReadonlyArray<{ readonly code: string, readonly weight: number, readonly indicator: { readonly name: string, readonly formula: string } }>, readonly bands: ReadonlyArray<{ readonly grade: Grade, readonly from: number, readonly below: number | null }> }> } | null, readonly evaluationRounds: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: EvaluationRoundStatus, readonly version: number, readonly selfReviewUntil: string | null, readonly appealUntil: string | null, readonly lateFactCount: number | null, readonly availableActions: ReadonlyArray<EvaluationRoundAction>, readonly scheme: { readonly subject: SchemeSubject }, readonly period: { readonly period: string, readonly from: string, readonly to: string }, readonly progress: { readonly computed: number, readonly total: number } | null }> } | null, readonly mine: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: EvaluationStatus, readonly grid: { readonly name: string } | null, readonly department: { readonly name: string } | null, readonly appointment: { readonly role: AppointmentRole, readonly person: { readonly displayName: string | null } | null } | null, readonly round: { readonly period: { readonly period: string } } }> } | null, readonly toReview: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: EvaluationStatus, readonly grid: { readonly name: string } | null, readonly department: { readonly name: string } | null, readonly appointment: { readonly role: AppointmentRole, readonly person: { readonly displayName: string | null } | null } | null, readonly round: { readonly period: { readonly period: string } } }> } | null, readonly appeals: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: AppealStatus, readonly raisedAt: string, readonly version: number, readonly availableActions: ReadonlyArray<AppealAction>, readonly evaluation: { readonly id: string, readonly grid: { readonly name: string } | null } | null, readonly points: ReadonlyArray<{ readonly text: string, readonly indicator: { readonly name: string } }> }> } | null };

export type EvaluationInListFragment = { readonly id: string, readonly status: EvaluationStatus, readonly grid: { readonly name: string } | null, readonly department: { readonly name: string } | null, readonly appointment: { readonly role: AppointmentRole, readonly person: { readonly displayName: string | null } | null } | null, readonly round: { readonly period: { readonly period: string } } };

export type EvaluationInFullQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationInFullQuery = { readonly evaluation: { readonly id: string, readonly status: EvaluationStatus, readonly version: number, readonly selfReview: string | null, readonly review: string | null, readonly score: number | null, readonly grade: Grade | null, readonly notRated: NotRatedReason | null, readonly availableActions: ReadonlyArray<EvaluationAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly department: { readonly name: string } | null, readonly appointment: { readonly role: AppointmentRole, readonly person: { readonly displayName: string | null } | null } | null, readonly reviewer: { readonly displayName: string | null } | null, readonly round: { readonly period: { readonly period: string, readonly from: string, readonly to: string } }, readonly values: ReadonlyArray<{ readonly weight: number, readonly numerator: number | null, readonly denominator: number | null, readonly value: number | null, readonly isDropped: boolean, readonly reasons: string | null, readonly indicator: { readonly code: string, readonly name: string, readonly formula: string } }>, readonly comments: ReadonlyArray<{ readonly text: string, readonly at: string, readonly by: { readonly displayName: string | null } | null }>, readonly consequences: ReadonlyArray<{ readonly id: string, readonly kind: ConsequenceKind, readonly reason: string, readonly decidedAt: string }> } | null };

export type EvidenceOfQueryVariables = Exact<{
  id: string;
  code: string;
  after?: string | null | undefined;
}>;


export type EvidenceOfQuery = { readonly evaluation: { readonly id: string, readonly values: ReadonlyArray<{ readonly indicator: { readonly code: string }, readonly evidence: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly inNumerator: boolean | null, readonly isExcluded: boolean, readonly grid: { readonly name: string } | null, readonly subject:
            | { readonly id: string, readonly kind: MatterKind, readonly is: 'Matter' }
            | { readonly is: 'Emergency' }
            | { readonly is: 'Whistle' }
            | { readonly is: 'CareVisit' }
            | { readonly is: 'Mediation' }
            | { readonly is: 'Opinion' }
            | { readonly is: 'Activity' }
            | { readonly is: 'DutyShift' }
            | { readonly is: 'TrainingSession' }
           | null, readonly dispute: { readonly reason: string, readonly outcome: EvidenceDisputeOutcome | null, readonly explanation: string | null } | null }> } }> } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly me: { readonly id: string, readonly displayName: string | null } | null, readonly myRoles: ReadonlyArray<{ readonly role: Role, readonly areaCode: string, readonly until: string | null, readonly grid: { readonly code: string, readonly name: string } | null, readonly department: { readonly name: string } | null }> | null };

export type WhoServesThereQueryVariables = Exact<{
  within: string;
  community: string;
}>;


export type WhoServesThereQuery = { readonly grid: { readonly code: string, readonly name: string } | null, readonly appointments: { readonly nodes: ReadonlyArray<{ readonly role: AppointmentRole, readonly grid: { readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string | null } | null }> } | null, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string }> | null, readonly serviceStations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly grids: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type ProposeGridChangeMutationVariables = Exact<{
  input: ProposeGridChangeInput;
}>;


export type ProposeGridChangeMutation = { readonly proposeGridChange: { readonly id: string } | null };

export type ApproveGridChangeMutationVariables = Exact<{
  input: DecideGridChangeInput;
}>;


export type ApproveGridChangeMutation = { readonly approveGridChange: { readonly id: string } | null };

export type RejectGridChangeMutationVariables = Exact<{
  input: DecideGridChangeInput;
}>;


export type RejectGridChangeMutation = { readonly rejectGridChange: { readonly id: string } | null };

export type WithdrawGridChangeMutationVariables = Exact<{
  input: WithdrawGridChangeInput;
}>;


export type WithdrawGridChangeMutation = { readonly withdrawGridChange: { readonly id: string } | null };

export type GridChangesQueryVariables = Exact<{
  within: string;
}>;


export type GridChangesQuery = { readonly gridChanges: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GridChangeKind, readonly status: GridChangeStatus, readonly reason: string, readonly effectiveOn: string, readonly proposedAt: string, readonly decision: string | null, readonly version: number, readonly availableActions: ReadonlyArray<GridChangeAction>, readonly community: { readonly code: string, readonly name: string }, readonly grids: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly before: { readonly general: number, readonly exclusive: number, readonly micro: number, readonly households: number } | null, readonly after: { readonly general: number, readonly exclusive: number, readonly micro: number, readonly households: number }, readonly opens: ReadonlyArray<{ readonly level: GridLevel, readonly name: string, readonly households: number, readonly below: ReadonlyArray<{ readonly name: string, readonly households: number }> }>, readonly edits: ReadonlyArray<{ readonly name: string | null, readonly areaType: GridAreaType | null, readonly households: number | null, readonly grid: { readonly code: string, readonly name: string } }>, readonly decidedBy: { readonly displayName: string | null } | null }> } | null };

export type RosterImportQueryVariables = Exact<{
  id: string;
}>;


export type RosterImportQuery = { readonly rosterImport: { readonly id: string, readonly status: RosterImportStatus, readonly rowCount: number | null, readonly checkedCount: number, readonly goodCount: number, readonly appliedCount: number, readonly refusal: string | null, readonly refusalZh: string | null, readonly annotatedPath: string | null, readonly startedAt: string, readonly version: number, readonly bad: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly number: number, readonly problems: ReadonlyArray<{ readonly column: string, readonly message: string, readonly messageZh: string }> }> }, readonly unchanged: { readonly totalCount: number } } | null };

export type StartRosterImportMutationVariables = Exact<{
  input: StartRosterImportInput;
}>;


export type StartRosterImportMutation = { readonly startRosterImport: { readonly id: string, readonly uploadPath: string | null } | null };

export type ApplyRosterImportMutationVariables = Exact<{
  input: ApplyRosterImportInput;
}>;


export type ApplyRosterImportMutation = { readonly applyRosterImport: { readonly id: string } | null };

export type CancelRosterImportMutationVariables = Exact<{
  input: CancelRosterImportInput;
}>;


export type CancelRosterImportMutation = { readonly cancelRosterImport: { readonly id: string } | null };

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

export type TakeReferralMutationVariables = Exact<{
  input: MoveReferralInput;
}>;


export type TakeReferralMutation = { readonly takeReferral: { readonly id: string } | null };

export type FinishReferralMutationVariables = Exact<{
  input: MoveReferralInput;
}>;


export type FinishReferralMutation = { readonly finishReferral: { readonly id: string } | null };

export type DeclineReferralMutationVariables = Exact<{
  input: DeclineReferralInput;
}>;


export type DeclineReferralMutation = { readonly declineReferral: { readonly id: string } | null };

export type WithdrawReferralMutationVariables = Exact<{
  input: MoveReferralInput;
}>;


export type WithdrawReferralMutation = { readonly withdrawReferral: { readonly id: string } | null };

export type AnswerMediationMutationVariables = Exact<{
  input: AnswerMediationInput;
}>;


export type AnswerMediationMutation = { readonly answerMediation: { readonly id: string } | null };

export type StartMediationMutationVariables = Exact<{
  input: MoveMediationInput;
}>;


export type StartMediationMutation = { readonly startMediation: { readonly id: string } | null };

export type AddMediationNoteMutationVariables = Exact<{
  input: AddMediationNoteInput;
}>;


export type AddMediationNoteMutation = { readonly addMediationNote: { readonly id: string } | null };

export type SendMediationRequestMutationVariables = Exact<{
  input: SendMediationRequestInput;
}>;


export type SendMediationRequestMutation = { readonly sendMediationRequest: { readonly id: string } | null };

export type ExtendMediationMutationVariables = Exact<{
  input: ExtendMediationInput;
}>;


export type ExtendMediationMutation = { readonly extendMediation: { readonly id: string } | null };

export type ConcludeMediationMutationVariables = Exact<{
  input: ConcludeMediationInput;
}>;


export type ConcludeMediationMutation = { readonly concludeMediation: { readonly id: string } | null };

export type WithdrawFromMediationMutationVariables = Exact<{
  input: MoveMediationInput;
}>;


export type WithdrawFromMediationMutation = { readonly withdrawFromMediation: { readonly id: string } | null };

export type FollowUpMediationMutationVariables = Exact<{
  input: FollowUpMediationInput;
}>;


export type FollowUpMediationMutation = { readonly followUpMediation: { readonly id: string } | null };

export type ReplaceMediatorMutationVariables = Exact<{
  input: ReplaceMediatorInput;
}>;


export type ReplaceMediatorMutation = { readonly replaceMediator: { readonly id: string } | null };

export type ReplyToOpinionMutationVariables = Exact<{
  input: ReplyToOpinionInput;
}>;


export type ReplyToOpinionMutation = { readonly replyToOpinion: { readonly id: string } | null };

export type LinkOpinionMutationVariables = Exact<{
  input: LinkOpinionInput;
}>;


export type LinkOpinionMutation = { readonly linkOpinion: { readonly id: string } | null };

export type MergeOpinionsMutationVariables = Exact<{
  input: MergeOpinionsInput;
}>;


export type MergeOpinionsMutation = { readonly mergeOpinions: { readonly id: string } | null };

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

export type AnnounceSelectionMutationVariables = Exact<{
  input: AnnounceSelectionInput;
}>;


export type AnnounceSelectionMutation = { readonly announceSelection: { readonly id: string } | null };

export type NominateCandidateMutationVariables = Exact<{
  input: NominateCandidateInput;
}>;


export type NominateCandidateMutation = { readonly nominateCandidate: { readonly id: string } | null };

export type ReviewCandidatesMutationVariables = Exact<{
  input: ReviewCandidatesInput;
}>;


export type ReviewCandidatesMutation = { readonly reviewCandidates: { readonly id: string } | null };

export type RecordVoteMutationVariables = Exact<{
  input: RecordVoteInput;
}>;


export type RecordVoteMutation = { readonly recordVote: { readonly id: string } | null };

export type ConfirmSelectionMutationVariables = Exact<{
  input: ConfirmSelectionInput;
}>;


export type ConfirmSelectionMutation = { readonly confirmSelection: { readonly id: string } | null };

export type DecideObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type DecideObjectionMutation = { readonly decideObjection: { readonly id: string } | null };

export type RaiseObjectionMutationVariables = Exact<{
  input: RaiseObjectionInput;
}>;


export type RaiseObjectionMutation = { readonly raiseObjection: { readonly id: string } | null };

export type CancelSelectionMutationVariables = Exact<{
  input: CancelSelectionInput;
}>;


export type CancelSelectionMutation = { readonly cancelSelection: { readonly id: string } | null };

export type AgreeToReserveMutationVariables = Exact<{
  input: MoveReserveEntryInput;
}>;


export type AgreeToReserveMutation = { readonly agreeToReserve: { readonly id: string } | null };

export type CheckReserveEntryMutationVariables = Exact<{
  input: MoveReserveEntryInput;
}>;


export type CheckReserveEntryMutation = { readonly checkReserveEntry: { readonly id: string } | null };

export type AdmitToReserveMutationVariables = Exact<{
  input: MoveReserveEntryInput;
}>;


export type AdmitToReserveMutation = { readonly admitToReserve: { readonly id: string } | null };

export type AssignMentorMutationVariables = Exact<{
  input: AssignMentorInput;
}>;


export type AssignMentorMutation = { readonly assignMentor: { readonly id: string } | null };

export type DeclareReadyMutationVariables = Exact<{
  input: MoveReserveEntryInput;
}>;


export type DeclareReadyMutation = { readonly declareReady: { readonly id: string } | null };

export type NameServiceLeaderMutationVariables = Exact<{
  input: NameServiceLeaderInput;
}>;


export type NameServiceLeaderMutation = { readonly nameServiceLeader: { readonly id: string } | null };

export type LeaveReserveMutationVariables = Exact<{
  input: MoveReserveEntryInput;
}>;


export type LeaveReserveMutation = { readonly leaveReserve: { readonly id: string } | null };

export type JoinReserveMutationVariables = Exact<{
  input: JoinReserveInput;
}>;


export type JoinReserveMutation = { readonly joinReserve: { readonly id: string } | null };

export type SelectionsQueryVariables = Exact<{
  within: string;
}>;


export type SelectionsQuery = { readonly selectionRounds: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: SelectionStatus, readonly method: SelectionMethod, readonly opensOn: string, readonly closesOn: string, readonly votesEach: number, readonly noticeUntil: string | null, readonly electorateCount: number | null, readonly turnoutCount: number | null, readonly version: number, readonly availableActions: ReadonlyArray<SelectionAction>, readonly grid: { readonly code: string, readonly name: string } | null, readonly candidates: ReadonlyArray<{ readonly id: string, readonly status: CandidacyStatus, readonly reason: string | null, readonly person: { readonly id: string, readonly displayName: string | null } | null }>, readonly objections: ReadonlyArray<{ readonly id: string, readonly text: string, readonly decision: ObjectionDecision | null }> | null, readonly minute: { readonly text: string | null, readonly heldAt: string } | null }> } | null, readonly reserveEntries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: ReserveStatus, readonly source: ReserveSource, readonly enteredAt: string, readonly version: number, readonly leads: string | null, readonly availableActions: ReadonlyArray<ReserveAction>, readonly person: { readonly displayName: string | null } | null, readonly wantsGrid: { readonly code: string, readonly name: string } | null, readonly mentor: { readonly displayName: string | null } | null }> } | null };

export type TodayQueryVariables = Exact<{
  within?: string | null | undefined;
}>;


export type TodayQuery = { readonly today: ReadonlyArray<{ readonly id: string, readonly what: TodayWhat, readonly dueAt: string | null, readonly isOverdue: boolean, readonly grid: { readonly code: string, readonly name: string } | null, readonly subject:
      | { readonly id: string, readonly number: string, readonly severity: MatterSeverity, readonly description: string | null, readonly version: number, readonly matterKind: MatterKind, readonly matterStatus: MatterStatus, readonly matterActions: ReadonlyArray<MatterAction>, readonly is: 'Matter', readonly handler: { readonly displayName: string | null } | null }
      | { readonly id: string, readonly raisedAt: string, readonly emergencyKind: MatterKind, readonly emergencyActions: ReadonlyArray<EmergencyAction>, readonly is: 'Emergency' }
      | { readonly id: string, readonly problem: string | null, readonly version: number, readonly whistleKind: WhistleKind, readonly whistleActions: ReadonlyArray<WhistleAction>, readonly is: 'Whistle' }
      | { readonly id: string, readonly note: string | null, readonly version: number, readonly referralActions: ReadonlyArray<ReferralAction>, readonly is: 'Referral' }
      | { readonly id: string, readonly pseudonym: string, readonly version: number, readonly careActions: ReadonlyArray<CareAction>, readonly is: 'CareNeed' }
      | { readonly id: string, readonly is: 'CareVisit', readonly need: { readonly id: string, readonly pseudonym: string } | null }
      | { readonly id: string, readonly version: number, readonly mediationNumber: string, readonly mediationKind: MatterKind, readonly mediationActions: ReadonlyArray<MediationAction>, readonly is: 'Mediation' }
      | { readonly id: string, readonly text: string | null, readonly version: number, readonly opinionActions: ReadonlyArray<OpinionAction>, readonly is: 'Opinion' }
      | { readonly id: string, readonly text: string | null, readonly version: number, readonly wishActions: ReadonlyArray<MicroWishAction>, readonly is: 'MicroWish' }
      | { readonly id: string, readonly title: string, readonly startsAt: string, readonly version: number, readonly activityActions: ReadonlyArray<ActivityAction>, readonly is: 'Activity' }
      | { readonly id: string, readonly version: number, readonly outcomeText: string, readonly is: 'ActivityOutcome' }
     }> | null };

export type PlanTrainingMutationVariables = Exact<{
  input: PlanTrainingInput;
}>;


export type PlanTrainingMutation = { readonly planTraining: { readonly id: string } | null };

export type RecordTrainingOutcomesMutationVariables = Exact<{
  input: RecordTrainingOutcomesInput;
}>;


export type RecordTrainingOutcomesMutation = { readonly recordTrainingOutcomes: { readonly id: string } | null };

export type CancelTrainingMutationVariables = Exact<{
  input: CancelTrainingInput;
}>;


export type CancelTrainingMutation = { readonly cancelTraining: { readonly id: string } | null };

export type TrainingsQueryVariables = Exact<{
  within: string;
}>;


export type TrainingsQuery = { readonly trainingSessions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: TrainingKind, readonly status: TrainingStatus, readonly startsAt: string, readonly endsAt: string, readonly version: number, readonly cohort: string | null, readonly availableActions: ReadonlyArray<TrainingAction>, readonly topic: { readonly code: string, readonly name: string }, readonly grid: { readonly code: string, readonly name: string } | null, readonly station: { readonly name: string } | null, readonly trainer: { readonly displayName: string | null } | null, readonly records: ReadonlyArray<{ readonly id: string, readonly outcome: TrainingOutcome | null, readonly person: { readonly id: string, readonly displayName: string | null } | null }> }> } | null, readonly trainingTopics: ReadonlyArray<{ readonly code: string, readonly name: string }> | null };

export type DispatchMicroWishMutationVariables = Exact<{
  input: DispatchMicroWishInput;
}>;


export type DispatchMicroWishMutation = { readonly dispatchMicroWish: { readonly id: string } | null };

export type TakeMicroWishMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type TakeMicroWishMutation = { readonly takeMicroWish: { readonly id: string } | null };

export type GiveMicroWishBackMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type GiveMicroWishBackMutation = { readonly giveMicroWishBack: { readonly id: string } | null };

export type FulfilMicroWishMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type FulfilMicroWishMutation = { readonly fulfilMicroWish: { readonly id: string } | null };

export type CancelMicroWishMutationVariables = Exact<{
  input: MoveMicroWishInput;
}>;


export type CancelMicroWishMutation = { readonly cancelMicroWish: { readonly id: string } | null };

export const Activities: TrustedDocument<ActivitiesQuery, ActivitiesQueryVariables> = {
  id: 'sha256:ed82bd9fa2796e86006a57d3b6950323cf76a9c1daa6abda9dbc3440357d2aa1',
  kind: 'query',
};

export const PublishActivity: TrustedDocument<PublishActivityMutation, PublishActivityMutationVariables> = {
  id: 'sha256:35ab9354a741f860c292f433e0a8d386ca4049ef85c8cca6da55a6ee043d0782',
  kind: 'mutation',
};

export const ApproveActivity: TrustedDocument<ApproveActivityMutation, ApproveActivityMutationVariables> = {
  id: 'sha256:96dba48b9ad56ea64c594df66dfbf3701a0dbda2a566d60a0a505d40bdc88871',
  kind: 'mutation',
};

export const ChangeActivity: TrustedDocument<ChangeActivityMutation, ChangeActivityMutationVariables> = {
  id: 'sha256:0557e4d1f961d8b635b1ea6f6ef88adf561b571d85a72c28fc475d09e191462f',
  kind: 'mutation',
};

export const CancelActivity: TrustedDocument<CancelActivityMutation, CancelActivityMutationVariables> = {
  id: 'sha256:027be35220f5f7ce1deb8d3705fc7cd8e22e20ab6ab278078153aa1399f72db6',
  kind: 'mutation',
};

export const PostponeActivity: TrustedDocument<PostponeActivityMutation, PostponeActivityMutationVariables> = {
  id: 'sha256:d05898fb1dfddb5f9603d0ee1b8d8cae28ffebf9dad0ff511f367b40aa855163',
  kind: 'mutation',
};

export const EndActivity: TrustedDocument<EndActivityMutation, EndActivityMutationVariables> = {
  id: 'sha256:029f58a5e4f84b48460f9622613366ee70ccb245761622e597ce68c8235d7d52',
  kind: 'mutation',
};

export const CloseActivity: TrustedDocument<CloseActivityMutation, CloseActivityMutationVariables> = {
  id: 'sha256:a28fc999a97af01ea6bc192912676f2cf55b3ed26bd409014ccc0cb9459daf6f',
  kind: 'mutation',
};

export const RecordActivityOutcome: TrustedDocument<RecordActivityOutcomeMutation, RecordActivityOutcomeMutationVariables> = {
  id: 'sha256:35a6037adbf7f7b4c3d3ff24414713bebf3ae752dc62926346e66a1c6619893f',
  kind: 'mutation',
};

export const ChangeActivityOutcome: TrustedDocument<ChangeActivityOutcomeMutation, ChangeActivityOutcomeMutationVariables> = {
  id: 'sha256:052a92016e00d5787ce07562837cedb95089fa156c01fef8d133d50a49ccbfce',
  kind: 'mutation',
};

export const SavedQuestions: TrustedDocument<SavedQuestionsQuery, SavedQuestionsQueryVariables> = {
  id: 'sha256:b2d59dd22432f3f9585f0592eeacc783b93c09250dd31ba4469bfcb5b8f3fa3d',
  kind: 'query',
};

export const SaveQuestion: TrustedDocument<SaveQuestionMutation, SaveQuestionMutationVariables> = {
  id: 'sha256:c785472e550cd89face8ad163eb8b0bda7b195ec69711e6d59a969af7f3245eb',
  kind: 'mutation',
};

export const DropQuestion: TrustedDocument<DropQuestionMutation, DropQuestionMutationVariables> = {
  id: 'sha256:fa43bea3162459bae8893a5f642a8c59888d83332d6a0e5bda6fd4a92541b254',
  kind: 'mutation',
};

export const AgreeCare: TrustedDocument<AgreeCareMutation, AgreeCareMutationVariables> = {
  id: 'sha256:78114f57bbf2d5d9f15d709f7b8f3743f159dbde263a374c33eab701a2bfa45c',
  kind: 'mutation',
};

export const RecordCareConsent: TrustedDocument<RecordCareConsentMutation, RecordCareConsentMutationVariables> = {
  id: 'sha256:8f6de7cefb898027700aa95383af4883ea928777f2adcea84a858035ab20c434',
  kind: 'mutation',
};

export const ReviewCare: TrustedDocument<ReviewCareMutation, ReviewCareMutationVariables> = {
  id: 'sha256:6fc2462ad5a44bd5db5765eca502de8c20bab1ad382c2f41b4aedb34422522df',
  kind: 'mutation',
};

export const PauseCare: TrustedDocument<PauseCareMutation, PauseCareMutationVariables> = {
  id: 'sha256:41428fc8fad6625d63eeb254e9f9279d5124c4b06049f89243f9d5fde622430b',
  kind: 'mutation',
};

export const EndCare: TrustedDocument<EndCareMutation, EndCareMutationVariables> = {
  id: 'sha256:576c3207e08a4a5bb0c6557abd949bda2e34baa35150c17ea08e7e4bfa0e339c',
  kind: 'mutation',
};

export const RecordCareVisit: TrustedDocument<RecordCareVisitMutation, RecordCareVisitMutationVariables> = {
  id: 'sha256:6ecd29240a35b9ecd1bbe0c1191b6356202ac49cdccd5e40eb7d188c9d42a52f',
  kind: 'mutation',
};

export const Emergencies: TrustedDocument<EmergenciesQuery, EmergenciesQueryVariables> = {
  id: 'sha256:90e7ce50e5d5f01c476769430136178d6703879b713959cb8753c46cbf71ad89',
  kind: 'query',
};

export const AcknowledgeEmergency: TrustedDocument<AcknowledgeEmergencyMutation, AcknowledgeEmergencyMutationVariables> = {
  id: 'sha256:25ab3edf623c31337be36841754d1bc4086809140a76c98503d24ff3a26e95c4',
  kind: 'mutation',
};

export const PassEmergency: TrustedDocument<PassEmergencyMutation, PassEmergencyMutationVariables> = {
  id: 'sha256:0b2955c5ecf5ffba293947ccb7e205b45fa942b065359335ca028fa76def0831',
  kind: 'mutation',
};

export const RecordArrival: TrustedDocument<RecordArrivalMutation, RecordArrivalMutationVariables> = {
  id: 'sha256:0a23841f7bba404e8a0a4dcae3929916b1301b3da69c96c4406a0a0f53bb2c1b',
  kind: 'mutation',
};

export const PlanShifts: TrustedDocument<PlanShiftsMutation, PlanShiftsMutationVariables> = {
  id: 'sha256:998b478f5298cf0a29ed311df96f596e10491a7ecc73992cfbf06defe860762e',
  kind: 'mutation',
};

export const ChangeShift: TrustedDocument<ChangeShiftMutation, ChangeShiftMutationVariables> = {
  id: 'sha256:b2f7bdfc60a85d9d2d2c9e0222c290685e8026b279d1389ff433c52c5c5d3f0a',
  kind: 'mutation',
};

export const OfferShift: TrustedDocument<OfferShiftMutation, OfferShiftMutationVariables> = {
  id: 'sha256:4cea77c1dc35a1732e39b631e38b7b694f752bfb070c0dda375c7e0973b7428b',
  kind: 'mutation',
};

export const TakeShift: TrustedDocument<TakeShiftMutation, TakeShiftMutationVariables> = {
  id: 'sha256:a5c3d6fa810326b3f14000231bd491a1aad6f3fff3deae3be7cafe12adc54bae',
  kind: 'mutation',
};

export const FreezeRound: TrustedDocument<FreezeRoundMutation, FreezeRoundMutationVariables> = {
  id: 'sha256:a672b4f41497fcc299db0888343b4c9f6e84c4e82b412f6511864ded6412b931',
  kind: 'mutation',
};

export const ComputeRound: TrustedDocument<ComputeRoundMutation, ComputeRoundMutationVariables> = {
  id: 'sha256:5cd60698fc2f51476e5445ffd8da1ed0aaa8045cc9c28707bccca31d5fdeeaaa',
  kind: 'mutation',
};

export const NotifyRound: TrustedDocument<NotifyRoundMutation, NotifyRoundMutationVariables> = {
  id: 'sha256:5b814e4476c1f9ed628047489689ef97176d4881bf0c913ad5000b201da33bba',
  kind: 'mutation',
};

export const FinaliseRound: TrustedDocument<FinaliseRoundMutation, FinaliseRoundMutationVariables> = {
  id: 'sha256:b586af859929567c693e035e58d18b20d81b82ed09619ce5fd182c71be3b7f3d',
  kind: 'mutation',
};

export const ReopenRound: TrustedDocument<ReopenRoundMutation, ReopenRoundMutationVariables> = {
  id: 'sha256:fe253941c92c1d9954936fcfa2cc9857532c4d380e1a22559d10fb71d56cb27d',
  kind: 'mutation',
};

export const SubmitSelfReview: TrustedDocument<SubmitSelfReviewMutation, SubmitSelfReviewMutationVariables> = {
  id: 'sha256:37546cc8669a78673f2013b9ba8fdbc50e5cd4169e40c747a9410e36e228b6b4',
  kind: 'mutation',
};

export const ReviewEvaluation: TrustedDocument<ReviewEvaluationMutation, ReviewEvaluationMutationVariables> = {
  id: 'sha256:f2e35a3651bf7a4cf8bb23a264fd2e1774972330933826daa5a270d04491ed7d',
  kind: 'mutation',
};

export const DisputeEvidence: TrustedDocument<DisputeEvidenceMutation, DisputeEvidenceMutationVariables> = {
  id: 'sha256:fdf2dabdc31da6a25b7e1570b3d59df07e26c23f0c5bda950bd6b0d9e8a10182',
  kind: 'mutation',
};

export const SettleDispute: TrustedDocument<SettleDisputeMutation, SettleDisputeMutationVariables> = {
  id: 'sha256:8ced16a8051cfc3da670e1d5098a36a45017b11c456df74e082d1a802dc7a09b',
  kind: 'mutation',
};

export const RaiseAppeal: TrustedDocument<RaiseAppealMutation, RaiseAppealMutationVariables> = {
  id: 'sha256:e8f3bc705382dc1c2016ce7c009396f4037909aa34d0d302eeb81c3d57c043a2',
  kind: 'mutation',
};

export const DecideAppeal: TrustedDocument<DecideAppealMutation, DecideAppealMutationVariables> = {
  id: 'sha256:56d2683ce123dd7fae1f025f51d1b2247cd00bc4376bdaeda9f5f76859aa3eaf',
  kind: 'mutation',
};

export const WithdrawAppeal: TrustedDocument<WithdrawAppealMutation, WithdrawAppealMutationVariables> = {
  id: 'sha256:ab980788ad194a9255ff85ef8a4ef9503e340bc436369a4e5c199790d36bb9a0',
  kind: 'mutation',
};

export const DecideConsequence: TrustedDocument<DecideConsequenceMutation, DecideConsequenceMutationVariables> = {
  id: 'sha256:5d9677c5d3a696409e83770af89cecf834137f325b383b8f055dff3b2bd4a871',
  kind: 'mutation',
};

export const CommentOnEvaluation: TrustedDocument<CommentOnEvaluationMutation, CommentOnEvaluationMutationVariables> = {
  id: 'sha256:492f309a7541f01c1766cb4053cc6b73023bf1bd7b8ab516abb58af78a8fb42f',
  kind: 'mutation',
};

export const EvaluationDesk: TrustedDocument<EvaluationDeskQuery, EvaluationDeskQueryVariables> = {
  id: 'sha256:ff3e678cbb1cae3931e3b84d03d74056bc0a948bccc39e1d6c6d151d68d9658d',
  kind: 'query',
};

export const EvaluationInFull: TrustedDocument<EvaluationInFullQuery, EvaluationInFullQueryVariables> = {
  id: 'sha256:947a3257c46900fe5b86f650cb8556f3b7884663b7a90283588e26f40aeebab9',
  kind: 'query',
};

export const EvidenceOf: TrustedDocument<EvidenceOfQuery, EvidenceOfQueryVariables> = {
  id: 'sha256:c075a3eaac59777d6f8c9bcfab622917ab8c592c886a876df634bf77579e3e5f',
  kind: 'query',
};

export const WhoAmI: TrustedDocument<WhoAmIQuery, WhoAmIQueryVariables> = {
  id: 'sha256:1b03c3d9b9b19fc1fc35c2cc828c225caa758ed804bac74a854dcf696389ea22',
  kind: 'query',
};

export const WhoServesThere: TrustedDocument<WhoServesThereQuery, WhoServesThereQueryVariables> = {
  id: 'sha256:87e8da5a6ca57b760c47df472b59a736858dd1504babe17fab639a2d3485d660',
  kind: 'query',
};

export const ProposeGridChange: TrustedDocument<ProposeGridChangeMutation, ProposeGridChangeMutationVariables> = {
  id: 'sha256:4f69bfbf4e730f77454f94e2efc34419e7eb56570b3a23a481958bd573a588d2',
  kind: 'mutation',
};

export const ApproveGridChange: TrustedDocument<ApproveGridChangeMutation, ApproveGridChangeMutationVariables> = {
  id: 'sha256:10856bf0cc853fd8999c37fdd371b1050525d9c81004cbf0ae8c556321ae2e94',
  kind: 'mutation',
};

export const RejectGridChange: TrustedDocument<RejectGridChangeMutation, RejectGridChangeMutationVariables> = {
  id: 'sha256:883460a5d3691862a5429c5a20f49dc16388b16ce96db4cc5405d5ce5d3865a3',
  kind: 'mutation',
};

export const WithdrawGridChange: TrustedDocument<WithdrawGridChangeMutation, WithdrawGridChangeMutationVariables> = {
  id: 'sha256:533a4971991d4074dd6d996077cc3652d9e525c9e3b57b268c06f0561f02c1ee',
  kind: 'mutation',
};

export const GridChanges: TrustedDocument<GridChangesQuery, GridChangesQueryVariables> = {
  id: 'sha256:8451f5b26c751dd3aabc538f3e2685b01b0dc08809fbfcdea8e93aaf0392e769',
  kind: 'query',
};

export const RosterImport: TrustedDocument<RosterImportQuery, RosterImportQueryVariables> = {
  id: 'sha256:fcb58335559e0b28fff8142af46626220700cb0b05a1c5a1c366d548b0f4e872',
  kind: 'query',
};

export const StartRosterImport: TrustedDocument<StartRosterImportMutation, StartRosterImportMutationVariables> = {
  id: 'sha256:e39710488baed3d2f6c8ebe4b8bfe50043ba076d35d8a9c3bd14db86aaae31d0',
  kind: 'mutation',
};

export const ApplyRosterImport: TrustedDocument<ApplyRosterImportMutation, ApplyRosterImportMutationVariables> = {
  id: 'sha256:f494431e67d6d653dda336095d25cc398936cb37c8bad7bdb70533b4605c7049',
  kind: 'mutation',
};

export const CancelRosterImport: TrustedDocument<CancelRosterImportMutation, CancelRosterImportMutationVariables> = {
  id: 'sha256:3c88f47b55f0166ddb5d1bc9f82f5d0620311eb7aa650c674c7f97e3bf250243',
  kind: 'mutation',
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

export const TakeReferral: TrustedDocument<TakeReferralMutation, TakeReferralMutationVariables> = {
  id: 'sha256:bd6bf6c3c57d9e75ae57bebbbc43c4fca8a801ee12303f9c6395b61beb9ad043',
  kind: 'mutation',
};

export const FinishReferral: TrustedDocument<FinishReferralMutation, FinishReferralMutationVariables> = {
  id: 'sha256:21deb549e6513eec9fd407120e219c1ab12d04ddb8852bb6c8122580b24397a3',
  kind: 'mutation',
};

export const DeclineReferral: TrustedDocument<DeclineReferralMutation, DeclineReferralMutationVariables> = {
  id: 'sha256:2992fcdef7338be20a6b82d93a705ec4a9026ebedf95402a69da6c253603e929',
  kind: 'mutation',
};

export const WithdrawReferral: TrustedDocument<WithdrawReferralMutation, WithdrawReferralMutationVariables> = {
  id: 'sha256:3a3844774fd1e286c30762a5ec764f5048f59b3ed3f676bbbd2ca79f071c5ba0',
  kind: 'mutation',
};

export const AnswerMediation: TrustedDocument<AnswerMediationMutation, AnswerMediationMutationVariables> = {
  id: 'sha256:e11dfd600d3ecf4728a046bd2a00a0b7b271e03ba8b4ff50023c40be9f2f477b',
  kind: 'mutation',
};

export const StartMediation: TrustedDocument<StartMediationMutation, StartMediationMutationVariables> = {
  id: 'sha256:1d6375c03a22f436c24212aded9a825159a1857a514c02dfa2436670e777b142',
  kind: 'mutation',
};

export const AddMediationNote: TrustedDocument<AddMediationNoteMutation, AddMediationNoteMutationVariables> = {
  id: 'sha256:56c83d2420460a4bda925e2df1b3e1d06719cbf157e22242d0e2153b5ab23449',
  kind: 'mutation',
};

export const SendMediationRequest: TrustedDocument<SendMediationRequestMutation, SendMediationRequestMutationVariables> = {
  id: 'sha256:7df135752613e749e36187f59d4d30880008c35878a48e5c8da290bf1c57eed0',
  kind: 'mutation',
};

export const ExtendMediation: TrustedDocument<ExtendMediationMutation, ExtendMediationMutationVariables> = {
  id: 'sha256:b9cfd6d11523fa811b44903e036baf795d9b07d1b1ac1db68bacfde8f939c707',
  kind: 'mutation',
};

export const ConcludeMediation: TrustedDocument<ConcludeMediationMutation, ConcludeMediationMutationVariables> = {
  id: 'sha256:1053b541f4779cc79d13d3e343ba96edd0545165be7474634d82cf83d07160e1',
  kind: 'mutation',
};

export const WithdrawFromMediation: TrustedDocument<WithdrawFromMediationMutation, WithdrawFromMediationMutationVariables> = {
  id: 'sha256:e1a10c709ab1502784ca3b163f9365e1aa6f60d8ba2aed60d5160feb2420d65f',
  kind: 'mutation',
};

export const FollowUpMediation: TrustedDocument<FollowUpMediationMutation, FollowUpMediationMutationVariables> = {
  id: 'sha256:2a699c8f9f05fb9d5c2ee988da5e8205be0a5c4f548255a7be4daba1034dc5bd',
  kind: 'mutation',
};

export const ReplaceMediator: TrustedDocument<ReplaceMediatorMutation, ReplaceMediatorMutationVariables> = {
  id: 'sha256:6a23b4a98f661815f70d8ea069c686c4cfc0f2ca1c09ac47d61a35292c9aecec',
  kind: 'mutation',
};

export const ReplyToOpinion: TrustedDocument<ReplyToOpinionMutation, ReplyToOpinionMutationVariables> = {
  id: 'sha256:1058b1cd7b0471733c3260abe03062f987609dcf7be600af34f43a0171f87593',
  kind: 'mutation',
};

export const LinkOpinion: TrustedDocument<LinkOpinionMutation, LinkOpinionMutationVariables> = {
  id: 'sha256:2d528af2f6dfcaa3de019f69f440a5a20d5771cac98e033c5122b5b62102515d',
  kind: 'mutation',
};

export const MergeOpinions: TrustedDocument<MergeOpinionsMutation, MergeOpinionsMutationVariables> = {
  id: 'sha256:4b6c1632e42237e27c32a7d1a55ede09f49904193c32ec325b3ec0a63b4e6196',
  kind: 'mutation',
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

export const AnnounceSelection: TrustedDocument<AnnounceSelectionMutation, AnnounceSelectionMutationVariables> = {
  id: 'sha256:8720c0a9c5c45c5cc4a1077312bfa0bcd08c86186b673104ccea55843c25c7d1',
  kind: 'mutation',
};

export const NominateCandidate: TrustedDocument<NominateCandidateMutation, NominateCandidateMutationVariables> = {
  id: 'sha256:e3fa4259a10bb126572eced4cd612172ff8cfcb53f46f7d8a4ba4b4e2d4041ea',
  kind: 'mutation',
};

export const ReviewCandidates: TrustedDocument<ReviewCandidatesMutation, ReviewCandidatesMutationVariables> = {
  id: 'sha256:4ec5e54ce3a23a63d26fa452f2df31be6ef266f9fe53df69066a1d32a1d8d676',
  kind: 'mutation',
};

export const RecordVote: TrustedDocument<RecordVoteMutation, RecordVoteMutationVariables> = {
  id: 'sha256:62732692496a9a8a32902c721890bd559a37b0e3c8f0035057f45b7a7e959630',
  kind: 'mutation',
};

export const ConfirmSelection: TrustedDocument<ConfirmSelectionMutation, ConfirmSelectionMutationVariables> = {
  id: 'sha256:38dffebc8f23ad5fc2d3269e9e12dd36bf3ace31d63a8146d85e0a5a0eda74b2',
  kind: 'mutation',
};

export const DecideObjection: TrustedDocument<DecideObjectionMutation, DecideObjectionMutationVariables> = {
  id: 'sha256:b889a3d5391ef3535b7f2e8373ecf93e027dcd1cddf12e77016ce2ada12ca4c4',
  kind: 'mutation',
};

export const RaiseObjection: TrustedDocument<RaiseObjectionMutation, RaiseObjectionMutationVariables> = {
  id: 'sha256:464afdf5dfdd24dce6ce86f5361bca02597158a19b356da58946c8990aeeae70',
  kind: 'mutation',
};

export const CancelSelection: TrustedDocument<CancelSelectionMutation, CancelSelectionMutationVariables> = {
  id: 'sha256:b22c6c95af3a076a6a8e24e5ee1f8b03120e066e4559ba310ddcffc5a3e10276',
  kind: 'mutation',
};

export const AgreeToReserve: TrustedDocument<AgreeToReserveMutation, AgreeToReserveMutationVariables> = {
  id: 'sha256:97efd2ac83ae806513c7627aeacdeb71fe6c393af61e80e30979161fdc580dfb',
  kind: 'mutation',
};

export const CheckReserveEntry: TrustedDocument<CheckReserveEntryMutation, CheckReserveEntryMutationVariables> = {
  id: 'sha256:e8d9743eb3d79bc8bb5cbc7c48b09752d637adc18336970b510134fc90615778',
  kind: 'mutation',
};

export const AdmitToReserve: TrustedDocument<AdmitToReserveMutation, AdmitToReserveMutationVariables> = {
  id: 'sha256:a57b564692c5b5991a45986bb68c589ee6e56fef2f134cc89b321220a3993404',
  kind: 'mutation',
};

export const AssignMentor: TrustedDocument<AssignMentorMutation, AssignMentorMutationVariables> = {
  id: 'sha256:9a0dcf624e290cb9e90e02ba46f217110063ff018ea8c42f15c8d5a3b87341ef',
  kind: 'mutation',
};

export const DeclareReady: TrustedDocument<DeclareReadyMutation, DeclareReadyMutationVariables> = {
  id: 'sha256:18156fdd8eb61a143b5546ce30d1f0ca163025c841f1aff2272299bd3ebc85a2',
  kind: 'mutation',
};

export const NameServiceLeader: TrustedDocument<NameServiceLeaderMutation, NameServiceLeaderMutationVariables> = {
  id: 'sha256:34770a040637e2e506c35fa822e978508f9b6679ed5bdefc0496c0dd2014b3c4',
  kind: 'mutation',
};

export const LeaveReserve: TrustedDocument<LeaveReserveMutation, LeaveReserveMutationVariables> = {
  id: 'sha256:2d5c60223dee685912519d1ee7dae9713707eda514d3f931775ef26f824d1670',
  kind: 'mutation',
};

export const JoinReserve: TrustedDocument<JoinReserveMutation, JoinReserveMutationVariables> = {
  id: 'sha256:d7220691143d89e167ad056f358c5050109b2364cb3019be2121360ea1c6c1b7',
  kind: 'mutation',
};

export const Selections: TrustedDocument<SelectionsQuery, SelectionsQueryVariables> = {
  id: 'sha256:ce802b11437c0b79dbee8348113c8f022c2c2fde5e29f557d1822dfcf27dd54d',
  kind: 'query',
};

export const Today: TrustedDocument<TodayQuery, TodayQueryVariables> = {
  id: 'sha256:72fcde6fbf67c04801eab77061df2aee75da4b07a59969dd545f610deac5434f',
  kind: 'query',
};

export const PlanTraining: TrustedDocument<PlanTrainingMutation, PlanTrainingMutationVariables> = {
  id: 'sha256:ec3c2d23fa0a3a6385a7104d027d62d9ba50b5dedd4c5417f60789850de34736',
  kind: 'mutation',
};

export const RecordTrainingOutcomes: TrustedDocument<RecordTrainingOutcomesMutation, RecordTrainingOutcomesMutationVariables> = {
  id: 'sha256:06f376de097059a1e8e8e5612ed92c69b1940c6a26407d5244901bae36e7bff7',
  kind: 'mutation',
};

export const CancelTraining: TrustedDocument<CancelTrainingMutation, CancelTrainingMutationVariables> = {
  id: 'sha256:b866101f62547424bd41c0feadee5b15bd897ecb30f5c8cd05b370e89135606f',
  kind: 'mutation',
};

export const Trainings: TrustedDocument<TrainingsQuery, TrainingsQueryVariables> = {
  id: 'sha256:fb496c1371d2e0362649a68df8209cb0b878ef5d4055e65323c7702c33045699',
  kind: 'query',
};

export const DispatchMicroWish: TrustedDocument<DispatchMicroWishMutation, DispatchMicroWishMutationVariables> = {
  id: 'sha256:4589c0fd121955f374373c232815fb938a21f804850577924e6fe27c0b6632f7',
  kind: 'mutation',
};

export const TakeMicroWish: TrustedDocument<TakeMicroWishMutation, TakeMicroWishMutationVariables> = {
  id: 'sha256:49752f63969b95647d8f908485ce3cf7fdd03e6b6c7bccef221700f9da20116c',
  kind: 'mutation',
};

export const GiveMicroWishBack: TrustedDocument<GiveMicroWishBackMutation, GiveMicroWishBackMutationVariables> = {
  id: 'sha256:7d73b6b895eab8b4098239a848b8892496af6ea5cebb7df3472819b605a94e32',
  kind: 'mutation',
};

export const FulfilMicroWish: TrustedDocument<FulfilMicroWishMutation, FulfilMicroWishMutationVariables> = {
  id: 'sha256:582531ac0bfa0e7317944f5d03b3f4025b7d1b4aabea1e623c43351632b45f61',
  kind: 'mutation',
};

export const CancelMicroWish: TrustedDocument<CancelMicroWishMutation, CancelMicroWishMutationVariables> = {
  id: 'sha256:31bf8f7c52cc26fb45020857fb6fdb36775a7a26151e6f7c7185eaac3850d2ca',
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

/** ActivityOutcomeKind in Chinese and in English. */
export const activityOutcomeKindWords: Readonly<Record<ActivityOutcomeKind, Words>> = {
  DECISION: ["决议","Decision"],
  OPINION: ["意见","Opinion"],
  ACTION: ["行动","Action"],
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

/** AppealDecision in Chinese and in English. */
export const appealDecisionWords: Readonly<Record<AppealDecision, Words>> = {
  UPHELD: ["成立","Upheld"],
  PARTLY_UPHELD: ["部分成立","Upheld in part"],
  NOT_UPHELD: ["不成立","Not upheld"],
};

/** AppealStatus in Chinese and in English. */
export const appealStatusWords: Readonly<Record<AppealStatus, Words>> = {
  OPEN: ["待复核","To be decided"],
  UPHELD: ["成立","Upheld"],
  PARTLY_UPHELD: ["部分成立","Upheld in part"],
  NOT_UPHELD: ["不成立","Not upheld"],
  WITHDRAWN: ["已撤回","Taken back"],
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

/** CandidacyStatus in Chinese and in English. */
export const candidacyStatusWords: Readonly<Record<CandidacyStatus, Words>> = {
  NOMINATED: ["待本人同意","Named by somebody else, to answer"],
  CONSENTED: ["同意参选","Agreed to stand"],
  DECLINED: ["不参选","Declined or withdrew"],
  APPROVED: ["审查通过","May stand"],
  NOT_APPROVED: ["审查未通过","May not stand"],
  CHOSEN: ["当选","Chosen"],
  NOT_CHOSEN: ["未当选","Not chosen"],
};

/** CareAction in Chinese and in English. */
export const careActionWords: Readonly<Record<CareAction, Words>> = {
  RECORD_CONSENT: ["记录同意","Record consent"],
  AGREE: ["约定","Agree on rhythm and visitor"],
  RECORD_VISIT: ["记录联系","Record a contact"],
  REVIEW: ["复核","Review"],
  PAUSE: ["暂停、恢复","Pause or resume"],
  END: ["结束","End"],
};

/** CareContactOutcome in Chinese and in English. */
export const careContactOutcomeWords: Readonly<Record<CareContactOutcome, Words>> = {
  DONE: ["已完成","Done"],
  DECLINED: ["婉拒","Declined by the person"],
  MISSED: ["未完成","Missed"],
};

/** CareEndReason in Chinese and in English. */
export const careEndReasonWords: Readonly<Record<CareEndReason, Words>> = {
  DECLINED: ["本人不再需要","The person no longer wants it"],
  SETTLED: ["需求已解决","It is needed no more"],
  TAKEN_OVER: ["已转交","Another service took it over"],
  GONE: ["迁出或离世","Moved or passed away"],
  EXPIRED: ["到期","It ran out"],
};

/** CareMode in Chinese and in English. */
export const careModeWords: Readonly<Record<CareMode, Words>> = {
  VISIT: ["上门","A visit"],
  PHONE: ["电话","A call"],
};

/** CareRhythm in Chinese and in English. */
export const careRhythmWords: Readonly<Record<CareRhythm, Words>> = {
  WEEKLY: ["每周","Every week"],
  FORTNIGHTLY: ["每两周","Every two weeks"],
  MONTHLY: ["每月","Every month"],
  QUARTERLY: ["每季","Every quarter"],
};

/** CareVisitResult in Chinese and in English. */
export const careVisitResultWords: Readonly<Record<CareVisitResult, Words>> = {
  OK: ["正常","All right"],
  REFERRED: ["已转介","Referred"],
  FOLLOW_UP: ["需跟进","To be followed up"],
};

/** ConsentChannel in Chinese and in English. */
export const consentChannelWords: Readonly<Record<ConsentChannel, Words>> = {
  APP: ["线上","In an app"],
  PAPER: ["书面","On paper"],
  ORAL: ["口头","Orally before two"],
};

/** ConsequenceKind in Chinese and in English. */
export const consequenceKindWords: Readonly<Record<ConsequenceKind, Words>> = {
  HONOUR: ["表彰","Honour"],
  REWARD: ["奖励","Reward"],
  COACHING: ["帮扶","Coaching"],
  NOT_RENEWED: ["不予续聘","The post is not renewed"],
  REMOVED: ["免职","Removed from the post"],
};

/** DutyShiftAction in Chinese and in English. */
export const dutyShiftActionWords: Readonly<Record<DutyShiftAction, Words>> = {
  CHANGE: ["调整","Change"],
  OFFER: ["求换班","Offer to others"],
  TAKE: ["接班","Take an offered one"],
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

/** EvaluationRoundAction in Chinese and in English. */
export const evaluationRoundActionWords: Readonly<Record<EvaluationRoundAction, Words>> = {
  FREEZE: ["冻结","Freeze the facts"],
  COMPUTE: ["计算","Compute"],
  NOTIFY: ["告知","Tell the results"],
  REOPEN: ["重开","Open again by a recorded decision"],
  FINALISE: ["定稿","Make final"],
};

/** EvaluationRoundStatus in Chinese and in English. */
export const evaluationRoundStatusWords: Readonly<Record<EvaluationRoundStatus, Words>> = {
  OPEN: ["进行中","The period runs"],
  FROZEN: ["事实冻结、自评","Facts are frozen, self-reviews are taken"],
  COMPUTED: ["已计算、待评议","Computed, to be reviewed"],
  NOTIFIED: ["已告知、申诉期","Results are told, appeals are taken"],
  FINAL: ["已定","Final"],
  ARCHIVED: ["已归档","Put away"],
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

/** GridAreaType in Chinese and in English. */
export const gridAreaTypeWords: Readonly<Record<GridAreaType, Words>> = {
  BUILT_ESTATE: ["城镇建制小区","Built urban estate"],
  COMMERCIAL: ["商业店铺","Shops and businesses"],
  RURAL_GROUP: ["农村村组","Rural villagers’ group"],
  INSTITUTION: ["企事业单位","Enterprise or institution"],
  SCATTERED_COURTYARD: ["散居院落","Scattered courtyards"],
};

/** GridChangeAction in Chinese and in English. */
export const gridChangeActionWords: Readonly<Record<GridChangeAction, Words>> = {
  APPROVE: ["批准","Approve"],
  REJECT: ["驳回","Reject"],
  WITHDRAW: ["撤回","Take back"],
};

/** GridChangeKind in Chinese and in English. */
export const gridChangeKindWords: Readonly<Record<GridChangeKind, Words>> = {
  CREATE: ["新设","Open grids"],
  SPLIT: ["拆分","One grid becomes several"],
  MERGE: ["合并","Several become one"],
  CLOSE: ["撤销","Close grids without a follower"],
  EDIT: ["信息变更","Names, labels, kind of area, phones, institution"],
  RECOUNT: ["户数更新","New counts of households"],
};

/** GridChangeStatus in Chinese and in English. */
export const gridChangeStatusWords: Readonly<Record<GridChangeStatus, Words>> = {
  PROPOSED: ["待审批","Proposed"],
  APPROVED: ["已批准","Approved, its day to come"],
  REJECTED: ["未批准","Rejected"],
  WITHDRAWN: ["已撤回","Taken back"],
  APPLIED: ["已执行","In force"],
};

/** GridLevel in Chinese and in English. */
export const gridLevelWords: Readonly<Record<GridLevel, Words>> = {
  TOTAL: ["总网格","Total grid"],
  GENERAL: ["一般网格","General grid"],
  EXCLUSIVE: ["专属网格","Exclusive grid"],
  MICRO: ["微网格","Micro-grid"],
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

/** MediationAction in Chinese and in English. */
export const mediationActionWords: Readonly<Record<MediationAction, Words>> = {
  ANSWER: ["答复","Say yes or no"],
  START: ["开始","Begin"],
  NOTE: ["记录","Write into the file"],
  REQUEST: ["发出请求","Ask a party"],
  ANSWER_REQUEST: ["答复请求","Answer a request"],
  EXTEND: ["延期","Give more time"],
  CONCLUDE: ["结案","Conclude"],
  WITHDRAW: ["终止","Stop"],
  FOLLOW_UP: ["回访","Follow up"],
  REPLACE_MEDIATOR: ["更换调解员","Change a mediator"],
  REFUSE_MEDIATOR: ["申请回避","Refuse a mediator"],
};

/** MediationOutcome in Chinese and in English. */
export const mediationOutcomeWords: Readonly<Record<MediationOutcome, Words>> = {
  AGREED_WRITTEN: ["书面协议","Agreed in writing"],
  AGREED_ORAL: ["口头协议","Agreed orally"],
  FAILED: ["调解不成","Failed"],
  WITHDRAWN: ["当事人终止","Stopped by a party"],
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

/** NotRatedReason in Chinese and in English. */
export const notRatedReasonWords: Readonly<Record<NotRatedReason, Words>> = {
  SERVED_TOO_SHORT: ["任职不足半个周期","Served less than half of the period"],
  TOO_LITTLE_MEASURABLE: ["可测权重不足 60","Less than 60 of the weights can be measured"],
};

/** ObjectionDecision in Chinese and in English. */
export const objectionDecisionWords: Readonly<Record<ObjectionDecision, Words>> = {
  UPHELD: ["成立","Upheld"],
  NOT_UPHELD: ["不成立","Not upheld"],
};

/** OpinionAction in Chinese and in English. */
export const opinionActionWords: Readonly<Record<OpinionAction, Words>> = {
  REPLY: ["答复","Reply"],
  LINK: ["转事项","Link to a matter"],
  MERGE: ["合并","Merge"],
};

/** PeriodKind in Chinese and in English. */
export const periodKindWords: Readonly<Record<PeriodKind, Words>> = {
  MONTH: ["月度","A month"],
  QUARTER: ["季度","A quarter"],
  HALF_YEAR: ["半年","Half a year"],
  YEAR: ["年度","A year"],
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

/** ReferralAction in Chinese and in English. */
export const referralActionWords: Readonly<Record<ReferralAction, Words>> = {
  TAKE: ["接收","Take"],
  FINISH: ["完成","Finish"],
  DECLINE: ["无法办理","Decline"],
  WITHDRAW: ["撤回","Take back"],
};

/** ReserveAction in Chinese and in English. */
export const reserveActionWords: Readonly<Record<ReserveAction, Words>> = {
  AGREE: ["同意","Agree to a nomination"],
  CHECK: ["审核","Check"],
  ADMIT: ["入库","Admit to the pool"],
  ASSIGN_MENTOR: ["安排带教","Give a mentor, or another one"],
  DECLARE_READY: ["认定可用","Say that the person is ready"],
  NAME_SERVICE_LEADER: ["任命服务带头人","Name service leader"],
  LEAVE: ["退出","Leave"],
};

/** ReserveSource in Chinese and in English. */
export const reserveSourceWords: Readonly<Record<ReserveSource, Words>> = {
  ENTERPRISE: ["企事业单位","Enterprise or institution"],
  VOLUNTEER_TEAM: ["志愿者队伍","Volunteer team"],
  RESIDENT: ["热心居民","Warm-hearted resident"],
};

/** ReserveStatus in Chinese and in English. */
export const reserveStatusWords: Readonly<Record<ReserveStatus, Words>> = {
  APPLIED: ["已报名","Applied"],
  NOMINATED: ["被推荐","Named by somebody else"],
  CONSENTED: ["本人同意","Agreed"],
  CHECKED: ["已审核","Checked by the community"],
  IN_POOL: ["在库","In the pool"],
  IN_TRAINING: ["培养中","In training with a mentor"],
  READY: ["可任用","Ready"],
  CANDIDATE: ["参选中","Stands in a selection"],
  APPOINTED: ["已聘任","Appointed"],
  SERVICE_LEADER: ["服务带头人","Service leader"],
  LEFT: ["已退出","Left"],
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

/** RosterImportStatus in Chinese and in English. */
export const rosterImportStatusWords: Readonly<Record<RosterImportStatus, Words>> = {
  UPLOADING: ["待上传","Waits for the file"],
  CHECKING: ["检查中","Being checked"],
  CHECKED: ["已检查","Checked"],
  APPLYING: ["写入中","Being written"],
  APPLIED: ["已完成","Written"],
  REFUSED: ["已拒绝","The file was refused"],
  CANCELLED: ["已取消","Given up"],
};

/** SchemeSubject in Chinese and in English. */
export const schemeSubjectWords: Readonly<Record<SchemeSubject, Words>> = {
  MICRO_GRID_LEADER: ["微网格长","Leaders of micro-grids"],
  GRID_WORKER: ["专职网格员","Full-time workers"],
  DEPARTMENT: ["部门","Departments"],
};

/** SelectionAction in Chinese and in English. */
export const selectionActionWords: Readonly<Record<SelectionAction, Words>> = {
  NOMINATE: ["提名","Nominate somebody or oneself"],
  ANSWER_NOMINATION: ["候选人答复","Agree or decline to stand"],
  REVIEW: ["资格审查","Decide who may stand"],
  RECORD_VOTE: ["录入结果","Enter turnout, tallies and minute"],
  OBJECT: ["提出异议","Object"],
  DECIDE_OBJECTION: ["裁定异议","Decide an objection"],
  CONFIRM: ["确认","Confirm"],
  CANCEL: ["取消","Call off"],
};

/** SelectionMethod in Chinese and in English. */
export const selectionMethodWords: Readonly<Record<SelectionMethod, Words>> = {
  VOTE: ["投票","A vote of the households"],
  CONSULTATION: ["民主协商","Consultation of the residents"],
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

/** TrainingAction in Chinese and in English. */
export const trainingActionWords: Readonly<Record<TrainingAction, Words>> = {
  RECORD_OUTCOMES: ["录入结果","Enter its outcomes"],
  CANCEL: ["取消","Call it off"],
};

/** TrainingKind in Chinese and in English. */
export const trainingKindWords: Readonly<Record<TrainingKind, Words>> = {
  ONE_TO_ONE: ["一对一","One to one"],
  GROUP: ["集中培训","In a group"],
};

/** TrainingOutcome in Chinese and in English. */
export const trainingOutcomeWords: Readonly<Record<TrainingOutcome, Words>> = {
  COMPETENT: ["已掌握","Can do it"],
  NEEDS_MORE: ["需继续","Needs more"],
  ABSENT: ["缺席","Was not there"],
};

/** TrainingStatus in Chinese and in English. */
export const trainingStatusWords: Readonly<Record<TrainingStatus, Words>> = {
  PLANNED: ["待举办","Planned"],
  HELD: ["已完成","Held, its outcomes entered"],
  CANCELLED: ["已取消","Called off"],
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

/** What PublishActivity asks for. */
export const publishActivityForm: Form = [
  { kind: 'ID', "name":"gridCode","words":["所属网格","The grid that it is for"],"isRequired":true,"isList":false,"hint":"one that the caller serves or volunteers in." },
  { kind: 'CHOICE', choices: activityTypeWords, "name":"type","words":["类型","Type"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"title","words":["标题","Title"],"isRequired":true,"isList":false,"hint":"1 to 100 characters.","most":100 },
  { kind: 'TEXT', "name":"description","words":["说明","What it is about"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters.","most":2000 },
  { kind: 'ID', "name":"stationId","words":["地点","The station where it takes place"],"isRequired":true,"isList":false,"hint":"in the same community." },
  { kind: 'NUMBER', "name":"capacity","words":["名额","Number of seats"],"isRequired":true,"isList":false,"hint":"from 1 to what the station holds." },
  { kind: 'MOMENT', "name":"startsAt","words":["开始时间","Start"],"isRequired":true,"isList":false,"hint":"within the next 366 days." },
  { kind: 'MOMENT', "name":"endsAt","words":["结束时间","End"],"isRequired":true,"isList":false,"hint":"after the start and within 7 days of it." },
];

/** What ApproveActivity asks for. */
export const approveActivityForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityId","words":["活动","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ChangeActivity asks for. */
export const changeActivityForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityId","words":["活动","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"title","words":["标题","Title"],"isRequired":false,"isList":false,"hint":"1 to 100 characters.","most":100 },
  { kind: 'TEXT', "name":"description","words":["说明","What it is about"],"isRequired":false,"isList":false,"hint":"1 to 2,000 characters.","most":2000 },
  { kind: 'ID', "name":"stationId","words":["地点","Where"],"isRequired":false,"isList":false,"hint":"in the same community; of a POSTPONED one with its new times alone." },
  { kind: 'NUMBER', "name":"capacity","words":["名额","Number of seats"],"isRequired":false,"isList":false,"hint":"from 1 to what the station holds. With fewer than are taken nobody loses one, and nobody moves up until under it; more go to the line at once." },
  { kind: 'MOMENT', "name":"startsAt","words":["开始时间","Start"],"isRequired":false,"isList":false,"hint":"within the next 366 days." },
  { kind: 'MOMENT', "name":"endsAt","words":["结束时间","End"],"isRequired":false,"isList":false,"hint":"after the start and within 7 days of it." },
];

/** What CancelActivity asks for. */
export const cancelActivityForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityId","words":["活动","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; registrants read it.","most":500 },
];

/** What PostponeActivity asks for. */
export const postponeActivityForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityId","words":["活动","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; registrants read it.","most":500 },
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

/** What RecordActivityOutcome asks for. */
export const recordActivityOutcomeForm: Form = [
  { kind: 'ID', "name":"activityId","words":["活动","Of which activity"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: activityOutcomeKindWords, "name":"kind","words":["类型","Kind"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"text","words":["内容","What"],"isRequired":true,"isList":false,"hint":"1 to 500 characters.","most":500 },
  { kind: 'ID', "name":"ownerId","words":["责任人","Who does it"],"isRequired":false,"isList":false,"hint":"who serves there or runs the activity; of an ACTION alone." },
  { kind: 'DATE', "name":"dueOn","words":["期限","By when"],"isRequired":false,"isList":false,"hint":"of an ACTION alone." },
  { kind: 'ID', "name":"matterId","words":["关联事项","The matter that it becomes"],"isRequired":false,"isList":false,"hint":"of no sensitive kind (BAD_USER_INPUT): outcomes are public." },
  { kind: 'CHOICE', choices: matterKindWords, "name":"topic","words":["主题","What it is on"],"isRequired":false,"isList":false,"hint":"kinds D only; of an OPINION alone, D9 when left out." },
  { kind: 'ID', "name":"gridCode","words":["微网格","The micro-grid"],"isRequired":false,"isList":false,"hint":"that it is about, within the grid of the activity; of an OPINION alone, needed unless the activity is of one micro-grid." },
];

/** What ChangeActivityOutcome asks for. */
export const changeActivityOutcomeForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"activityOutcomeId","words":["成果","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"ownerId","words":["责任人","Who does it"],"isRequired":false,"isList":false,"hint":"who serves there or runs the activity; of an ACTION alone." },
  { kind: 'DATE', "name":"dueOn","words":["期限","By when"],"isRequired":false,"isList":false,"hint":"of an ACTION alone." },
  { kind: 'TEXT', "name":"result","words":["进展","What was done"],"isRequired":false,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
  { kind: 'YES_NO', "name":"isDone","words":["是否完成","Whether it is done"],"isRequired":false,"isList":false,"hint":"of an ACTION alone." },
  { kind: 'ID', "name":"matterId","words":["关联事项","The matter that it becomes"],"isRequired":false,"isList":false,"hint":"of no sensitive kind (BAD_USER_INPUT)." },
];

/** What SaveQuestion asks for. */
export const saveQuestionForm: Form = [
  { kind: 'ID', "name":"savedQuestionId","words":["已存问题","Which to replace"],"isRequired":false,"isList":false,"hint":"a new one when left out." },
  { kind: 'TEXT', "name":"title","words":["标题","Title"],"isRequired":true,"isList":false,"hint":"1 to 100 characters.","most":100 },
  { kind: 'TEXT', "name":"document","words":["查询","The GraphQL document"],"isRequired":true,"isList":false,"hint":"up to 10,000 characters and 1,000 tokens: one query, and its fragments.","most":10000 },
  { kind: 'TEXT', "name":"variables","words":["变量","Its variables as JSON"],"isRequired":false,"isList":false,"hint":"up to 10,000 characters; just those that the query declares.","most":10000 },
  { kind: 'YES_NO', "name":"isShared","words":["是否共享","Whether other analysts see it"],"isRequired":false,"isList":false,"hint":"" },
];

/** What DropQuestion asks for. */
export const dropQuestionForm: Form = [
  { kind: 'ID', "name":"savedQuestionId","words":["已存问题","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What AgreeCare asks for. */
export const agreeCareForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"careNeedId","words":["关爱需求","The care need"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: careRhythmWords, "name":"rhythm","words":["频次","How often"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: careModeWords, "name":"mode","words":["方式","How"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"visitorId","words":["走访人","Who looks in"],"isRequired":true,"isList":false,"hint":"who serves or volunteers there." },
  { kind: 'DATE', "name":"firstOn","words":["首次联系","The first contact"],"isRequired":true,"isList":false,"hint":"from today until endsOn." },
];

/** What RecordCareConsent asks for. */
export const recordCareConsentForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"careNeedId","words":["关爱需求","The care need"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"textVersion","words":["文本版本","Which text"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: consentChannelWords, "name":"channel","words":["方式","How"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"witnessId","words":["见证人","Who heard it besides the caller"],"isRequired":false,"isList":false,"hint":"somebody who serves there; needed for ORAL." },
  { kind: 'TEXT', "name":"legalDuty","words":["法定职责","The legal duty without consent"],"isRequired":false,"isList":false,"hint":"1 to 200 characters; worker only, on PAPER.","most":200 },
];

/** What ReviewCare asks for. */
export const reviewCareForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"careNeedId","words":["关爱需求","The care need"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"endsOn","words":["到期日","Until when it goes on"],"isRequired":true,"isList":false,"hint":"at most 12 months ahead; the person agrees again." },
  { kind: 'CHOICE', choices: careRhythmWords, "name":"rhythm","words":["频次","How often"],"isRequired":false,"isList":false,"hint":"as before by default." },
  { kind: 'ID', "name":"visitorId","words":["走访人","Who looks in"],"isRequired":false,"isList":false,"hint":"as before by default." },
  { kind: 'NUMBER', "name":"textVersion","words":["文本版本","Which text"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: consentChannelWords, "name":"channel","words":["同意方式","How the person agreed"],"isRequired":true,"isList":false,"hint":"APP only after the person said so in the app (CONFLICT otherwise)." },
  { kind: 'ID', "name":"witnessId","words":["见证人","Who heard it"],"isRequired":false,"isList":false,"hint":"somebody who serves there; needed for ORAL." },
];

/** What PauseCare asks for. */
export const pauseCareForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"careNeedId","words":["关爱需求","The care need"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"until","words":["暂停至","The last day of the pause"],"isRequired":true,"isList":false,"hint":"not after endsOn; today or a day past resumes it." },
];

/** What EndCare asks for. */
export const endCareForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"careNeedId","words":["关爱需求","The care need"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: careEndReasonWords, "name":"reason","words":["原因","Why"],"isRequired":false,"isList":false,"hint":"the worker says it, the person need not. EXPIRED is said by the clock alone." },
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

/** What PlanShifts asks for. */
export const planShiftsForm: Form = [
  { kind: 'ID', "name":"areaCode","words":["范围","For which unit or grid"],"isRequired":true,"isList":false,"hint":"a street, a community, or a general or exclusive grid." },
  { kind: 'GROUP', fields: [
  { kind: 'MOMENT', "name":"startsAt","words":["开始时间","Start"],"isRequired":true,"isList":false,"hint":"in the future." },
  { kind: 'MOMENT', "name":"endsAt","words":["结束时间","End"],"isRequired":true,"isList":false,"hint":"at most 24 h later." },
  { kind: 'ID', "name":"onCallId","words":["值班人","Who is on call"],"isRequired":true,"isList":false,"hint":"with a post in the area." },
  { kind: 'ID', "name":"backupId","words":["备勤人","Who is called next"],"isRequired":false,"isList":false,"hint":"somebody else." },
], "name":"shifts","words":["班次","The shifts"],"isRequired":true,"isList":true,"hint":"1 to 100, that do not overlap." },
];

/** What ChangeShift asks for. */
export const changeShiftForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"dutyShiftId","words":["班次","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'MOMENT', "name":"startsAt","words":["开始时间","New start"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'MOMENT', "name":"endsAt","words":["结束时间","New end"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'ID', "name":"onCallId","words":["值班人","Who is on call"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'ID', "name":"backupId","words":["备勤人","Who is called next"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'YES_NO', "name":"isDropped","words":["取消","Whether it is dropped"],"isRequired":false,"isList":false,"hint":"the answer names the gap." },
];

/** What OfferShift asks for. */
export const offerShiftForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"dutyShiftId","words":["班次","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What TakeShift asks for. */
export const takeShiftForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"dutyShiftId","words":["班次","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What FreezeRound asks for. */
export const freezeRoundForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationRoundId","words":["轮次","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"selfReviewUntil","words":["自评截止日","Until when self-reviews are taken"],"isRequired":true,"isList":false,"hint":"5 working days ahead or more." },
];

/** What ComputeRound asks for. */
export const computeRoundForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationRoundId","words":["轮次","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What NotifyRound asks for. */
export const notifyRoundForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationRoundId","words":["轮次","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What FinaliseRound asks for. */
export const finaliseRoundForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationRoundId","words":["轮次","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ReopenRound asks for. */
export const reopenRoundForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationRoundId","words":["轮次","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; kept and shown.","most":500 },
];

/** What SubmitSelfReview asks for. */
export const submitSelfReviewForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationId","words":["考核","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"selfReview","words":["自评","What is to be said"],"isRequired":true,"isList":false,"hint":"1 to 3,000 characters.","most":3000 },
];

/** What ReviewEvaluation asks for. */
export const reviewEvaluationForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"evaluationId","words":["考核","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"review","words":["评议意见","What is to be said"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters.","most":2000 },
  { kind: 'NUMBER', "name":"judgement","words":["评议分","Points of judgement"],"isRequired":false,"isList":false,"hint":"0 to 5, where the scheme has such an indicator; without them that drops out." },
  { kind: 'TEXT', "name":"reasons","words":["评议理由","Why so many"],"isRequired":false,"isList":false,"hint":"1 to 1,000 characters; needed with the points.","most":1000 },
];

/** What DisputeEvidence asks for. */
export const disputeEvidenceForm: Form = [
  { kind: 'ID', "name":"evidenceId","words":["依据","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","What is wrong"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
];

/** What SettleDispute asks for. */
export const settleDisputeForm: Form = [
  { kind: 'ID', "name":"evidenceId","words":["依据","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: evidenceDisputeOutcomeWords, "name":"outcome","words":["处理结果","How"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"explanation","words":["说明","Why"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
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

/** What DecideAppeal asks for. */
export const decideAppealForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appealId","words":["申诉","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: appealDecisionWords, "name":"decision","words":["决定","How"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":true,"isList":false,"hint":"1 to 2,000 characters.","most":2000 },
  { kind: 'ID', "name":"excludedEvidenceIds","words":["不计入依据","Evidence that does not count any more"],"isRequired":false,"isList":true,"hint":"of that which the appeal cites." },
  { kind: 'YES_NO', "name":"isJudgementExcluded","words":["评议不计入","Whether the judgement does not count any more"],"isRequired":false,"isList":false,"hint":"where a point of the appeal contests it: it drops out like an indicator without facts." },
];

/** What WithdrawAppeal asks for. */
export const withdrawAppealForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"appealId","words":["申诉","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What DecideConsequence asks for. */
export const decideConsequenceForm: Form = [
  { kind: 'ID', "name":"evaluationId","words":["考核","From which evaluation"],"isRequired":true,"isList":false,"hint":"FINAL." },
  { kind: 'CHOICE', choices: consequenceKindWords, "name":"kind","words":["类型","Kind"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters; of an honour or a reward everybody reads it, once its person agrees.","most":1000 },
];

/** What CommentOnEvaluation asks for. */
export const commentOnEvaluationForm: Form = [
  { kind: 'ID', "name":"evaluationId","words":["考核","Which"],"isRequired":true,"isList":false,"hint":"of a leader in the own general grid, from FROZEN to COMPUTED." },
  { kind: 'TEXT', "name":"text","words":["意见","What"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters; the evaluated reads it.","most":1000 },
];

/** What ProposeGridChange asks for. */
export const proposeGridChangeForm: Form = [
  { kind: 'CHOICE', choices: gridChangeKindWords, "name":"kind","words":["类型","What it does"],"isRequired":true,"isList":false,"hint":"what else is given must fit it." },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; everybody reads it once it is applied.","most":500 },
  { kind: 'DATE', "name":"effectiveOn","words":["生效日","From which day"],"isRequired":true,"isList":false,"hint":"tomorrow or later." },
  { kind: 'ID', "name":"closes","words":["撤并网格","The grids to close"],"isRequired":false,"isList":true,"hint":"up to 100, with all below them." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"parentCode","words":["上级网格","The grid that it will lie in"],"isRequired":false,"isList":false,"hint":"left out in `below`." },
  { kind: 'CHOICE', choices: gridLevelWords, "name":"level","words":["层级","Level"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"name","words":["名称","Name"],"isRequired":true,"isList":false,"hint":"1 to 50 characters.","most":50 },
  { kind: 'CHOICE', choices: gridAreaTypeWords, "name":"areaType","words":["区域类型","Kind of area"],"isRequired":false,"isList":false,"hint":"a micro-grid needs one." },
  { kind: 'NUMBER', "name":"households","words":["户数","Number of households"],"isRequired":true,"isList":false,"hint":"with `below`, the sum of those below." },
  { kind: 'DATE', "name":"householdsAsOf","words":["户数截止日","The day of that count"],"isRequired":true,"isList":false,"hint":"today at the latest." },
  { kind: 'TEXT', "name":"institution","words":["所属单位","The institution"],"isRequired":false,"isList":false,"hint":"1 to 100 characters; an exclusive grid needs one.","most":100 },
  { kind: 'ID', "name":"predecessorCodes","words":["前身网格","Those that the change closes whose place it takes"],"isRequired":false,"isList":true,"hint":"all of the same level by default. Of CREATE: closed grids whose closing it undoes." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"parentCode","words":["上级网格","The grid that it will lie in"],"isRequired":false,"isList":false,"hint":"left out in `below`." },
  { kind: 'CHOICE', choices: gridLevelWords, "name":"level","words":["层级","Level"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"name","words":["名称","Name"],"isRequired":true,"isList":false,"hint":"1 to 50 characters.","most":50 },
  { kind: 'CHOICE', choices: gridAreaTypeWords, "name":"areaType","words":["区域类型","Kind of area"],"isRequired":false,"isList":false,"hint":"a micro-grid needs one." },
  { kind: 'NUMBER', "name":"households","words":["户数","Number of households"],"isRequired":true,"isList":false,"hint":"with `below`, the sum of those below." },
  { kind: 'DATE', "name":"householdsAsOf","words":["户数截止日","The day of that count"],"isRequired":true,"isList":false,"hint":"today at the latest." },
  { kind: 'TEXT', "name":"institution","words":["所属单位","The institution"],"isRequired":false,"isList":false,"hint":"1 to 100 characters; an exclusive grid needs one.","most":100 },
  { kind: 'ID', "name":"predecessorCodes","words":["前身网格","Those that the change closes whose place it takes"],"isRequired":false,"isList":true,"hint":"all of the same level by default. Of CREATE: closed grids whose closing it undoes." },
], "name":"below","words":["其下网格","The grids to open in it"],"isRequired":false,"isList":true,"hint":"up to 500: when a general grid is split, its micro-grids get new codes too." },
], "name":"opens","words":["新设网格","The grids to open"],"isRequired":false,"isList":true,"hint":"up to 100." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"gridCode","words":["网格","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"name","words":["名称","New name"],"isRequired":false,"isList":false,"hint":"1 to 50 characters.","most":50 },
  { kind: 'TEXT', "name":"ordinalLabel","words":["序号俗称","New label by number"],"isRequired":false,"isList":false,"hint":"1 to 20 characters.","most":20 },
  { kind: 'CHOICE', choices: gridAreaTypeWords, "name":"areaType","words":["区域类型","New kind of area"],"isRequired":false,"isList":false,"hint":"of a micro-grid." },
  { kind: 'NUMBER', "name":"households","words":["户数","New count of households"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"householdsAsOf","words":["户数截止日","The day of that count"],"isRequired":false,"isList":false,"hint":"not before the last, today at the latest." },
  { kind: 'TEXT', "name":"officePhone","words":["服务电话","New office phone"],"isRequired":false,"isList":false,"hint":"1 to 20 characters; a landline, since everybody reads it.","most":20 },
  { kind: 'TEXT', "name":"complaintsPhone","words":["监督电话","New phone for complaints"],"isRequired":false,"isList":false,"hint":"1 to 20 characters; a landline, since everybody reads it.","most":20 },
  { kind: 'TEXT', "name":"institution","words":["所属单位","New institution"],"isRequired":false,"isList":false,"hint":"1 to 100 characters, of an exclusive grid.","most":100 },
], "name":"edits","words":["修改网格","The grids to edit"],"isRequired":false,"isList":true,"hint":"up to 500." },
];

/** What ApproveGridChange asks for. */
export const approveGridChangeForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"gridChangeId","words":["网格调整","Which change"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"decision","words":["意见","What it says"],"isRequired":false,"isList":false,"hint":"1 to 500 characters; a rejection needs it. Everybody reads it once it is applied.","most":500 },
];

/** What RejectGridChange asks for. */
export const rejectGridChangeForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"gridChangeId","words":["网格调整","Which change"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"decision","words":["意见","What it says"],"isRequired":false,"isList":false,"hint":"1 to 500 characters; a rejection needs it. Everybody reads it once it is applied.","most":500 },
];

/** What WithdrawGridChange asks for. */
export const withdrawGridChangeForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"gridChangeId","words":["网格调整","Which change"],"isRequired":true,"isList":false,"hint":"" },
];

/** What StartRosterImport asks for. */
export const startRosterImportForm: Form = [
  { kind: 'ID', "name":"areaCode","words":["范围","For which unit"],"isRequired":true,"isList":false,"hint":"9 or 12 digits." },
  { kind: 'TEXT', "name":"sha256","words":["文件摘要","SHA-256 of the file in hex"],"isRequired":true,"isList":false,"hint":"another file is refused." },
  { kind: 'NUMBER', "name":"bytes","words":["文件大小","Size in bytes"],"isRequired":true,"isList":false,"hint":"up to 10 MiB." },
];

/** What ApplyRosterImport asks for. */
export const applyRosterImportForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"rosterImportId","words":["导入","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'YES_NO', "name":"goodRowsOnly","words":["仅写入合格行","Whether good rows are written though others are bad"],"isRequired":false,"isList":false,"hint":"all or nothing otherwise." },
];

/** What CancelRosterImport asks for. */
export const cancelRosterImportForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"rosterImportId","words":["导入","Which"],"isRequired":true,"isList":false,"hint":"" },
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

/** What TakeReferral asks for. */
export const takeReferralForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"referralId","words":["转介","The referral"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 200 characters; no health details.","most":200 },
];

/** What FinishReferral asks for. */
export const finishReferralForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"referralId","words":["转介","The referral"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 200 characters; no health details.","most":200 },
];

/** What DeclineReferral asks for. */
export const declineReferralForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"referralId","words":["转介","The referral"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 200 characters; no health details.","most":200 },
];

/** What WithdrawReferral asks for. */
export const withdrawReferralForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"referralId","words":["转介","The referral"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 200 characters; no health details.","most":200 },
];

/** What AnswerMediation asks for. */
export const answerMediationForm: Form = [
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"pseudonym","words":["代号","The party"],"isRequired":false,"isList":false,"hint":"the caller's own by default, another when a mediator records what it said." },
  { kind: 'YES_NO', "name":"agrees","words":["是否同意","Whether it says yes"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"textVersion","words":["文本版本","Which text"],"isRequired":false,"isList":false,"hint":"needed for a yes." },
  { kind: 'CHOICE', choices: consentChannelWords, "name":"channel","words":["方式","How"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'ID', "name":"witnessId","words":["见证人","Who heard it besides the caller"],"isRequired":false,"isList":false,"hint":"another mediator or somebody who serves there; needed for ORAL." },
];

/** What StartMediation asks for. */
export const startMediationForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters; stands in the file.","most":500 },
];

/** What AddMediationNote asks for. */
export const addMediationNoteForm: Form = [
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"text","words":["内容","What"],"isRequired":true,"isList":false,"hint":"1 to 5,000 characters.","most":5000 },
];

/** What SendMediationRequest asks for. */
export const sendMediationRequestForm: Form = [
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"pseudonym","words":["代号","Whom"],"isRequired":true,"isList":false,"hint":"a party with an account." },
  { kind: 'TEXT', "name":"text","words":["内容","What"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters; all that the party sees.","most":1000 },
];

/** What ExtendMediation asks for. */
export const extendMediationForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"dueOn","words":["新期限","New day"],"isRequired":true,"isList":false,"hint":"at most one month later." },
];

/** What ConcludeMediation asks for. */
export const concludeMediationForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: mediationOutcomeWords, "name":"outcome","words":["结果","How it ended"],"isRequired":true,"isList":false,"hint":"WITHDRAWN of one that a party stopped, and of no other." },
  { kind: 'TEXT', "name":"agreement","words":["协议内容","The agreement"],"isRequired":false,"isList":false,"hint":"1 to 5,000 characters; needed for AGREED_WRITTEN.","most":5000 },
  { kind: 'DATE', "name":"followUpOn","words":["回访日","When it is looked after"],"isRequired":false,"isList":false,"hint":"from today, within a year; needed with an agreement." },
  { kind: 'YES_NO', "name":"isAdvised","words":["已告知其他途径","That other remedies were explained"],"isRequired":false,"isList":false,"hint":"arbitration, court; needed without an agreement, after a withdrawal too." },
];

/** What WithdrawFromMediation asks for. */
export const withdrawFromMediationForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"note","words":["说明","What is said to it"],"isRequired":false,"isList":false,"hint":"1 to 500 characters; stands in the file.","most":500 },
];

/** What FollowUpMediation asks for. */
export const followUpMediationForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'YES_NO', "name":"isKept","words":["是否履行","Whether it was kept"],"isRequired":true,"isList":false,"hint":"" },
];

/** What ReplaceMediator asks for. */
export const replaceMediatorForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"mediationId","words":["调解","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"outgoingId","words":["退出者","Who goes"],"isRequired":true,"isList":false,"hint":"who is named as its mediator." },
  { kind: 'ID', "name":"incomingId","words":["接替者","Who comes"],"isRequired":false,"isList":false,"hint":"may be left out while one stays." },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 300 characters; stands in the file, for mediators.","most":300 },
];

/** What ReplyToOpinion asks for. */
export const replyToOpinionForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"opinionId","words":["意见","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reply","words":["答复","The reply"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
];

/** What LinkOpinion asks for. */
export const linkOpinionForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"opinionId","words":["意见","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"matterId","words":["事项","To which matter"],"isRequired":false,"isList":false,"hint":"of the same community, of no sensitive kind and no complaint about somebody; reported anew when left out." },
  { kind: 'CHOICE', choices: matterKindWords, "name":"kind","words":["类别","Kind of the new matter"],"isRequired":false,"isList":false,"hint":"any but G; the topic by default." },
  { kind: 'CHOICE', choices: matterSeverityWords, "name":"severity","words":["紧急程度","How soon"],"isRequired":false,"isList":false,"hint":"ORDINARY by default." },
];

/** What MergeOpinions asks for. */
export const mergeOpinionsForm: Form = [
  { kind: 'ID', "name":"intoOpinionId","words":["主意见","The one that goes on"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"opinionIds","words":["被合并","Those that end"],"isRequired":true,"isList":true,"hint":"1 to 50, of the same topic and general grid." },
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

/** What AnnounceSelection asks for. */
export const announceSelectionForm: Form = [
  { kind: 'NUMBER', "name":"votesEach","words":["每户票数","How many votes each has"],"isRequired":false,"isList":false,"hint":"1 to 5." },
  { kind: 'ID', "name":"gridCode","words":["微网格","The micro-grid"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: selectionMethodWords, "name":"method","words":["方式","How it is decided"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"opensOn","words":["提名开始日","First day to nominate"],"isRequired":true,"isList":false,"hint":"today at the earliest." },
  { kind: 'DATE', "name":"closesOn","words":["提名截止日","Last day to nominate"],"isRequired":true,"isList":false,"hint":"" },
];

/** What NominateCandidate asks for. */
export const nominateCandidateForm: Form = [
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","In which selection"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"personId","words":["被提名人","Whom"],"isRequired":false,"isList":false,"hint":"somebody in post; the caller by default." },
];

/** What ReviewCandidates asks for. */
export const reviewCandidatesForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","Which selection"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"approvedIds","words":["审查通过","Who may"],"isRequired":true,"isList":true,"hint":"1 or more who consented." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"candidacyId","words":["候选","Who"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; the person reads it.","most":500 },
], "name":"refusals","words":["审查未通过","Who may not, and why"],"isRequired":false,"isList":true,"hint":"" },
];

/** What RecordVote asks for. */
export const recordVoteForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","Which selection"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"turnoutCount","words":["参与人数","How many took part"],"isRequired":true,"isList":false,"hint":"up to electorateCount; when a tie is decided without a run-off, that of the vote." },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"candidacyId","words":["候选","Who"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"votes","words":["票数","How many"],"isRequired":true,"isList":false,"hint":"" },
], "name":"tallies","words":["得票","The tally of each approved candidate"],"isRequired":false,"isList":true,"hint":"in a run-off of each of those with equal votes; empty for a consultation, and when a tie is decided without a run-off." },
  { kind: 'ID', "name":"chosenId","words":["当选","Who is chosen"],"isRequired":false,"isList":false,"hint":"left out while equal votes leave it open (TIED)." },
  { kind: 'TEXT', "name":"minute","words":["会议记录","The minute"],"isRequired":true,"isList":false,"hint":"1 to 5,000 characters.","most":5000 },
  { kind: 'MOMENT', "name":"heldAt","words":["时间","When it was held"],"isRequired":true,"isList":false,"hint":"after the last day to nominate and not in the future." },
  { kind: 'ID', "name":"countersignedById","words":["签字人","Who signed besides the caller"],"isRequired":true,"isList":false,"hint":"never a candidate." },
];

/** What ConfirmSelection asks for. */
export const confirmSelectionForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'DATE', "name":"startsOn","words":["任期起","First day in post"],"isRequired":true,"isList":false,"hint":"today at the earliest." },
  { kind: 'DATE', "name":"endsOn","words":["任期止","Last day in post"],"isRequired":true,"isList":false,"hint":"at most a year after the first." },
];

/** What DecideObjection asks for. */
export const decideObjectionForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","In which selection"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"objectionId","words":["异议","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: objectionDecisionWords, "name":"decision","words":["裁定","How"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["理由","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters.","most":500 },
];

/** What RaiseObjection asks for. */
export const raiseObjectionForm: Form = [
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","In which selection"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"candidacyId","words":["候选","Against whom"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"text","words":["内容","What"],"isRequired":true,"isList":false,"hint":"1 to 1,000 characters.","most":1000 },
];

/** What CancelSelection asks for. */
export const cancelSelectionForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"selectionRoundId","words":["竞选","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"reason","words":["原因","Why"],"isRequired":true,"isList":false,"hint":"1 to 500 characters; public.","most":500 },
];

/** What AgreeToReserve asks for. */
export const agreeToReserveForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What CheckReserveEntry asks for. */
export const checkReserveEntryForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What AdmitToReserve asks for. */
export const admitToReserveForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What AssignMentor asks for. */
export const assignMentorForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"mentorId","words":["带教人","The mentor"],"isRequired":true,"isList":false,"hint":"in post in the general grid of the one that is wanted, above or below it, and somebody else (BAD_USER_INPUT)." },
];

/** What DeclareReady asks for. */
export const declareReadyForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What NameServiceLeader asks for. */
export const nameServiceLeaderForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"leads","words":["带头服务内容","What the service leader leads"],"isRequired":true,"isList":false,"hint":"1 to 50 characters.","most":50 },
];

/** What LeaveReserve asks for. */
export const leaveReserveForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"reserveEntryId","words":["储备人选","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What JoinReserve asks for. */
export const joinReserveForm: Form = [
  { kind: 'ID', "name":"personId","words":["人员","Who"],"isRequired":false,"isList":false,"hint":"the caller by default, else a nomination that the person must agree to." },
  { kind: 'CHOICE', choices: reserveSourceWords, "name":"source","words":["来源","Where found"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"gridCode","words":["意向网格","For which grid"],"isRequired":true,"isList":false,"hint":"" },
];

/** What PlanTraining asks for. */
export const planTrainingForm: Form = [
  { kind: 'CHOICE', choices: trainingKindWords, "name":"kind","words":["方式","Kind"],"isRequired":true,"isList":false,"hint":"a worker plans ONE_TO_ONE alone." },
  { kind: 'ID', "name":"topicCode","words":["科目","Topic"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"cohort","words":["班次","Cohort"],"isRequired":false,"isList":false,"hint":"1 to 50 characters; of a GROUP alone.","most":50 },
  { kind: 'ID', "name":"gridCode","words":["所属网格","The grid that it is for"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'ID', "name":"stationId","words":["地点","Where"],"isRequired":false,"isList":false,"hint":"in the same community; at home when left out, which a GROUP never is." },
  { kind: 'MOMENT', "name":"startsAt","words":["开始时间","Start"],"isRequired":true,"isList":false,"hint":"within the next 366 days." },
  { kind: 'MOMENT', "name":"endsAt","words":["结束时间","End"],"isRequired":true,"isList":false,"hint":"after the start and within 7 days of it." },
  { kind: 'ID', "name":"trainerId","words":["讲师","Who trains"],"isRequired":true,"isList":false,"hint":"none of those who take part." },
  { kind: 'ID', "name":"personIds","words":["参训人员","Who takes part"],"isRequired":true,"isList":true,"hint":"1 to 100 and exactly 1 for ONE_TO_ONE; whoever serves, serves in the grid or above it." },
];

/** What RecordTrainingOutcomes asks for. */
export const recordTrainingOutcomesForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"trainingSessionId","words":["培训","Of which training"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'GROUP', fields: [
  { kind: 'ID', "name":"personId","words":["人员","Who"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: trainingOutcomeWords, "name":"outcome","words":["结果","Outcome"],"isRequired":true,"isList":false,"hint":"" },
], "name":"outcomes","words":["结果","One for each participant"],"isRequired":true,"isList":true,"hint":"none for who is erased." },
];

/** What CancelTraining asks for. */
export const cancelTrainingForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"trainingSessionId","words":["培训","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What DispatchMicroWish asks for. */
export const dispatchMicroWishForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"text","words":["心愿","The wish in the community's words"],"isRequired":true,"isList":false,"hint":"1 to 200 characters; all that volunteers read before they take it, no names.","most":200 },
  { kind: 'DATE', "name":"dueOn","words":["期限","Until when"],"isRequired":true,"isList":false,"hint":"today or within a year." },
];

/** What TakeMicroWish asks for. */
export const takeMicroWishForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What GiveMicroWishBack asks for. */
export const giveMicroWishBackForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What FulfilMicroWish asks for. */
export const fulfilMicroWishForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
];

/** What CancelMicroWish asks for. */
export const cancelMicroWishForm: Form = [
  { kind: 'NUMBER', "name":"expectedVersion","words":["expectedVersion","expectedVersion"],"isRequired":true,"isList":false,"hint":"The version that the decision was made on; refused (CONFLICT) when it is no longer the current one." },
  { kind: 'ID', "name":"microWishId","words":["心愿","Which"],"isRequired":true,"isList":false,"hint":"" },
];
