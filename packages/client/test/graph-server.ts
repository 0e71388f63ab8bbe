import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as the server got it. */
export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly documentId?: string; readonly query?: string; readonly variables: Record<string, unknown> };
}

/** What a server answers; undefined: it hangs up. */
export type Reply = { readonly status?: number; readonly body: unknown } | undefined;

/** A server that answers as it is told, for what no graph does on demand. */
export async function openGraphServer(answer: (got: Got, number: number) => Reply | Promise<Reply>) {
  const asked: Got[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const got: Got = { headers: request.headers, body: JSON.parse(await text(request)) };
      const reply = await answer(got, asked.push(got));
      if (reply === undefined) {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** An answer that is one error. */
export const refused = (code: string, more: object = {}, status = 200): Reply => ({
  status,
  body: { data: null, errors: [{ message: `no: ${code}`, extensions: { code, requestId: 'r1', ...more } }] },
});
