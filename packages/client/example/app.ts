import { openClient, type ClientOptions } from '@microgrid/client';
import { GraphError } from '@microgrid/client/graph-error';
import { stateWords } from '@microgrid/client/queued-write';
import { openQueue } from '@microgrid/client/queue';
import { drainOnWxSignals, wxStorage, type SignalHost, type StorageHost } from '@microgrid/client/wx-queue';
import { wxTransport, type MiniProgram } from '@microgrid/client/wx-transport';
import {
  Home,
  Rate,
  Report,
  SentMatter,
  matterKindWords,
  matterStatusWords,
  type ReportMatterInput,
} from './generated/documents.ts';

/** All that the host gives: there is no window, no fetch and no crypto. */
declare const wx: MiniProgram & StorageHost & SignalHost;

interface Settings {
  /** Where the graph is, as `https://graph.example.cn`. */
  readonly graph: string;
  /** From the city's own sign-in. */
  readonly token: ClientOptions['token'];
  /** Whoever is signed in, by any id. */
  readonly person: string;
}

/** What a resident reports. */
type Seen = Pick<ReportMatterInput, 'gridCode' | 'kind' | 'place' | 'description'>;

/** A mini-program without its pages: what each of them asks, sends and shows. */
export async function openApp({ graph, token, person }: Settings) {
  const client = openClient({ transport: wxTransport(wx, `${graph}/graphql`), ...(token && { token }) });
  const queue = await openQueue({ client, storage: wxStorage(wx), person });
  drainOnWxSignals(queue, wx);
  return {
    /** The first page; what may not be read without a sign-in is missing, and the rest is shown. */
    async home(grid: string): Promise<string[]> {
      const { data, problems } = await client.ask(Home, { grid });
      const card = `${data.grid?.name ?? ''} ${data.grid?.leader?.displayName ?? data.grid?.officePhone ?? ''}`;
      const mine = (data.mine?.nodes ?? []).map(({ kind, status }) => {
        return `${matterKindWords[kind][0]} · ${matterStatusWords[status][0]}`;
      });
      return [card, ...mine, ...problems.map(({ words }) => words[0])];
    },

    /** Kept at once, sent when there is a network; the matter has the `writeId` as its id. */
    report: async (seen: Seen): Promise<string> => {
      const input = { ...seen, severity: 'ORDINARY', reportedAt: new Date().toISOString() } as const;
      const { writeId } = await queue.add(Report, input, { label: matterKindWords[seen.kind][0] });
      return writeId;
    },

    /** How a matter stands, or why that cannot be said. */
    async statusOf(id: string): Promise<string> {
      try {
        const { data } = await client.ask(SentMatter, { id });
        return data.matter === null ? '没有找到' : matterStatusWords[data.matter.status][0];
      } catch (error) {
        if (error instanceof GraphError) return error.words[0];
        throw error;
      }
    },

    /** After what was sent of the same matter before. */
    rate: (matterId: string, rating: number) =>
      queue.add(Rate, { matterId, rating }, { label: `评价 ${rating} 分`, subject: matterId }),

    /** 我发的: each write with how it stands, until its user has seen the end. */
    sent: (): string[] =>
      queue.writes().map(({ label, state, refusal }) => {
        const why = refusal === undefined ? [] : [refusal.words[0], refusal.message];
        return [label, stateWords[state][0], ...why].join(' · ');
      }),

    queue,
  };
}
