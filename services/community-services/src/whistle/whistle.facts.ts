import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { toldGrid } from '../matter/matter.facts.ts';
import type { MatterKind } from '../matter/matter.terms.ts';
import type { WhistleEntity } from './whistle.entity.ts';

/** What a fact says of a whistle besides its own data. */
export interface WhistleOf {
  readonly em: SqlEntityManager;
  readonly whistle: WhistleEntity;
  /** Of its matter. */
  readonly kind: MatterKind;
}

export function whistleFactOf<More extends object>({ whistle, kind }: Omit<WhistleOf, 'em'>, more: More) {
  const { id: subject, departmentId, gridCode } = whistle;
  return { subject, gridCode: toldGrid({ kind, gridCode }), data: { departmentId, ...more } };
}
