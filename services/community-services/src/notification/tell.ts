import { momentOf } from '@microgrid/database/moment';
import type { Fact } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { NotificationEntity } from './notification.entity.ts';
import type { NotificationAbout, NotificationKind } from './notification.terms.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is older is no news: a consumer that is added to a network hears of all that ever happened there. */
const NEWS_DAYS = 7;

/** What somebody is told; about nothing, it tells a family that shares the phone nothing. */
export interface Told {
  readonly kind: NotificationKind;
  readonly about?: { readonly type: NotificationAbout; readonly id: string };
  /** Where, instead of where the fact says; about nothing, nowhere. */
  readonly gridCode?: string;
  /** Of what tells of it, where that is not the fact. */
  readonly causeId?: string;
}

type Somebody = string | null | undefined;

/** Tells each of `recipients` once of what `fact` says. */
export async function tell(
  em: SqlEntityManager,
  fact: Fact,
  { recipients, told }: { readonly recipients: readonly Somebody[]; readonly told: Told },
): Promise<void> {
  const whom = [...new Set(recipients)].filter((recipient) => recipient != null);
  if (whom.length === 0 || (await isOld(em, fact))) return;
  const { kind, about, gridCode = about === undefined ? null : placeOf(fact), causeId = fact.id } = told;
  const row = {
    kind,
    at: new Date(fact.time),
    about: about?.type ?? null,
    aboutId: about?.id ?? null,
    gridCode,
    causeId,
  };
  await em.upsertMany(
    NotificationEntity,
    whom.map((recipientId) => ({ id: newId(), recipientId, ...row })),
    { onConflictFields: ['causeId', 'recipientId'], onConflictAction: 'ignore' },
  );
}

async function isOld(em: SqlEntityManager, { time }: Fact): Promise<boolean> {
  return new Date(time).getTime() < (await momentOf(em)).getTime() - NEWS_DAYS * DAY_MS;
}

const COMMUNITY_DIGITS = 12;

/** The grid of a fact; an office above the communities is none. */
function placeOf({ gridcode }: Fact): string | null {
  return gridcode.length >= COMMUNITY_DIGITS ? gridcode : null;
}
