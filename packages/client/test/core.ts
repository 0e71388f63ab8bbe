/** What an app cannot do without, to be measured. */
export { openClient } from '../src/client.ts';
export { GraphError } from '../src/errors/graph-error.ts';
export { fetchTransport } from '../src/transports/fetch-transport.ts';
export { wxTransport } from '../src/transports/wx-transport.ts';
export { newWriteId } from '../src/write-id.ts';
