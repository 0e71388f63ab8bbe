/** A process of Node's whose inspector is open, as `--inspect=127.0.0.1:0` opens it. */
export interface Inspected {
  /** Bytes of its objects, and of buffers and WebAssembly beside them, once all that nobody holds is collected. */
  heldBytes(): Promise<number>;
  close(): void;
}

/**
 * @param output what the process has written so far.
 * @throws Error when the process has not said where its inspector is.
 */
export async function inspect(output: string): Promise<Inspected> {
  const [address] = /ws:\/\/\S+/.exec(output) ?? [];
  if (address === undefined) throw new Error('the process says nothing of an inspector');
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`the inspector at ${address} does not answer`)));
  });
  const waiting = new Map<number, (result: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let sent = 0;
  const call = (method: string, params = {}) =>
    new Promise<Answer>((resolve) => {
      const id = ++sent;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    async heldBytes() {
      await call('HeapProfiler.collectGarbage');
      const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
      const { result } = await call('Runtime.evaluate', { expression });
      return result?.value ?? Number.NaN;
    },
    close: () => socket.close(),
  };
}

interface Answer {
  readonly result?: { readonly value: number };
}
