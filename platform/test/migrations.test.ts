import { createHash } from 'node:crypto';
import { missingChanges } from '@microgrid/database/drift';
import { openTestStore } from '@microgrid/database/testing';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

describe('the migrations of a subgraph', () => {
  it.each(subgraphs.map((definition) => [definition.name, definition] as const))(
    'P5: lead to exactly the tables and policies that its entities say: %s',
    async (_name, definition) => {
      const store = await openTestStore();
      const subgraph = await openSubgraph(definition, { store, log: pino({ level: 'silent' }) });
      expect(await missingChanges(subgraph.database.orm, definition.database)).toBe('');
      await subgraph.close();
      await store.close();
    },
  );

  // A line that changes is a released migration that was edited. New ones: npx pnpm exec vitest run -u platform/test/migrations.test.ts
  it('stay as they were released', async () => {
    const lines = subgraphs.flatMap(({ database: { schema, migrations } }) =>
      migrations.map(({ name, sql }) => `${createHash('sha256').update(sql).digest('hex')}  ${schema}.${name}\n`),
    );
    await expect(lines.join('')).toMatchFileSnapshot('upgrade/migrations.sha256');
  });
});
