import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { HttpReply, HttpRequest } from '@microgrid/process/http-server';
import { takes } from '../http/compress.ts';

/** What a browser loads of a client app: the files of one folder, as its build made them. */
export interface AppFiles {
  /** Of the build, with `.br` and `.gz` beside what is worth it. */
  readonly folder: URL;
  /** What each of them carries besides. */
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/** As they stand beside a file, the smallest first. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/** Of names as a build gives them, with nothing that leads out of the folder: no dot in front, no escape, no backslash. */
const PATH = /^(?:[\w-][\w.-]{0,99}\/){0,4}[\w-][\w.-]{0,99}$/;

/**
 * The file at `path` below the folder, or 304 where whoever asks has it.
 * @returns undefined where there is none.
 */
export async function appFile(
  path: string,
  { headers: asked }: Pick<HttpRequest, 'headers'>,
  { folder, headers }: AppFiles,
): Promise<HttpReply | undefined> {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (type === undefined || !PATH.test(path)) return undefined;
  const sent = await smallest(new URL(path, folder), asked['accept-encoding']);
  if (sent === undefined) return undefined;
  const etag = `"${createHash('sha256').update(sent.bytes).digest('base64url').slice(0, 22)}"`;
  const described = {
    ...headers,
    'content-type': type,
    'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag,
    ...(sent.encoding === undefined ? {} : { 'content-encoding': sent.encoding }),
  };
  if (names(asked['if-none-match'], etag)) return { status: 304, headers: described, body: '' };
  const length = { 'content-length': String(sent.bytes.length) };
  return { status: 200, headers: { ...described, ...length }, body: sent.bytes };
}

/** Vite names what it bundles by its content, and puts it there. */
function isHashed(path: string): boolean {
  return path.startsWith('assets/');
}

async function smallest(file: URL, accepted = '') {
  for (const encoding of ['br', 'gzip'] as const) {
    const bytes = takes(encoding, accepted) ? await bytesOf(`${file.href}${ENCODINGS[encoding]}`) : undefined;
    if (bytes !== undefined) return { bytes, encoding };
  }
  const bytes = await bytesOf(file.href);
  return bytes === undefined ? undefined : { bytes, encoding: undefined };
}

const ABSENT = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR']);

async function bytesOf(address: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(new URL(address));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(error.code)) return undefined;
    throw error;
  }
}

function names(list: string | undefined, etag: string): boolean {
  return (list ?? '').split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')));
}
