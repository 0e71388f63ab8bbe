import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_CURSOR_SECRET, environment, requireSecrets } from './env.ts';

const LONG = '0123456789abcdef'.repeat(2);

describe('the environment', () => {
  it.each([
    [{ PORT: 'http' }, 'PORT is http'],
    [{ METRICS_PORT: '70000' }, 'METRICS_PORT is 70000'],
    [{ OIDC_ISSUER: 'https://issuer.example.cn' }, 'OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL together'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }, 'OTEL_EXPORTER_OTLP_ENDPOINT is collector'],
    [{ GATEWAY_DATABASE_URL: 'here' }, 'GATEWAY_DATABASE_URL is here'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES has 10.0.0.0/33'],
    [{ TRUSTED_PROXIES: 'proxy' }, 'TRUSTED_PROXIES has proxy'],
    [{ SAFELIST: 'yes' }, 'SAFELIST is yes'],
    [{ EXPLORER: 'yes' }, 'EXPLORER is yes'],
    [{ FRONT_FRAME_ANCESTORS: '*' }, 'FRONT_FRAME_ANCESTORS has *'],
    [{ EXECUTOR: 'fast' }, 'EXECUTOR is fast'],
  ])('%j is refused by the name of the variable', (env, message) => {
    expect(() => environment(env)).toThrow(message);
  });

  it.each(['*', 'null', 'app.example.cn', 'https://app.example.cn, https://other.example.cn/path'])(
    'P13: %s is no list of exact origins',
    (origins) => {
      expect(() => environment({ CORS_ORIGINS: origins })).toThrow('CORS_ORIGINS has');
    },
  );

  it('lists origins, and secrets of which the first signs', () => {
    const { corsOrigins, internalSecrets } = environment({
      CORS_ORIGINS: 'https://app.example.cn, http://localhost:3000',
      INTERNAL_SECRET: 'new,old',
    });
    expect(corsOrigins).toEqual(['https://app.example.cn', 'http://localhost:3000']);
    expect(internalSecrets).toEqual(['new', 'old']);
  });

  it('sets limits by their names, in whole numbers', () => {
    const { limit } = environment({ LIMIT_PAGE_SIZE: '200', LIMIT_COST: 'all' });
    expect(limit('pageSize')).toBe(200);
    expect(limit('depth')).toBeUndefined();
    expect(() => limit('cost')).toThrow('LIMIT_COST is all');
  });

  it('P12: answers trusted documents alone in production, unless it is told otherwise', () => {
    const isSafelisted = (env: NodeJS.ProcessEnv) => environment(env).isSafelisted;
    expect(isSafelisted({})).toBe(false);
    expect(isSafelisted({ SAFELIST: 'on' })).toBe(true);
    expect(isSafelisted({ NODE_ENV: 'production' })).toBe(true);
    expect(isSafelisted({ NODE_ENV: 'production', SAFELIST: 'off' })).toBe(false);
  });

  it('serves the explorer everywhere but in production, unless it is told otherwise', () => {
    const isServed = (env: NodeJS.ProcessEnv) => environment(env).isExplorerServed;
    expect(isServed({})).toBe(true);
    expect(isServed({ EXPLORER: 'off' })).toBe(false);
    expect(isServed({ NODE_ENV: 'production' })).toBe(false);
    expect(isServed({ NODE_ENV: 'production', EXPLORER: 'on' })).toBe(true);
  });

  it('lets no page show ours within itself but those of listed origins', () => {
    expect(environment({}).frameAncestors).toEqual([]);
    const listed = { FRONT_FRAME_ANCESTORS: 'https://city.example.cn' };
    expect(environment(listed).frameAncestors).toEqual(['https://city.example.cn']);
  });

  it('keeps metrics to this machine unless it is told otherwise', () => {
    expect(environment({}).metrics).toBeUndefined();
    expect(environment({ METRICS_PORT: '9100' }).metrics).toEqual({ host: '127.0.0.1', port: 9100 });
  });
});

describe('in production a secret', () => {
  const requiring = (env: NodeJS.ProcessEnv) => () =>
    requireSecrets(['CURSOR_SECRET', 'INTERNAL_SECRET'], environment(env));

  it.each([
    [{ INTERNAL_SECRET: LONG }, 'set CURSOR_SECRET'],
    [{ CURSOR_SECRET: LONG }, 'set INTERNAL_SECRET'],
    [{ CURSOR_SECRET: LONG, INTERNAL_SECRET: '' }, 'set INTERNAL_SECRET'],
    [{ CURSOR_SECRET: 'short', INTERNAL_SECRET: LONG }, 'CURSOR_SECRET is too short'],
    [{ CURSOR_SECRET: LONG, INTERNAL_SECRET: `${LONG},old` }, 'INTERNAL_SECRET is too short'],
    [{ CURSOR_SECRET: DEVELOPMENT_CURSOR_SECRET, INTERNAL_SECRET: LONG }, 'CURSOR_SECRET is easy to guess'],
    [{ CURSOR_SECRET: LONG, INTERNAL_SECRET: 'x'.repeat(32) }, 'INTERNAL_SECRET is easy to guess'],
    [{ CURSOR_SECRET: 'change-me-'.repeat(4), INTERNAL_SECRET: LONG }, 'CURSOR_SECRET is easy to guess'],
  ])('P1, P34: must be one: %j', (env, message) => {
    expect(requiring({ NODE_ENV: 'production', ...env })).toThrow(message);
    expect(requiring(env)).not.toThrow();
  });

  it('may be long and random, and two while one takes over', () => {
    expect(
      requiring({ NODE_ENV: 'production', CURSOR_SECRET: LONG, INTERNAL_SECRET: `${LONG},${LONG}` }),
    ).not.toThrow();
  });
});
