import type { HttpReply } from '@microgrid/process/http-server';

/** A page without a script, so that nothing is loaded from elsewhere. */
export function htmlPage(status: number, body: string): HttpReply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      // What it names somebody by may be taken back at any moment.
      'cache-control': 'no-store',
    },
    body,
  };
}

/** Text as it stands in a page. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
