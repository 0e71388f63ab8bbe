import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFile } from './app-files.ts';
import { appHeaders } from './content-policy.ts';

const SCRIPT = 'export const answer = 42;';

describe('the files of an app', () => {
  let outside: string;
  let folder: URL;
  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'app-files-'));
    const dist = join(outside, 'dist');
    await mkdir(join(dist, 'assets'), { recursive: true });
    await writeFile(join(dist, 'index.html'), '<p>查询台</p>');
    await writeFile(join(dist, 'assets/main-x1.js'), SCRIPT);
    await writeFile(join(dist, 'assets/main-x1.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(dist, 'assets/main-x1.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(dist, '.secret.js'), 'secret');
    await writeFile(join(outside, 'secret.js'), 'secret');
    folder = pathToFileURL(`${dist}/`);
  });
  afterAll(() => rm(outside, { recursive: true }));

  const get = (path: string, headers: Record<string, string> = {}) =>
    appFile(path, { headers }, { folder, headers: { 'x-content-type-options': 'nosniff' } });

  it('are kept for ever where their names come from their content, and asked about anew where they do not', async () => {
    const [page, script] = [await get('index.html'), await get('assets/main-x1.js')];
    expect(page?.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(script?.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(page?.body.toString()).toBe('<p>查询台</p>');
  });

  it('come as small as the browser takes them', async () => {
    const told = async (accepted: string) => {
      const reply = await get('assets/main-x1.js', { 'accept-encoding': accepted });
      return [reply?.headers?.['content-encoding'], reply?.headers?.['vary'], Buffer.from(reply?.body ?? '')] as const;
    };
    const [br, gzip, plain] = [await told('gzip, deflate, br, zstd'), await told('gzip, br;q=0'), await told('')];
    expect([br[0], gzip[0], plain[0]]).toEqual(['br', 'gzip', undefined]);
    expect([br[1], gzip[1], plain[1]]).toEqual(['accept-encoding', 'accept-encoding', 'accept-encoding']);
    expect([brotliDecompressSync(br[2]), gunzipSync(gzip[2]), plain[2]].map(String)).toEqual([SCRIPT, SCRIPT, SCRIPT]);
  });

  it('are not sent again to whoever has them, in the same encoding', async () => {
    const first = await get('index.html');
    const etag = first?.headers?.['etag'] ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(await get('index.html', { 'if-none-match': `"old", W/${etag}` })).toMatchObject({ status: 304, body: '' });
    expect(await get('index.html', { 'if-none-match': '"old"' })).toMatchObject({ status: 200 });
    const plain = await get('assets/main-x1.js');
    const again = { 'if-none-match': plain?.headers?.['etag'] ?? '', 'accept-encoding': 'br' };
    expect(await get('assets/main-x1.js', again)).toMatchObject({ status: 200 });
  });

  it.each([
    '../secret.js',
    '..%2fsecret.js',
    '%2e%2e/secret.js',
    'assets/../../secret.js',
    'assets/..\\..\\secret.js',
    '/etc/passwd.js',
    'file:///etc/hosts.js',
    '.secret.js',
    'assets/main-x1.js.br',
    'assets/main-x2.js',
    'assets/main-x1.js/more.js',
    'assets',
    '',
    'index.html%00.js',
    `${'a'.repeat(300)}.js`,
  ])('are those of the folder alone: not %s', async (path) => {
    expect(await get(path)).toBeUndefined();
  });
});

describe('the policy of an app', () => {
  it('takes scripts of its own alone, and is shown within no page that is not listed', () => {
    const policy = appHeaders({ frameAncestors: [], writesStyles: false })['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const listed = appHeaders({ frameAncestors: ['https://city.example.cn'], writesStyles: true });
    expect(listed['content-security-policy']).toContain('frame-ancestors https://city.example.cn');
    expect(listed['content-security-policy']).toContain("script-src 'self';");
    expect(listed['content-security-policy']).not.toContain('unsafe-eval');
  });
});
