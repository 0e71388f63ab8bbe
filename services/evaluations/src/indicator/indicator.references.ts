import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Context } from '../context.ts';

interface Key {
  readonly code: string;
  readonly version: number;
}

/** The indicators of references, in their order; null where there is none. */
export async function indicatorsOf(references: readonly Key[], { db }: Context) {
  const codes = references.map(({ code }) => code);
  const rows = await db.selectFrom('indicator').selectAll().where('code', '=', equalsAny(codes)).execute();
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return references.map((reference) => byKey.get(keyOf(reference)) ?? null);
}

function keyOf({ code, version }: Key): string {
  return `${version} ${code}`;
}
