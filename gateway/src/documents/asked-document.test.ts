import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { deadlineIn } from '@microgrid/process/deadline';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../sources/data-source.ts';
import { requireFreeText } from './asked-document.ts';

describe('a text of one’s own', () => {
  const by = (actor: Actor, unidentified?: GraphQLError): RequestContext => ({
    actor,
    requestId: 'r',
    address: '192.0.2.1',
    deadline: deadlineIn(1000),
    unidentified,
  });
  const analyst: Actor = { subject: 'a', grants: [{ role: 'ANALYST', scope: '510115006' }] };

  it('is taken of an analyst, and with the scope', () => {
    expect(() => requireFreeText(by(analyst), [])).not.toThrow();
    expect(() => requireFreeText(by(ANONYMOUS), ['openid', 'graph:ask'])).not.toThrow();
  });

  it('is not taken of others; while nobody says what somebody may do, that is told instead', () => {
    expect(() => requireFreeText(by(ANONYMOUS), ['openid'])).toThrow(
      expect.objectContaining({ code: 'FREE_TEXT_REFUSED', status: 403 }),
    );
    expect(() => requireFreeText(by(ANONYMOUS, new GraphQLError('out')), [])).toThrow(
      expect.objectContaining({ code: 'IDENTITY_UNAVAILABLE', status: 503 }),
    );
  });
});
