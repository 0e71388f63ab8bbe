import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SubscriptionRefused, subscriptionIn } from './subscription.ts';

const schema = buildSchema(readFileSync(new URL('../../api.graphql', import.meta.url), 'utf8'), { assumeValid: true });
const compact = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const watched = (query: string, variables?: object) => {
  const { question, ...rest } = subscriptionIn(schema, { query, variables });
  expect(validate(schema, parse(question.text))).toEqual([]);
  return { ...rest, ...question, text: compact(question.text) };
};

describe('what a subscription looks at', () => {
  it('is the thing of an id, asked for by a query with the same selection', () => {
    const text = `subscription Watch($id: ID!, $all: Boolean!) { it: matterChanged(id: $id) { ...Shown } }
      fragment Shown on Matter { status dueAt @include(if: $all) }
      fragment Unused on Matter { id }`.replace(/\s*fragment Unused.*/, '');
    expect(watched(text, { id: 'm-1', all: true })).toEqual({
      topic: 'MATTER',
      id: 'm-1',
      key: 'it',
      path: ['matter'],
      variables: { all: true },
      text: 'query Watch($changedId_: ID!, $all: Boolean!) { matter(id: $changedId_) { ...Shown } } fragment Shown on Matter { status dueAt @include(if: $all) }',
    });
  });

  it('is what happens in an area, each thing by its id', () => {
    expect(watched('subscription { emergencyChanged(within: "510115006005") { id } }')).toEqual({
      topic: 'EMERGENCY',
      within: '510115006005',
      key: 'emergencyChanged',
      path: ['matter', 'emergency'],
      variables: {},
      text: 'query ($changedId_: ID!) { matter(id: $changedId_) { emergency { id } } }',
    });
  });

  it('is the caller’s own notifications, each by its id', () => {
    expect(watched('subscription { added: notificationAdded { kind } }')).toEqual({
      topic: 'NOTIFICATION',
      key: 'added',
      path: ['myNotifications', 'nodes', '0'],
      variables: {},
      text: 'query ($changedId_: ID!) { myNotifications(where: {id: [$changedId_]}, first: 1) { nodes { kind } } }',
    });
  });

  it.each([
    ['no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['nothing', undefined, {}, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two at once',
      'subscription { a: matterChanged(id: 1) { id } b: matterChanged(id: 2) { id } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query', '{ me { displayName } }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a field in a fragment',
      'subscription { ...S } fragment S on Subscription { matterChanged(id: 1) { id } }',
      {},
      'BAD_USER_INPUT',
    ],
    ['no id', 'subscription ($id: ID!) { matterChanged(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['an id that is none', 'subscription ($id: ID!) { matterChanged(id: $id) { id } }', { id: {} }, 'BAD_USER_INPUT'],
  ])('is none of %s', (_what, query, variables, code) => {
    const refusal = (() => {
      try {
        return subscriptionIn(schema, { query, variables });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(SubscriptionRefused);
    expect(refusal).toMatchObject({ code, errors: [expect.any(Error)] });
  });
});

describe('what there is to subscribe to', () => {
  const code = (contract: string, query: string) => {
    const own = buildSchema(readFileSync(new URL(`../../${contract}.graphql`, import.meta.url), 'utf8'));
    try {
      return subscriptionIn(own, { query }).topic;
    } catch (error) {
      return error instanceof SubscriptionRefused ? error.code : error;
    }
  };
  it.each([
    ['a resident', 'resident', 'subscription { matterChanged(id: 1) { id } }', 'MATTER'],
    ['a worker', 'staff', 'subscription { matterChanged(id: 1) { referrals { id } } }', 'MATTER'],
    ['an analyst', 'analyst', 'subscription { matterChanged(id: 1) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a resident', 'resident', 'subscription { notificationAdded { kind } }', 'NOTIFICATION'],
  ])('is for %s what is in the contract', (_who, contract, query, expected) => {
    expect(code(contract, query)).toBe(expected);
  });
});
