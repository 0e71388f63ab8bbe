import { erasePerson } from '@microgrid/subgraph/erase-person';
import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { nextOf, openCares, type Cares } from '../../test/cares.ts';
import { leader, neighbour, resident, worker } from '../../test/people.ts';
import { NameConsentEntity } from '../name-consent/name-consent.entity.ts';
import { CareNeedEntity } from './care-need.entity.ts';
import { CareContactEntity } from './contact/care-contact.entity.ts';
import { CareVisitEntity } from './visit/care-visit.entity.ts';

describe('whoever asks for erasure', () => {
  let cares: Cares;
  beforeAll(async () => {
    cares = await openCares();
    await cares.clockTo('2026-03-02T10:00');
  });
  afterAll(() => cares.close());
  const em = () => cares.services.subgraph.database.orm.em.fork();

  it('has no care any more: it ends, its contacts are told to be off, and what is left names nobody', async () => {
    const own = await cares.given();
    const done = await nextOf(cares, own);
    await cares.record(done.id, leader);
    await cares.clockTo('2026-04-02T10:00');
    const due = await nextOf(cares, own);
    const others = await cares.given('ACTIVE', { proposed: { personId: neighbour.subject } });
    const proofs = await erasePerson(cares.services.subgraph, resident.subject ?? '');
    expect(await em().findAll(CareNeedEntity)).toMatchObject([{ id: others, status: 'ACTIVE' }]);
    expect(await em().findAll(CareContactEntity)).toMatchObject([{ needId: others }]);
    expect((await cares.told()).at(-1)).toMatchObject({ type: 'dropped', subject: due.id });
    expect(await em().find(CareVisitEntity, { status: 'DONE' })).toMatchObject([{ id: done.id, needId: null }]);
    const told = proofs.filter(({ entity, rows }) => entity.startsWith('Care') && rows > 0);
    expect(told.map(({ deed, entity, rows }) => `${deed} ${entity} ${rows}`)).toEqual([
      'EMPTIED CareVisit 1',
      'DELETED CareNeed 1',
      'DELETED CareContact 1',
    ]);
  });

  it('looks in on nobody any more, and what was done for others is kept as the law asks', async () => {
    const id = await cares.given('ACTIVE', { proposed: { personId: neighbour.subject } });
    await cares.record((await nextOf(cares, id)).id, leader);
    const proofs = await erasePerson(cares.services.subgraph, leader.subject ?? '');
    expect(await cares.look(id, 'status visitor { id }', worker)).toEqual({ status: 'CONSENTED', visitor: null });
    expect(await em().count(NameConsentEntity, { personId: leader.subject ?? '' })).toBe(0);
    const kept = proofs.filter(({ deed, entity, rows }) => deed === 'KEPT' && entity === 'CareVisit' && rows > 0);
    expect(kept.flatMap(({ columns }) => columns)).toEqual(
      expect.arrayContaining(['visitorId', 'byId', 'at', 'result']),
    );
  });
});
