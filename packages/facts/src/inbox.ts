import type { Transactions } from '@microgrid/database/database';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { handle, type FactConsumer } from './consumer.ts';
import type { Fact } from './fact.ts';
import { InboxEntity } from './inbox.entity.ts';

/** When a fact whose handler throws is tried again, and when it is given up. */
export interface Patience {
  readonly attempts: number;
  /** Wait before the second attempt; before each further one four times as long. */
  readonly firstWaitMs: number;
}

/** The inbox of one consumer. */
export interface Inbox {
  /**
   * Handles a new fact, or sets it aside when its handler throws or an earlier one of its subject is set aside.
   * @returns whether it was set aside by its own handler and wants to be tried again.
   */
  receive(fact: Fact): Promise<boolean>;
  /** Tries what is set aside and due; answers in how many milliseconds the next one is. */
  retry(): Promise<number | undefined>;
  /** Gives what was given up another chance, as a new start may come with a better program. */
  unpark(): Promise<void>;
}

export function inboxOf(
  { consumer, database, log }: { consumer: FactConsumer; database: Transactions; log: Logger },
  patience: Patience,
): Inbox {
  const mine = { consumer: consumer.name };
  const setAside = { ...mine, status: { $ne: 'HANDLED' } } as const;

  const handleNew = (fact: Fact) =>
    exclusively(fact.subject, async (em) => {
      if ((await em.count(InboxEntity, { ...mine, factId: fact.id })) > 0) return;
      const mustWait = (await em.count(InboxEntity, { ...setAside, subject: fact.subject })) > 0;
      em.create(InboxEntity, mustWait ? waiting(fact, 0) : { ...received(fact), status: 'HANDLED', failures: 0 });
      if (!mustWait) await handle(consumer, fact, em);
    });

  const setAsideNew = (fact: Fact) =>
    exclusively(fact.subject, async (em) => {
      if ((await em.count(InboxEntity, { ...mine, factId: fact.id })) > 0) return;
      em.create(InboxEntity, waiting(fact, 1));
    });

  const received = ({ id, subject }: Fact) => ({ ...mine, factId: id, subject, receivedAt: new Date() });

  const waiting = (fact: Fact, failures: number) => {
    const next = failures < patience.attempts ? ({ status: 'WAITING' } as const) : ({ status: 'PARKED' } as const);
    return { ...received(fact), ...next, fact, failures, retryAt: retryAfter(failures) };
  };

  const retryAfter = (failures: number) =>
    new Date(Date.now() + (failures === 0 ? 0 : patience.firstWaitMs * 4 ** (failures - 1)));

  /** The facts of one subject one at a time, in whichever replica; what else a transaction locks, it locks later. */
  const exclusively = (subject: string, deed: (em: SqlEntityManager) => Promise<void>) =>
    database.transaction(async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${consumer.name} ${subject}`]);
      await deed(em);
    });

  const complain = (error: unknown, { id, type }: Fact, failures: number) => {
    const about = { err: error, consumer: consumer.name, fact: id, type, failures };
    if (failures >= patience.attempts) log.error(about, 'the fact is parked, and later ones of its subject wait');
    else log.warn(about, 'the fact is set aside and tried again');
  };

  /** Tries the first that is set aside of a subject. */
  const tryAgain = async ({ arrival, subject }: InboxEntity): Promise<void> => {
    let tried: Fact | undefined;
    try {
      await exclusively(subject, async (em) => {
        const row = await em.findOne(InboxEntity, { arrival, status: 'WAITING' });
        if (row?.fact == null) return;
        tried = row.fact;
        em.assign(row, { status: 'HANDLED', fact: null, retryAt: null });
        await handle(consumer, tried, em);
      });
    } catch (error) {
      if (tried === undefined) throw error;
      await countFailure(arrival, tried, error);
    }
  };

  const countFailure = (arrival: number, fact: Fact, error: unknown) =>
    exclusively(fact.subject, async (em) => {
      const row = await em.findOneOrFail(InboxEntity, arrival);
      const failures = row.failures + 1;
      const status = failures < patience.attempts ? 'WAITING' : 'PARKED';
      em.assign(row, { failures, status, retryAt: retryAfter(failures) });
      complain(error, fact, failures);
    });

  return {
    async receive(fact) {
      try {
        await handleNew(fact);
        return false;
      } catch (error) {
        await setAsideNew(fact);
        complain(error, fact, 1);
        return true;
      }
    },
    async retry() {
      for (;;) {
        const heads = await firstOfEachSubject(database.orm.em.fork(), setAside);
        const waitingHeads = heads.filter(({ status }) => status === 'WAITING');
        const due = waitingHeads.filter(({ retryAt }) => retryAt == null || retryAt <= new Date());
        for (const head of due) await tryAgain(head);
        if (due.length > 0) continue;
        const next = waitingHeads.map(({ retryAt }) => (retryAt?.getTime() ?? 0) - Date.now());
        return next.length === 0 ? undefined : Math.max(1, Math.min(...next));
      }
    },
    async unpark() {
      const now = { status: 'WAITING', failures: 0, retryAt: new Date() } as const;
      await database.orm.em.fork().nativeUpdate(InboxEntity, { ...mine, status: 'PARKED' }, now);
    },
  };
}

/** Later facts of a subject wait for its first, parked or not: "ended" before "started" would mean something else. */
async function firstOfEachSubject(
  em: SqlEntityManager,
  setAside: { consumer: string; status: { $ne: 'HANDLED' } },
): Promise<InboxEntity[]> {
  const rows = await em.find(InboxEntity, setAside, { orderBy: { arrival: 'asc' } });
  const heads = new Map<string, InboxEntity>();
  for (const row of rows) if (!heads.has(row.subject)) heads.set(row.subject, row);
  return [...heads.values()];
}
