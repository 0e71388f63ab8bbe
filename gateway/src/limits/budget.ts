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

/** Points that each caller may spend in a minute. */
export interface BudgetPoints {
  readonly signedIn: number;
  /** Of all who do not sign in and share an address. */
  readonly anonymous: number;
}

const BUDGET: BudgetPoints = { signedIn: 1_200_000, anonymous: 400_000 };

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
  close(): Promise<void>;
}

const SECONDS = 60;
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
  return budgetOver({ signedIn, anonymous }, points);
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
  const inDatabase = (keyPrefix: string, limit: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      schemaName: SCHEMA,
      tableName: TABLE,
      tableCreated: true,
      keyPrefix,
      points: limit,
      duration: SECONDS,
      // Who has spent all is refused without asking the database again.
      inMemoryBlockOnConsumed: limit,
      insuranceLimiter: inMemory(keyPrefix, limit),
    });
  const signedIn = inDatabase('signed-in', points.signedIn);
  const anonymous = inDatabase('anonymous', points.anonymous);
  return { ...budgetOver({ signedIn, anonymous }, points), close: () => pool.end() };
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

function inMemory(keyPrefix: string, points: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration: SECONDS });
}

type Limiters = Readonly<Record<keyof BudgetPoints, RateLimiterAbstract>>;

/** What reading costs is counted by each gateway for itself: to ask a database of every request would cost more. */
function budgetOver(limiters: Limiters, points: BudgetPoints): Budget {
  const readers: Limiters = {
    signedIn: inMemory('reading-signed-in', points.signedIn),
    anonymous: inMemory('reading-anonymous', points.anonymous),
  };
  const take = async (from: Limiters, { actor, address }: Payer, asked: number) => {
    const kind = actor.subject === null ? 'anonymous' : 'signedIn';
    const key = actor.subject ?? address;
    try {
      return (await from[kind].consume(key, asked)).remainingPoints;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.ceil(error.msBeforeNext / 1000);
      await readers[kind].block(key, retryAfter);
      throw new BudgetSpent({ limit: points[kind], asked, retryAfter });
    }
  };
  return {
    spend: (caller, asked) => take(limiters, caller, asked),
    async read(caller, bytes) {
      await take(readers, caller, Math.ceil(READING.request + READING.byte * bytes));
    },
    close: () => Promise.resolve(),
  };
}
