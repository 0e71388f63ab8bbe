import type { EntityManager } from '@mikro-orm/core';
import type { FactType } from '../catalogue/catalogue.ts';
import { factOf, type FactContent } from '../fact.ts';
import { OutboxEntity } from './outbox.entity.ts';

/**
 * Records a fact in the outbox, in the transaction of the write that it tells of: both are committed or neither. Two
 * writes to one subject must exclude each other (lock or version): their facts are delivered in the order recorded.
 * @throws Error when the fact holds something that the catalogue does not name, or is another subgraph's to tell.
 */
export function record<Type extends FactType>(em: EntityManager, type: Type, happened: FactContent<Type>): void {
  em.create(OutboxEntity, { fact: factOf(type, happened, emitterOf(em)), recordedAt: new Date() });
}

/** The subgraph whose outbox this is: its schema is its name, with underscores where PostgreSQL wants no hyphens. */
function emitterOf(em: EntityManager): string {
  return em.config.get('schema', '').replaceAll('_', '-');
}
