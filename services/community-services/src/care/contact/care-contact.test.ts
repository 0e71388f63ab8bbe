import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactOf, openCares, otherLeader, type Cares } from '../../../test/cares.ts';
import {
  auditor,
  COMMUNITY,
  GENERAL,
  head,
  leader,
  MICRO,
  neighbour,
  officer,
  resident,
  worker,
} from '../../../test/people.ts';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';

const READ = `query ($id: ID!, $purpose: Purpose!, $reason: String) {
  careNeed(id: $id) { id contact(purpose: $purpose, reason: $reason) { name phone address } } }`;

describe('how to reach somebody who is looked after', () => {
  let cares: Cares;
  let id: string;
  beforeAll(async () => {
    cares = await openCares();
    await cares.clockTo('2026-03-02T10:00');
    id = await cares.given();
  });
  beforeEach(async () => void (await cares.services.subgraph.database.orm.em.fork().nativeDelete(ReadLogEntity, {})));
  afterAll(() => cares.close());

  const read = (actor = leader, more: object = {}) =>
    cares.services.ask(READ, { id, purpose: 'CARE_VISIT', ...more }, actor);
  const myReads = async () => {
    const query = `{ myReadLog { nodes { field readAs readFor { code } purpose reason isBreakGlass isGranted reader { id } } } }`;
    return (await cares.services.ask(query, {}, resident)).data.myReadLog.nodes;
  };

  it.each([
    ['its visitor', leader, 'VISITOR', MICRO],
    ['the worker', worker, 'WORKER', GENERAL],
  ])('P22: is read by %s for a purpose, and the person sees as what', async (_who, actor, readAs, code) => {
    expect((await read(actor)).data.careNeed.contact).toEqual(contactOf);
    expect(await myReads()).toEqual([
      {
        field: 'CareNeed.contact',
        readAs,
        readFor: { code },
        purpose: 'CARE_VISIT',
        reason: null,
        isBreakGlass: false,
        isGranted: true,
        reader: { id: actor.subject },
      },
    ]);
  });

  it('P22: is refused to the head, who is told what is missing, and the person sees the refusal', async () => {
    const { data, errors } = await read(head);
    expect(data.careNeed).toEqual({ id, contact: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', needs: expect.stringContaining('BREAK_GLASS') });
    expect(await myReads()).toMatchObject([{ readAs: 'NONE', readFor: null, isGranted: false }]);
  });

  it('P22: is read by the head who breaks the glass with a reason; the auditor is told, and not whose it is', async () => {
    expect((await read(head, { purpose: 'BREAK_GLASS' })).codes).toEqual(['BAD_USER_INPUT']);
    const reason = '多日无人应门（样例）';
    expect((await read(head, { purpose: 'BREAK_GLASS', reason })).data.careNeed.contact).toEqual(contactOf);
    expect(await myReads()).toMatchObject([
      { readAs: 'HEAD', readFor: { code: COMMUNITY }, reason, isBreakGlass: true },
    ]);
    const em = cares.services.subgraph.database.orm.em.fork();
    const facts = (await em.findAll(OutboxEntity)).map(({ fact }) => fact);
    const told = facts.filter(({ type }) => type === 'care_contact.glass_broken.v1');
    expect(told).toMatchObject([{ gridcode: GENERAL, data: { thingId: id, readerId: head.subject, isGranted: true } }]);
    expect(JSON.stringify(told)).not.toContain(resident.subject);
  });

  it('P22: is refused to the person, who knows it, and logged', async () => {
    expect((await read(resident)).codes).toEqual(['FORBIDDEN']);
    expect(await myReads()).toHaveLength(1);
  });

  it.each([
    ['the leader beside', otherLeader],
    ['a street officer', officer],
    ['the auditor', auditor],
    ['a neighbour', neighbour],
    ['its visitor whose post has ended', { ...leader, grants: [] }],
  ])('is as little there for %s as the need', async (_who, actor) => {
    expect((await read(actor)).data.careNeed).toBeNull();
    expect(await myReads()).toEqual([]);
  });

  it('P22: is given away by the database to no transaction that states no purpose', async () => {
    const contacts = (purpose: string) =>
      cares.services.subgraph.database.as(worker).transaction(async (em) => {
        await em.execute(`select set_config('microgrid.purpose', ?, true)`, [purpose]);
        return em.execute('select name from community_services.sealed_care_contacts(array[?]::uuid[])', [id]);
      });
    expect(await contacts('')).toEqual([]);
    expect(await contacts('CARE_VISIT')).toEqual([{ name: contactOf.name }]);
  });

  it('P36: is logged once a request, thing and purpose', async () => {
    const twice = `query ($id: ID!) { a: careNeed(id: $id) { contact(purpose: CARE_VISIT) { name } }
      b: careNeed(id: $id) { contact(purpose: CARE_VISIT) { name } c: contact(purpose: FOLLOW_UP) { name } } }`;
    await cares.services.ask(twice, { id }, leader);
    expect((await myReads()).map(({ purpose }: { purpose: string }) => purpose).toSorted()).toEqual([
      'CARE_VISIT',
      'FOLLOW_UP',
    ]);
  });

  it('is null after the last day, before the clock has come to say so', async () => {
    await cares.services.stopClockAt(new Date('2026-12-02T23:59:59+08:00'));
    expect((await read()).data.careNeed.contact).toEqual(contactOf);
    await cares.services.stopClockAt(new Date('2026-12-03T00:00:00+08:00'));
    const { data, codes } = await read();
    expect([data.careNeed.contact, codes]).toEqual([null, []]);
    await cares.clockTo('2026-03-02T10:00');
  });

  it('P33: does not tell the head by the log in which micro-grid it is', async () => {
    await read();
    const within = async (area: string) => {
      const query = `query ($within: AreaCode!) { readLog(where: { within: $within }) { nodes { thingId } } }`;
      return (await cares.services.ask(query, { within: area }, head)).data.readLog.nodes;
    };
    expect(await within(GENERAL)).toEqual([{ thingId: id }]);
    expect(await within(MICRO)).toEqual([]);
  });

  it('lets the log be asked by time', async () => {
    await read();
    const asked = async (readIn: string) => {
      const query = `query ($in: Period!) { readLog(where: { readIn: $in, purpose: CARE_VISIT }) { nodes { readAs } } }`;
      return (await cares.services.ask(query, { in: readIn }, auditor)).data.readLog.nodes;
    };
    expect(await asked(String(new Date().getFullYear()))).toEqual([{ readAs: 'VISITOR' }]);
    expect(await asked('2020')).toEqual([]);
  });
});
