import { factFrom } from '@microgrid/facts/fact';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { resident } from '../../test/seed.ts';
import { firstTopics } from './first-topics.ts';

interface Topic {
  readonly code: string;
  readonly name: string;
  readonly requiredFor: string[];
  readonly validMonths: number | null;
}

describe('the topics of training', () => {
  let people: TestPeople;
  let topics: Topic[];
  beforeAll(async () => {
    people = await openPeople();
    ({ trainingTopics: topics } = (await people.ask('{ trainingTopics { code name requiredFor validMonths } }')).data);
  });
  afterAll(() => people.close());

  it('are told to everybody, by code', () => {
    expect(topics).toContainEqual({
      code: 'FIRE',
      name: '消防安全',
      requiredFor: ['TOTAL_GRID_HEAD', 'GRID_WORKER', 'MICRO_GRID_LEADER'],
      validMonths: 12,
    });
    const codes = topics.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
  });

  it('are something for each role, some for good and some for a time', () => {
    expect(new Set(topics.flatMap(({ requiredFor }) => requiredFor)).size).toBe(4);
    expect(new Set(topics.map(({ validMonths }) => validMonths === null)).size).toBe(2);
  });

  it('are those that the sample is made with', () => {
    expect(topics).toMatchObject(firstTopics);
    expect(topics).toHaveLength(firstTopics.length);
  });

  it('that are required of a role are told as facts, each once', async () => {
    const rows = await people.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    const facts = rows.map(({ fact }) => factFrom(JSON.stringify(fact)));
    const told = facts
      .filter(({ type }) => type === 'competence.required.v1')
      .map(({ subject, data }) => [subject, data]);
    const required = topics.flatMap(({ code, requiredFor }) =>
      requiredFor.map((role) => [`${code}:${role}`, { topicCode: code, role, since: '2026-01-01', until: null }]),
    );
    expect(told.length).toBe(required.length);
    expect(told).toEqual(expect.arrayContaining(required));
  });

  it('are read by their codes, null where there is none, however often', async () => {
    const { data } = await people.ask(
      `query ($these: [_Any!]!) { _entities(representations: $these) { ... on TrainingTopic { name } } }`,
      { these: ['FIRE', 'NOTHING', 'FIRE'].map((code) => ({ __typename: 'TrainingTopic', code })) },
      resident,
    );
    expect(data._entities).toEqual([{ name: '消防安全' }, null, { name: '消防安全' }]);
  });
});
