import type { Concept } from '@microgrid/subgraph/concept';
import { erasurePartsConsumer } from './erasure-parts.consumer.ts';
import { erasurePersonal, erasurePartPersonal } from './erasure.personal.ts';
import { ErasureResolver } from './erasure.resolver.ts';
import { erasures } from './migrations/20261129T190100-erasures.ts';
import { RequestErasureResolver } from './request/request-erasure.ts';

/** Erasures（删除申请） that people asked for, and what became of them in every subgraph. */
export const erasure: Concept = {
  stored: [erasurePersonal, erasurePartPersonal],
  resolvers: [ErasureResolver, RequestErasureResolver],
  migrations: [erasures],
  consumers: [erasurePartsConsumer],
};
