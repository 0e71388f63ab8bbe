import type { Words } from '@microgrid/client/catalogue';
import { createContext } from 'react';
import { client } from '../session/session.ts';
import type { Deed, FormValues } from './deed.ts';

/** A deed with all that it asks for. */
export interface Write {
  readonly document: Deed['document'];
  readonly input: FormValues;
  /** The same however often it is sent. */
  readonly writeId: string;
  /** What the page calls it. */
  readonly title: Words;
  /** What it is done to, as its page gave it. */
  readonly given: FormValues;
}

/** Does a write and gives the answer; undefined where it waits for the network. @throws GraphError where it is refused. */
export type DoWrite = (write: Write) => Promise<{ readonly data: unknown } | undefined>;

/** How a page does its writes: it asks the graph, unless the page says otherwise. */
export const WritingContext = createContext<DoWrite>(({ document, input, writeId }) =>
  // The form is made of the very input that the document takes.
  client.ask(document, { input: { ...input, writeId } as never }),
);
