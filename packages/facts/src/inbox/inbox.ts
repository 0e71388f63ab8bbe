import { lockAllInTransaction, lockInTransaction } from '@microgrid/database/advisory-lock';
import type { Transactions } from '@microgrid/database/database';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { handle, handleAll, type FactConsumer } from './consumer.ts';
import type { Fact } from '../fact.ts';
import { InboxEntity } from './inbox.entity.ts';

/** When a fact whose handler throws is tried again, and when it is given up. */
export interface Patience {
  readonly attempts: number;
  /** Wait before the second attempt; before each further one four times as long. */
  readonly firstWaitMs: number;
}

interface InboxParts {
  readonly consumer: FactConsumer;
  readonly database: Transactions;
  readonly log: Logger;
  readonly patience: Patience;
}

/** The inbox of one consumer. */
export class Inbox {
  readonly #parts: InboxParts;
  readonly #mine: { consumer: string };

  constructor(parts: InboxParts) {
    this.#parts = parts;
    this.#mine = { consumer: parts.consumer.name };
  }

  /**
   * Handles a new fact, or sets it aside when its handler throws or an earlier one of its subject is set aside.
   * @returns whether its handler threw, so that it wants to be tried again.
   */
  async receive(fact: Fact): Promise<boolean> {
    try {
      await this.#handleNew(fact);
      return false;
    } catch (error) {
      await this.#exclusively(fact, async (em) => {
        if (await this.#isKnown(em, fact)) return;
        em.create(InboxEntity, { ...this.#received(fact), fact, ...this.#afterFailure(error, fact, 1) });
      });
      return true;
    }
  }

  /**
   * Handles many at once, in their order and in one transaction; when that fails, one after the other.
   * @returns whether the handler of any threw.
   */
  async receiveAll(facts: readonly Fact[]): Promise<boolean> {
    try {
      if (await this.#handleTogether(facts)) return false;
    } catch (error) {
      this.#parts.log.debug({ err: error, facts: facts.length }, 'not handled together, so one after the other');
    }
    let isSetAside = false;
    for (const fact of facts) if (await this.receive(fact)) isSetAside = true;
    return isSetAside;
  }

  /** Tries what is set aside and due; answers in how many milliseconds the next one is. */
  async retry(): Promise<number | undefined> {
    for (;;) {
      const waiting = (await this.#firstOfEachSubject()).filter(({ status }) => status === 'WAITING');
      const due = waiting.filter(({ retryAt }) => retryAt == null || retryAt <= new Date());
      for (const row of due) await this.#tryAgain(row);
      if (due.length > 0) continue;
      const waits = waiting.map(({ retryAt }) => (retryAt?.getTime() ?? 0) - Date.now());
      return waits.length === 0 ? undefined : Math.max(1, Math.min(...waits));
    }
  }

  /** Retries parked facts after a start, since the new version may handle them. */
  async unpark(): Promise<void> {
    const now = { status: 'WAITING', failures: 0, retryAt: null } as const;
    await this.#read().nativeUpdate(InboxEntity, { ...this.#mine, status: 'PARKED' }, now);
  }

  #handleNew(fact: Fact): Promise<void> {
    return this.#exclusively(fact, async (em) => {
      if (await this.#isKnown(em, fact)) return;
      const received = { ...this.#received(fact), failures: 0 };
      const before = await em.count(InboxEntity, { ...this.#setAside(), subject: fact.subject });
      em.create(
        InboxEntity,
        before > 0 ? { ...received, fact, status: 'WAITING' } : { ...received, status: 'HANDLED' },
      );
      if (before === 0) await handle(this.#parts.consumer, fact, em);
    });
  }

  /** Answers false, and does nothing, when one of them has to wait for an earlier one of its subject. */
  #handleTogether(facts: readonly Fact[]): Promise<boolean> {
    const subjects = facts.map(({ subject }) => subject);
    const keys = subjects.map((subject) => this.#keyOf(subject));
    return this.#parts.database.transaction(async (em) => {
      await lockAllInTransaction(em, keys);
      const waiting = { ...this.#setAside(), subject: { $in: subjects } };
      if ((await em.count(InboxEntity, waiting)) > 0) return false;
      const received = { ...this.#mine, factId: { $in: facts.map(({ id }) => id) } };
      const known = new Set((await em.find(InboxEntity, received)).map(({ factId }) => factId));
      const fresh = facts.filter(({ id }, index) => !known.has(id) && isFirst(facts, index));
      const rows = fresh.map((fact) => ({ ...this.#received(fact), failures: 0, status: 'HANDLED' as const }));
      if (rows.length > 0) await em.insertMany(InboxEntity, rows);
      await handleAll(this.#parts.consumer, fresh, em);
      return true;
    });
  }

  async #tryAgain({ arrival, fact }: InboxEntity): Promise<void> {
    if (fact == null) return;
    try {
      await this.#exclusively(fact, async (em) => {
        const row = await em.findOne(InboxEntity, { arrival, status: 'WAITING' });
        if (row === null) return;
        em.assign(row, { status: 'HANDLED', fact: null, retryAt: null });
        await handle(this.#parts.consumer, fact, em);
      });
    } catch (error) {
      await this.#exclusively(fact, async (em) => {
        const row = await em.findOneOrFail(InboxEntity, arrival);
        em.assign(row, this.#afterFailure(error, fact, row.failures + 1));
      });
    }
  }

  #afterFailure(error: unknown, { id, type }: Fact, failures: number) {
    const { patience, consumer, log } = this.#parts;
    const isParked = failures >= patience.attempts;
    const about = { err: error, consumer: consumer.name, fact: id, type, failures };
    if (isParked) log.error(about, 'the fact is parked, and later ones of its subject wait');
    else log.warn(about, 'the fact is set aside and tried again');
    const retryAt = new Date(Date.now() + patience.firstWaitMs * 4 ** (failures - 1));
    return { failures, status: isParked ? 'PARKED' : 'WAITING', retryAt } as const;
  }

  /** Later facts of a subject wait for its first, parked or not: "ended" before "started" would mean something else. */
  async #firstOfEachSubject(): Promise<InboxEntity[]> {
    const rows = await this.#read().find(InboxEntity, this.#setAside(), { orderBy: { arrival: 'asc' } });
    const first = new Map<string, InboxEntity>();
    for (const row of rows) if (!first.has(row.subject)) first.set(row.subject, row);
    return [...first.values()];
  }

  /** One transaction at a time for the facts of one subject, across replicas. This lock comes first in each transaction. */
  #exclusively({ subject }: Fact, deed: (em: SqlEntityManager) => Promise<void>): Promise<void> {
    return this.#parts.database.transaction(async (em) => {
      await lockInTransaction(em, this.#keyOf(subject));
      await deed(em);
    });
  }

  #keyOf(subject: string): string {
    return `${this.#parts.consumer.name} ${subject}`;
  }

  async #isKnown(em: SqlEntityManager, { id }: Fact): Promise<boolean> {
    return (await em.count(InboxEntity, { ...this.#mine, factId: id })) > 0;
  }

  #received({ id, subject }: Fact) {
    return { ...this.#mine, factId: id, subject, receivedAt: new Date() };
  }

  #setAside() {
    return { ...this.#mine, status: { $ne: 'HANDLED' } } as const;
  }

  #read(): SqlEntityManager {
    return this.#parts.database.orm.em.fork();
  }
}

/** Whether none before it is the same fact, which may be delivered twice. */
function isFirst(facts: readonly Fact[], index: number): boolean {
  return facts.findIndex(({ id }) => id === facts[index]?.id) === index;
}
