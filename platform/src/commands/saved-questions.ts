import { writeFile } from 'node:fs/promises';
import { environment } from '@microgrid/process/env';
import { Command } from 'commander';
import { say } from '../terminal.ts';

const command = new Command('pnpm run saved-questions')
  .description(
    'Writes the questions that are saved（已存问题） into a file, for pnpm check:schema --questions: whether a release still answers them.',
  )
  .argument('<file>', 'where to')
  .addHelpText(
    'after',
    `
Reads the database that runs, and changes nothing in it. What is written are texts of queries and their ids, titles of shared
ones alone; no variables, no owners, no answers.

Environment:
  DATABASE_URL  the PostgreSQL, or that of evaluations alone, EVALUATIONS_DATABASE_URL
  DATA_DIR      folder of the embedded database, without one (.data); stop the platform first`,
  )
  .action(write);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function write(file: string): Promise<void> {
  // To load them takes seconds; help is told before.
  const [{ keptQuestions }, { openStores }] = await Promise.all([
    import('@microgrid/evaluations/kept-questions'),
    import('../open-store.ts'),
  ]);
  const stores = openStores(environment());
  try {
    const questions = await keptQuestions(await stores.of('evaluations'));
    await writeFile(file, `${JSON.stringify(questions, undefined, 2)}\n`);
    say('questions', `${questions.length} written to ${file}`);
  } finally {
    await stores.close();
  }
}
