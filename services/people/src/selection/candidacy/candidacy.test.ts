import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { handleAll } from '@microgrid/facts/consumer';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import { candidateActor, openSelections, type TestSelections } from '../../../test/selections.ts';
import { actor, consent, daysFromToday, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';
import type { CandidacyStatus, SelectionStatus } from '../selection.terms.ts';
import { withdrawnConsentsConsumer } from './withdrawn-consents.consumer.ts';

const TEXT = 1;

describe('in a selection', () => {
  let selections: TestSelections;
  beforeAll(async () => {
    selections = await openSelections();
  });
  afterAll(() => selections.close());

  const name = (round: { id: string }, caller: Actor, personId?: string, own: object = {}) =>
    selections.deed(
      'nominateCandidate',
      { selectionRoundId: round.id, ...(personId === undefined ? {} : { personId }), ...own },
      caller,
    );
  const answer = (candidacyId: string, caller: Actor, own: object = {}) =>
    selections.deed('answerNomination', { candidacyId, stands: true, textVersion: TEXT, ...own }, caller);
  const extensionsOf = async (asked: ReturnType<typeof name>) => (await asked).errors[0]?.extensions;
  const neighbour = async () => actor(await selections.someone());

  describe('candidates are named', () => {
    it('by themselves, to agree to be shown', async () => {
      const [round, caller] = [await selections.round('NOMINATION'), await neighbour()];
      const { data, errors } = await name(round, caller);
      expect(errors).toEqual([]);
      expect(data.nominateCandidate).toMatchObject({
        candidates: [{ isOwnNomination: true, status: 'NOMINATED', votes: null }],
        availableActions: ['NOMINATE', 'ANSWER_NOMINATION'],
      });
      const [candidacy] = data.nominateCandidate.candidates;
      expect(await selections.factsOf(candidacy.id)).toMatchObject([
        { type: 'candidate.named.v1', data: { selectionId: round.id, candidateId: caller.subject, isOwn: true } },
      ]);
    });

    it('by themselves, and stand at once where they agree to be shown already', async () => {
      const [round, caller] = [await selections.round('NOMINATION'), await neighbour()];
      await selections.insert(ConsentEntity, [consent(caller.subject ?? '', 'PUBLISH_CANDIDACY')]);
      const { data } = await name(round, caller);
      expect(data.nominateCandidate.candidates).toMatchObject([{ status: 'CONSENTED' }]);
    });

    it('by a resident, who names somebody in post', async () => {
      const [round, { personId }] = [await selections.round('NOMINATION'), await selections.serving()];
      const { data } = await name(round, resident, personId);
      expect(data.nominateCandidate.candidates).toMatchObject([
        { isOwnNomination: false, status: 'NOMINATED', person: { id: personId } },
      ]);
    });

    it.each<[string, () => Promise<{ caller: Actor; personId?: string }>]>([
      ['another resident', async () => ({ caller: resident, personId: newId() })],
      ['somebody who serves nowhere', async () => ({ caller: resident, personId: await selections.someone() })],
      ['a resident who is not entered', async () => ({ caller: actor(newId()) })],
    ])('but not %s', async (_who, who) => {
      const { caller, personId } = await who();
      const refused = await extensionsOf(name(await selections.round('NOMINATION'), caller, personId));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personId' });
    });

    it('by whoever signed in, and while nominations are open', async () => {
      expect((await name(await selections.round('NOMINATION'), ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
      for (const status of ['ANNOUNCED', 'REVIEW', 'VOTE', 'TIED', 'NOTICE', 'OBJECTION'] as const) {
        expect((await name(await selections.round(status), await neighbour())).codes).toEqual(['CONFLICT']);
      }
      expect((await name({ id: newId() }, await neighbour())).codes).toEqual(['NOT_FOUND']);
    });

    it('field-case B10: not after the last day, though the clock has not closed them yet', async () => {
      const late = await selections.round('NOMINATION', { closesOn: daysFromToday(-1) });
      expect(await extensionsOf(name(late, await neighbour()))).toEqual({ code: 'CONFLICT', subject: late.id });
    });

    it('and from the first day on, though the clock has not opened them yet', async () => {
      const round = await selections.round('ANNOUNCED', { opensOn: daysFromToday(0) });
      const { data } = await name(round, await neighbour());
      expect(data.nominateCandidate).toMatchObject({ status: 'NOMINATION', electorateCount: 60 });
    });

    it('once, also when two name the same at once', async () => {
      const [round, { personId }] = [await selections.round('NOMINATION'), await selections.serving()];
      const both = await Promise.all([name(round, resident, personId), name(round, actor(personId))]);
      expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
      expect(await selections.candidacies(round.id)).toHaveLength(1);
      expect(await extensionsOf(name(round, resident, personId))).toEqual({ code: 'CONFLICT', subject: personId });
    });

    it('field-case B6: whoever declined or withdrew is not named again, by nobody', async () => {
      const round = await selections.round('NOMINATION');
      const [declined, withdrew] = [await selections.serving(), await selections.serving()];
      for (const { personId } of [declined, withdrew]) {
        const { data } = await name(round, resident, personId);
        const { id } = data.nominateCandidate.candidates.at(-1);
        if (personId === withdrew.personId) expect((await answer(id, actor(personId))).errors).toEqual([]);
        const no = await answer(id, actor(personId), { stands: false, textVersion: null });
        expect(no.data.answerNomination.candidates.at(-1)).toMatchObject({ status: 'DECLINED' });
        for (const caller of [resident, actor(personId), head, officer]) {
          expect((await name(round, caller, personId)).codes).toEqual(['CONFLICT']);
        }
        expect((await answer(id, actor(personId))).codes).toEqual(['CONFLICT']);
      }
    });
  });

  describe('whoever is named', () => {
    const named = async (own: object = {}) => {
      const round = await selections.round('NOMINATION', own);
      return { round, candidacy: await selections.candidate(round, 'NOMINATED') };
    };

    it('agrees to stand and to be shown, by the text that was read', async () => {
      const { candidacy } = await named();
      const { data, errors } = await answer(candidacy.id, candidateActor(candidacy));
      expect(errors).toEqual([]);
      expect(data.answerNomination.candidates).toMatchObject([{ id: candidacy.id, status: 'CONSENTED' }]);
      const { em } = selections.subgraph.database.orm;
      const given = await em.fork().find(ConsentEntity, { personId: candidacy.personId });
      expect(given).toMatchObject([{ purpose: 'PUBLISH_CANDIDACY', textVersion: TEXT, withdrawnAt: null }]);
      const consentId = given[0]?.id ?? '';
      expect(await selections.factsOf(consentId)).toMatchObject([{ type: 'consent.given.v1' }]);
    });

    it.each([null, 0, TEXT + 1])('does not stand by version %s of the text', async (textVersion) => {
      const { candidacy } = await named();
      const refused = await extensionsOf(answer(candidacy.id, candidateActor(candidacy), { textVersion }));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'textVersion' });
      expect(await selections.candidacies(candidacy.roundId)).toMatchObject([{ status: 'NOMINATED' }]);
    });

    it('alone answers', async () => {
      const { candidacy } = await named();
      for (const caller of [head, officer, resident]) {
        expect((await answer(candidacy.id, caller)).codes).toEqual(['NOT_FOUND']);
      }
      expect((await answer(candidacy.id, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    });

    const ofConsents = async (personId: string) => {
      const { em } = selections.subgraph.database.orm;
      const consents = await em.fork().find(ConsentEntity, { personId });
      const facts = await selections.factsOf(...consents.map(({ id }) => id));
      const withdrawn = facts.filter(({ type }) => type === 'consent.withdrawn.v1');
      await selections.subgraph.database.transaction((manager) =>
        handleAll(withdrawnConsentsConsumer, withdrawn, manager),
      );
    };
    const withdraw = (caller: Actor, personId?: string) =>
      selections.ask(
        `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { id } }`,
        { input: { purpose: 'PUBLISH_CANDIDACY', ...(personId === undefined ? {} : { personId }) } },
        caller,
      );

    it.each<[SelectionStatus, CandidacyStatus, CandidacyStatus]>([
      ['NOMINATION', 'CONSENTED', 'DECLINED'],
      ['REVIEW', 'CONSENTED', 'DECLINED'],
      ['VOTE', 'APPROVED', 'DECLINED'],
      ['TIED', 'APPROVED', 'DECLINED'],
      ['NOTICE', 'CHOSEN', 'CHOSEN'],
      ['REVIEW', 'NOT_APPROVED', 'NOT_APPROVED'],
    ])('and takes the consent back in %s as %s is %s, recorded by the worker too', async (state, status, then) => {
      const round = await selections.round(state);
      for (const recorder of [undefined, { ...worker, subject: await selections.someone() }]) {
        const { personId, id } = await selections.candidate(round, status);
        const withdrawn = recorder === undefined ? withdraw(actor(personId)) : withdraw(recorder, personId);
        expect((await withdrawn).errors).toEqual([]);
        await ofConsents(personId);
        expect(await selections.candidacies(round.id)).toContainEqual(expect.objectContaining({ id, status: then }));
      }
    });

    it('and agrees again before that is heard stands on', async () => {
      const round = await selections.round('REVIEW');
      const { personId } = await selections.candidate(round, 'CONSENTED');
      await withdraw(actor(personId));
      await selections.insert(ConsentEntity, [consent(personId, 'PUBLISH_CANDIDACY')]);
      await ofConsents(personId);
      expect(await selections.candidacies(round.id)).toMatchObject([{ status: 'CONSENTED' }]);
    });

    it.each<[SelectionStatus, CandidacyStatus]>([
      ['NOMINATION', 'NOMINATED'],
      ['REVIEW', 'CONSENTED'],
      ['VOTE', 'APPROVED'],
    ])('and is erased in %s does not stand any more', async (state, status) => {
      const round = await selections.round(state);
      const { personId } = await selections.candidate(round, status);
      await erasePerson(selections.subgraph, personId);
      const [left] = await selections.candidacies(round.id);
      expect([left?.status, left?.personId ?? null]).toEqual(['DECLINED', null]);
    });

    it('field-case B10: stands by the last day to nominate, and declines later too', async () => {
      const { candidacy } = await named({ closesOn: daysFromToday(-1) });
      expect((await answer(candidacy.id, candidateActor(candidacy))).codes).toEqual(['CONFLICT']);
      const no = await answer(candidacy.id, candidateActor(candidacy), { stands: false });
      expect(no.data.answerNomination).toMatchObject({ status: 'REVIEW', candidates: [{ status: 'DECLINED' }] });
    });

    it('may withdraw until the result is told', async () => {
      for (const status of ['NOMINATION', 'REVIEW', 'VOTE', 'TIED'] as const) {
        const round = await selections.round(status);
        const own = await selections.candidate(
          round,
          status === 'VOTE' || status === 'TIED' ? 'APPROVED' : 'CONSENTED',
        );
        const { data } = await answer(own.id, candidateActor(own), { stands: false });
        expect(data.answerNomination.candidates).toMatchObject([{ status: 'DECLINED' }]);
      }
      const notice = await selections.round('NOTICE');
      const chosen = await selections.candidate(notice, 'CHOSEN');
      expect((await answer(chosen.id, candidateActor(chosen), { stands: false })).codes).toEqual(['CONFLICT']);
    });
  });

  describe('the head checks who may stand', () => {
    const review = (round: { id: string; version: number }, own: object, caller?: Actor) =>
      selections.deed('reviewCandidates', { ...selections.change(round), ...own }, caller);
    const standing = async () => {
      const round = await selections.round('REVIEW');
      const [a, b] = [await selections.candidate(round, 'CONSENTED'), await selections.candidate(round, 'CONSENTED')];
      return { round, a, b };
    };

    it('and opens the vote', async () => {
      const { round, a, b } = await standing();
      await selections.candidate(round, 'NOMINATED');
      const refusals = [{ candidacyId: b.id.toUpperCase(), reason: '不在本微网格居住（样例）' }];
      const { data, errors } = await review(round, { approvedIds: [a.id.toUpperCase()], refusals });
      expect(errors).toEqual([]);
      expect(data.reviewCandidates).toMatchObject({ status: 'VOTE', version: 2 });
      const stored = await selections.candidacies(round.id);
      expect(stored.map(({ status, reason }) => [status, reason])).toEqual([
        ['APPROVED', null],
        ['NOT_APPROVED', '不在本微网格居住（样例）'],
        ['NOMINATED', null],
      ]);
      const candidateIds = [a.personId, b.personId];
      expect(await selections.factsOf(round.id)).toMatchObject([{ data: { status: 'VOTE', candidateIds } }]);
    });

    it('and asks as much for eight as for two', async () => {
      const statementsFor = async (count: number) => {
        const round = await selections.round('REVIEW');
        const named = [];
        for (let index = 0; index < count; index++) named.push(await selections.candidate(round, 'CONSENTED'));
        const [approved, ...others] = named.map(({ id }) => id);
        const refusals = others.map((candidacyId) => ({ candidacyId, reason: '不在本网格居住（样例）' }));
        const statements = await selections.statementsOf(async () => {
          expect((await review(round, { approvedIds: [approved], refusals })).errors).toEqual([]);
        });
        // Each row is written by its own. How a statement begins says which it is; those of a level come in any order.
        const asked = statements.filter((statement) => !statement.startsWith('update'));
        return asked.map((statement) => statement.slice(0, 36)).toSorted();
      };
      const [eight, two] = [await statementsFor(8), await statementsFor(2)];
      expect(new Set(eight)).toEqual(new Set(two));
      // Two reads of the same are one where what they wait for comes in the same moment; six more would be one for each.
      expect(eight.length - two.length).toBeLessThan(3);
    });

    it('the person reads why not to stand, and nobody else who does not decide', async () => {
      const { round, a, b } = await standing();
      await review(round, { approvedIds: [a.id], refusals: [{ candidacyId: b.id, reason: '样例理由' }] });
      const reasons = async (caller: Actor) => {
        const query = `{ selectionRound(id: "${round.id}") { candidates { id reason } } }`;
        return (await selections.ask(query, {}, caller)).data.selectionRound.candidates;
      };
      const all = [
        { id: a.id, reason: null },
        { id: b.id, reason: '样例理由' },
      ];
      expect(await reasons(head)).toEqual(all);
      expect(await reasons(candidateActor(b))).toEqual(all);
      expect(await reasons(candidateActor(a))).toEqual([all[0]]);
      expect(await reasons(resident)).toEqual([all[0]]);
    });

    it.each<[string, (of: Awaited<ReturnType<typeof standing>>) => object, string]>([
      ['nobody is approved', ({ a, b }) => ({ approvedIds: [], refusals: [a, b].map(refusal) }), 'approvedIds'],
      ['somebody is left out', ({ a }) => ({ approvedIds: [a.id] }), 'approvedIds'],
      [
        'somebody is named both ways',
        ({ a, b }) => ({ approvedIds: [a.id, b.id], refusals: [refusal(a)] }),
        'refusals.0.candidacyId',
      ],
      ['somebody does not stand', ({ a, b }) => ({ approvedIds: [a.id, b.id, newId()] }), 'approvedIds.2'],
      [
        'there is no reason',
        ({ a, b }) => ({ approvedIds: [a.id], refusals: [{ ...refusal(b), reason: '' }] }),
        'reason',
      ],
    ])('not when %s', async (_what, own, argument) => {
      const of = await standing();
      const { errors } = await review(of.round, own(of));
      expect(errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: expect.stringContaining(argument),
      });
      expect(await selections.stored(of.round.id)).toMatchObject({ status: 'REVIEW', version: 1 });
    });
    const refusal = ({ id: candidacyId }: { id: string }) => ({ candidacyId, reason: '样例' });

    it('nobody is approved who agrees to be shown no more', async () => {
      const { round, a, b } = await standing();
      const withdraw = `mutation { withdrawConsent(input: { purpose: PUBLISH_CANDIDACY }) { id } }`;
      await selections.ask(withdraw, {}, candidateActor(a));
      const { errors } = await review(round, { approvedIds: [a.id, b.id] });
      expect(errors[0]?.extensions).toMatchObject({ argument: 'approvedIds.0' });
      expect((await review(round, { approvedIds: [b.id], refusals: [refusal(a)] })).errors).toEqual([]);
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident', resident, 'FORBIDDEN'],
      ['the street officer', officer, 'FORBIDDEN'],
      ['the head of another community', otherHead, 'FORBIDDEN'],
    ])('not %s', async (_who, caller, code) => {
      const { round, a, b } = await standing();
      expect((await review(round, { approvedIds: [a.id, b.id] }, caller)).codes).toEqual([code]);
    });

    it('not a head who stands; one who was only named decides', async () => {
      const { round, a, b } = await standing();
      const asHead = (candidate: { personId: string }) => actor(candidate.personId, ...head.grants);
      const approval = { approvedIds: [a.id, b.id] };
      expect((await review(round, approval, asHead(a))).codes).toEqual(['FORBIDDEN']);
      const named = await selections.candidate(round, 'NOMINATED');
      expect((await review(round, approval, asHead(named))).errors).toEqual([]);
    });

    it('field-case B10: not before nominations have closed, and once', async () => {
      const early = await selections.round('NOMINATION');
      const { id } = await selections.candidate(early, 'CONSENTED');
      expect(await extensionsOf(review(early, { approvedIds: [id] }))).toEqual({ code: 'CONFLICT', subject: early.id });
      const { round, a, b } = await standing();
      const approval = { approvedIds: [a.id, b.id] };
      const both = await Promise.all([review(round, approval), review(round, approval)]);
      expect(both.map(({ codes }) => codes).toSorted((one, other) => one.length - other.length)).toEqual([
        [],
        ['CONFLICT'],
      ]);
    });
  });
});
