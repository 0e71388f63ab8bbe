/** A shift to come or under way, and who of those it names has the right to be called on it. */
export interface Unsettled {
  readonly startsAt: Date;
  readonly onCallId: string;
  readonly backupId: string | null;
  readonly onCallServes: boolean;
  readonly backupServes: boolean;
  /** Who does the work of the post meanwhile, or again, and has the right. */
  readonly insteadId: string | null;
}

/** What becomes of it. */
export type Settled =
  | { readonly becomes: 'AS_IT_WAS' }
  | { readonly becomes: 'DROPPED' }
  | { readonly becomes: 'CHANGED'; readonly onCallId: string; readonly backupId: string | null }
  /** It ends now, and another has the rest of it where there is anybody. */
  | { readonly becomes: 'CUT'; readonly rest: { readonly onCallId: string; readonly backupId: string | null } | null };

/**
 * Nobody stays on call without the right. Whoever does the work of the post steps in, then who was to be called next; with
 * neither it is a gap. Of a shift under way, who was on call until now stays the one who was.
 */
export function settled(shift: Unsettled, now: Date): Settled {
  const backupId = shift.backupServes ? shift.backupId : null;
  if (shift.onCallServes) {
    if (backupId === shift.backupId) return { becomes: 'AS_IT_WAS' };
    return { becomes: 'CHANGED', onCallId: shift.onCallId, backupId };
  }
  const onCallId = shift.insteadId ?? backupId;
  const rest = onCallId === null ? null : { onCallId, backupId: backupId === onCallId ? null : backupId };
  if (shift.startsAt < now) return { becomes: 'CUT', rest };
  return rest === null ? { becomes: 'DROPPED' } : { becomes: 'CHANGED', ...rest };
}
