import { ANONYMOUS } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { budgetOfProcess } from './budget.ts';

describe('P10: the budget of a minute', () => {
  const resident = (subject: string) => ({ actor: { subject, grants: [] }, address: '192.0.2.1' });
  const stranger = (address: string) => ({ actor: ANONYMOUS, address });

  it('is each caller’s own, wherever it asks from', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5 });
    await budget.spend(resident('a'), 10);
    await budget.spend(resident('b'), 10);
    await expect(budget.spend({ ...resident('a'), address: '192.0.2.9' }, 1)).rejects.toMatchObject({
      extensions: { code: 'REQUEST_RATE_LIMITED', limit: 10, asked: 1, retryAfter: expect.any(Number) },
    });
  });

  it('is smaller for those who do not sign in, and one for each address', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5 });
    await budget.spend(stranger('192.0.2.1'), 5);
    await budget.spend(stranger('192.0.2.2'), 5);
    await budget.spend(resident('a'), 10);
    await expect(budget.spend(stranger('192.0.2.1'), 1)).rejects.toMatchObject({ extensions: { limit: 5 } });
  });

  it('of no subject is not that of an address', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5 });
    await budget.spend(stranger('a'), 5);
    await budget.spend(resident('a'), 10);
  });
});
