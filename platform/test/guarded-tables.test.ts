import { tablesWithRowLevelSecurity } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

/** Who reads a personal column of a table that need not be guarded: all, or nobody by the graph. */
const OPEN = /^(Everybody$|Nobody\b)/;

/** What is not guarded although some read it and others do not, and why. */
const OPEN_THOUGH: Readonly<Record<string, string>> = {
  'people.person': 'that somebody serves is public; name, phone and source are withheld field by field',
};

describe('the guarded tables of all subgraphs', () => {
  let store: Store;
  const opened: Subgraph[] = [];
  beforeAll(async () => {
    store = await openTestStore();
    for (const definition of subgraphs)
      opened.push(await openSubgraph(definition, { store, log: pino({ level: 'silent' }) }));
  });
  afterAll(async () => {
    for (const subgraph of opened) await subgraph.close();
    await store.close();
  });

  /** Those that were declared guarded, by the entities. */
  const guarded = () =>
    opened
      .flatMap(({ database: { model, orm } }) =>
        tablesWithRowLevelSecurity(orm).map((table) => `${model.schema}.${table}`),
      )
      .toSorted();

  /** Those of facts of closed months. */
  const ofClosedMonths = () =>
    new Set(
      opened.flatMap(({ concepts, database: { model } }) =>
        concepts.flatMap(({ closed = [] }) => closed.map(({ table }) => `${model.schema}.${table}`)),
      ),
    );

  it('P5: are all that hold something of people which some may read and others not', () => {
    const held = opened.flatMap(({ database: { model, orm } }) =>
      model.stored
        .filter(({ personal }) => Object.values(personal).some(({ readers }) => !OPEN.test(readers)))
        .map(({ entity }) => `${model.schema}.${orm.getMetadata(entity).tableName}`),
    );
    expect(held.filter((table) => !guarded().includes(table)).toSorted()).toEqual(Object.keys(OPEN_THOUGH));
    expect(held.length).toBeGreaterThan(Object.keys(OPEN_THOUGH).length);
  });

  it('P5: have row-level security, forced, and a policy that lets a caller see some rows', async () => {
    const { rows } = await sql<{ name: string; isOn: boolean; isForced: boolean }>`
      select relnamespace::regnamespace || '.' || relname as name, relrowsecurity as "isOn", relforcerowsecurity as "isForced"
      from pg_class where relrowsecurity or relforcerowsecurity order by 1`.execute(store.kysely());
    expect(rows).toEqual(guarded().map((name) => ({ name, isOn: true, isForced: true })));
    const policies = await sql<{ name: string; role: string; qual: string }>`
      select schemaname || '.' || tablename as name, array_to_string(roles, ',') as role, qual
      from pg_policies where cmd <> 'INSERT' order by 1, 2`.execute(store.kysely());
    expect(policies.rows).toEqual(
      guarded().flatMap((name) => [
        // Facts of closed months are seen by no caller: what is told of them is rounded.
        ...(ofClosedMonths().has(name)
          ? []
          : [
              {
                name,
                role: 'microgrid_caller',
                qual: expect.stringMatching(
                  /caller_id|caller_scopes|mediated_by_caller|FROM community_services\.(matter(_reporter)?|mediation|notification)\b|FROM people\.roster_import\b|FROM evaluations\.(evaluation|honour_consent)\b/,
                ),
              },
            ]),
        { name, role: 'microgrid_internal', qual: 'true' },
      ]),
    );
  });

  it('P5: are touched by roles that own nothing, cannot log in and pass over no policy', async () => {
    const { rows } = await sql`
      select rolname as role, rolcanlogin or rolsuper or rolbypassrls or rolcreaterole as "isMighty",
        exists (select from pg_class where relowner = pg_roles.oid) as "ownsTables"
      from pg_roles where rolname in ('microgrid_caller', 'microgrid_internal') order by 1`.execute(store.kysely());
    expect(rows).toEqual([
      { role: 'microgrid_caller', isMighty: false, ownsTables: false },
      { role: 'microgrid_internal', isMighty: false, ownsTables: false },
    ]);
  });

  it('P5: are passed over only by functions whose search path is fixed and which not everybody may call', async () => {
    const { rows } = await sql<{ name: string }>`
      select proname as name, proowner::regrole::text as owner, proconfig[1] like 'search_path=%, pg_temp' as "isFixed",
        has_function_privilege('public', oid, 'execute') as "isPublic"
      from pg_proc where prosecdef and pronamespace::regnamespace::text = any(${subgraphs.map(({ database }) => database.schema)})
      order by 1`.execute(store.kysely());
    expect(rows).not.toEqual([]);
    expect(rows).toEqual(
      rows.map(({ name }) => ({ name, owner: 'microgrid_internal', isFixed: true, isPublic: false })),
    );
  });
});
