import { ANONYMOUS } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { budgetOfProcess } from './budget.ts';

describe('P10: the budget of a minute', () => {
  const resident = (subject: string) => ({ actor: { subject, grants: [] }, address: '192.0.2.1' });
  const stranger = (address: string) => ({ actor: ANONYMOUS, address });

  it('is each caller’s own, wherever it asks from', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5, figures: 100 });
    await budget.spend(resident('a'), 10);
    await budget.spend(resident('b'), 10);
    await expect(budget.spend({ ...resident('a'), address: '192.0.2.9' }, 1)).rejects.toMatchObject({
      extensions: { code: 'REQUEST_RATE_LIMITED', limit: 10, asked: 1, retryAfter: expect.any(Number) },
    });
  });

  it('is smaller for those who do not sign in, and one for each address', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5, figures: 100 });
    await budget.spend(stranger('192.0.2.1'), 5);
    await budget.spend(stranger('192.0.2.2'), 5);
    await budget.spend(resident('a'), 10);
    await expect(budget.spend(stranger('192.0.2.1'), 1)).rejects.toMatchObject({ extensions: { limit: 5 } });
  });

  it('of no subject is not that of an address', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5, figures: 100 });
    await budget.spend(stranger('a'), 5);
    await budget.spend(resident('a'), 10);
  });

  it('is not touched by what reading costs, which is paid from points of its own', async () => {
    const budget = budgetOfProcess({ signedIn: 250, anonymous: 150, figures: 100 });
    await budget.read(stranger('a'), 400);
    await expect(budget.read(stranger('a'), 400)).rejects.toMatchObject({
      extensions: { code: 'REQUEST_RATE_LIMITED', limit: 150, asked: 140 },
    });
    await budget.spend(stranger('a'), 150);
    await budget.read(resident('a'), 400);
  });

  it('has beside it points of an hour for figures that are taken away, each caller’s own', async () => {
    const budget = budgetOfProcess({ signedIn: 10, anonymous: 5, figures: 100 });
    const whole = { points: 100, left: 100, renewsIn: 0 };
    expect(await budget.left(resident('a'))).toEqual({ minute: { points: 10, left: 10, renewsIn: 0 }, hour: whole });
    await budget.spendOnFigures(resident('a'), 60);
    expect((await budget.left(resident('a'))).hour).toMatchObject({ left: 40, renewsIn: 3600 });
    for (const other of [resident('b'), stranger('a')]) expect((await budget.left(other)).hour).toEqual(whole);
    await expect(budget.spendOnFigures(resident('a'), 41)).rejects.toMatchObject({
      message: expect.stringMatching(/^the 100 points of this hour are spent: ask again in 3\d{3} s$/),
      extensions: { code: 'REQUEST_RATE_LIMITED', limit: 100, asked: 41 },
    });
    expect((await budget.left(resident('a'))).hour.left).toBe(0);
    await budget.spend(resident('a'), 10);
    expect((await budget.left(stranger('a'))).minute.points).toBe(5);
  });

  it('once it is spent leaves nothing to read either', async () => {
    const budget = budgetOfProcess({ signedIn: 1000, anonymous: 1000, figures: 100 });
    await budget.read(resident('a'), 0);
    await expect(budget.spend(resident('a'), 1001)).rejects.toMatchObject({ extensions: { limit: 1000 } });
    await expect(budget.read(resident('a'), 0)).rejects.toMatchObject({ told: { retryAfter: expect.any(Number) } });
    await budget.read(resident('b'), 0);
  });
});
