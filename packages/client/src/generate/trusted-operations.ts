import { createHash } from 'node:crypto';
import { Kind, print, separateOperations, type DocumentNode, type OperationTypeNode } from 'graphql';

/** An operation of an app. */
export interface TrustedOperation {
  readonly name: string;
  readonly kind: OperationTypeNode;
  /** `sha256:` and the hash of the text. */
  readonly id: string;
  /** The text that the gateway has, with the fragments that it needs. */
  readonly text: string;
}

/**
 * The operations of a document, each by itself.
 * @throws Error where one has no name or is a subscription.
 */
export function trustedOperations(document: DocumentNode): TrustedOperation[] {
  const unnamed = document.definitions.some(
    (part) => part.kind === Kind.OPERATION_DEFINITION && part.name === undefined,
  );
  if (unnamed) throw new Error('an operation has no name: apps ask operations by theirs');
  return Object.entries(separateOperations(document)).map(([name, own]) => {
    const kind = own.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)?.operation;
    if (kind === undefined || kind === 'subscription')
      throw new Error(`${name}: only queries and mutations are offered`);
    const text = print(own);
    return { name, kind, id: `sha256:${createHash('sha256').update(text).digest('hex')}`, text };
  });
}
