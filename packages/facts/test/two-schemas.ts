import { openDatabase, type AnyDatabase, type Database } from '@microgrid/database/database';
import { migration } from '@microgrid/database/migration';
import { databaseModel } from '@microgrid/database/model';
import type { Store } from '@microgrid/database/store';
import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { FactConsumer } from '../src/inbox/consumer.ts';
import { factTables } from '../src/fact-tables.ts';
import { record } from '../src/outbox/record.ts';

const EffectSchema = defineEntity({
  name: 'Effect',
  properties: { arrival: p.bigint('number').autoincrement().primary(), subject: p.uuid(), number: p.integer() },
});

/** What a fact led to; nothing keeps it from being there twice but the inbox. */
class EffectEntity extends EffectSchema.class {}
EffectSchema.setClass(EffectEntity);

const effectTables = {
  stored: [{ entity: EffectEntity, personal: {} }],
  migrations: [
    migration(
      '20261126T000000-effects',
      `create table "effect" ("arrival" bigserial primary key, "subject" uuid not null, "number" int not null)`,
    ),
  ],
};

/** What is said here is said as community-services. */
const sending = databaseModel('community_services', [factTables]);
const receiving = (schema: string) => databaseModel(schema, [factTables, effectTables]);

export const openSending = (store: Store): Promise<Database<unknown>> => openDatabase<unknown>(sending, store);
export const openReceiving = (store: Store, schema = 'receiving'): Promise<Database<unknown>> =>
  openDatabase<unknown>(receiving(schema), store);

/** The id of the n-th thing that facts are about. */
export const subjectOf = (n: number): string => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Says of a subject, in a transaction of its own, that it has come to `number`. */
export function say(database: AnyDatabase, subject: string, number: number): Promise<void> {
  return database.transaction(async (em) => sayIn(em, subject, number));
}

export function sayIn(em: Parameters<typeof record>[0], subject: string, number: number): void {
  const times = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-01-01T01:00:00.000Z' };
  const data = { type: 'READING', stationId: subject, organiserId: subject, capacity: number, ...times } as const;
  record(em, 'activity.published.v1', { subject, gridCode: '510115006005', data });
}

/** Does what is counted: one row for each fact. `meet` may throw before. */
export const counting = (meet: (subject: string, number: number) => void = () => {}): FactConsumer => ({
  name: 'counting',
  handlers: {
    'activity.published.v1': async ({ subject, data: { capacity: number } }, em) => {
      em.create(EffectEntity, { subject, number });
      await em.flush();
      meet(subject, number);
    },
  },
});

/** The numbers of each subject in the order in which they took effect. */
export async function effectsOf({ store, model }: AnyDatabase): Promise<Record<string, number[]>> {
  const table = sql.table(`${model.schema}.effect`);
  const { rows } = await sql<EffectEntity>`select subject, number from ${table} order by arrival`.execute(
    store.kysely(),
  );
  const bySubject = Map.groupBy(rows, ({ subject }) => subject);
  return Object.fromEntries(
    Array.from(bySubject, ([subject, effects]) => [subject, effects.map(({ number }) => number)]),
  );
}

/** Waits until `condition` holds; a test whose condition never does ends by its own timeout. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}
