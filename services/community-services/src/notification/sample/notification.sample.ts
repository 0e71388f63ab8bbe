import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { officePostsGiven } from '@microgrid/sample-network/office-posts';
import { streetCode } from '@microgrid/grid-code';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { allMatters, type SampleMatter } from '../../matter/sample/matter.sample.ts';
import type { MatterAction } from '../../matter/matter.terms.ts';
import { isSensitive } from '../../matter/matter.terms.ts';
import { AuditorPostEntity } from '../auditor/auditor-post.entity.ts';
import { NotificationEntity } from '../notification.entity.ts';
import type { NotificationKind } from '../notification.terms.ts';

/** As long as they are kept. */
const DAYS_KEPT = 90;
/** Within which somebody reads most of what came. */
const DAYS_UNREAD = 7;

/** What those of a community were told of matters, and who is told when glass is broken. */
export function notificationSample(community: SampleCommunity): SampleRows[] {
  const random = new Random(community.seed, community.code, 'notifications');
  const told = allMatters(community).flatMap((matter) => toldOf(matter, community, random));
  return [sampleRows(NotificationEntity, told), sampleRows(AuditorPostEntity, auditorsOf(community))];
}

/** What the reporter of a matter is told of, and what its handler. */
const movesRequest: ReadonlySet<MatterAction> = new Set<MatterAction>([
  'ACCEPT',
  'RETURN',
  'REPLY',
  'DECLARE_DUPLICATE',
  'DECLARE_OUT_OF_SCOPE',
  'HOLD',
  'RESOLVE',
  'CLOSE',
]);
const givesWork: ReadonlySet<MatterAction> = new Set<MatterAction>(['ASSIGN', 'RESUME', 'REOPEN', 'HAND_OVER']);

function toldOf({ matter, events, reporter, assignments }: SampleMatter, community: SampleCommunity, random: Random) {
  const since = plusDays(community.asOf, -DAYS_KEPT);
  return events
    .filter(({ at }) => at > since)
    .flatMap((event) => {
      const assignee = assignments.find(({ assignedAt }) => assignedAt.getTime() === event.at.getTime())?.assigneeId;
      const handler = assignee ?? matter.handlerId ?? null;
      const told: [NotificationKind, string | null][] = [
        ['REQUEST_MOVED', movesRequest.has(event.action) && reporter.personId !== handler ? reporter.personId : null],
        ['WORK_GIVEN', givesWork.has(event.action) && handler !== event.actorId ? handler : null],
      ];
      return told.flatMap(([kind, recipientId]) =>
        recipientId === null ? [] : [rowOf({ kind, recipientId, matter, at: event.at }, community, random)],
      );
    });
}

interface Sampled extends Pick<SampleMatter, 'matter'> {
  readonly kind: NotificationKind;
  readonly recipientId: string;
  readonly at: Date;
}

function rowOf({ kind, recipientId, matter, at }: Sampled, { asOf }: SampleCommunity, random: Random) {
  const isRead = random.chance(at > plusDays(asOf, -DAYS_UNREAD) ? 40 : 90);
  const later = plusMinutes(at, random.int(1, 600));
  const readAt = isRead ? (later < asOf ? later : asOf) : null;
  const gridCode = isSensitive(matter.kind) ? matter.gridCode.slice(0, 15) : matter.gridCode;
  const about = { about: 'MATTER' as const, aboutId: matter.id, gridCode };
  return { id: random.uuid(at), recipientId, kind, at, readAt, ...about, causeId: random.uuid(at) };
}

/** As the facts of the posts would have told. */
function auditorsOf({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const street = streetCode(code);
  const given = officePostsGiven({ street, seed, asOf }).filter(({ post }) => post === 'AUDITOR');
  return given.map(({ id }) => ({ id, personId: office.AUDITOR.id, areaCode: street }));
}
