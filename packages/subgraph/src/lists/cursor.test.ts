import { describe, expect, it, vi } from 'vitest';
import { bindingOf, decodeCursor, encodeCursor, openPosition, sealPosition } from './cursor.ts';

const binding = bindingOf('Query.grids', { level: 'MICRO', within: '510115006005' }, 'CODE_ASC');
const position = ['2026-03-31T16:00:00.001Z', 39, '510115006005001001'];
const cursor = encodeCursor(position, binding);
const [payload = '', signature = ''] = cursor.split('.');

describe('P17: a cursor', () => {
  it('leads back to its position in its own list', () => {
    expect(decodeCursor(cursor, binding)).toEqual(position);
  });

  it('does not mind in which order the filter was written, or what was left out of it', () => {
    const same = bindingOf('Query.grids', { within: '510115006005', areaType: undefined, level: 'MICRO' }, 'CODE_ASC');
    expect(decodeCursor(cursor, same)).toEqual(position);
  });

  it.each([
    ['another field', bindingOf('Grid.descendants', { level: 'MICRO', within: '510115006005' }, 'CODE_ASC')],
    ['another filter', bindingOf('Query.grids', { level: 'MICRO', within: '510115006004' }, 'CODE_ASC')],
    ['a wider filter', bindingOf('Query.grids', { level: 'MICRO' }, 'CODE_ASC')],
    ['no filter', bindingOf('Query.grids', undefined, 'CODE_ASC')],
    ['another order', bindingOf('Query.grids', { level: 'MICRO', within: '510115006005' }, 'CODE_DESC')],
  ])('of a list with %s is refused', (_what, other) => {
    expect(() => decodeCursor(cursor, other)).toThrow(/after: not a cursor of this list/);
  });

  it('made with another secret, such as the known one of development, is refused', async () => {
    vi.stubEnv('CURSOR_SECRET', 'x'.repeat(32));
    // A second copy of the module, since it reads the secret once.
    const copy = './cursor.ts?production';
    const inProduction: typeof import('./cursor.ts') = await import(copy);
    expect(inProduction.decodeCursor(inProduction.encodeCursor(position, binding), binding)).toEqual(position);
    vi.unstubAllEnvs();
    expect(() => inProduction.decodeCursor(cursor, binding)).toThrow(/after: not a cursor of this list/);
  });

  const made = Buffer.from(JSON.stringify(['9'.repeat(18)])).toString('base64url');
  const turned = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
  it.each([
    ['whose payload was changed', `${made}.${signature}`],
    ['whose signature was changed', `${payload}.${turned}`],
    ['whose signature was cut', `${payload}.${signature.slice(0, 8)}`],
    ['without a signature', payload],
    ['with an empty signature', `${payload}.`],
    ['that is a number, as an offset would be', '100000'],
    ['that is empty', ''],
    ['with a signature of other characters of as many bytes', `${payload}.${'é'.repeat(11)}`],
    ['with a signature of as many other characters', `${payload}.${'é'.repeat(22)}`],
  ])('%s is refused, naming the argument', (_what, other) => {
    expect(() => decodeCursor(other, binding)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' }) }),
    );
  });
});

describe('a sealed position', () => {
  const id = '019c6fd1-17a0-7000-8000-000000000001';
  const sealed = sealPosition([id, 7], 'here');

  it('is opened where it was sealed, and is another text each time', () => {
    expect(openPosition(sealed, 'here')).toEqual([id, 7]);
    expect(sealPosition([id, 7], 'here')).not.toBe(sealed);
  });

  it('tells nothing of what it holds', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(id.slice(0, 8));
  });

  it.each([
    ['elsewhere', sealed, 'there'],
    ['changed', `${sealed.slice(0, -3)}AAA`, 'here'],
    ['cut', sealed.slice(0, 10), 'here'],
    ['made up', 'WyIwMSJd', 'here'],
  ])('is refused when it is %s', (_what, text, where) => {
    expect(() => openPosition(text, where)).toThrow(/unable to authenticate|authentication tag|Invalid/i);
  });
});
