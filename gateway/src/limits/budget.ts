import type { Environment } from '@microgrid/process/env';
import pg from 'pg';
import type { Logger } from 'pino';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { BudgetSpent } from './budget-spent.ts';
import type { RequestContext } from '../sources/data-source.ts';

/** Points that each caller may spend. */
export interface BudgetPoints {
  /** In a minute. */
  readonly signedIn: number;
  /** In a minute, of all who do not sign in and share an address. */
  readonly anonymous: number;
  /** In an hour, on figures that are taken away, besides. */
  readonly figures: number;
}

const BUDGET: BudgetPoints = { signedIn: 1_200_000, anonymous: 400_000, figures: 12_000_000 };

/** Whose budget it is: a person's, or with no subject that of an address. */
export interface Payer {
  readonly actor: Pick<RequestContext['actor'], 'subject'>;
  readonly address: string;
}

/** What callers have spent. */
export interface Budget {
  /**
   * @returns what is left for this minute.
   * @throws BudgetSpent when it is more than is left.
   */
  spend(caller: Payer, points: number): Promise<number>;
  /**
   * Pays for reading a request of so many bytes, from points of its own. Who has spent either of the two is refused here,
   * before anything of the request is looked at.
   * @throws BudgetSpent
   */
  read(caller: Payer, bytes: number): Promise<void>;
  /**
   * Pays for figures that are taken away, from points of an hour.
   * @throws BudgetSpent when it is more than is left.
   */
  spendOnFigures(caller: Payer, points: number): Promise<void>;
  /** What is left to a caller; to ask costs nothing. */
  left(caller: Payer): Promise<Left>;
  close(): Promise<void>;
}

/** What is left of the two budgets by which figures are taken away. */
export interface Left {
  readonly minute: Remaining;
  readonly hour: Remaining;
}

interface Remaining {
  readonly points: number;
  readonly left: number;
  /** In so many seconds all of it is there again; 0 where all of it is there. */
  readonly renewsIn: number;
}

const PERIODS = { minute: 60, hour: 3600 } as const;
/** Points of a request whatever it asks, and of each of its bytes: what is refused has been read, too. */
const READING = { request: 100, byte: 0.1 };

/** As the environment says, and in words where it is counted. */
export async function budgetFrom(
  { limit, gatewayDatabaseUrl }: Pick<Environment, 'limit' | 'gatewayDatabaseUrl'>,
  log: Logger,
): Promise<{ budget: Budget; counted: string }> {
  const points = {
    signedIn: limit('pointsSignedIn') ?? BUDGET.signedIn,
    anonymous: limit('pointsAnonymous') ?? BUDGET.anonymous,
    figures: limit('pointsFigures') ?? BUDGET.figures,
  };
  return gatewayDatabaseUrl === undefined
    ? { budget: budgetOfProcess(points), counted: 'in this process alone; GATEWAY_DATABASE_URL shares it' }
    : {
        budget: await sharedBudget(points, gatewayDatabaseUrl, log),
        counted: 'in GATEWAY_DATABASE_URL, for all gateways',
      };
}

/** Counted in this process alone. */
export function budgetOfProcess(points: BudgetPoints): Budget {
  const signedIn = inMemory('signed-in', points.signedIn);
  const anonymous = inMemory('anonymous', points.anonymous);
  const figures = inMemory('figures', points.figures, 'hour');
  return budgetOver({ signedIn, anonymous, figures }, points);
}

/**
 * Counted for all gateways of one database, in a schema of its own. While the database is out, each counts for itself.
 * @throws Error when the database does not answer as the gateway starts.
 */
export async function sharedBudget(points: BudgetPoints, databaseUrl: string, log: Logger): Promise<Budget> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a connection of the budget was lost'));
  await prepare(pool).catch(async (error: unknown) => {
    await pool.end();
    throw new Error('GATEWAY_DATABASE_URL: the budgets of callers cannot be kept there', { cause: error });
  });
  const inDatabase = (keyPrefix: string, limit: number, period: keyof typeof PERIODS = 'minute') =>
    new RateLimiterPostgres({
      storeClient: pool,
      schemaName: SCHEMA,
      tableName: TABLE,
      tableCreated: true,
      keyPrefix,
      points: limit,
      duration: PERIODS[period],
      // Who has spent all is refused without asking the database again.
      inMemoryBlockOnConsumed: limit,
      insuranceLimiter: inMemory(keyPrefix, limit, period),
    });
  const signedIn = inDatabase('signed-in', points.signedIn);
  const anonymous = inDatabase('anonymous', points.anonymous);
  const figures = inDatabase('figures', points.figures, 'hour');
  return { ...budgetOver({ signedIn, anonymous, figures }, points), close: () => pool.end() };
}

const SCHEMA = 'gateway';
const TABLE = 'budget';

/** Two gateways may start at once: the lock, held until all of it is committed, lets one make it and the other find it. */
async function prepare(pool: pg.Pool): Promise<void> {
  await pool.query(`
    select pg_advisory_xact_lock(hashtextextended('gateway.budget', 0));
    create schema if not exists ${SCHEMA};
    create table if not exists ${SCHEMA}.${TABLE} (key varchar(255) primary key, points integer not null default 0, expire bigint)`);
}

function inMemory(keyPrefix: string, points: number, period: keyof typeof PERIODS = 'minute'): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration: PERIODS[period] });
}

type Limiters = Readonly<Record<keyof BudgetPoints, RateLimiterAbstract>>;

/** What reading costs is counted by each gateway for itself: to ask a database of every request would cost more. */
function budgetOver(limiters: Limiters, points: BudgetPoints): Budget {
  const readers = {
    signedIn: inMemory('reading-signed-in', points.signedIn),
    anonymous: inMemory('reading-anonymous', points.anonymous),
  };
  const take = async (from: Pick<Limiters, 'signedIn' | 'anonymous'>, caller: Payer, asked: number) => {
    const kind = kindOf(caller);
    const { left, retryAfter } = await taken(from[kind], keyOf(caller), asked);
    if (retryAfter === undefined) return left;
    await readers[kind].block(keyOf(caller), retryAfter);
    throw new BudgetSpent({ limit: points[kind], asked, retryAfter, period: 'minute' });
  };
  return {
    spend: (caller, asked) => take(limiters, caller, asked),
    async read(caller, bytes) {
      await take(readers, caller, Math.ceil(READING.request + READING.byte * bytes));
    },
    async spendOnFigures(caller, asked) {
      const { retryAfter } = await taken(limiters.figures, `${kindOf(caller)} ${keyOf(caller)}`, asked);
      if (retryAfter === undefined) return;
      throw new BudgetSpent({ limit: points.figures, asked, retryAfter, period: 'hour' });
    },
    async left(caller) {
      const kind = kindOf(caller);
      const [minute, hour] = await Promise.all([
        remaining(limiters[kind], keyOf(caller), points[kind]),
        remaining(limiters.figures, `${kind} ${keyOf(caller)}`, points.figures),
      ]);
      return { minute, hour };
    },
    close: () => Promise.resolve(),
  };
}

function kindOf({ actor }: Payer): 'signedIn' | 'anonymous' {
  return actor.subject === null ? 'anonymous' : 'signedIn';
}

function keyOf({ actor, address }: Payer): string {
  return actor.subject ?? address;
}

/** Takes points and says how many are left, or in how many seconds there are some again. */
async function taken(
  limiter: RateLimiterAbstract,
  key: string,
  asked: number,
): Promise<{ left: number; retryAfter?: number }> {
  try {
    return { left: (await limiter.consume(key, asked)).remainingPoints };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { left: 0, retryAfter: Math.ceil(error.msBeforeNext / 1000) };
  }
}

async function remaining(limiter: RateLimiterAbstract, key: string, points: number): Promise<Remaining> {
  const state = await limiter.get(key);
  if (state === null) return { points, left: points, renewsIn: 0 };
  return { points, left: Math.max(0, state.remainingPoints), renewsIn: Math.ceil(state.msBeforeNext / 1000) };
}
