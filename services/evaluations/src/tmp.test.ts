import { missingChanges } from '@microgrid/database/drift';
import { openTestSubgraph } from '@microgrid/subgraph/testing';
import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { evaluations } from './subgraph.ts';
it('x', async () => {
  const { subgraph, close } = await openTestSubgraph(evaluations);
  writeFileSync('/tmp/work/rounds-missing.sql', await missingChanges(subgraph.database.orm, evaluations.database));
  await close();
});
