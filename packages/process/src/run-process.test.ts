import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('run-process.ts', import.meta.url).href;

/** Runs `start`, a function as text, as a process; `signals` are sent, one after another, whenever it says something. */
async function running(start: string, signals: readonly NodeJS.Signals[]) {
  const program = `import { runProcess } from '${MODULE}';
    const say = (text) => process.stdout.write(text + ' ');
    const idle = setInterval(() => {}, 1000);
    await runProcess(${start});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'pipe' });
  const left = [...signals];
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
    const signal = left.shift();
    if (signal !== undefined) child.kill(signal);
  });
  child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out: said.out.trim(), error: said.error.trim() };
}

const NEVER = 'new Promise(() => {})';

describe('the life of a process', () => {
  it('begins, runs until it is told to stop, and closes', async () => {
    const start = `async () => { setTimeout(() => say('runs'), 0); return { close: async () => say('closed') }; }`;
    expect(await running(start, ['SIGTERM'])).toEqual({ code: 0, out: 'runs closed', error: '' });
  });

  it('ends while it begins too, once it has closed what it opened, and says so in one line', async () => {
    const start = `(stopping) => new Promise((resolve, reject) => {
      say('begins');
      stopping.addEventListener('abort', () => { say('closed'); reject(stopping.reason); });
    })`;
    const ended = await running(start, ['SIGINT']);
    expect(ended).toEqual({ code: 130, out: 'begins closed', error: 'stopped before it was ready' });
  });

  it('ends at once at the second signal, whatever it is doing', async () => {
    const start = `(stopping) => { say('begins'); stopping.addEventListener('abort', () => say('lingers')); return ${NEVER}; }`;
    expect(await running(start, ['SIGINT', 'SIGINT'])).toMatchObject({ code: 130, out: 'begins lingers' });
  });

  it('ends with code 1 and one line when it cannot go on, once it has closed', async () => {
    const start = `async () => ({ broken: Promise.resolve('people ended by SIGKILL'), close: async () => say('closed') })`;
    expect(await running(start, [])).toEqual({ code: 1, out: 'closed', error: 'people ended by SIGKILL' });
  });

  it('ends with code 1 and one line when it cannot begin', async () => {
    const start = `async () => { throw new Error('set NATS_URL'); }`;
    expect(await running(start, [])).toEqual({ code: 1, out: '', error: 'set NATS_URL' });
  });
});
