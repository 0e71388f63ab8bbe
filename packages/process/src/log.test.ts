import { describe, expect, it, vi } from 'vitest';
import { openLog } from './log.ts';

/** What a log of level debug writes during `deed`. */
function written(deed: (log: ReturnType<typeof openLog>) => void): string {
  vi.stubEnv('LOG_LEVEL', 'debug');
  let text = '';
  deed(openLog('test', { write: (line) => void (text += line) }));
  vi.unstubAllEnvs();
  return text;
}

describe('the log', () => {
  it.each([
    { authorization: 'PERSONAL' },
    { headers: { authorization: 'PERSONAL', cookie: 'PERSONAL', 'x-microgrid-actor': 'PERSONAL' } },
    { request: { headers: { authorization: 'PERSONAL' } } },
    { variables: { input: { anything: 'PERSONAL' } } },
    { input: { place: 'PERSONAL', description: 'PERSONAL' } },
    { person: { displayName: 'PERSONAL', workPhone: 'PERSONAL' } },
    { answer: { data: { person: { displayName: 'PERSONAL' } } } },
  ])('redacts what is personal: %j', (line) => {
    const text = written((log) => log.info(line, 'something happened'));
    expect(text).toContain('something happened');
    expect(text).toContain('[Redacted]');
    expect(text).not.toContain('PERSONAL');
  });

  it('says of a database error what and where, not the values that it quotes', () => {
    const refused = Object.assign(new Error(`insert into "person" values ('PERSONAL') - duplicate key`), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'person_pkey',
      detail: 'Key (display_name)=(PERSONAL) already exists.',
    });
    const text = written((log) => log.error({ err: new Error('not stored', { cause: refused }) }, 'unexpected error'));
    const { err } = JSON.parse(text);
    expect(err).toMatchObject({
      type: 'Error',
      message: 'not stored',
      cause: { code: '23505', constraint: 'person_pkey' },
    });
    expect(err.stack[0]).toContain('log.test.ts');
    expect(text).toContain('duplicate key');
    expect(text).not.toContain('PERSONAL');
  });
});
