import { headersOf, type Transport } from './transport.ts';

/** Sends with `fetch`: browsers, Node, React Native. */
export function fetchTransport(url = '/graphql'): Transport {
  return async (request, sending) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), sending.timeout * 1000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: headersOf(sending),
        body: JSON.stringify(request),
        signal: stop.signal,
        // Whoever asks is told by the token alone, and no answer is kept where the next user could find it.
        credentials: 'omit',
        cache: 'no-store',
      });
      // What a proxy or the network of a hotel answers is no JSON.
      return { status: response.status, body: parsed(await response.text()) };
    } finally {
      clearTimeout(timer);
    }
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
