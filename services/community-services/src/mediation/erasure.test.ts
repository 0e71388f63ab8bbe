import { applyRetention } from '@microgrid/database/retention';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import type { EntityClass } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, openMediations, otherLeader, type Mediations } from '../../test/mediations.ts';
import { leader, resident } from '../../test/people.ts';
import { MediationNoteEntity } from './file/mediation-note.entity.ts';
import { MediationSealEntity } from './file/mediation-seal.entity.ts';
import { MediationEntity } from './mediation.entity.ts';
import { MediationAgreementEntity } from './parties/mediation-agreement.entity.ts';
import { MediationPartyEntity } from './parties/mediation-party.entity.ts';
import { MediatorEntity } from './parties/mediator.entity.ts';
import { MediationRequestEntity } from './request/mediation-request.entity.ts';

const parts = [
  MediationSealEntity,
  MediationPartyEntity,
  MediatorEntity,
  MediationNoteEntity,
  MediationRequestEntity,
  MediationAgreementEntity,
] as const;

describe('what is kept of a mediation', () => {
  let world: Mediations;
  beforeAll(async () => {
    world = await openMediations();
    await world.clockTo('2026-03-02T10:00');
  });
  afterAll(() => world.close());
  const em = () => world.services.subgraph.database.orm.em.fork();
  const left = async (mediationId: string) => {
    const counts = await Promise.all(
      parts.map((part: EntityClass<{ mediationId: string }>) => em().count(part, { mediationId })),
    );
    return Object.fromEntries(parts.map((part, index) => [part.name.replace(/Entity$/, ''), counts[index]]));
  };
  const whole = async () => {
    const id = await world.given();
    await world.move('addMediationNote', id, leader, { text: '面谈一次（样例）' });
    await world.move('sendMediationRequest', id, leader, { pseudonym: '甲方', text: '何时方便（样例）' });
    return id;
  };

  it('E10: goes 3 years after the end, and what is counted stays', async () => {
    const id = await whole();
    const followUpOn = '2026-03-02';
    const agreed = { outcome: 'AGREED_WRITTEN', agreement: '每月公示（样例）', followUpOn };
    await world.move('concludeMediation', id, leader, agreed);
    await world.move('followUpMediation', id, leader, { isKept: true });
    const all = { MediationSeal: 2, MediationParty: 2, Mediator: 2, MediationNote: 1, MediationRequest: 1 };
    await applyRetention(world.services.subgraph.database, new Date('2029-03-02T09:59:00+08:00'));
    expect(await left(id)).toEqual({ ...all, MediationAgreement: 1 });
    await applyRetention(world.services.subgraph.database, new Date('2029-03-02T10:00:00+08:00'));
    expect(Object.values(await left(id))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await em().findOneOrFail(MediationEntity, id)).toMatchObject({ status: 'DONE', outcome: 'AGREED_WRITTEN' });
  });

  it('of a party who asks for erasure is no name, link nor request; what others rest on is kept, and what went on is stopped', async () => {
    const id = await whole();
    const over = await world.given('FAILED');
    const proofs = await erasePerson(world.services.subgraph, resident.subject ?? '');
    expect(await em().findOneOrFail(MediationEntity, id)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await em().findOneOrFail(MediationEntity, over)).toMatchObject({ status: 'FAILED' });
    expect(await em().find(MediationSealEntity, { personId: resident.subject })).toEqual([]);
    expect(await left(id)).toMatchObject({
      MediationSeal: 1,
      MediationParty: 2,
      MediationNote: 1,
      MediationRequest: 0,
    });
    const told = proofs.filter(
      ({ entity, rows, deed }) => entity.startsWith('Mediation') && rows > 0 && deed === 'DELETED',
    );
    expect(told.map(({ entity, rows }) => `${entity} ${rows}`)).toEqual(['MediationRequest 1', 'MediationSeal 2']);
    const query = `query ($id: ID!) { mediation(id: $id) { file(purpose: MEDIATION) { parties { pseudonym } } parties { pseudonym } } }`;
    const { data } = await world.services.ask(query, { id }, leader);
    expect(data.mediation).toEqual({
      file: { parties: [{ pseudonym: '乙方' }] },
      parties: [{ pseudonym: '甲方' }, { pseudonym: '乙方' }],
    });
    expect(await world.look(id, 'status', company)).toEqual({ status: 'WITHDRAWN' });
    const ended = await world.move('concludeMediation', id, leader, { outcome: 'WITHDRAWN', isAdvised: true });
    expect(ended.codes).toEqual([]);
  });

  it('of a mediator who asks for erasure is who answered for it, and another is named', async () => {
    const id = await world.given();
    await erasePerson(world.services.subgraph, otherLeader.subject ?? '');
    const row = { mediationId: id, personId: otherLeader.subject ?? '' };
    expect(await em().findOneOrFail(MediatorEntity, row)).toMatchObject({ status: 'OUT' });
  });
});
