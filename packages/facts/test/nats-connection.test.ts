import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { natsFrom } from '@microgrid/process/nats-settings';
import { nkeys } from '@nats-io/transport-node';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJetStreamTransport } from '../src/transport/jet-stream-transport.ts';
import { connectToNats } from '../src/transport/nats-connection.ts';
import { startNatsServer } from '../src/transport/nats-server.ts';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'nats-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How connecting goes, by `env` of a server that was started with `flags`: the first is taken, the others are refused. */
async function connecting(flags: readonly string[], envOf: (address: string) => NodeJS.ProcessEnv[]) {
  const server = await startNatsServer(await mkdtemp(join(folder, 'server-')), -1, flags);
  if (server === undefined) throw new Error('there is no nats-server');
  try {
    const results: string[] = [];
    for (const env of envOf(`127.0.0.1:${server.port}`)) results.push(await tried(env));
    return results;
  } finally {
    await server.close();
  }
}

async function tried(env: NodeJS.ProcessEnv): Promise<string> {
  const settings = natsFrom(env);
  if (settings === undefined) throw new Error('no NATS_URL');
  try {
    const connection = await connectToNats(settings);
    await connection.close();
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** How a transport opens, which goes on trying where nobody answers. */
async function opening(env: NodeJS.ProcessEnv, use?: 'FACTS' | 'LISTENING'): Promise<string> {
  const nats = natsFrom(env) ?? expect.fail('no NATS_URL');
  try {
    const transport = await openJetStreamTransport(nats, pino({ level: 'silent' }), use);
    const state = transport.isConnected() ? 'open' : 'away';
    await transport.close();
    return state;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

it('P41: a server of our own that dies is noticed', async () => {
  const server = await startNatsServer(await mkdtemp(join(folder, 'server-')));
  let isEnded = false;
  void server?.ended.then(() => (isEnded = true));
  expect(isEnded).toBe(false);
  await server?.kill('SIGKILL');
  expect(isEnded).toBe(true);
});

describe('a bus that asks who comes', () => {
  const refused = expect.stringMatching(/^NATS does not answer at NATS_URL: .*[Aa]uthorization.*$/);

  it('takes a user and password, in the URL or beside it, and says in one line that others are refused', async () => {
    const results = await connecting(['--user', 'anna', '--pass', 'p@ss'], (at) => [
      { NATS_URL: `nats://anna:p%40ss@${at}` },
      { NATS_URL: at, NATS_USER: 'anna', NATS_PASSWORD: 'p@ss' },
      { NATS_URL: at },
      { NATS_URL: `nats://anna:wrong@${at}` },
    ]);
    expect(results).toEqual(['taken', 'taken', refused, refused]);
    expect(results.join()).not.toMatch(/p@ss|wrong/);
  });

  it('takes a token', async () => {
    const results = await connecting(['--auth', 'secret'], (at) => [
      { NATS_URL: `nats://secret@${at}` },
      { NATS_URL: at, NATS_TOKEN: 'secret' },
      { NATS_URL: at, NATS_TOKEN: 'wrong' },
    ]);
    expect(results).toEqual(['taken', 'taken', refused]);
  });

  it('takes the key of an nkey or credentials file, and says which file it cannot read', async () => {
    const [user, stranger] = [nkeys.createUser(), nkeys.createUser()];
    const seedOf = (key: typeof user) => new TextDecoder().decode(key.getSeed());
    const file = (name: string) => join(folder, name);
    await writeFile(file('server.conf'), `authorization { users: [{ nkey: ${user.getPublicKey()} }] }`);
    await writeFile(file('user.nk'), `${seedOf(user)}\n`);
    await writeFile(file('stranger.nk'), `${seedOf(stranger)}\n`);
    const part = (name: string, content: string) => `-----BEGIN ${name}-----\n${content}\n------END ${name}------\n\n`;
    await writeFile(file('user.creds'), part('NATS USER JWT', 'e30.e30.e30') + part('USER NKEY SEED', seedOf(user)));
    const results = await connecting(['-c', file('server.conf')], (at) => [
      { NATS_URL: at, NATS_NKEY: file('user.nk') },
      { NATS_URL: at, NATS_CREDS: file('user.creds') },
      { NATS_URL: at, NATS_NKEY: file('stranger.nk') },
      { NATS_URL: at, NATS_NKEY: file('nowhere.nk') },
      { NATS_URL: at, NATS_CREDS: file('nowhere.creds') },
    ]);
    expect(results).toEqual([
      'taken',
      'taken',
      refused,
      `the file of NATS_NKEY cannot be read: ${file('nowhere.nk')}`,
      `the file of NATS_CREDS cannot be read: ${file('nowhere.creds')}`,
    ]);
  });
});

describe('a bus over TLS', () => {
  const pem = (name: string) => join(folder, `${name}.pem`);
  const sign = async (name: string, ...more: string[]) => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', pem(`${name}-key`)];
    await run('openssl', ['req', '-x509', ...key, '-out', pem(name), '-days', '2', '-subj', `/CN=${name}`, ...more]);
  };
  // A certificate is for a name.
  const named = (address: string) => address.replace('127.0.0.1', 'localhost');
  beforeAll(async () => {
    await sign('ca');
    const issued = ['-CA', pem('ca'), '-CAkey', pem('ca-key'), '-addext', 'basicConstraints=critical,CA:false'];
    await sign('server', ...issued, '-addext', 'subjectAltName=DNS:localhost');
    await sign('client', ...issued);
  });

  it('is trusted by NATS_CA alone and shown the certificate of NATS_CERT', async () => {
    const flags = ['--tlsverify', '--tlscert', pem('server'), '--tlskey', pem('server-key'), '--tlscacert', pem('ca')];
    const own = { NATS_CERT: pem('client'), NATS_KEY: pem('client-key') };
    const results = await connecting(flags, (at) => [
      { NATS_URL: `tls://${named(at)}`, NATS_CA: pem('ca'), ...own },
      { NATS_URL: `tls://${named(at)}`, ...own },
    ]);
    expect(results).toEqual(['taken', expect.stringMatching(/^NATS does not answer at .*certificate.*$/)]);
  });

  it('P34: that asks for a certificate and is shown none is no bus that is away: the start ends in one line', async () => {
    const flags = ['--tlsverify', '--tlscert', pem('server'), '--tlskey', pem('server-key'), '--tlscacert', pem('ca')];
    const server = await startNatsServer(await mkdtemp(join(folder, 'server-')), -1, flags);
    const nats = natsFrom({ NATS_URL: `tls://localhost:${server?.port}`, NATS_CA: pem('ca') });
    const begun = performance.now();
    await expect(openJetStreamTransport(nats ?? expect.fail(), pino({ level: 'silent' }))).rejects.toThrow(
      /^NATS asks whoever comes to NATS_URL for a certificate: set NATS_CERT and NATS_KEY$/,
    );
    expect(performance.now() - begun).toBeLessThan(8000);
    await server?.close();
  });

  it('P34: that has none, though tls:// asks for it, is no bus that is away: the start ends in one line', async () => {
    const server = await startNatsServer(await mkdtemp(join(folder, 'server-')));
    expect(await opening({ NATS_URL: `tls://127.0.0.1:${server?.port}` })).toMatch(
      /^NATS does not answer at NATS_URL: server does not support 'tls'$/,
    );
    await server?.close();
  });

  it('is never gone around: tls:// does not speak with a server that has none', async () => {
    const results = await connecting([], (at) => [{ NATS_URL: `nats://${at}` }, { NATS_URL: `tls://${at}` }]);
    expect(results).toEqual(['taken', expect.stringMatching(/does not support 'tls'/)]);
  });
});

describe('a bus that will never do', () => {
  it('P34: without JetStream ends the start in one line, but of whoever only listens', async () => {
    const config = join(folder, 'no-jetstream.conf');
    await writeFile(
      config,
      'accounts { A: { users: [{ user: a, password: p }] }, B: { jetstream: enabled, users: [{ user: b, password: p }] } }',
    );
    const server = await startNatsServer(await mkdtemp(join(folder, 'server-')), -1, ['-c', config]);
    const at = `127.0.0.1:${server?.port}`;
    expect(await opening({ NATS_URL: `nats://a:p@${at}` })).toMatch(
      /^the NATS server of NATS_URL has no JetStream, .*$/,
    );
    expect(await opening({ NATS_URL: `nats://a:p@${at}` }, 'LISTENING')).toBe('open');
    expect(await opening({ NATS_URL: `nats://b:p@${at}` })).toBe('open');
    await server?.close();
  });

  it('P34: that grants too little ends the start in one line with the right that is missing', async () => {
    const config = join(folder, 'rights.conf');
    const user = (name: string, denied: string) =>
      `{ user: ${name}, password: p, permissions: { publish: { deny: "${denied}" } } }`;
    await writeFile(
      config,
      `authorization { users: [${user('none', '>')}, ${user('few', '$JS.API.STREAM.CREATE.>')}] }`,
    );
    const server = await startNatsServer(await mkdtemp(join(folder, 'server-')), -1, ['-c', config]);
    const lacking = (right: string) =>
      expect.stringContaining(
        `who comes to NATS_URL lacks a right there: Permissions Violation for Publish to "${right}`,
      );
    const as = (name: string) => opening({ NATS_URL: `nats://${name}:p@127.0.0.1:${server?.port}` });
    expect(await as('none')).toEqual(lacking('$JS.API.INFO'));
    expect(await as('few')).toEqual(lacking('$JS.API.STREAM.CREATE.FACTS'));
    await server?.close();
  });

  it.each(['nats://127.0.0.1:1', 'nats://nowhere.invalid'])(
    'but one that is not there yet may come: %s',
    async (url) => {
      expect(await opening({ NATS_URL: url })).toBe('away');
    },
  );
});
