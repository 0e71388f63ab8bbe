import { createHash } from 'node:crypto';
import type { HttpReply } from '@microgrid/process/http-server';

/** A page without a script, so that nothing is loaded from elsewhere; its own style elements are all that styles it. */
export function htmlPage(status: number, body: string): HttpReply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src ${stylesOf(body)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // What it names somebody by may be taken back at any moment.
      'cache-control': 'no-store',
    },
    body,
  };
}

function stylesOf(body: string): string {
  const styles = [...body.matchAll(/<style>([^<]*)<\/style>/g)];
  const hashes = styles.map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return hashes.length === 0 ? "'none'" : hashes.join(' ');
}

/** Text as it stands in a page. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
