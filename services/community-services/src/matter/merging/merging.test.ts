import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import {
  COMMUNITY,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';
import { PostEntity } from '../../post/post.entity.ts';

const OTHER_MICRO = `${COMMUNITY}008001`;
const FAR_MICRO = '510115006004001001';
const otherWorker = person(22, 'GRID_WORKER', `${COMMUNITY}008`);
const reason = '更正（样例）';

describe('matters that are the same', () => {
  let matters: Matters;
  beforeAll(async () => {
    matters = await openMatters(OTHER_MICRO, FAR_MICRO);
    await matters.services.insert(PostEntity, [
      {
        id: otherWorker.subject ?? '',
        personId: otherWorker.subject ?? '',
        role: 'GRID_WORKER',
        gridCode: `${COMMUNITY}008`,
      },
    ]);
  });
  afterAll(() => matters.close());

  const similar = async (kind: string, actor = neighbour, gridCode = MICRO) => {
    const query = `query ($kind: MatterKind!, $grid: GridCode!) { similarMatters(kind: $kind, gridCode: $grid) { reference kind isOpen } }`;
    return (await matters.services.ask(query, { kind, grid: gridCode }, actor)).data.similarMatters;
  };

  it('field-case F4: are shown before one is reported, and can be followed instead', async () => {
    const open = await matters.given({ kind: 'A5', number: `2025-${COMMUNITY}-777777` });
    await matters.given({ kind: 'A5', status: 'CLOSED', closedAt: inHours(-24 * 6) });
    await matters.given({ kind: 'A5', status: 'CLOSED', closedAt: inHours(-24 * 8) });
    await matters.given({ kind: 'A5', gridCode: `${GENERAL}004` });
    const found = await similar('A5');
    expect(found).toEqual([
      { reference: expect.any(String), kind: 'A5', isOpen: true },
      { reference: expect.any(String), kind: 'A5', isOpen: false },
    ]);
    const [{ reference }, closed] = found;
    const { matter } = await matters.report({ kind: 'A5', sameAsMatterId: reference }, neighbour);
    expect(matter).toMatchObject({ status: 'DUPLICATE', isMine: true, mergedInto: { id: open, status: 'REPORTED' } });
    // Whoever follows it sees no more than that, and it as it goes on.
    expect(await matters.look(open, 'id', neighbour)).toBeNull();
    await matters.move('acceptMatter', open, worker);
    expect((await matters.look(matter.id, 'mergedInto { status }', neighbour)).mergedInto).toEqual({
      status: 'ACCEPTED',
    });
    expect((await matters.look(open, 'duplicates { id }', worker)).duplicates).toEqual([{ id: matter.id }]);
    expect((await matters.look(open, 'duplicates { id }', resident)).duplicates).toBeNull();
    expect((await matters.told(matter.id)).types).toEqual(['reported', 'merged']);
    for (const [sameAsMatterId, actor] of [
      [closed.reference, neighbour],
      [reference, resident],
      [open, neighbour],
    ] as const) {
      expect((await matters.report({ kind: 'A5', sameAsMatterId }, actor)).error?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'sameAsMatterId',
      });
    }
  });

  it('field-case F4: are shown of no sensitive kind, of disputes to those who serve there alone', async () => {
    for (const kind of ['C1', 'B3', 'F4', 'B1']) await matters.given({ kind });
    await matters.given({ kind: 'E3', aboutPersonId: leader.subject });
    expect(await similar('C1', worker)).toEqual([]);
    expect(await similar('B3', worker)).toEqual([]);
    expect(await similar('B1')).toEqual([]);
    expect(await similar('B1', worker)).toHaveLength(1);
    expect(await similar('E3')).toEqual([]);
  });

  it.each([
    ['its worker', worker, {}, []],
    ['its worker, once accepted', worker, { status: 'ACCEPTED', handlerId: worker.subject }, []],
    ['the head', head, {}, ['FORBIDDEN']],
    ['its reporter', resident, {}, ['FORBIDDEN']],
    ['its worker, once settled', worker, { status: 'RESOLVED', handlerId: worker.subject }, ['CONFLICT']],
  ])('are merged by %s', async (_who, actor, shape, codes) => {
    const ofMatterId = await matters.given();
    expect((await matters.move('declareDuplicate', await matters.given(shape), actor, { ofMatterId })).codes).toEqual(
      codes,
    );
  });

  it.each([
    ['itself', null],
    ['one that has ended', { status: 'CANCELLED' }],
    ['one of another general grid', { gridCode: OTHER_MICRO }],
    ['a complaint', { aboutPersonId: head.subject }],
  ])('are not merged into %s', async (_what, shape) => {
    const id = await matters.given();
    const ofMatterId = shape === null ? id : await matters.given(shape);
    const { codes, error } = await matters.move('declareDuplicate', id, worker, { ofMatterId });
    expect([codes, error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'ofMatterId']);
  });

  it('are parted again within 30 days, by who reported or serves there, and not later', async () => {
    const merged = (days: number) =>
      matters.given({ status: 'DUPLICATE', mergedAt: inHours(-24 * days), handlerId: worker.subject });
    const note = '不是同一件（样例）';
    const id = await merged(29);
    const { matter } = await matters.move('reopenMatter', id, resident, { note });
    expect(matter).toMatchObject({ status: 'REOPENED' });
    expect(await matters.look(id, 'mergedInto { id } availableActions', worker)).toMatchObject({
      mergedInto: null,
      availableActions: expect.arrayContaining(['ASSIGN', 'START']),
    });
    const late = await merged(31);
    expect((await matters.look(late, 'availableActions', resident)).availableActions).toEqual([]);
    expect((await matters.move('reopenMatter', late, resident, { note })).codes).toEqual(['CONFLICT']);
  });

  it('P25: are never merged into each other when that is sent at once', async () => {
    const [one, other] = [await matters.given(), await matters.given()];
    const answers = await Promise.all([
      matters.move('declareDuplicate', one, worker, { ofMatterId: other }),
      matters.move('declareDuplicate', other, worker, { ofMatterId: one }),
    ]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['BAD_USER_INPUT']);
  });

  describe('or filed wrongly', () => {
    it('are corrected, and due from the report by what is right', async () => {
      const reportedAt = new Date('2023-03-06T10:00+08:00');
      const id = await matters.given({ kind: 'A5', reportedAt });
      const { matter } = await matters.move('reclassifyMatter', id, worker, { kind: 'A6', severity: 'URGENT', reason });
      expect(matter).toMatchObject({ status: 'REPORTED', version: 2, dueAt: '2023-03-07T02:00:00.000Z' });
      expect((await matters.told(id)).last).toMatchObject({
        kind: 'A6',
        fromKind: 'A5',
        fromSeverity: 'ORDINARY',
        formerGridcode: MICRO,
      });
    });

    it('go to the worker of the right grid, whom the former one no longer sees', async () => {
      const id = await matters.given({ status: 'ACCEPTED', handlerId: worker.subject, acceptedAt: inHours(-1) });
      const { matter, codes } = await matters.move('reclassifyMatter', id, worker, { gridCode: OTHER_MICRO, reason });
      expect(codes).toEqual([]);
      expect(matter).toMatchObject({ id, status: 'ACCEPTED', handler: { id: otherWorker.subject } });
      expect(await matters.look(id, 'id', worker)).toBeNull();
      expect(await matters.look(id, 'version grid { code } availableActions', otherWorker)).toMatchObject({
        version: matter.version,
        grid: { code: OTHER_MICRO },
        availableActions: expect.arrayContaining(['RESOLVE']),
      });
    });

    it.each([
      ['to another community by the worker', worker, { gridCode: FAR_MICRO }, 'FORBIDDEN'],
      ['to another community by the head', head, { gridCode: FAR_MICRO }, 'FORBIDDEN'],
      ['to another community by the street', officer, { gridCode: FAR_MICRO }, undefined],
      ['to a general grid', worker, { gridCode: GENERAL }, 'BAD_USER_INPUT'],
      ['to a grid that does not exist', worker, { gridCode: `${GENERAL}099` }, 'BAD_USER_INPUT'],
      ['to an assisting task', worker, { kind: 'G' }, 'BAD_USER_INPUT'],
      ['to what it is', worker, { kind: 'C7' }, 'BAD_USER_INPUT'],
      ['to nothing', worker, { kind: null }, 'BAD_USER_INPUT'],
      ['by a contact', contact, { kind: 'A5' }, 'FORBIDDEN'],
      ['by its reporter', resident, { kind: 'A5' }, 'FORBIDDEN'],
    ])('are corrected %s', async (_what, actor, right, code) => {
      const { codes } = await matters.move('reclassifyMatter', await matters.given(), actor, { ...right, reason });
      expect(codes).toEqual(code === undefined ? [] : [code]);
    });
  });

  it('are never a whole and its part: a whole closes with its parts', async () => {
    const whole = await matters.given({ status: 'ACCEPTED', handlerId: worker.subject });
    const part = await matters.given({ status: 'ACCEPTED', handlerId: worker.subject, partOfId: whole });
    for (const [id, ofMatterId] of [
      [part, whole],
      [whole, part],
    ] as const) {
      expect((await matters.move('declareDuplicate', id, worker, { ofMatterId })).error?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'ofMatterId',
      });
    }
  });
});
