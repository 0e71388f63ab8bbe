import type { Store } from '@microgrid/database/store';
import { sentenceOf } from '@microgrid/tables/table';
import { sql } from 'kysely';
import { importNetwork, type ImportedSubgraph, type ImportOptions } from '../../src/import-network.ts';
import { C, dayFromToday, type Tables } from './import.ts';

/** What is wrong, a sentence each. */
export const problemsOf = (results: readonly ImportedSubgraph[]) =>
  results.flatMap(({ problems }) => problems.map(sentenceOf));

/** A post of the template, for another person. */
export const POST = {
  角色: '微网格长',
  网格编码: `${C}901001`,
  任期起: dayFromToday(-10),
  任期止: dayFromToday(100),
  依据: '聘任',
};

/** Imports into a store of the test, and what stands there. */
export function importsInto(storeOf: () => Store) {
  return {
    run: (tables: Tables, options: Partial<ImportOptions> = {}) =>
      importNetwork(tables, { storeOf: () => Promise.resolve(storeOf()), isTrial: false, ...options }),

    /** How many rows each table of both subgraphs has. */
    async contents() {
      const tables = [
        'organisation.admin_unit',
        'organisation.grid',
        'organisation.party_organization',
        'organisation.party_cover',
        'organisation.service_station',
        'organisation.outbox',
        'people.person',
        'people.appointment',
        'people.office_post',
        'people.outbox',
      ];
      const counts = await Promise.all(
        tables.map(async (name) => {
          const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(name)}`.execute(
            storeOf().kysely(),
          );
          return [name, rows[0]?.count] as const;
        }),
      );
      return Object.fromEntries(counts);
    },

    async factsOf(schema: string) {
      const { rows } = await sql<{
        fact: { type: string; subject: string; data: object };
      }>`select fact from ${sql.table(`${schema}.outbox`)}
      where fact->>'gridcode' <> '000000000' order by position`.execute(storeOf().kysely());
      return rows.map(({ fact }) => fact);
    },
  };
}
