import type { Queue } from './queue.ts';
import type { QueueStorage } from './storage.ts';

declare function setInterval(run: () => void, milliseconds: number): unknown;

/** What of `wx` keeps texts; `uni`, `Taro`, `tt` and `swan` have the same. */
export interface StorageHost {
  getStorageInfo(options: {
    success(info: { readonly keys: readonly string[] }): void;
    fail(error: Failure): void;
  }): unknown;
  getStorage(options: {
    key: string;
    success(kept: { readonly data: unknown }): void;
    fail(error: Failure): void;
  }): unknown;
  setStorage(options: { key: string; data: string; success(): void; fail(error: Failure): void }): unknown;
  removeStorage(options: { key: string; success(): void; fail(error: Failure): void }): unknown;
}

interface Failure {
  readonly errMsg?: string;
}

/** A mini-program's own storage, 10 MB that outlive it. */
export function wxStorage(wx: StorageHost): QueueStorage {
  const failure = ({ errMsg }: Failure) => new Error(errMsg ?? 'the storage failed');
  return {
    keys: () =>
      new Promise((resolve, reject) => {
        wx.getStorageInfo({ success: ({ keys }) => resolve(keys), fail: (error) => reject(failure(error)) });
      }),
    read: (key) =>
      new Promise((resolve) => {
        // It fails for what is not there.
        wx.getStorage({ key, success: ({ data }) => resolve(String(data)), fail: () => resolve(undefined) });
      }),
    write: (key, data) =>
      new Promise((resolve, reject) => {
        wx.setStorage({ key, data, success: resolve, fail: (error) => reject(failure(error)) });
      }),
    remove: (key) =>
      new Promise((resolve, reject) => {
        wx.removeStorage({ key, success: resolve, fail: (error) => reject(failure(error)) });
      }),
  };
}

/** What of `wx` tells of the network and of the app. */
export interface SignalHost {
  onNetworkStatusChange(listener: (network: { readonly isConnected: boolean }) => void): void;
  onAppShow(listener: () => void): void;
}

const EVERY_S = 30;

/**
 * Drains a queue now, when the network is back, when the mini-program is shown again, and every 30 seconds; drain it
 * yourself after a sign-in. For as long as the mini-program runs.
 */
export function drainOnWxSignals(queue: Queue, wx: SignalHost): void {
  const drain = () => void queue.drain().catch(() => undefined);
  wx.onNetworkStatusChange(({ isConnected }) => isConnected && drain());
  wx.onAppShow(drain);
  setInterval(drain, EVERY_S * 1000);
  drain();
}
