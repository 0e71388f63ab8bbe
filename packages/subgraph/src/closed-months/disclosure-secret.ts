import type { Database } from '@microgrid/database/database';
import { StorageUnusable } from '@microgrid/database/store-errors';
import { DEFAULT_SECRET, Secret } from '@microgrid/disclosure/secret';
import type { Environment } from '@microgrid/process/env';
import { sql } from 'kysely';

/** @throws Error in production on that of development, which everybody knows */
export function disclosureSecretFrom({ isProduction, disclosureSecret }: Environment): Secret {
  const secret = new Secret(disclosureSecret ?? DEFAULT_SECRET);
  if (isProduction && secret.isDefault())
    throw new Error('set DISCLOSURE_SECRET, the same for all processes and for ever: openssl rand -hex 16');
  return secret;
}

/** @throws StorageUnusable when months were closed with another secret: two draws of one number tell more than one */
export async function requireOneSecret({ model, internalReader }: Database<unknown>, secret: Secret): Promise<void> {
  const { rows } = await sql<{ month: string }>`
    select month from ${sql.table(`${model.schema}.closed_month`)}
    where secret_print <> ${secret.print()} limit 1`.execute(internalReader());
  const [other] = rows;
  if (other === undefined) return;
  throw new StorageUnusable(
    `the figures of ${model.schema} are drawn by another DISCLOSURE_SECRET since ${other.month}: start with that one`,
  );
}
