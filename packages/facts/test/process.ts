import { openPglite } from '@microgrid/database/pglite-store';
import { openPostgres } from '@microgrid/database/postgres-store';
import { sql } from 'kysely';
import { pino } from 'pino';
import { openInProcessTransport } from '../src/transport/in-process-transport.ts';
import { openJetStreamTransport } from '../src/transport/jet-stream-transport.ts';
import { openFacts } from '../src/open-facts.ts';
import { counting, openReceiving, openSending, say } from './two-schemas.ts';

/**
 * A process that is killed: `process.ts <database> <nats | -> <subjects, comma-separated | -> <numbers> <receive | ->`.
 * It says the numbers of each subject, going on after the last that it said before it died, and receives.
 */
const [database = '', nats = '-', subjects = '-', numbers = '0', receive = '-'] = process.argv.slice(2);

const store = database.startsWith('postgres:') ? await openPostgres(database) : await openPglite(database);
const log = pino({ level: 'silent' });
const inProcess = openInProcessTransport();
const transport = nats === '-' ? inProcess : await openJetStreamTransport({ servers: [nats] }, log);
const sending = await openSending(store);
const sender = await openFacts({ database: sending, consumers: [], transport, log });
if (receive !== '-') await openFacts({ database: await openReceiving(store), consumers: [counting()], transport, log });
await inProcess.begin();
process.stdout.write('ready\n');

await Promise.all(
  subjects.split(',').map(async (subject) => {
    if (subject === '-') return;
    for (let number = (await lastSaid(subject)) + 1; number <= Number(numbers); number++) {
      await say(sender.database, subject, number);
    }
  }),
);
process.stdout.write('said\n');
setInterval(() => {}, 1000); // The relay and the consumer go on until the process is killed.

async function lastSaid(subject: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max((fact->'data'->>'capacity')::int), 0) as last from community_services.outbox where fact->>'subject' = ${subject}
  `.execute(store.kysely());
  return rows[0]?.last ?? 0;
}
