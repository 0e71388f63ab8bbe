/** All that a mini-program needs, for the one file that it requires: `dist/mini-program.cjs`. */
export { openClient } from './client.ts';
export { GraphError } from './errors/graph-error.ts';
export { stateWords } from './queue/queued-write.ts';
export { openQueue } from './queue/queue.ts';
export { drainOnWxSignals, wxStorage } from './queue/wx-queue.ts';
export { wxTransport } from './transports/wx-transport.ts';
export { newWriteId } from './write-id.ts';
