import { createTestDatabase } from '@microgrid/database/testing';
import { startProgram, type Program } from './program.ts';
import { sample } from './sample.ts';

/** Tests ask more in a minute than any client. */
const SPENDTHRIFT = { LIMIT_POINTS_SIGNED_IN: '1000000000', LIMIT_POINTS_ANONYMOUS: '1000000000' };

/**
 * The graph over the sample of 永宁街道 as five processes, in a database of its own on `server`.
 * @param folder keeps the key of the development issuer.
 */
export async function startFiveProcesses(
  server: string,
  folder: string,
  more: { readonly collector?: string | undefined; readonly outputFile?: string } = {},
): Promise<Program> {
  const { collector = '', outputFile } = more;
  const database = await createTestDatabase(server, sample);
  const env = { DATABASE_URL: database, DATA_DIR: folder, NODE_ENV: 'test', LOG_LEVEL: 'info', ...SPENDTHRIFT };
  return startProgram('start-distributed', { env: { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: collector }, outputFile });
}
