import { holds } from '@microgrid/access/actor';
import { BadRequest } from '@microgrid/process/http-server';
import type { SentOperation } from '../http/sent-operation.ts';
import type { RequestContext } from '../sources/data-source.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** The scope of a token whose app may ask what its user writes: an explorer, a workbench. */
const FREE_TEXT_SCOPE = 'graph:ask';

interface Trust {
  readonly documents: TrustedDocuments;
  /** Whether only trusted documents are answered, but to those who may ask freely. */
  readonly isSafelisted: boolean;
  /** The app that asks; undefined where nobody says. */
  readonly app: string | undefined;
}

/**
 * The operation as it was sent, the text of a trusted document in place of its id: a `documentId` (GraphQL over HTTP,
 * Appendix A), or the hash of Apollo's `extensions.persistedQuery`. The text is not hashed again: whoever made the
 * manifest may have normalised it.
 * @throws BadRequest UNKNOWN_DOCUMENT
 */
export function withTrustedText(sent: SentOperation, { documents, isSafelisted, app }: Trust): SentOperation {
  if (sent.document === undefined) return sent;
  const { id, by } = sent.document;
  const text = documents.textOf(id, app);
  if (text !== undefined) return sent.asking(text);
  // Without a safelist Apollo's server may have been told the text of a hash before.
  if (by === 'persistedQuery' && !isSafelisted) return sent;
  const whose = app === undefined ? 'no app has' : `the app ${app} has not`;
  throw new BadRequest(`${whose} a document with this id: load the app anew`, { code: 'UNKNOWN_DOCUMENT' });
}

/** Whether the caller may ask operations of one's own wherever apps ask by the ids of their documents. */
export function mayAskFreely({ actor }: Pick<RequestContext, 'actor'>, scopes: readonly string[]): boolean {
  return scopes.includes(FREE_TEXT_SCOPE) || holds(actor, ['ANALYST']);
}

/**
 * Requires of a text that is no trusted document's that whoever sent it may ask freely.
 * @throws BadRequest FREE_TEXT_REFUSED, or what keeps us from saying what the caller may do.
 */
export function requireFreeText({ actor, unidentified }: RequestContext, scopes: readonly string[]): void {
  if (mayAskFreely({ actor }, scopes)) return;
  if (unidentified !== undefined) {
    throw new BadRequest('what you may do cannot be said at the moment', { status: 503, code: 'IDENTITY_UNAVAILABLE' });
  }
  throw new BadRequest(
    `ask by the id of a document of your app; an operation of one's own needs the post ANALYST or a token with the scope ${FREE_TEXT_SCOPE}`,
    { status: 403, code: 'FREE_TEXT_REFUSED' },
  );
}
