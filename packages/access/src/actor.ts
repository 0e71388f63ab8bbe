import { isWithin } from '@microgrid/grid-code';

/**
 * Every role of the service; what each may do is said where the deed is. A resident（居民） has none: whoever is signed in
 * is one, so what is open to residents is declared `SIGNED_IN`. A client app has none either: it acts as its user.
 */
export const Role = {
  /** 总网格长, the secretary of the community. */
  TOTAL_GRID_HEAD: 'TOTAL_GRID_HEAD',
  /** 专职网格员. */
  GRID_WORKER: 'GRID_WORKER',
  /** 联系两委. */
  COMMITTEE_CONTACT: 'COMMITTEE_CONTACT',
  /** 微网格长. */
  MICRO_GRID_LEADER: 'MICRO_GRID_LEADER',
  /** 志愿者, and who stands in the reserve（力量储备）. */
  VOLUNTEER: 'VOLUNTEER',
  /** 街道工作人员. */
  STREET_OFFICER: 'STREET_OFFICER',
  /** 部门承办人: sees the matters that its department was whistled for（吹哨报到）, never their reporters. */
  DEPARTMENT_HANDLER: 'DEPARTMENT_HANDLER',
  /** 申诉复核人: sees the evidence that an appeal cites. */
  APPEALS_REVIEWER: 'APPEALS_REVIEWER',
  /** 分析员: figures, never people. */
  ANALYST: 'ANALYST',
  /** 隐私审计员. */
  PRIVACY_AUDITOR: 'PRIVACY_AUDITOR',
  /** The gateway itself, when it asks who a caller is. Never given to a person. */
  GATEWAY: 'GATEWAY',
} as const;
export type Role = keyof typeof Role;

/** A role and where it holds: the prefix of grid codes below which it counts (a grid or a street). */
export interface Grant {
  readonly role: Role;
  readonly scope: string;
}

/** Who is asking, as of now. A signed-in resident is a subject without grants. */
export interface Actor {
  /** The id of the person, or null for somebody who did not sign in. */
  readonly subject: string | null;
  readonly grants: readonly Grant[];
}

export const ANONYMOUS: Actor = { subject: null, grants: [] };
export const GATEWAY: Actor = { subject: null, grants: [{ role: Role.GATEWAY, scope: '' }] };

/** Whether `actor` holds one of `roles`; with `code`, whether one of them covers that grid. */
export function holds(actor: Actor, roles: readonly Role[], code?: string): boolean {
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && (code === undefined || isWithin(code, grant.scope)),
  );
}

/** The prefixes of grid codes below which `actor` holds one of `roles`. */
export function scopesOf(actor: Actor, roles: readonly Role[]): string[] {
  return actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.scope);
}

/** Whether `actor` asks as an analyst, who learns figures about people only through disclosure control, never exactly. */
export function isAnalyst(actor: Actor): boolean {
  return holds(actor, [Role.ANALYST]);
}
