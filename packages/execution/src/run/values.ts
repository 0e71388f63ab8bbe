import { Failed } from './failed.ts';

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** A promise only where one of `values` is; what is rejected comes as `Failed`. */
export function settledValues(values: readonly unknown[]): readonly unknown[] | Promise<readonly unknown[]> {
  if (!values.some(isThenable)) return values;
  return Promise.all(values.map((value) => (isThenable(value) ? Promise.resolve(value).catch(Failed.of) : value)));
}

/** What `run` returns, or `Failed` with what it throws. */
export function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return Failed.of(error);
  }
}

/** Goes on at once where nothing has to be waited for. */
export function after<T, U>(value: T | Promise<T>, goOn: (value: T) => U | Promise<U>): U | Promise<U> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

/** What has to be waited for, as one promise; undefined for nothing. */
export function allOf(pending: readonly (Promise<void> | undefined)[]): Promise<void> | undefined {
  const promises = pending.filter((one) => one !== undefined);
  if (promises.length === 0) return undefined;
  return promises.length === 1 ? promises[0] : Promise.all(promises).then(() => undefined);
}
