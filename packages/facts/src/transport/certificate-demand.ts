import { connect } from 'node:net';

/** The broker is there, and lets in only who shows a certificate. */
export class CertificateMissing extends Error {
  override readonly name = 'CertificateMissing';

  constructor(cause: Error) {
    super('NATS asks whoever comes to NATS_URL for a certificate: set NATS_CERT and NATS_KEY', { cause });
  }
}

const DEFAULT_PORT = 4222;
const PATIENCE_MS = 2000;

/** Whether one of `servers`, each `host:port`, says in its greeting that whoever comes must show a certificate. */
export async function demandsCertificate(servers: readonly string[]): Promise<boolean> {
  const greetings = await Promise.all(servers.map(greetingOf));
  return greetings.some((greeting) => /^INFO .*"tls_verify":\s*true/.test(greeting));
}

/** The first line that a server sends; empty when none comes. */
function greetingOf(server: string): Promise<string> {
  const { hostname, port } = new URL(`nats://${server}`);
  const socket = connect(Number(port) || DEFAULT_PORT, hostname.replace(/^\[(.*)\]$/, '$1'));
  return new Promise((resolve) => {
    let greeting = '';
    socket.setEncoding('utf8').setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('data', (text: string) => {
      greeting += text;
      if (greeting.includes('\n')) socket.destroy();
    });
    // Whoever is not there says nothing.
    socket.on('error', () => {}).once('close', () => resolve(greeting));
  });
}
