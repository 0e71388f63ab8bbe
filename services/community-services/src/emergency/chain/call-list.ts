import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DutyShiftEntity } from '../../duty-shift/duty-shift.entity.ts';
import { UnreachableOnCallEntity } from '../../duty-shift/unreachable-on-call.entity.ts';
import { actingIn, PostEntity, type PostRole } from '../../post/post.entity.ts';
import type { Callable, CallList } from './chain.ts';

const [STREET_DIGITS, COMMUNITY_DIGITS, GENERAL_DIGITS] = [9, 12, 15];

interface Place {
  readonly gridCode: string;
  /** Whom the matter complains of: they learn nothing of it. */
  readonly aboutPersonId?: string | null | undefined;
}

/** Who can be called to an emergency of the micro-grid at that moment, as the facts of people tell it. */
export async function callListAt(
  em: SqlEntityManager,
  { gridCode, aboutPersonId }: Place,
  at: Date,
): Promise<CallList> {
  const [street, community, general] = [STREET_DIGITS, COMMUNITY_DIGITS, GENERAL_DIGITS].map((digits) =>
    gridCode.slice(0, digits),
  ) as [string, string, string];
  const areas = { $in: [street, community, general] };
  const planned = await em.find(DutyShiftEntity, { areaCode: areas, startsAt: { $lte: at }, endsAt: { $gt: at } });
  const shifts = await reachableOf(em, planned);
  const onShift = shifts.flatMap(({ onCall, backup }) => [...onCall, ...backup]);
  const known = await em.find(PostEntity, {
    $or: [
      { gridCode: { $in: [street, community, general, gridCode] }, endedAt: null },
      { personId: { $in: onShift } },
      { standInId: { $in: onShift } },
    ],
  });
  const isOther = ({ personId }: Callable) => personId !== aboutPersonId;
  const onCallFor = (area: string) =>
    shifts
      .filter(({ areaCode }) => areaCode === area)
      .flatMap(({ id, onCall }) => onCall.map((personId) => ({ personId, shiftId: id })))
      .filter(({ personId }) => mayBeCalled(personId, area, known));
  const backupFor = (area: string) =>
    shifts
      .flatMap(({ areaCode, backup }) => (areaCode === area ? backup : []))
      .filter((personId) => mayBeCalled(personId, area, known))
      .map(byPost);
  const serving = (role: PostRole, code: string) =>
    known
      .filter((post) => post.role === role && post.gridCode === code && post.endedAt == null)
      .flatMap((post) => actingIn(post) ?? [])
      .toSorted()
      .map(byPost);
  const [communityDuty, streetDuty] = [onCallFor(community), onCallFor(street)].map((duty) => duty.filter(isOther));
  return {
    ON_CALL: onCallFor(general).filter(isOther),
    LEADER: serving('MICRO_GRID_LEADER', gridCode).filter(isOther),
    BACKUP: backupFor(general).filter(isOther),
    WORKER: serving('GRID_WORKER', general).filter(isOther),
    COMMUNITY: orElse(communityDuty, serving('TOTAL_GRID_HEAD', community).filter(isOther)),
    STREET: orElse(streetDuty, serving('STREET_OFFICER', street).filter(isOther)),
  };
}

/** Of each shift, whom it has to call: nobody waits for who has no phone to be called on. */
async function reachableOf(em: SqlEntityManager, planned: readonly DutyShiftEntity[]) {
  const rows = await em.find(UnreachableOnCallEntity, { shiftId: { $in: planned.map(({ id }) => id) } });
  const unreachable = new Set(rows.map(({ shiftId, personId }) => `${shiftId} ${personId}`));
  return planned.map(({ id, areaCode, onCallId, backupId }) => {
    const isReachable = (personId: string) => !unreachable.has(`${id} ${personId}`);
    return {
      id,
      areaCode,
      onCall: [onCallId].filter(isReachable),
      backup: (backupId == null ? [] : [backupId]).filter(isReachable),
    };
  });
}

function orElse(duty: readonly Callable[] | undefined, others: readonly Callable[]): readonly Callable[] {
  return duty === undefined || duty.length === 0 ? others : duty;
}

function byPost(personId: string): Callable {
  return { personId, shiftId: null };
}

/**
 * Whoever was planned and has left all posts around the area since learns of no emergency there, also before people has
 * settled the shift. A post that was never heard of may have begun a moment ago.
 */
function mayBeCalled(personId: string, area: string, known: readonly PostEntity[]): boolean {
  const own = known.filter((post) => post.personId === personId || post.standInId === personId);
  const serves = own.some(
    (post) =>
      post.endedAt == null &&
      actingIn(post) === personId &&
      (isWithin(post.gridCode, area) || isWithin(area, post.gridCode)),
  );
  return serves || own.length === 0;
}
