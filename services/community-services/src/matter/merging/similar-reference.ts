import { bindingOf, openPosition, sealPosition } from '@microgrid/subgraph/cursor';
import { Invalid } from '@microgrid/subgraph/errors';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whose reference it is, and where the matter is. */
interface Asker {
  readonly subject: string;
  readonly gridCode: string;
}

/** What a similar matter is called for a day, by whoever asked: it tells nothing, and nobody can make one. */
export function referenceTo(matterId: string, asker: Asker, now = Date.now()): string {
  return sealPosition([matterId, now + DAY_MS], bindingFor(asker));
}

/** @throws Invalid when it is no reference, another's, of another grid, or more than a day old. */
export function referredBy(reference: string, asker: Asker, now = Date.now()): string {
  const [matterId, until] = read(reference, asker);
  if (typeof matterId === 'string' && typeof until === 'number' && now <= until) return matterId;
  throw notToday();
}

function read(reference: string, asker: Asker) {
  try {
    return openPosition(reference, bindingFor(asker));
  } catch {
    throw notToday();
  }
}

function notToday(): Invalid {
  const message = 'must be a reference that similarMatters gave for this micro-grid within a day: ask again';
  return new Invalid([{ field: 'sameAsMatterId', message }]);
}

function bindingFor({ subject, gridCode }: Asker): string {
  return bindingOf('similarMatters', { subject, gridCode }, null);
}
