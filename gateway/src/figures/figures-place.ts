import { isFormat, type FormatName } from './formats/formats.ts';

/** What is asked for at a path of figures. */
export type FiguresPlace =
  /** The file that notebooks ask with. */
  | { readonly kind: 'CLIENT' }
  /** What a question would cost, and what it would be a file of. */
  | { readonly kind: 'COST'; readonly saved: string | undefined }
  /** A file of figures. */
  | { readonly kind: 'FILE'; readonly saved: string | undefined; readonly format: FormatName }
  /** A file of a kind that there is not. */
  | { readonly kind: 'NO_FORMAT'; readonly format: string };

const BY_NAME = /^\/figures\/([\w-]{1,100})(?:\.([a-z]{3,7}))?$/;
const BY_TEXT = /^\/figures\.([a-z]{3,7})$/;

/** The place that a request names, by a saved question or, of a POST, by a question's text; undefined for any other. */
export function figuresPlace(method: string, path: string): FiguresPlace | undefined {
  if (method === 'GET') {
    if (path === '/figures/client.py') return { kind: 'CLIENT' };
    const [, saved, format] = BY_NAME.exec(path) ?? [];
    return saved === undefined ? undefined : placeOf(saved, format);
  }
  if (method !== 'POST') return undefined;
  if (path === '/figures/cost') return { kind: 'COST', saved: undefined };
  const [, format] = BY_TEXT.exec(path) ?? [];
  return format === undefined ? undefined : placeOf(undefined, format);
}

function placeOf(saved: string | undefined, format: string | undefined): FiguresPlace {
  if (format === undefined) return { kind: 'COST', saved };
  return isFormat(format) ? { kind: 'FILE', saved, format } : { kind: 'NO_FORMAT', format };
}
