import type { Client } from '@microgrid/client';
import { GraphError } from '@microgrid/client/graph-error';
import { drainOnPageSignals } from '@microgrid/client/page-signals';
import { openQueue, type Queue } from '@microgrid/client/queue';
import type { QueueStorage } from '@microgrid/client/storage';
import { askAnew } from '@microgrid/front/ask';
import { client, signedInSubject, signOut } from '@microgrid/front/session';
import { create } from 'zustand';
import type { HomeQuery } from '../generated/documents.ts';
import { forgetHome, keepHome, readHome, type KeptHome, type MicroGrid } from './kept-home.ts';
import { deviceStorage } from './storage.ts';

/** What this device has of whoever uses the page. */
interface Device {
  readonly kept: KeptHome | undefined;
  readonly queue: Queue | undefined;
}

export const useDevice = create<Device>(() => ({ kept: undefined, queue: undefined }));

let storage: QueueStorage;
/** Whom the graph has told to be signed in; writes of others wait for them. */
let signedIn: string | undefined;
let endQueue = (): void => undefined;

/** Opens what was kept, so that the page can begin without a network. */
export async function beginDevice(): Promise<void> {
  storage = await deviceStorage();
  const kept = await readHome(storage).catch(() => undefined);
  if (kept === undefined) return;
  useDevice.setState({ kept });
  await openQueueOf(kept.person);
}

/** Keeps what the graph told of whoever is signed in as `who`, and sends what waited for them. */
export async function homeAnswered(home: HomeQuery, { who, at }: { who: string; at: number }): Promise<void> {
  // Most residents have no record in the graph.
  const person = (await signedInSubject()) ?? home.me?.id;
  if (person === undefined) return;
  const { kept: before, queue } = useDevice.getState();
  const found = before?.person === person ? before.found : undefined;
  const kept = { person, who, home, at, found };
  useDevice.setState({ kept });
  const isNew = signedIn !== person;
  signedIn = person;
  await keepHome(storage, kept);
  if (before?.person !== person || queue === undefined) await openQueueOf(person);
  else if (isNew) await queue.drain();
}

/** The micro-grid that somebody who leads none chose as theirs. */
export async function keepFound(found: MicroGrid): Promise<void> {
  const { kept } = useDevice.getState();
  if (kept === undefined) return;
  const next = { ...kept, found };
  useDevice.setState({ kept: next });
  await keepHome(storage, next);
}

/** Signs out: nothing of the home stays; what waits to be sent stays for whoever wrote it. */
export async function leaveDevice(): Promise<void> {
  signedIn = undefined;
  endQueue();
  useDevice.setState({ kept: undefined, queue: undefined });
  await forgetHome(storage);
  signOut();
}

async function openQueueOf(person: string): Promise<void> {
  endQueue();
  const maySend = () => navigator.onLine && signedIn === person;
  const queue = await openQueue({ client: clientOf(person), storage, person, maySend });
  const endSignals = drainOnPageSignals(queue, window);
  const endListening = askAnewAfterEach(queue);
  endQueue = () => {
    endSignals();
    endListening();
  };
  useDevice.setState({ queue });
}

/** Sends as one person alone, whoever else signs in meanwhile. */
function clientOf(person: string): Client {
  return {
    ask: (document, ...variables) =>
      signedIn === person ? client.ask(document, ...variables) : Promise.reject(new GraphError('UNAUTHENTICATED')),
  };
}

/** What was done changes what is shown. */
function askAnewAfterEach(queue: Queue): () => void {
  const received = () => queue.writes().filter(({ state }) => state === 'RECEIVED').length;
  let before = received();
  return queue.subscribe(() => {
    const now = received();
    if (now > before) void askAnew();
    before = now;
  });
}
