import { readFile } from 'node:fs/promises';
import type { NatsLogin, NatsSettings } from '@microgrid/process/nats-settings';
import {
  connect,
  credsAuthenticator,
  nkeyAuthenticator,
  TimeoutError,
  type NatsConnection,
  type NodeConnectionOptions,
} from '@nats-io/transport-node';
import { CertificateMissing, demandsCertificate } from './certificate-demand.ts';

/** How long a broker may take to answer before it counts as away. */
const CONNECT_WITHIN_MS = 5000;

/**
 * A connection to the bus that looks for it again, without end, once it was there.
 * @throws Error saying in one line why there is none.
 */
export async function connectToNats({ servers, login, tls }: NatsSettings): Promise<NatsConnection> {
  const authentication = login === undefined ? {} : await authenticationOf(login);
  try {
    return await connect({
      servers: [...servers],
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      timeout: CONNECT_WITHIN_MS,
      ...authentication,
      ...(tls === undefined ? {} : { tls: { ...tls } }),
    });
  } catch (error) {
    // A server that misses a certificate closes without a word, as if it were away, which it is not.
    if (error instanceof TimeoutError && tls?.certFile === undefined && (await demandsCertificate(servers))) {
      throw new CertificateMissing(error);
    }
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`NATS does not answer at NATS_URL: ${why}`, { cause: error });
  }
}

async function authenticationOf(login: NatsLogin): Promise<NodeConnectionOptions> {
  if ('token' in login) return login;
  if ('user' in login) return { user: login.user, pass: login.password };
  if ('credentialsFile' in login) {
    return { authenticator: credsAuthenticator(await contentOf(login.credentialsFile, 'NATS_CREDS')) };
  }
  const seed = await contentOf(login.nkeyFile, 'NATS_NKEY');
  return { authenticator: nkeyAuthenticator(Buffer.from(seed.toString('utf8').trim())) };
}

function contentOf(path: string, variable: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw new Error(`the file of ${variable} cannot be read: ${path}`, { cause });
  });
}
