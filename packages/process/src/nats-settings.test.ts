import { describe, expect, it } from 'vitest';
import { natsFrom, refuseOpenBus, requireNats } from './nats-settings.ts';

describe('the bus', () => {
  it.each<[NodeJS.ProcessEnv, object]>([
    [
      { NATS_URL: 'nats://one:4222, two:4333' },
      { servers: ['one:4222', 'two:4333'], login: undefined, tls: undefined },
    ],
    [{ NATS_URL: 'nats://anna:p%40ss@one:4222' }, { servers: ['one:4222'], login: { user: 'anna', password: 'p@ss' } }],
    [{ NATS_URL: 'nats://secret@one:4222' }, { login: { token: 'secret' } }],
    [{ NATS_URL: 'nats://a:b@one,nats://a:b@two' }, { servers: ['one', 'two'], login: { user: 'a', password: 'b' } }],
    [{ NATS_URL: 'one', NATS_USER: 'anna', NATS_PASSWORD: 'p' }, { login: { user: 'anna', password: 'p' } }],
    [{ NATS_URL: 'one', NATS_TOKEN: 'secret' }, { login: { token: 'secret' } }],
    [{ NATS_URL: 'one', NATS_CREDS: '/run/bus.creds' }, { login: { credentialsFile: '/run/bus.creds' } }],
    [{ NATS_URL: 'one', NATS_NKEY: '/run/bus.nk' }, { login: { nkeyFile: '/run/bus.nk' } }],
    [{ NATS_URL: 'tls://one' }, { servers: ['one'], tls: {} }],
    [
      { NATS_URL: 'one', NATS_CA: '/ca.pem', NATS_CERT: '/cert.pem', NATS_KEY: '/key.pem' },
      { tls: { caFile: '/ca.pem', certFile: '/cert.pem', keyFile: '/key.pem' } },
    ],
  ])('is read from %j', (env, settings) => {
    expect(natsFrom(env)).toMatchObject(settings);
  });

  it('is none where NATS_URL is none', () => {
    expect([natsFrom({}), natsFrom({ NATS_URL: '' })]).toEqual([undefined, undefined]);
  });

  it.each<[NodeJS.ProcessEnv, string]>([
    [{ NATS_URL: 'http://anna:hidden@one' }, 'NATS_URL is none'],
    [{ NATS_URL: 'nats://anna:hidden@' }, 'NATS_URL is none'],
    [{ NATS_URL: 'one', NATS_USER: 'hidden' }, 'set NATS_USER and NATS_PASSWORD together'],
    [{ NATS_URL: 'one', NATS_CERT: '/hidden.pem' }, 'set NATS_CERT and NATS_KEY together'],
    [{ NATS_URL: 'nats://hidden@one', NATS_CREDS: '/bus.creds' }, 'say more than one login'],
  ])('is refused by the name of the variable, without what it holds: %j', (env, message) => {
    expect(() => natsFrom(env)).toThrow(message);
    expect(() => natsFrom(env)).not.toThrow('hidden');
  });
});

describe('between separate processes', () => {
  const requiring = (isProduction: boolean, env: NodeJS.ProcessEnv) => () =>
    requireNats({ isProduction, nats: natsFrom(env) });

  it.each([true, false])('P34: a bus must be named, in production (%s) or not', (isProduction) => {
    expect(requiring(isProduction, {})).toThrow(/^set NATS_URL .*$/);
  });

  it('P34: a bus that asks nobody who they are is refused in production alone', () => {
    expect(requiring(true, { NATS_URL: 'nats://one:4222' })).toThrow(/^NATS_URL has no credentials: .*$/);
    expect(requiring(false, { NATS_URL: 'nats://one:4222' })).not.toThrow();
    expect(() => refuseOpenBus({ isProduction: true, nats: undefined })).not.toThrow();
  });

  it.each<NodeJS.ProcessEnv>([
    { NATS_URL: 'nats://anna:secret@one' },
    { NATS_URL: 'nats://token@one' },
    { NATS_URL: 'one', NATS_CREDS: '/bus.creds' },
    { NATS_URL: 'one', NATS_NKEY: '/bus.nk' },
    { NATS_URL: 'tls://one', NATS_CERT: '/cert.pem', NATS_KEY: '/key.pem' },
  ])('a login or a certificate is taken: %j', (env) => {
    expect(requiring(true, env)).not.toThrow();
  });
});
