import type { Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediationNoteEntity } from '../src/mediation/file/mediation-note.entity.ts';
import { MediationSealEntity } from '../src/mediation/file/mediation-seal.entity.ts';
import { MediationEntity } from '../src/mediation/mediation.entity.ts';
import { mayReadMediation, mayReadWhole, mediates, type MediationFacts } from '../src/mediation/mediation.policy.ts';
import { MediationAgreementEntity } from '../src/mediation/parties/mediation-agreement.entity.ts';
import { MediationPartyEntity } from '../src/mediation/parties/mediation-party.entity.ts';
import { MediatorEntity } from '../src/mediation/parties/mediator.entity.ts';
import { MediationRequestEntity } from '../src/mediation/request/mediation-request.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { everybody, wallsOf } from './guarded-callers.ts';
import * as people from './people.ts';
import { inHours } from './rows.ts';

const { COMMUNITY, GENERAL, MICRO, idOf } = people;

/** Near and far; between the resident and somebody without an account, or the neighbour and such; by the leader, the worker, or somebody who was refused. */
const mediations = [MICRO, `${GENERAL}004`, `${COMMUNITY}008001`, '510115006006001001', '510115007001001001'].flatMap(
  (gridCode, index) =>
    [people.resident, people.neighbour].map((party, turn) => ({
      id: idOf(5000 + 2 * index + turn),
      gridCode,
      party,
      mediator: index % 2 === 0 ? people.leader : people.worker,
      isOut: index === 1 && turn === 0,
      proposedById: turn === 0 ? people.contact.subject : people.analyst.subject,
    })),
);
type Row = (typeof mediations)[number];
const isOne = (actor: Actor, { subject }: Actor) => actor.subject !== null && actor.subject === subject;
const factsOf = (row: Row, actor: Actor): MediationFacts => ({
  gridCode: row.gridCode,
  status: 'PROPOSED',
  proposedById: row.proposedById,
  isParty: isOne(actor, row.party),
  isMediator: isOne(actor, row.mediator) && !row.isOut,
});

describe('the guarded tables of mediations', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(
      MediationEntity,
      mediations.map(({ id, gridCode, proposedById }, index) => ({
        id,
        gridCode,
        proposedById,
        kind: 'B1' as const,
        status: 'PROPOSED' as const,
        mediatorChanges: 0,
        number: `2026-${COMMUNITY}-${String(index).padStart(6, '0')}`,
        proposedAt: inHours(-2),
        version: 1,
      })),
    );
    const ofEach = <T>(row: (mediation: Row & { mediationId: string }) => T) =>
      mediations.map((mediation) => row({ ...mediation, mediationId: mediation.id }));
    await services.insert(
      MediationSealEntity,
      ofEach(({ mediationId, party: { subject } }) => ({
        mediationId,
        pseudonym: '甲方',
        personId: subject,
        name: '样例',
      })),
    );
    await services.insert(
      MediationPartyEntity,
      ofEach(({ mediationId }) => ({ mediationId, pseudonym: '甲方' })),
    );
    await services.insert(
      MediatorEntity,
      ofEach(({ mediationId, mediator, isOut }) => ({
        mediationId,
        personId: mediator.subject ?? '',
        isRefused: isOut,
        status: isOut ? ('OUT' as const) : ('ACTIVE' as const),
      })),
    );
    await services.insert(
      MediationAgreementEntity,
      ofEach(({ mediationId }) => ({ mediationId, agreement: '样例' })),
    );
    const said = { text: '样例', sentById: idOf(1), sentAt: new Date(), at: new Date() };
    await services.insert(
      MediationNoteEntity,
      ofEach(({ id, mediationId }) => ({ id, mediationId, text: said.text, at: said.at })),
    );
    // Half of what was asked was asked of the one without an account.
    await services.insert(
      MediationRequestEntity,
      ofEach(({ id, mediationId, gridCode }) => ({
        id,
        mediationId,
        text: said.text,
        sentAt: said.sentAt,
        sentById: said.sentById,
        pseudonym: gridCode === MICRO ? '甲方' : '乙方',
      })),
    );
  });
  afterAll(() => services.close());
  const { bare, listed } = wallsOf(() => services);

  it.each(everybody)(
    'P5: give %s mediations as the policy does: the outline, the parties, requests, and no name',
    async (_who, actor) => {
      const idsOf = (may: (row: Row) => boolean) => mediations.filter(may).map(({ id }) => id);
      const outlines = idsOf((row) => mayReadMediation(actor, factsOf(row, actor)));
      const whole = idsOf((row) => mayReadWhole(actor, factsOf(row, actor)));
      const own = idsOf((row) => isOne(actor, row.party));
      const proposed = idsOf((row) => actor.subject !== null && row.proposedById === actor.subject);
      expect(await bare('mediation', 'id', actor)).toEqual(outlines);
      expect(await bare('mediator', 'mediation_id', actor)).toEqual(outlines);
      expect(await bare('mediation_agreement', 'mediation_id', actor)).toEqual(whole);
      expect(await bare('mediation_party', 'mediation_id', actor)).toEqual(
        [...new Set([...whole, ...proposed])].toSorted(),
      );
      expect(await bare('mediation_seal', 'mediation_id', actor)).toEqual(own);
      expect(await bare('mediation_note', 'id', actor)).toEqual([]);
      const asked = idsOf(
        (row) => mediates(actor, factsOf(row, actor)) || (isOne(actor, row.party) && row.gridCode === MICRO),
      );
      expect(await bare('mediation_request', 'id', actor)).toEqual(asked);
      if (actor.subject === null) return;
      await services.withoutRowLevelSecurity(async () => {
        expect(await listed('mediations(first: 100)', actor)).toEqual(outlines);
      });
    },
  );

  it.each([
    ['a handler of a department', people.handler],
    ['a street officer', people.officer],
    ['a contact', people.contact],
    ['the auditor', people.auditor],
  ])('E7: let %s find no party by any path', async (_who, actor) => {
    const query = `{ mediations(first: 100) { totalCount nodes { parties { pseudonym } requests { id } agreement file(purpose: MEDIATION) { parties { name } } } }
      _entities(representations: [${mediations.map(({ id }) => `{ __typename: "Mediation", id: "${id}" }`).join(', ')}]) {
        ... on Mediation { id parties { pseudonym } file(purpose: MEDIATION) { parties { name } } } } }`;
    const { data } = await services.ask(query, {}, actor);
    expect(JSON.stringify(data)).not.toMatch(/甲方|样例/);
  });
});
