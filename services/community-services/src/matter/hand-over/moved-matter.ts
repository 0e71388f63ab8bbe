import { toldGrid } from '../matter.facts.ts';
import type { FactContent } from '@microgrid/facts/fact';
import type { MatterKind, MatterLevel, MatterSeverity, MatterStatus } from '../matter.terms.ts';

/** A matter that followed its grid, as it now is. */
export interface MovedMatter {
  readonly id: string;
  readonly gridCode: string;
  readonly formerGridcode: string;
  readonly kind: MatterKind;
  readonly severity: MatterSeverity;
  readonly level: MatterLevel;
  readonly status: MatterStatus;
  readonly dueAt: Date | string | null;
  readonly handlerId: string | null;
}

export function movedFactOf(matter: MovedMatter): FactContent<'matter.reclassified.v1'> {
  const { id: subject, gridCode, kind, severity, level, dueAt, handlerId } = matter;
  const due = dueAt === null ? null : new Date(dueAt).toISOString();
  // A micro-grid with a kind of need would name a family.
  const formerGridcode = toldGrid({ kind, gridCode: matter.formerGridcode });
  const data = { kind, severity, level, dueAt: due, handlerId, fromKind: kind, fromSeverity: severity, formerGridcode };
  return { subject, gridCode: toldGrid({ kind, gridCode }), data };
}
