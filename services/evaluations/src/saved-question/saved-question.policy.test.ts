import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { expect, it } from 'vitest';
import { analyst, head, officer, resident } from '../../test/actors.ts';
import { mayChangeQuestion, mayReadQuestion } from './saved-question.policy.ts';

it.each<[string, Actor, string]>([
  ['analyst', analyst, 'own shared'],
  ['street officer', officer, 'own shared'],
  ['head', head, ''],
  ['resident', resident, ''],
  ['analyst whose post has ended', { ...analyst, grants: [] }, ''],
  ['nobody', ANONYMOUS, ''],
])('a question is read by the %s: %s', (_who, actor, read) => {
  const other = newId();
  const mine = actor.subject ?? other;
  const seen = {
    own: mayReadQuestion(actor, { ownerId: mine, isShared: false }),
    shared: mayReadQuestion(actor, { ownerId: other, isShared: true }),
    private: mayReadQuestion(actor, { ownerId: other, isShared: false }),
  };
  const names = Object.entries(seen).flatMap(([name, isSeen]) => (isSeen ? [name] : []));
  expect(names.join(' ')).toBe(read);
  expect(mayChangeQuestion(actor, { ownerId: other })).toBe(false);
});
