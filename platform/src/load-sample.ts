import type { Store } from '@microgrid/database/store';
import { ActivityEntity } from '@microgrid/community-services/activity/activity.entity';
import { MatterEventEntity } from '@microgrid/community-services/matter/history/matter-event.entity';
import { MatterReporterEntity } from '@microgrid/community-services/matter/reporter/matter-reporter.entity';
import { MatterEntity } from '@microgrid/community-services/matter/matter.entity';
import { PostEntity } from '@microgrid/community-services/post/post.entity';
import { RegistrationEntity } from '@microgrid/community-services/registration/registration.entity';
import { AdminUnitEntity } from '@microgrid/organisation/admin-unit/admin-unit.entity';
import { GridEntity } from '@microgrid/organisation/grid/grid.entity';
import {
  PartyCoverEntity,
  PartyOrganizationEntity,
} from '@microgrid/organisation/party-organization/party-organization.entity';
import { ServiceStationEntity } from '@microgrid/organisation/service-station/service-station.entity';
import { AppointmentEntity } from '@microgrid/people/appointment/appointment.entity';
import { OfficePostEntity } from '@microgrid/people/office-post/office-post.entity';
import { PersonEntity } from '@microgrid/people/person/person.entity';
import { sampleNetwork, type SampleOptions } from '@microgrid/sample-network';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { Subgraph } from '@microgrid/subgraph/subgraph';
import { sql, type Kysely } from 'kysely';
import { bulkInsert } from '@microgrid/database/bulk-insert';

/** How far the loading is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** The community that was loaded last. */
  readonly name: string;
}

/**
 * Loads the sample network into `store`, a community a transaction over all subgraphs, skipping those that are there:
 * what was interrupted goes on, and nothing is loaded twice.
 * @returns how many communities were loaded now.
 */
export async function loadSample(
  { store, subgraphs }: { store: Store; subgraphs: readonly Subgraph[] },
  options: SampleOptions,
  onProgress: (progress: Progress) => void,
): Promise<number> {
  const kysely = store.kysely<unknown>();
  const loaded = await loadedCommunities(kysely);
  const network = sampleNetwork(options);
  if (loaded.size >= network.counts.communities) return 0;
  let done = 0;
  for (const community of network.communities()) {
    done++;
    if (loaded.has(community.code)) continue;
    await kysely.transaction().execute(async (transaction) => {
      await insertCommunity(transaction, subgraphs, community);
      await sql`insert into sample.community (code) values (${community.code})`.execute(transaction);
    });
    onProgress({ done, of: network.counts.communities, name: community.name });
  }
  await sql`analyze`.execute(kysely);
  return done - loaded.size;
}

async function loadedCommunities(kysely: Kysely<unknown>): Promise<Set<string>> {
  await sql`create schema if not exists sample`.execute(kysely);
  await sql`create table if not exists sample.community (code text primary key)`.execute(kysely);
  const { rows } = await sql<{ code: string }>`select code from sample.community`.execute(kysely);
  return new Set(rows.map(({ code }) => code));
}

async function insertCommunity(
  transaction: Kysely<unknown>,
  subgraphs: readonly Subgraph[],
  rows: SampleCommunity,
): Promise<void> {
  const of = (name: string) => {
    const subgraph = subgraphs.find((candidate) => candidate.name === name);
    if (subgraph === undefined) throw new Error(`no subgraph is named ${name}`);
    return subgraph.database.orm;
  };
  const [organisation, people, services] = [of('organisation'), of('people'), of('community-services')];
  await bulkInsert(transaction, { orm: organisation, entity: AdminUnitEntity }, rows.adminUnits);
  await bulkInsert(transaction, { orm: organisation, entity: GridEntity }, rows.grids);
  await bulkInsert(transaction, { orm: organisation, entity: PartyOrganizationEntity }, rows.partyOrganizations);
  await bulkInsert(transaction, { orm: organisation, entity: PartyCoverEntity }, rows.partyCovers);
  await bulkInsert(transaction, { orm: organisation, entity: ServiceStationEntity }, rows.serviceStations);
  await bulkInsert(transaction, { orm: people, entity: PersonEntity }, rows.persons);
  await bulkInsert(transaction, { orm: people, entity: AppointmentEntity }, rows.appointments);
  await bulkInsert(transaction, { orm: people, entity: OfficePostEntity }, rows.officePosts);
  await bulkInsert(transaction, { orm: services, entity: ActivityEntity }, rows.activities);
  await bulkInsert(transaction, { orm: services, entity: RegistrationEntity }, rows.registrations);
  await bulkInsert(transaction, { orm: services, entity: MatterEntity }, rows.matters);
  await bulkInsert(transaction, { orm: services, entity: MatterReporterEntity }, rows.matterReporters);
  await bulkInsert(transaction, { orm: services, entity: MatterEventEntity }, rows.matterEvents);
  await bulkInsert(transaction, { orm: services, entity: PostEntity }, postsOf(rows));
}

/** What community-services would have learned of the appointments from their facts. */
function postsOf({ appointments }: SampleCommunity) {
  const active = appointments.filter(({ status }) => status === 'ACTIVE');
  return active.map(({ id, personId, role, gridCode }) => ({ id, personId, role, gridCode }));
}
