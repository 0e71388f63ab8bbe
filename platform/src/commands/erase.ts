import { environment } from '@microgrid/process/env';
import { Command } from 'commander';
import { validate } from 'uuid';
import type { Proofs } from '../erase-everywhere.ts';
import { say } from '../terminal.ts';

const command = new Command('pnpm run erase')
  .description('Erases what every subgraph holds of a person, or, with --due, whatever was kept long enough.')
  .argument('[person]', 'the id of the person')
  .option('--due', 'everything whose time is over, as a subgraph that runs does by itself every day')
  .addHelpText(
    'after',
    `
docs/personal-data.md says what goes and what the law keeps. Each subgraph proves what it did, in its table
erasure_proof and here: how many rows, of what, and a digest of their keys. What was done cannot be undone.
What is kept is told with why and until when. A request that has to wait for something, such as the end of a post, is kept and
finished then.

Environment:
  DATABASE_URL  the PostgreSQL; each subgraph can have its own, such as PEOPLE_DATABASE_URL
  DATA_DIR      folder of the embedded database, without one (.data); stop the platform first`,
  )
  .action(erase);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function erase(person: string | undefined, { due = false }: { due?: boolean }): Promise<void> {
  if ((person === undefined) !== due) throw new Error('give the id of a person, or --due');
  if (person !== undefined && !validate(person)) throw new Error(`${person} is no id of a person`);
  // To load all of the platform takes seconds; help and a wrong argument are told before.
  const [{ erasePersonEverywhere, retainEverywhere }, { openStores }] = await Promise.all([
    import('../erase-everywhere.ts'),
    import('../open-store.ts'),
  ]);
  const stores = openStores(environment());
  try {
    show(
      person === undefined
        ? await retainEverywhere(new Date(), stores.of)
        : await erasePersonEverywhere(person, stores.of),
    );
  } finally {
    await stores.close();
  }
}

function show(proofs: Proofs): void {
  for (const [subgraph, done] of proofs) {
    say(subgraph, done.length === 0 ? 'nothing to erase' : `${done.length} proofs`);
    for (const { deed, rows, entity, columns, digest, reason } of done) {
      process.stdout.write(`  ${deed.toLowerCase().padEnd(8)} ${rows} × ${entity}: ${columns.join(', ')}  ${digest}\n`);
      if (reason !== null) process.stdout.write(`           ${reason}\n`);
    }
  }
}
