import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InvalidActorToken, signActor, verifyActor } from './actor-token.ts';
import type { Actor } from './actor.ts';

const actor: Actor = { subject: 'somebody', grants: [{ role: 'GRID_WORKER', scope: '510115006005001' }] };
const use = { audience: 'people', body: '{"query":"{ __typename }"}', secrets: ['new', 'old'] };
const token = signActor(actor, use);
const [payload = '', signature = ''] = token.split('.');
const verifying =
  (text: string, other: Partial<typeof use> = {}) =>
  () =>
    verifyActor(text, { ...use, ...other });

function isRefused(text: string): boolean {
  try {
    verifyActor(text, use);
    return false;
  } catch (error) {
    return error instanceof InvalidActorToken;
  }
}

describe('the token in which the gateway says who is asking', () => {
  afterEach(() => void vi.useRealTimers());

  it('says it to the subgraph and with the body that it was made for', () => {
    expect(verifyActor(token, use)).toEqual(actor);
  });

  it('P1: is worth nothing for another subgraph, for another body, or signed with another key', () => {
    expect(verifying(token, { audience: 'organisation' })).toThrow('made for people');
    expect(verifying(token, { body: `${use.body} ` })).toThrow('made for another request body');
    expect(verifying(token, { secrets: ['another'] })).toThrow('wrong signature');
    expect(verifying(token, { secrets: [] })).toThrow('wrong signature');
  });

  it('P1: is stale after a minute', () => {
    vi.useFakeTimers({ now: Date.now() });
    const fresh = signActor(actor, use);
    vi.advanceTimersByTime(59_000);
    expect(verifyActor(fresh, use)).toEqual(actor);
    vi.advanceTimersByTime(3_000);
    expect(verifying(fresh)).toThrow('expired');
  });

  it('P1: cannot be changed to name another actor', () => {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const other = { ...claims, actor: { subject: null, grants: [{ role: 'GATEWAY', scope: '' }] } };
    expect(verifying(`${Buffer.from(JSON.stringify(other)).toString('base64url')}.${signature}`)).toThrow(
      'wrong signature',
    );
  });

  it('is accepted under both keys while one takes over from the other, and signed with the first', () => {
    expect(verifyActor(signActor(actor, { ...use, secrets: ['old'] }), use)).toEqual(actor);
    expect(verifyActor(token, { ...use, secrets: ['new'] })).toEqual(actor);
    expect(verifying(token, { secrets: ['old'] })).toThrow('wrong signature');
  });

  it('is not signed without a key', () => {
    expect(() => signActor(actor, { ...use, secrets: [] })).toThrow('no secret');
  });

  it('P1: is refused, not stumbled over, whatever comes instead', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }).map((text) => `${payload}.${text}`),
          fc.string().map((text) => `${text}.${signature}`),
          fc.constantFrom('', '.', '..', payload, `${token}.`, `${token}.x`, `.${signature}`, 'undefined'),
        ),
        (text) => isRefused(text),
      ),
    );
  });
});
