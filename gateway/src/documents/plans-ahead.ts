import { createHash } from 'node:crypto';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { Logger } from 'pino';
import { inOwnNames } from '../names/own-names.ts';
import { planKey, type PlannedApart } from '../planning/planned-apart.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

interface PlansAheadOptions {
  readonly planned: Pick<PlannedApart, 'planOf' | 'isNearlyFull'>;
  readonly documents: Pick<TrustedDocuments, 'mostAsked'>;
  readonly log: Logger;
}

export interface PlansAhead {
  /** Begins, unless it has; not awaited by whoever is answered. */
  begin(): void;
  /** Begins again, where it had begun: what was planned is forgotten. */
  again(): void;
  close(): void;
}

/**
 * Plans what apps may ask before they do: the most asked first, until memory for plans is nearly full, and one after the
 * other, so that whoever asks for something new meanwhile waits for one plan more at most.
 */
export function plansAhead({ planned, documents, log }: PlansAheadOptions): PlansAhead {
  let round: AbortController | undefined;

  async function plan({ signal }: AbortController): Promise<void> {
    for (const text of documents.mostAsked()) {
      try {
        for (const [key, asked] of operationsOf(text)) {
          if (signal.aborted || planned.isNearlyFull()) return;
          await planned.planOf(key, { ...asked, signal });
        }
      } catch (error) {
        // One of an old version that no longer fits is refused when somebody asks it.
        if (!signal.aborted)
          log.warn({ err: error, document: text.slice(0, 200) }, 'a trusted document was not planned');
      }
    }
  }

  const begin = () => {
    round = new AbortController();
    void plan(round);
  };
  return {
    begin: () => round ?? begin(),
    again() {
      if (round === undefined) return;
      round.abort();
      begin();
    },
    close: () => round?.abort(),
  };
}

/** Under which keys the operations of a text are planned, as the executor asks for them. */
function operationsOf(text: string) {
  const { document } = inOwnNames(parse(text));
  const queryHash = createHash('sha256').update(text).digest('hex');
  return (
    document.definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      // What is subscribed to is asked for by queries of the gateway's own.
      .filter(({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION)
      .map(({ name }) => [planKey(queryHash, name?.value), { document, operationName: name?.value }] as const)
  );
}
