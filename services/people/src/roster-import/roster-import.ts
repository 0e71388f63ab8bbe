import type { Concept } from '@microgrid/subgraph/concept';
import { checkRosters } from './check/check-rosters.job.ts';
import { ApplyRosterImportResolver } from './deeds/apply-roster-import.ts';
import { CancelRosterImportResolver } from './deeds/cancel-roster-import.ts';
import { StartRosterImportResolver } from './deeds/start-roster-import.ts';
import { dropRosters } from './file/drop-rosters.job.ts';
import { rostersDoor } from './file/rosters.door.ts';
import { rosterImports } from './migrations/20261129T120000-roster-imports.ts';
import { rosterFilePersonal, rosterImportPersonal, rosterRowPersonal } from './roster-import.personal.ts';
import { RosterImportResolver, RosterProblemResolver, RosterRowResolver } from './roster-import.resolver.ts';
import { rosterImportSample } from './roster-import.sample.ts';

/** Imports of rosters（花名册导入）, from the start to the posts that they became. */
export const rosterImport: Concept = {
  stored: [rosterFilePersonal, rosterRowPersonal, rosterImportPersonal],
  resolvers: [
    RosterImportResolver,
    RosterRowResolver,
    RosterProblemResolver,
    StartRosterImportResolver,
    ApplyRosterImportResolver,
    CancelRosterImportResolver,
  ],
  migrations: [rosterImports],
  jobs: [checkRosters, dropRosters],
  files: rostersDoor,
  sample: rosterImportSample,
};
