import { factCatalogue, type FactType } from '@microgrid/facts/catalogue';
import type { Fact } from '@microgrid/facts/fact';
import type { Listening, Transport } from '@microgrid/facts/transport';

/** What hears of what happens, from now on. */
export interface ChangesHeard {
  /** A matter, or an emergency of the same id, has changed. */
  changed(change: Change): void;
  /** Something happened, whatever it was. */
  happened(): void;
  /** Something may have passed by unheard. */
  missed(): void;
}

/** What a fact says of it: nothing but that it happened, and where. */
export interface Change {
  readonly id: string;
  readonly gridCode: string;
  readonly isEmergency: boolean;
}

const TYPES = Object.keys(factCatalogue) as FactType[];

/** Hears of what happens by the facts that go over `transport`. */
export function changesOver(transport: Transport): (heard: ChangesHeard) => Listening {
  return (heard) =>
    transport.listen(TYPES, {
      heard(fact) {
        heard.happened();
        if (/^(matter|emergency)\./.test(fact.type)) heard.changed(changeOf(fact));
      },
      missed: () => heard.missed(),
    });
}

function changeOf({ type, subject, gridcode, data }: Fact): Change {
  const isEmergency = type.startsWith('emergency.') || ('severity' in data && data.severity === 'EMERGENCY');
  return { id: subject, gridCode: gridcode, isEmergency };
}
