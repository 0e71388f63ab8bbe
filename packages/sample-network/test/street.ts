import type { SampleCommunity } from '../src/community.ts';
import { sampleNetwork, type SampleOptions } from '../src/sample-network.ts';

type Tables = Omit<SampleCommunity, 'code' | 'name'>;

/** The beginning of 2026-03-10 in Shanghai, in the middle of a published calendar. */
export const asOf = new Date('2026-03-10T00:00:00+08:00');

const made = new Map<string, Tables>();

/** All rows of a sample, as the loader would have them, made once; 永宁街道 on 2026-03-10 unless told otherwise. */
export function rowsOf(options: SampleOptions = {}): Tables {
  const key = JSON.stringify(options);
  const rows = made.get(key) ?? makeRows(options);
  made.set(key, rows);
  return rows;
}

function makeRows(options: SampleOptions): Tables {
  const communities = Array.from(sampleNetwork({ asOf, ...options }).communities());
  const all = <Table extends keyof Tables>(table: Table) =>
    communities.flatMap((community): Tables[Table][number][] => community[table]) as Tables[Table];
  return {
    adminUnits: all('adminUnits'),
    grids: all('grids'),
    partyOrganizations: all('partyOrganizations'),
    partyCovers: all('partyCovers'),
    serviceStations: all('serviceStations'),
    persons: all('persons'),
    appointments: all('appointments'),
    officePosts: all('officePosts'),
    activities: all('activities'),
    registrations: all('registrations'),
    matters: all('matters'),
    matterReporters: all('matterReporters'),
    matterEvents: all('matterEvents'),
  };
}
