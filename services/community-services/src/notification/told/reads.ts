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
  'wish_contact.glass_broken.v1': tellOfRead,
};

/** That somebody is cared for, a family that shares the phone is not to learn. */
const unsaid: ReadonlySet<GlassBroken> = new Set<GlassBroken>(['care_contact.glass_broken.v1']);

async function tellOfRead(fact: Fact<GlassBroken>, em: SqlEntityManager): Promise<void> {
  const about = { type: 'READ_LOG', id: fact.subject } as const;
  const posts = await em.find(AuditorPostEntity, { endedAt: null });
  const auditors = posts.filter(({ areaCode }) => isWithin(fact.gridcode, areaCode)).map(({ personId }) => personId);
  await tell(em, fact, { recipients: auditors, told: { kind: 'GLASS_BROKEN', about } });
  if (!fact.data.isGranted) return;
  const read = await em.findOne(ReadLogEntity, { id: fact.subject });
  const told = { kind: 'SEALED_READ', ...(unsaid.has(fact.type) ? {} : { about }) } as const;
  await tell(em, fact, { recipients: [read?.subjectId], told });
}
