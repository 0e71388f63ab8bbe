import type { SignalHost, StorageHost } from '../src/queue/wx-queue.ts';
import type { MiniProgram } from '../src/transports/wx-transport.ts';

/** What a phone and its network are like. */
export interface Phone {
  isConnected: boolean;
  /** So many answers get lost on their way back, after the graph has done what it was asked. */
  answersToLose: number;
  /** What outlives the mini-program. */
  readonly kept: Map<string, string>;
}

export interface BareWx extends MiniProgram, StorageHost, SignalHost {
  /** The network is there, or gone. */
  connect(isConnected: boolean): void;
  /** The mini-program is looked at again. */
  show(): void;
}

/** A `wx` for Node with what the client uses of a real one, which asks over real HTTP. */
export function bareWx(phone: Phone): BareWx {
  const onNetwork: ((network: { readonly isConnected: boolean }) => void)[] = [];
  const onShow: (() => void)[] = [];
  return {
    request({ url, method, data, header, success, fail }) {
      void (async () => {
        if (!phone.isConnected) return fail({ errMsg: 'request:fail' });
        const response = await fetch(url, { method, body: data, headers: header });
        const text = await response.text();
        if (phone.answersToLose-- > 0) return fail({ errMsg: 'request:fail interrupted' });
        success({ statusCode: response.status, data: parsed(text) });
      })().catch((error: unknown) => fail({ errMsg: `request:fail ${String(error)}` }));
    },
    getStorageInfo: ({ success }) => success({ keys: [...phone.kept.keys()] }),
    getStorage({ key, success, fail }) {
      const data = phone.kept.get(key);
      if (data === undefined) fail({ errMsg: 'getStorage:fail data not found' });
      else success({ data });
    },
    setStorage({ key, data, success }) {
      phone.kept.set(key, data);
      success();
    },
    removeStorage({ key, success }) {
      phone.kept.delete(key);
      success();
    },
    onNetworkStatusChange: (listener) => void onNetwork.push(listener),
    onAppShow: (listener) => void onShow.push(listener),
    connect(isConnected) {
      phone.isConnected = isConnected;
      for (const listener of onNetwork) listener({ isConnected });
    },
    show() {
      for (const listener of onShow) listener();
    },
  };
}

/** As `dataType: 'json'` does: what is no JSON comes as text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
