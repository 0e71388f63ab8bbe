import { headersOf, type Transport, type WireReply } from './transport.ts';

/** What `wx.request` takes; `headers` is the name that `my.request` has for `header`. */
interface RequestOptions {
  readonly url: string;
  readonly method: 'POST';
  readonly data: string;
  readonly header: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly dataType: 'json';
  success(answer: Answered): void;
  fail(error: Answered & { readonly errMsg?: string; readonly errorMessage?: string }): void;
}

/** `my.request` says `status`. */
interface Answered {
  readonly statusCode?: number;
  readonly status?: number;
  readonly data?: unknown;
}

/** Whatever sends like a mini-program: `wx`, `uni`, `Taro`, `my`, `tt`, `swan`. */
export interface MiniProgram {
  request(options: RequestOptions): unknown;
}

/** Sends with `wx.request`, or what has its shape; the host of `url` must be on the mini-program's list（服务器域名）. */
export function wxTransport(wx: MiniProgram, url: string): Transport {
  return (request, sending) =>
    new Promise((resolve, reject) => {
      const headers = headersOf(sending);
      const asked = wx.request({
        url,
        method: 'POST',
        // As text, since each of them makes something else of an object.
        data: JSON.stringify(request),
        header: headers,
        headers,
        timeout: sending.timeout * 1000,
        dataType: 'json',
        success: (answer) => resolve(replyOf(answer)),
        fail: (error) => {
          // `my.request` takes every status but 2xx for a failure.
          if (error.status !== undefined && error.data !== undefined) resolve(replyOf(error));
          else reject(new Error(error.errMsg ?? error.errorMessage ?? 'the request failed'));
        },
      });
      // Taro and uni also give a promise, of whatever kind, which fails with `fail`.
      Promise.resolve(asked).catch(() => undefined);
    });
}

function replyOf({ statusCode, status = statusCode ?? 0, data }: Answered): WireReply {
  return { status, body: data };
}
