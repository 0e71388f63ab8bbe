// Made by `pnpm documents` from the .graphql files of the app; what it asks is in its manifest.

import type { TrustedDocument } from '@microgrid/client/document';
import type { Words } from '@microgrid/client/catalogue';
import type { Form } from '@microgrid/client/form';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Rating a matter（评价）. */
export type RateMatterInput = {
  /** The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it. */
  readonly writeId?: string | null | undefined;
  /** The matter（事项）. */
  readonly matterId: string;
  /** From 1 to 5（评价）. */
  readonly rating: number;
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

export type HomeQueryVariables = Exact<{
  grid: string;
}>;


export type HomeQuery = { readonly grid: { readonly name: string, readonly officePhone: string | null, readonly leader: { readonly displayName: string | null } | null } | null, readonly mine: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: MatterKind, readonly status: MatterStatus, readonly dueAt: string | null, readonly resolution: string | null, readonly myRating: number | null, readonly availableActions: ReadonlyArray<MatterAction> }> } | null };

export type SentMatterQueryVariables = Exact<{
  id: string;
}>;


export type SentMatterQuery = { readonly matter: { readonly id: string, readonly number: string, readonly kind: MatterKind, readonly status: MatterStatus, readonly dueAt: string | null, readonly resolution: string | null, readonly myRating: number | null, readonly availableActions: ReadonlyArray<MatterAction> } | null };

export type SentFragment = { readonly id: string, readonly number: string, readonly kind: MatterKind, readonly status: MatterStatus, readonly dueAt: string | null, readonly resolution: string | null, readonly myRating: number | null, readonly availableActions: ReadonlyArray<MatterAction> };

export type ReportMutationVariables = Exact<{
  input: ReportMatterInput;
}>;


export type ReportMutation = { readonly reportMatter: { readonly id: string, readonly number: string, readonly status: MatterStatus, readonly dueAt: string | null } | null };

export type RateMutationVariables = Exact<{
  input: RateMatterInput;
}>;


export type RateMutation = { readonly rateMatter: { readonly id: string, readonly myRating: number | null } | null };

export const Home: TrustedDocument<HomeQuery, HomeQueryVariables> = {
  id: 'sha256:00bc9423ea5c4b48711e3566a8d9e429067d5c50beaf37a3eb5c12c0d54f12c4',
  kind: 'query',
};

export const SentMatter: TrustedDocument<SentMatterQuery, SentMatterQueryVariables> = {
  id: 'sha256:5e233c243ead81bbdacbbbd635d8162cca703d127be701630849d2a397092d16',
  kind: 'query',
};

export const Report: TrustedDocument<ReportMutation, ReportMutationVariables> = {
  id: 'sha256:1200e418c146aee0dc8b132aa5d2301c17092369f401461c25b4a1a37002b1a2',
  kind: 'mutation',
};

export const Rate: TrustedDocument<RateMutation, RateMutationVariables> = {
  id: 'sha256:5c46937da89095d3815dffe2f0a0ac12d045d82aceff94ce93faa55ea23564fc',
  kind: 'mutation',
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

/** What Report asks for. */
export const reportForm: Form = [
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

/** What Rate asks for. */
export const rateForm: Form = [
  { kind: 'ID', "name":"matterId","words":["事项","The matter"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'NUMBER', "name":"rating","words":["评价","From 1 to 5"],"isRequired":true,"isList":false,"hint":"" },
];
