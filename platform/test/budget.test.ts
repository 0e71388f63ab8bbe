import { ANONYMOUS } from '@microgrid/access/actor';
import { openPostgres } from '@microgrid/database/postgres-store';
import { createTestDatabase } from '@microgrid/database/testing';
import { sharedBudget } from '@microgrid/gateway/budget';
import { sql } from 'kysely';
import { pino } from 'pino';
import { describe, expect, inject, it } from 'vitest';

describe.skipIf(inject('postgresUrl') === undefined)('P10: the budget that gateways share', () => {
  const log = pino({ level: 'silent' });
  const server = inject('postgresUrl') ?? '';
  const caller = { actor: { subject: 'a', grants: [] }, address: '192.0.2.1' };
  const points = { signedIn: 10, anonymous: 5, figures: 100 };

  it('is made by whichever starts first, and spent at all of them', async () => {
    const url = await createTestDatabase(server);
    const gateways = await Promise.all([1, 2, 3].map(() => sharedBudget(points, url, log)));
    await Promise.all(gateways.map((gateway) => gateway.spend(caller, 3)));
    await gateways[0]?.spendOnFigures(caller, 70);
    await expect(gateways[1]?.spendOnFigures(caller, 70)).rejects.toMatchObject({ extensions: { limit: 100 } });
    expect((await gateways[2]?.left(caller))?.hour).toMatchObject({ points: 100, left: 0 });
    const refused = { extensions: { code: 'REQUEST_RATE_LIMITED', limit: 10, asked: 2 } };
    for (const gateway of gateways) await expect(gateway.spend(caller, 2)).rejects.toMatchObject(refused);
    await gateways[0]?.spend({ ...caller, actor: ANONYMOUS }, 5);
    await expect(gateways[1]?.spend({ ...caller, actor: ANONYMOUS }, 1)).rejects.toMatchObject({
      extensions: { limit: 5 },
    });
    await Promise.all(gateways.map((gateway) => gateway.close()));
  });

  it('is counted by each gateway for itself while the database is out', async () => {
    const url = await createTestDatabase(server);
    const gateway = await sharedBudget(points, url, log);
    const admin = await openPostgres(server);
    await sql`drop database ${sql.id(new URL(url).pathname.slice(1))} with (force)`.execute(admin.kysely());
    await admin.close();
    await gateway.spend(caller, 10);
    await expect(gateway.spend(caller, 1)).rejects.toMatchObject({ extensions: { code: 'REQUEST_RATE_LIMITED' } });
    await gateway.close();
  });

  it('that cannot be kept is said by the name of the variable', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
    await expect(sharedBudget(points, nowhere, log)).rejects.toThrow('GATEWAY_DATABASE_URL');
  });
});
