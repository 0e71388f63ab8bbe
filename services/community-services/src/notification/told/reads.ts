import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { GlassBroken } from '@microgrid/facts/catalogue';
import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';
import { AuditorPostEntity } from '../auditor/auditor-post.entity.ts';
import { tell } from '../tell.ts';

/** Breaking the glass is told to the privacy auditors there, and to whose it is when it was read. */
export const toldOfReads: FactConsumer['handlers'] = {
  'reporter.glass_broken.v1': tellOfRead,
  'matter_details.glass_broken.v1': tellOfRead,
  'destination.glass_broken.v1': tellOfRead,
  'care_contact.glass_broken.v1': tellOfRead,
  'mediation_file.glass_broken.v1': tellOfRead,
  'wish_contact.glass_broken.v1': tellOfRead,
};

/** That somebody is cared for, or is in a dispute, a family that shares the phone is not to learn. */
const unsaid: ReadonlySet<GlassBroken> = new Set<GlassBroken>([
  'care_contact.glass_broken.v1',
  'mediation_file.glass_broken.v1',
]);

async function tellOfRead(fact: Fact<GlassBroken>, em: SqlEntityManager): Promise<void> {
  const about = { type: 'READ_LOG', id: fact.subject } as const;
  const posts = await em.find(AuditorPostEntity, { endedAt: null });
  const auditors = posts.filter(({ areaCode }) => isWithin(fact.gridcode, areaCode)).map(({ personId }) => personId);
  await tell(em, fact, { recipients: auditors, told: { kind: 'GLASS_BROKEN', about } });
  if (!fact.data.isGranted) return;
  const reads = await readsOf(em, fact.subject);
  const told = { kind: 'SEALED_READ', ...(unsaid.has(fact.type) ? {} : { about }) } as const;
  await tell(em, fact, { recipients: reads.map(({ subjectId }) => subjectId), told });
}

/** The read with this id, and its entries for the others whose it is too: one read of one thing at one moment. */
async function readsOf(em: SqlEntityManager, id: string): Promise<ReadLogEntity[]> {
  const read = await em.findOne(ReadLogEntity, { id });
  if (read === null) return [];
  const { at, readerId, field, thingId, purpose } = read;
  return em.find(ReadLogEntity, { at, readerId, field, thingId, purpose });
}
