import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DutyShiftEntity } from '../../duty-shift/duty-shift.entity.ts';
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
  const shifts = await em.find(DutyShiftEntity, { areaCode: areas, startsAt: { $lte: at }, endsAt: { $gt: at } });
  const onShift = shifts.flatMap(({ onCallId, backupId }) => [onCallId, backupId ?? []].flat());
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
      .map(({ id, onCallId }) => ({ personId: onCallId, shiftId: id }))
      .filter(({ personId }) => mayBeCalled(personId, area, known));
  const backupFor = (area: string) =>
    shifts
      .flatMap(({ areaCode, backupId }) => (areaCode === area && backupId != null ? backupId : []))
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
