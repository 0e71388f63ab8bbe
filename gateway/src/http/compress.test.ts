import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed } from './compress.ts';

const body = '杏林社区'.repeat(200);

describe('an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'gzip'],
    ['br, zstd', 'br'],
    ['zstd', 'zstd'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['zstd;q=0, gzip;q=1.0', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip; q=0.0', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('over 1 KB goes to a client that takes "%s" as %s', async (accepted, encoding) => {
    const reply = await compressed({ status: 200, headers: { vary: 'origin' }, body }, accepted);
    expect(reply.headers?.['vary']).toBe('origin, accept-encoding');
    expect(reply.headers?.['content-encoding']).toBe(encoding);
    const decode =
      { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? Buffer.from;
    expect(decode(Buffer.from(reply.body)).toString()).toBe(body);
  });

  it('that is small goes as it is', async () => {
    const reply = { status: 200, body: 'x'.repeat(1024) };
    expect(await compressed(reply, 'gzip')).toBe(reply);
  });
});
