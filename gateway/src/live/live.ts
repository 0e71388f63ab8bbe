import type { Listening } from '@microgrid/facts/transport';
import type { HttpReply, HttpRequest, StreamedReply } from '@microgrid/process/http-server';
import { createHandler, type Handler } from 'graphql-sse';
import type { GraphQLSchema } from 'graphql';
import type { Answering } from '../http/answering.ts';
import { refusalOf } from '../http/refusal.ts';
import type { Caller } from '../sources/data-source.ts';
import { arrived, opening, type Asked, type StreamRequest } from './arrived.ts';
import type { ChangesHeard } from './changes.ts';
import type { AskToldSince } from './notifications/told-since.ts';
import { refused, refusedSubscription, replyOf, streamOf } from './replies.ts';
import { Streams } from './streams.ts';
import { SubscriptionRefused, subscriptionIn } from './subscription.ts';
import { Subscriptions } from './subscriptions.ts';

/** What changes while somebody looks, over server-sent events. */
export interface Live {
  /** The protocol of graphql-sse: one stream for all subscriptions of a client, or one for each. */
  answer(request: HttpRequest): Promise<HttpReply | StreamedReply>;
  /** What somebody may do has changed, anybody perhaps where nobody is named: who has lost a right is told no more. */
  rightsChanged(subject?: string): void;
  /** Ends every stream, each subscription with a word to come again. */
  close(): Promise<void>;
}

export type LiveOptions = Answering & {
  /** What a caller sees. */
  readonly schemaFor: (caller: Pick<Caller, 'actor'>) => GraphQLSchema;
  /** Says who was told something. */
  readonly toldSince: AskToldSince;
  /** Tells of changes until it is closed. */
  readonly changes: (heard: ChangesHeard) => Listening;
};

const PLACE = '/graphql/stream';

export function isLivePlace({ pathname }: URL): boolean {
  return pathname === PLACE;
}

export function openLive(options: LiveOptions): Live {
  const { log } = options;
  const subscriptions = new Subscriptions(options);
  const open = new OpenStreams(options, subscriptions);
  const listening = options.changes({
    changed: (change) => subscriptions.changed(change),
    happened: () => subscriptions.happened(),
    missed: () => subscriptions.endAll('MISSED'),
  });
  return {
    async answer(request) {
      try {
        return await open.answer(await arrived(request, options));
      } catch (error) {
        return refusalOf(error, { requestId: request.id, log });
      }
    },
    rightsChanged(subject) {
      if (subject === undefined) {
        subscriptions.endAll('MISSED');
        return;
      }
      subscriptions.rightsChanged(subject).catch((error: unknown) => {
        log.warn({ err: error }, 'nobody says what a subscriber may do now');
        subscriptions.endAll('MISSED');
      });
    },
    async close() {
      await listening.close();
      await subscriptions.close();
      await open.close();
    },
  };
}

/** The streams that are open, over graphql-sse. */
class OpenStreams {
  readonly #streams = new Streams();
  readonly #events = new Set<AsyncGenerator<string, void>>();
  readonly #handler: Handler<Asked, undefined>;

  constructor({ schemaFor }: Pick<LiveOptions, 'schemaFor'>, subscriptions: Subscriptions) {
    this.#handler = createHandler<Asked, undefined>({
      authenticate: (request) => this.#tokenOf(request),
      onSubscribe({ raw: { subscriber, requestId } }, sent) {
        try {
          const { subject, grants } = subscriber;
          return subscriptions.begin(subscriptionIn(schemaFor({ actor: { subject, grants } }), sent), subscriber);
        } catch (error) {
          if (error instanceof SubscriptionRefused) return refusedSubscription(error, requestId);
          throw error;
        }
      },
    });
  }

  async answer(request: StreamRequest): Promise<HttpReply | StreamedReply> {
    const { token, requestId } = request.raw;
    const [events, init] = await this.#handler(request);
    if (typeof events !== 'object' || events === null) return replyOf([events, init], requestId);
    const own = token ?? this.#ofOneSubscription(request.raw);
    if (own === undefined) {
      await events.return();
      return replyOf(refused('TOO_MANY_OF_YOURS', requestId), requestId);
    }
    this.#streams.opened(own);
    this.#events.add(events);
    return streamOf([events, init], () => {
      this.#events.delete(events);
      this.#streams.ended(own);
    });
  }

  /** What waits to be sent is sent. */
  async close(): Promise<void> {
    await Promise.all([...this.#events].map((events) => events.return()));
  }

  /** The stream that a request is for; null where a subscription has one of its own. */
  #tokenOf({ method, raw }: StreamRequest) {
    const { token, subscriber, requestId } = raw;
    if (method === 'PUT') {
      const announced = this.#streams.announce(subscriber.subject, (own) => void this.#abandon({ ...raw, token: own }));
      return 'token' in announced ? announced.token : refused(announced.full, requestId);
    }
    if (token === undefined && method === 'POST') return null;
    return token !== undefined && this.#streams.isOf(token, subscriber.subject)
      ? token
      : refused('NO_STREAM', requestId);
  }

  /** A stream that nobody announced counts as one too. */
  #ofOneSubscription({ subscriber }: Asked): string | undefined {
    const announced = this.#streams.announce(subscriber.subject, () => {});
    return 'token' in announced ? announced.token : undefined;
  }

  /** What was announced and never opened: graphql-sse forgets a stream that was left. */
  async #abandon(raw: Asked & { readonly token: string }): Promise<void> {
    const [events] = await this.#handler(opening(raw));
    if (typeof events === 'object') await events?.return();
    this.#streams.ended(raw.token);
  }
}
