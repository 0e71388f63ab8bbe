import { openClient } from '@microgrid/client';
import { openCodeFlow } from '@microgrid/client/code-flow';
import { fetchTransport } from '@microgrid/client/fetch-transport';
import { indexedDbStorage } from '@microgrid/client/indexed-db';
import { drainOnPageSignals } from '@microgrid/client/page-signals';
import { openQueue } from '@microgrid/client/queue';
import { SentMatter, Report, type ReportMatterInput } from './generated/documents.ts';

declare const window: Parameters<typeof openCodeFlow>[0]['page'] & Parameters<typeof drainOnPageSignals>[1];

interface Settings {
  readonly graph: string;
  /** Whom to ask who is there, and the page to come back to. */
  readonly issuer: string;
  readonly redirect: string;
  /** Whoever was here last, by any id: writes wait for a person, also before a sign-in. */
  readonly person: string;
}

/** A web page without its screens: its queue is in IndexedDB, its token in memory. */
export async function openPage({ graph, issuer, redirect, person }: Settings) {
  const signIn = await openCodeFlow({ issuer, clientId: 'example', redirect, page: window });
  const client = openClient({ transport: fetchTransport(`${graph}/graphql`), token: signIn.token });
  const queue = await openQueue({ client, storage: await indexedDbStorage(), person });
  drainOnPageSignals(queue, window);
  return {
    signIn: () => signIn.signIn(),
    /** As when the graph does not take the token any more. */
    isRenewed: async () => {
      const before = await signIn.token();
      const after = await signIn.token(before);
      return after !== undefined && after !== before;
    },
    isSignedIn: async () => (await signIn.token()) !== undefined,
    report: async (input: Omit<ReportMatterInput, 'writeId'>) =>
      (await queue.add(Report, input, { label: '报事' })).writeId,
    drain: () => queue.drain(),
    states: () => queue.writes().map(({ state }) => state),
    statusOf: async (id: string) => (await client.ask(SentMatter, { id })).data.matter?.status,
  };
}
