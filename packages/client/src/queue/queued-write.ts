import type { AskedDocument } from '../document.ts';
import type { Act, Words } from '../errors/catalogue.ts';

/** Where a queued write stands. */
export type WriteState = 'WAITING' | 'RECEIVED' | 'REFUSED';

/** How to say it. */
export const stateWords: Readonly<Record<WriteState, Words>> = {
  WAITING: ['待发送', 'Waiting'],
  RECEIVED: ['已收到', 'Received'],
  REFUSED: ['没有成功', 'Refused'],
};

/** Why a write was refused. */
export interface Refusal {
  readonly code: string;
  readonly act: Act;
  readonly words: Words;
  readonly message: string;
  /** The input field that is wrong. */
  readonly field?: string | undefined;
  readonly requestId?: string | undefined;
}

/** A write on its way, kept until its user has seen how it ended. */
export interface QueuedWrite {
  readonly writeId: string;
  /** Its place: lower ones are sent first. */
  readonly place: number;
  /** What it is about, by any name of the app's: those of one subject are sent one after the other. */
  readonly subject: string;
  /** What the app calls it on its screens. */
  readonly label: string;
  readonly document: AskedDocument<unknown, never>;
  readonly input: Readonly<Record<string, unknown>>;
  /** When the user did it, ISO 8601. */
  readonly recordedAt: string;
  readonly state: WriteState;
  /** How often it was sent; 0: the graph cannot know of it. */
  readonly tries: number;
  /** What the graph answered, once RECEIVED. */
  readonly answer?: unknown;
  /** Why not, once REFUSED. */
  readonly refusal?: Refusal;
}
