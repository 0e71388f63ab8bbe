import type { EntityManager } from '@mikro-orm/core';
import type { FactType } from '../catalogue/catalogue.ts';
import { factOf, type FactContent } from '../fact.ts';
import { OutboxEntity } from './outbox.entity.ts';

/**
 * Says what a deed did, in the deed's own transaction: both become true or neither. Two deeds on one subject must
 * exclude each other (lock or version), as their facts are told in the order in which they were recorded.
 * @throws Error when the fact holds something that the catalogue does not name.
 */
export function record<Type extends FactType>(em: EntityManager, type: Type, happened: FactContent<Type>): void {
  em.create(OutboxEntity, { fact: factOf(type, happened), recordedAt: new Date() });
}
