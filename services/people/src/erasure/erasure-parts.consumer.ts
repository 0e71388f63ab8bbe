import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ErasureEntity, ErasurePartEntity } from './erasure.entity.ts';

/** Keeps what the subgraphs tell of the erasures that people asked for. */
export const erasurePartsConsumer: FactConsumer = {
  name: 'erasure-parts',
  handlers: { 'erasure.carried_out.v1': keepPart },
};

/** Facts of two subgraphs may come at once: whoever tells last says that all is done. */
async function keepPart(fact: Fact<'erasure.carried_out.v1'>, em: SqlEntityManager): Promise<void> {
  const { subgraph, isDone, ...done } = fact.data;
  const erasure = await em.findOne(ErasureEntity, fact.subject, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // Its time is over, and it is told again to somebody who begins anew.
  if (erasure === null) return;
  const parts = await em.find(ErasurePartEntity, { erasureId: erasure.id });
  const part = parts.find((one) => one.subgraph === subgraph);
  if (part?.doneAt != null) return;
  const told = { ...done, doneAt: isDone ? new Date(fact.time) : null };
  if (part !== undefined) em.assign(part, told);
  else parts.push(em.create(ErasurePartEntity, { erasureId: erasure.id, subgraph, ...told }));
  const times = parts.flatMap(({ doneAt }) => doneAt?.getTime() ?? []);
  if (times.length === parts.length) erasure.doneAt ??= new Date(Math.max(...times));
}
