import { createTestDatabase } from '@microgrid/database/testing';
import { startProgram, type Program } from './program.ts';
import { sample } from './sample.ts';

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
  const env = { DATABASE_URL: database, DATA_DIR: folder, NODE_ENV: 'test', LOG_LEVEL: 'info' };
  return startProgram('start-distributed', { env: { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: collector }, outputFile });
}
