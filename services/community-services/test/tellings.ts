import { handle } from '@microgrid/facts/consumer';
import type { FactType } from '@microgrid/facts/catalogue';
import { factOf, type Fact, type FactContent } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DepartmentPostEntity } from '../src/department-post/department-post.entity.ts';
import { MatterEntity } from '../src/matter/matter.entity.ts';
import { AuditorPostEntity } from '../src/notification/auditor/auditor-post.entity.ts';
import { notificationConsumer } from '../src/notification/notification.consumer.ts';
import { NotificationEntity } from '../src/notification/notification.entity.ts';
import { PostEntity } from '../src/post/post.entity.ts';
import { openMatters, type Matters } from './matters.ts';
import * as people from './people.ts';

const { MICRO, STREET, idOf } = people;
export const of = ({ subject }: { subject: string | null }) => subject ?? '';
const { resident, neighbour, leader, worker, contact, head, officer, auditor, handler } = people;
const named = { resident, neighbour, leader, worker, contact, head, officer, auditor, handler };
const nameOf = new Map(Object.entries(named).map(([name, actor]) => [of(actor), name]));

type MatterFact = Extract<FactType, `matter.${string}`>;

/** The subgraph with matters and everybody who is told something, and what they are told. */
export interface Tellings {
  readonly matters: Matters;
  em(): SqlEntityManager;
  hear(fact: Fact): Promise<void>;
  /** Who was told what, by their names. */
  told(): Promise<(string | null | undefined)[][]>;
  /** A fact of a matter of this shape, which the resident reported. */
  factOfMatter(type: MatterFact, row?: object, more?: object): Promise<Fact>;
}

/** Facts come from wherever they are told. */
export function factWith<Type extends FactType>(type: Type, content: FactContent<Type>): Fact<Type> {
  const emitters = ['people', 'organisation', 'evaluations', 'community-services'];
  for (const emitter of emitters) {
    try {
      return factOf(type, content, emitter);
    } catch (error) {
      if (!String(error).includes(' is told by ')) throw error;
    }
  }
  throw new Error(`nobody tells ${type}`);
}

export async function openTellings(): Promise<Tellings> {
  const matters = await openMatters();
  const { services } = matters;
  const em = () => services.subgraph.database.orm.em.fork();
  await services.insert(PostEntity, [
    { id: idOf(710), personId: of(people.officer), role: 'STREET_OFFICER', gridCode: STREET },
  ]);
  await services.insert(AuditorPostEntity, [
    { id: idOf(711), personId: of(people.auditor), areaCode: STREET },
    { id: idOf(712), personId: idOf(55), areaCode: '510115007' },
    { id: idOf(713), personId: idOf(56), areaCode: STREET, endedAt: new Date() },
  ]);
  await services.insert(DepartmentPostEntity, [
    { id: idOf(714), personId: of(people.handler), departmentId: idOf(600) },
    { id: idOf(715), personId: idOf(57), departmentId: idOf(600), endedAt: new Date() },
  ]);
  return {
    matters,
    em,
    hear: (fact) => services.subgraph.database.transaction((manager) => handle(notificationConsumer, fact, manager)),
    async told() {
      const rows = await em().findAll(NotificationEntity, { orderBy: { at: 'asc', id: 'asc' } });
      return rows.map(({ recipientId, kind, about }) => [nameOf.get(recipientId) ?? recipientId, kind, about]);
    },
    async factOfMatter(type, row = {}, more = {}) {
      const id = await matters.given(row);
      const { kind, severity, level, handlerId = null } = await em().findOneOrFail(MatterEntity, id);
      const data = { kind, severity, level, dueAt: null, handlerId, ...more };
      return factWith<MatterFact>(type, { subject: id, gridCode: MICRO, data });
    },
  };
}
