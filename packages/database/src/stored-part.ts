import type { PersonalData } from './erasure/personal-data.ts';
import type { MigrationStep } from './migration.ts';

/** What one concept, or one of the packages, stores: its entities and the migrations that make their tables. */
export interface StoredPart {
  /** Each entity with what it holds of people; of all entities of a schema, what comes first is erased first. */
  readonly stored?: readonly PersonalData[];
  readonly migrations?: readonly MigrationStep[];
}
