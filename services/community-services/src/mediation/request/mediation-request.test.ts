import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, openMediations, outcomesOf, type Mediations } from '../../../test/mediations.ts';
import { head, leader, person, resident } from '../../../test/people.ts';

const TEXT = '请提供近三个月的电梯维保记录（样例）';

describe('a request to one party', () => {
  let world: Mediations;
  let id: string;
  beforeAll(async () => {
    world = await openMediations();
    await world.clockTo('2026-03-02T10:00');
    id = await world.given();
  });
  afterAll(() => world.close());
  const send = (input: object = {}, actor = leader, to = id) =>
    world.move('sendMediationRequest', to, actor, { pseudonym: '乙方', text: TEXT, ...input });

  it('is seen by the mediators and that party alone, which answers it once', async () => {
    const { mediation, codes } = await send();
    expect(codes).toEqual([]);
    const [{ id: requestId }] = mediation.requests;
    expect(mediation.requests).toEqual([{ id: requestId, text: TEXT, answer: null, party: { pseudonym: '乙方' } }]);
    const seen = (actor: typeof leader) => world.look(id, 'requests { text } availableActions', actor);
    expect(await seen(company)).toEqual({
      requests: [{ text: TEXT }],
      availableActions: ['ANSWER_REQUEST', 'WITHDRAW', 'REFUSE_MEDIATOR'],
    });
    expect(await seen(resident)).toEqual({ requests: [], availableActions: ['WITHDRAW', 'REFUSE_MEDIATOR'] });
    expect((await seen(head)).requests).toBeNull();
    const answer = { answer: '已附上（样例）' };
    for (const [actor, code] of [
      [resident, 'NOT_FOUND'],
      [head, 'NOT_FOUND'],
      [person(60), 'NOT_FOUND'],
      [leader, 'FORBIDDEN'],
    ] as const) {
      expect((await world.move('answerMediationRequest', requestId, actor, answer)).codes).toEqual([code]);
    }
    const both = await Promise.all([1, 2].map(() => world.move('answerMediationRequest', requestId, company, answer)));
    expect(outcomesOf(both)).toEqual(['CONFLICT', 'OK']);
    expect(await world.look(id, 'requests { answer }')).toEqual({ requests: [answer] });
    expect((await seen(company)).availableActions).not.toContain('ANSWER_REQUEST');
  });

  it('P5: is hidden from the other party by the resolver too', async () => {
    await world.services.withoutRowLevelSecurity(async () => {
      expect((await world.look(id, 'requests { id }', resident)).requests).toEqual([]);
    });
  });

  it.each([
    ['by a party', resident, {}, 'FORBIDDEN'],
    ['by the head', head, {}, 'FORBIDDEN'],
    ['to a party that is not there', leader, { pseudonym: '丙方' }, 'BAD_USER_INPUT'],
    ['without words', leader, { text: ' ' }, 'BAD_USER_INPUT'],
  ])('is not sent %s', async (_how, actor, input, code) => {
    expect((await send(input, actor)).codes).toEqual([code]);
  });

  it('is not sent to a party that has no account to read it with', async () => {
    const parties = [{ personId: resident.subject, name: '样例业主' }, { name: '样例租户' }];
    const { mediation } = await world.propose({ parties });
    const yes = { agrees: true, textVersion: 1 };
    await world.move('answerMediation', mediation.id, resident, yes);
    await world.move('answerMediation', mediation.id, leader, { ...yes, pseudonym: '乙方', channel: 'PAPER' });
    await world.move('startMediation', mediation.id, leader);
    expect((await send({}, leader, mediation.id)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is not sent before it begins, nor once it is concluded', async () => {
    for (const come of ['CONSENTED', 'FAILED'] as const) {
      expect((await send({}, leader, await world.given(come))).codes).toEqual(['CONFLICT']);
    }
  });
});
