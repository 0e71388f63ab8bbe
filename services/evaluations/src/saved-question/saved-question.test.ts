import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { applyRetention } from '@microgrid/database/retention';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyst, head, officer, resident, STREET } from '../../test/actors.ts';
import { evaluations } from '../subgraph.ts';
import { keptQuestions } from './kept-questions.ts';
import { SavedQuestionEntity } from './saved-question.entity.ts';

const FIELDS = 'id title document variables isShared isValid savedAt version owner { id }';
const SAVE = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { ${FIELDS} } }`;
const DROP = `mutation ($input: DropQuestionInput!) { dropQuestion(input: $input) { ${FIELDS} } }`;
const LIST = `query ($where: SavedQuestionWhere, $first: Int, $after: String) {
  savedQuestions(where: $where, first: $first, after: $after) { nodes { title } totalCount pageInfo { endCursor } } }`;

const colleague: Actor = { subject: newId(), grants: [{ role: Role.ANALYST, scope: STREET }] };
const question = {
  title: '按社区的微网格数（样例）',
  document: 'query ($street: AreaCode!) { grids(where: { within: $street }) { totalCount } }',
  variables: JSON.stringify({ street: STREET }),
};

describe('a saved question', () => {
  let world: TestSubgraph;
  beforeAll(async () => void (world = await openTestSubgraph(evaluations)));
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.subgraph.database.transaction((em) => em.nativeDelete(SavedQuestionEntity, {}));
  });

  const save = async (own: object = {}, actor: Actor = analyst) => {
    const { data, ...rest } = await world.ask(SAVE, { input: { ...question, ...own } }, actor);
    return { saved: data?.saveQuestion, ...rest };
  };
  const drop = (savedQuestionId: string, actor: Actor = analyst, own: object = {}) =>
    world.ask(DROP, { input: { savedQuestionId, ...own } }, actor);
  const look = async (id: string, actor: Actor) => {
    const { data } = await world.ask(`query ($id: ID!) { savedQuestion(id: $id) { title } }`, { id }, actor);
    return data.savedQuestion;
  };
  const titles = async (actor: Actor, where: object = {}) => {
    const { data } = await world.ask(LIST, { where }, actor);
    const { nodes, totalCount }: { nodes: { title: string }[]; totalCount: number } = data.savedQuestions;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ title }) => title);
  };

  it('is kept by its text, and once however often it is sent', async () => {
    const writeId = newId();
    const { saved } = await save({ writeId });
    expect(saved).toEqual({
      id: writeId,
      ...question,
      isShared: false,
      isValid: true,
      savedAt: expect.any(String),
      version: 1,
      owner: { id: analyst.subject },
    });
    expect((await save({ writeId })).saved).toEqual(saved);
    expect((await save({ writeId, title: '另一个（样例）' })).codes).toEqual(['CONFLICT']);
    expect(await titles(analyst)).toEqual([question.title]);
  });

  it('is listed to its owner, and to other analysts and the street once it is shared; last saved first', async () => {
    const { saved: own } = await save({ title: '自己的' });
    const { saved: shared } = await save({ title: '共享的', isShared: true });
    expect(await titles(analyst)).toEqual(['共享的', '自己的']);
    expect(await titles(analyst, { isMine: false })).toEqual([]);
    for (const actor of [colleague, officer]) {
      expect(await titles(actor)).toEqual(['共享的']);
      expect(await titles(actor, { isMine: true })).toEqual([]);
      expect([await look(own.id, actor), await look(shared.id, actor)]).toEqual([null, { title: '共享的' }]);
    }
    const { data } = await world.ask(LIST, { first: 1 }, analyst);
    const after = data.savedQuestions.pageInfo.endCursor;
    const next = await world.ask(LIST, { first: 1, after }, analyst);
    expect(next.data.savedQuestions.nodes).toEqual([{ title: '自己的' }]);
  });

  it.each([
    ['a head', head],
    ['a resident', resident],
    ['its owner whose post has ended', { ...analyst, grants: [] }],
  ])('P3, P33: is not there for %s, shared or not, by whatever way', async (_who, actor) => {
    const { saved } = await save({ isShared: true });
    expect([await look(saved.id, actor), await listCodes(actor)]).toEqual([null, ['FORBIDDEN']]);
    const refs = [{ __typename: 'SavedQuestion', id: saved.id }];
    const entities = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on SavedQuestion { title } } }';
    expect((await world.ask(entities, { refs }, actor)).data._entities).toEqual([null]);
    expect((await world.ask(entities, { refs }, analyst)).data._entities).toEqual([{ title: question.title }]);
    expect((await drop(saved.id, actor)).codes).toEqual(['FORBIDDEN']);
  });
  const listCodes = async (actor: Actor) => (await world.ask('{ savedQuestions { nodes { id } } }', {}, actor)).codes;

  it('P5: is hidden by either wall alone', async () => {
    const { saved } = await save();
    await world.withoutRowLevelSecurity(async () => {
      expect([await look(saved.id, colleague), await titles(colleague)]).toEqual([null, []]);
      expect((await drop(saved.id, colleague)).codes).toEqual(['NOT_FOUND']);
      for (const actor of [head, resident]) {
        expect([await look(saved.id, actor), await listCodes(actor)]).toEqual([null, ['FORBIDDEN']]);
      }
    });
    const rowsOf = async (actor: Actor) => {
      const rows = sql`select id from evaluations.saved_question`.execute(world.subgraph.contextFor(actor).db);
      return (await rows).rows.length;
    };
    expect([await rowsOf(analyst), await rowsOf(colleague), await rowsOf({ ...analyst, grants: [] })]).toEqual([
      1, 0, 0,
    ]);
  });

  it('is replaced by its owner alone, and by two at once one after the other', async () => {
    const { saved } = await save({ isShared: true });
    const savedQuestionId = saved.id;
    const both = await Promise.all(['一', '二'].map((title) => save({ savedQuestionId, title, isShared: true })));
    expect(both.flatMap(({ codes }) => codes)).toEqual([]);
    const replaced = both.map(({ saved: one }) => one).toSorted((a, b) => a.version - b.version);
    expect(replaced.map(({ version }) => version)).toEqual([2, 3]);
    expect(await titles(analyst)).toEqual([replaced[1].title]);
    expect((await save({ savedQuestionId }, colleague)).codes).toEqual(['FORBIDDEN']);
    expect((await save({ savedQuestionId: newId() })).codes).toEqual(['NOT_FOUND']);
    await save({ savedQuestionId, isShared: false });
    expect((await save({ savedQuestionId }, colleague)).codes).toEqual(['NOT_FOUND']);
  });

  it('is dropped by its owner alone, for everybody, and forgotten after a month', async () => {
    const { saved } = await save({ isShared: true });
    const writeId = newId();
    for (const actor of [colleague, officer]) expect((await drop(saved.id, actor)).codes).toEqual(['NOT_FOUND']);
    const { data } = await drop(saved.id, analyst, { writeId });
    expect(data.dropQuestion.title).toBe(question.title);
    expect((await drop(saved.id, analyst, { writeId })).data.dropQuestion.id).toBe(saved.id);
    expect((await drop(saved.id)).codes).toEqual(['NOT_FOUND']);
    expect((await save({ savedQuestionId: saved.id })).codes).toEqual(['NOT_FOUND']);
    expect([await titles(analyst), await titles(colleague)]).toEqual([[], []]);
    const left = () => world.subgraph.database.transaction((em) => em.count(SavedQuestionEntity));
    const inDays = async (days: number) => {
      await applyRetention(world.subgraph.database, new Date(Date.now() + days * 86_400_000));
      return left();
    };
    expect([await inDays(29), await inDays(31)]).toEqual([1, 0]);
  });

  it('is kept for three years after it was last saved', async () => {
    await save();
    const inDays = async (days: number) => {
      await applyRetention(world.subgraph.database, new Date(Date.now() + days * 86_400_000));
      return (await titles(analyst)).length;
    };
    expect([await inDays(3 * 365 - 1), await inDays(3 * 366)]).toEqual([1, 0]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head of a community', head, 'FORBIDDEN'],
  ])('is not saved by %s', async (_who, actor, code) => {
    expect((await save({}, actor)).codes).toEqual([code]);
    expect(await titles(analyst)).toEqual([]);
  });

  it.each([
    ['title', { title: ' ' }],
    ['title', { title: '长'.repeat(101) }],
    ['document', { document: `{ __typename } # ${'x'.repeat(10_000)}` }],
    ['document', { document: '{ grids { nodes { score } } }' }],
    ['variables.street', { variables: '{}' }],
    ['variables', { variables: 'null' }],
    ['savedQuestionId', { savedQuestionId: 'x' }],
  ])('P24: names %s when it is wrong, and keeps nothing: %#', async (argument, own) => {
    const { errors } = await save(own);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    expect(await titles(analyst)).toEqual([]);
  });

  it('says when a release has taken away what it asks', async () => {
    const { saved } = await save();
    const document = '{ grids { nodes { gone } } }';
    await world.subgraph.database.transaction((em) =>
      em.nativeUpdate(SavedQuestionEntity, { id: saved.id }, { document }),
    );
    const statements = await world.statementsOf(async () => {
      const { data } = await world.ask('{ savedQuestions { nodes { isValid document } } }', {}, analyst);
      expect(data.savedQuestions.nodes).toEqual([{ isValid: false, document }]);
    });
    expect(statements).toHaveLength(1);
  });

  it('is told with all others to whoever prepares a release, its title only where it is shared', async () => {
    const { saved: own } = await save();
    const { saved: shared } = await save({ title: '共享的', isShared: true });
    const { saved: dropped } = await save();
    await drop(dropped.id);
    const { document } = question;
    expect(await keptQuestions(world.store)).toEqual([
      { id: own.id, title: null, document },
      { id: shared.id, title: '共享的', document },
    ]);
  });

  it('is the 200th of its owner, and none more, by two at once too', async () => {
    const rows = Array.from({ length: 199 }, (_, n) => ({
      id: newId(),
      ownerId: String(analyst.subject),
      ...question,
      title: `第${n}个`,
      isShared: false,
      savedAt: new Date(),
      droppedAt: n === 0 ? new Date() : null,
      version: 1,
    }));
    await world.subgraph.database.transaction((em) => em.insertMany(SavedQuestionEntity, rows));
    await save();
    const both = await Promise.all([save(), save()]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect((await save({}, colleague)).codes).toEqual([]);
  });
});
