import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { company, openMediations, otherLeader, thirdLeader, type Mediations } from '../../../test/mediations.ts';
import {
  auditor,
  contact,
  GENERAL,
  handler,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';
import { MediationNoteEntity } from './mediation-note.entity.ts';

const READ = `query ($id: ID!, $purpose: Purpose!, $reason: String) { mediation(id: $id) { id
  file(purpose: $purpose, reason: $reason) { parties { pseudonym name phone } notes { by { id } text } } } }`;

describe('the file of a mediation', () => {
  let world: Mediations;
  let id: string;
  const em = () => world.services.subgraph.database.orm.em.fork();
  beforeAll(async () => {
    world = await openMediations();
    await world.clockTo('2026-03-02T10:00');
    id = await world.given();
    await world.move('addMediationNote', id, otherLeader, { text: '双方同意面谈（样例）' });
  });
  beforeEach(async () => void (await em().nativeDelete(ReadLogEntity, {})));
  afterAll(() => world.close());

  const read = (actor = leader, more: object = {}) =>
    world.services.ask(READ, { id, purpose: 'MEDIATION', ...more }, actor);
  const readsOf = async (actor = resident) => {
    const query = `{ myReadLog { nodes { field readAs readFor { code } purpose isBreakGlass isGranted reader { id } } } }`;
    return (await world.services.ask(query, {}, actor)).data.myReadLog.nodes;
  };

  it('P22: is read by a mediator for a purpose, and each party sees it', async () => {
    const { data, codes } = await read();
    expect(codes).toEqual([]);
    expect(data.mediation.file).toEqual({
      parties: [
        { pseudonym: '甲方', name: '样例业主', phone: '028-8000-0001' },
        { pseudonym: '乙方', name: '样例物业公司', phone: '028-8000-0002' },
      ],
      notes: [{ by: { id: otherLeader.subject }, text: '双方同意面谈（样例）' }],
    });
    for (const party of [resident, company]) {
      expect(await readsOf(party)).toEqual([
        {
          field: 'Mediation.file',
          readAs: 'MEDIATOR',
          readFor: null,
          purpose: 'MEDIATION',
          isBreakGlass: false,
          isGranted: true,
          reader: { id: leader.subject },
        },
      ]);
    }
  });

  it.each([
    ['the head', head],
    ['the worker, who does not mediate', worker],
    ['a party', company],
  ])('P22: is refused to %s, also by breaking the glass, and the parties see the refusals', async (_who, actor) => {
    const { data, errors } = await read(actor);
    expect(data.mediation).toEqual({ id, file: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', needs: 'to mediate it now' });
    const reason = '紧急（样例）';
    expect((await read(actor, { purpose: 'BREAK_GLASS', reason })).codes).toEqual(['FORBIDDEN']);
    expect(await readsOf()).toMatchObject([
      { readAs: 'NONE', isBreakGlass: true, isGranted: false },
      { readAs: 'NONE', isBreakGlass: false, isGranted: false },
    ]);
  });

  it('P22: tells the auditor once of a glass that was broken, and not whose file it is', async () => {
    const before = (await em().findAll(OutboxEntity)).length;
    await read(head, { purpose: 'BREAK_GLASS', reason: '紧急（样例）' });
    const facts = (await em().findAll(OutboxEntity, { orderBy: { position: 'asc' } }))
      .slice(before)
      .map(({ fact }) => fact);
    expect(facts).toMatchObject([
      {
        type: 'mediation_file.glass_broken.v1',
        gridcode: GENERAL,
        data: { thingId: id, readerId: head.subject, isGranted: false },
      },
    ]);
    for (const party of [resident, company]) expect(JSON.stringify(facts)).not.toContain(party.subject);
  });

  it.each([
    ['a street officer', officer],
    ['the auditor', auditor],
    ['a contact', contact],
    ['a handler of a department', handler],
    ['a leader who does not mediate it', thirdLeader],
    ['a stranger', person(60)],
    ['a mediator whose post has ended', { ...leader, grants: [] }],
  ])('E7: is as little there for %s as the mediation', async (_who, actor) => {
    expect((await read(actor)).data.mediation).toBeNull();
    expect(await readsOf()).toEqual([]);
  });

  it('P22: is given away by the database to no transaction without a purpose, and to nobody who does not mediate', async () => {
    const names = (actor: typeof leader, purpose: string) =>
      world.services.subgraph.database.as(actor).transaction(async (manager) => {
        await manager.execute(`select set_config('microgrid.purpose', ?, true)`, [purpose]);
        const notes = await manager.execute('select text from community_services.mediation_note');
        const query =
          'select name from community_services.sealed_mediation_parties(array[?]::uuid[]) where name is not null';
        return [notes.length, (await manager.execute(query, [id])).length];
      });
    expect(await names(leader, '')).toEqual([0, 0]);
    expect(await names(leader, 'MEDIATION')).toEqual([1, 2]);
    expect(await names(head, 'MEDIATION')).toEqual([0, 0]);
    expect(await names(company, 'MEDIATION')).toEqual([0, 0]);
  });

  it('is written by its mediators alone, once all said yes', async () => {
    const text = '记录（样例）';
    for (const [actor, code] of [
      [resident, 'FORBIDDEN'],
      [head, 'FORBIDDEN'],
      [thirdLeader, 'NOT_FOUND'],
    ] as const) {
      expect((await world.move('addMediationNote', id, actor, { text })).codes).toEqual([code]);
    }
    const early = await world.given('PROPOSED');
    expect((await world.move('addMediationNote', early, leader, { text })).codes).toEqual(['CONFLICT']);
    const phone = await world.move('addMediationNote', id, leader, { text: '电话13800138000' });
    expect(phone.codes).toEqual(['BAD_USER_INPUT']);
    expect(await em().count(MediationNoteEntity, { mediationId: id })).toBe(1);
  });

  it('P33: does not tell the head by the log in which micro-grid it is', async () => {
    await read();
    const within = async (area: string) => {
      const query = `query ($within: AreaCode!) { readLog(where: { within: $within }) { nodes { thingId } } }`;
      return (await world.services.ask(query, { within: area }, head)).data.readLog.nodes;
    };
    expect(await within(GENERAL)).toEqual([{ thingId: id }, { thingId: id }]);
    expect(await within(MICRO)).toEqual([]);
  });
});
