import 'reflect-metadata';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openLog } from '@microgrid/process/log';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { keepRounds } from '../src/round/jobs/keep-rounds.job.ts';
import { evaluations } from '../src/subgraph.ts';

/** A process that is killed: `computing.ts <database> <now>` brings the evaluations after their rounds, says `done`, and lives on. */
const [url = '', now = ''] = process.argv.slice(2);

const log = openLog('computing');
const store = await openPostgres(url);
const { database } = await openSubgraph(evaluations, { store, log });
process.stdout.write('ready\n');
await keepRounds.run({ database, log, now: new Date(now), closing: new AbortController().signal });
process.stdout.write('done\n');
setInterval(() => {}, 1000);
