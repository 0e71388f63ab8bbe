import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { HttpReply } from '@microgrid/process/http-server';

const WORTH_IT = 1024;

/** In the order of preference: many clients say that they take zstd, and of them some cannot read it. */
const encoders = {
  gzip: (body: string) => promisify(gzip)(body, { level: constants.Z_BEST_SPEED }),
  br: (body: string) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  zstd: (body: string) => promisify(zstdCompress)(body),
};

/**
 * The reply, compressed when it is over 1 KB and the client takes gzip, br or zstd, in this order.
 * @param accepted the client's `accept-encoding`.
 */
export async function compressed(reply: HttpReply, accepted = ''): Promise<HttpReply> {
  if (typeof reply.body !== 'string' || Buffer.byteLength(reply.body) <= WORTH_IT) return reply;
  const encoding = (['gzip', 'br', 'zstd'] as const).find((name) => takes(name, accepted));
  const vary = [reply.headers?.['vary'], 'accept-encoding'].filter((name) => name !== undefined).join(', ');
  const headers = { ...reply.headers, vary };
  if (encoding === undefined) return { ...reply, headers };
  const body = await encoders[encoding](reply.body);
  return { ...reply, headers: { ...headers, 'content-encoding': encoding }, body };
}

/** Whether an `accept-encoding` has it. */
export function takes(encoding: string, accepted: string): boolean {
  const offer = new RegExp(`(?:^|,)\\s*${encoding}\\s*(?:;\\s*q=([\\d.]+)\\s*)?(?:,|$)`, 'i').exec(accepted);
  return offer !== null && Number(offer[1] ?? 1) > 0;
}
