import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { contact, GENERAL, head, leader, officer, resident, worker } from '../../../test/people.ts';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';
import { sensitiveKinds } from '../matter.terms.ts';

const texts = { place: '样例路9号', description: '老人摔倒需要帮助（样例）' };
const PLAIN = 'place description';
const SEALED = `details(purpose: HANDLING) { ${PLAIN} }`;
const none = { place: null, description: null };

describe('the texts of a matter of a sensitive kind', () => {
  let matters: Matters;
  let id: string;
  beforeAll(async () => {
    matters = await openMatters();
    ({ id } = (await matters.report({ kind: 'C1', ...texts })).matter);
  });
  afterAll(() => matters.close());

  const read = (actor: typeof worker, of = id) =>
    matters.services.ask(`query ($id: ID!) { matter(id: $id) { ${SEALED} } }`, { id: of }, actor);
  const stored = async () => {
    const em = matters.services.subgraph.database.orm.em.fork();
    return JSON.stringify(await em.execute('select * from community_services.matter'));
  };

  it('stand nowhere but sealed, and are their reporter’s to read', async () => {
    expect(await stored()).not.toContain(texts.description);
    expect(await matters.look(id, PLAIN, resident)).toEqual(texts);
    for (const actor of [leader, worker, contact, head, officer])
      expect(await matters.look(id, PLAIN, actor)).toEqual(none);
  });

  it('P22: are answered to the worker for a purpose, and the read is logged with whose they are', async () => {
    expect((await read(worker)).data.matter.details).toEqual(texts);
    const logged = await matters.services.subgraph.database.orm.em
      .fork()
      .find(ReadLogEntity, { thingId: id, readerId: worker.subject ?? '' });
    expect(logged).toMatchObject([
      { field: 'Matter.details', purpose: 'HANDLING', subjectId: resident.subject, isGranted: true },
    ]);
  });

  it.each([
    ['leader', leader],
    ['contact', contact],
    ['head', head],
    ['street', officer],
  ])('P22: are refused to the %s, and the refusal is logged', async (_who, actor) => {
    const { data, codes } = await read(actor);
    expect([data.matter.details, codes]).toEqual([null, ['FORBIDDEN']]);
    const em = matters.services.subgraph.database.orm.em.fork();
    expect(await em.count(ReadLogEntity, { thingId: id, readerId: actor.subject ?? '', isGranted: false })).toBe(1);
  });

  it('are open to its handler and who helps, and to nobody once it is theirs no more', async () => {
    const own = (await matters.report({ kind: 'C2', ...texts })).matter.id;
    await matters.move('acceptMatter', own, worker);
    const helping = { expectedVersion: 2, assigneeId: contact.subject, helperIds: [leader.subject] };
    await matters.move('assignMatter', own, worker, helping);
    for (const actor of [contact, leader]) expect((await read(actor, own)).data.matter.details).toEqual(texts);
    await matters.move('recallMatter', own, worker, { expectedVersion: 3 });
    for (const actor of [contact, leader]) expect((await read(actor, own)).codes).toEqual(['FORBIDDEN']);
  });

  it('are open to who is on duty in its emergency until it has ended', async () => {
    const emergency = (await matters.report({ kind: 'F1', severity: 'EMERGENCY', ...texts })).matter.id;
    expect((await read(leader, emergency)).data.matter.details).toEqual(texts);
    await matters.move('cancelMatter', emergency, resident);
    expect((await read(leader, emergency)).codes).toEqual(['FORBIDDEN']);
  });

  it('are null for other kinds, which nobody is refused', async () => {
    const plain = (await matters.report({ kind: 'A1' })).matter.id;
    expect((await read(head, plain)).data.matter.details).toBeNull();
    expect(await matters.look(plain, PLAIN, head)).not.toEqual(none);
  });

  it('are sealed when a kind is corrected to a sensitive one, and stay so when it is corrected again', async () => {
    const filed = (await matters.report({ kind: 'B1', ...texts })).matter.id;
    const reason = '更正（样例）';
    expect((await matters.move('reclassifyMatter', filed, worker, { kind: 'B3', reason })).codes).toEqual([]);
    expect(await stored()).not.toContain(texts.description);
    expect(
      (await matters.move('reclassifyMatter', filed, worker, { expectedVersion: 2, kind: 'B1', reason })).codes,
    ).toEqual([]);
    expect(await matters.look(filed, PLAIN, head)).toEqual(none);
    expect(await matters.look(filed, PLAIN, resident)).toEqual(texts);
    expect((await matters.told(filed)).gridcodes.slice(1)).toEqual([GENERAL, expect.any(String)]);
  });

  it('tell by no fact in which micro-grid the family lives', async () => {
    expect((await matters.told(id)).gridcodes).toEqual([GENERAL]);
  });

  it('P5: are hidden by the database alone from all but the reporter', async () => {
    const rowsFor = async (actor: typeof worker) => {
      const statement = sql`select place, description from community_services.matter_texts where matter_id = ${id}`;
      return (await statement.execute(matters.services.subgraph.contextFor(actor).db)).rows;
    };
    expect(await rowsFor(resident)).toMatchObject([texts]);
    for (const actor of [leader, worker, contact, head, officer]) expect(await rowsFor(actor)).toEqual([]);
  });

  it('are those of the kinds that the rule names', () => {
    expect(sensitiveKinds).toEqual(['B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6']);
  });
});
