import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import type { RequiredEntityData } from '@mikro-orm/core';
import { OpinionAuthorEntity } from '../src/opinion/author/opinion-author.entity.ts';
import { OpinionEntity } from '../src/opinion/opinion.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { knowGrids } from './known.ts';
import { GENERAL, head, idOf, MICRO, worker } from './people.ts';
import { inHours } from './rows.ts';

type OpinionRow = Omit<RequiredEntityData<OpinionEntity>, 'id' | 'gridCode' | 'mergedIntoId'> & {
  id: string;
  gridCode: string;
  mergedIntoId?: string | null;
};

/** An opinion that somebody said on a round in the sample micro-grid, as stored. */
export const opinionRow = (n: number, more: Partial<OpinionRow> = {}): OpinionRow => ({
  id: idOf(4000 + n),
  text: '希望增设座椅（样例）',
  topic: 'D1' as const,
  gridCode: MICRO,
  channel: 'ROUND' as const,
  isAnonymous: true,
  takenAt: inHours(-n),
  recordedAt: inHours(-n),
  takenById: idOf(2),
  status: 'OPEN' as const,
  dueAt: inHours(100),
  mergedCount: 0,
  version: 1,
  ...more,
});

// As a client would parse it.
type Json = Awaited<ReturnType<TestSubgraph['ask']>>['data'];

interface Told {
  readonly opinion: Json;
  readonly codes: unknown[];
  readonly error: Awaited<ReturnType<TestSubgraph['ask']>>['errors'][number] | undefined;
}

/** The subgraph with opinions in the sample grids. */
export interface Opinions {
  readonly services: TestSubgraph;
  /** An opinion of this shape, said by `author` if there is one. */
  given(more?: Partial<OpinionRow>, author?: Actor): Promise<string>;
  take(opinions: object | object[], actor: Actor, more?: object): Promise<Told>;
  /** Answers or merges, on the first version unless `input` says on which. */
  answer(mutation: string, input: object, actor?: Actor): Promise<Told>;
  look(id: string, fields: string, actor?: Actor): Promise<Json>;
  stored(id: string): Promise<OpinionEntity>;
  /** The facts that were told of it. */
  told(id: string): Promise<{ type: string; gridcode: string; data: object }[]>;
  close(): Promise<void>;
}

export const TAKEN = 'id status dueAt version isAnonymous isMine text similar';
const ANSWERED = 'id status reply answeredAt mergedCount version matter { id number kind status } availableActions';

export async function openOpinions(): Promise<Opinions> {
  const services = await openTestSubgraph(communityServices);
  await knowGrids(services, `${GENERAL}004`, `${GENERAL.slice(0, 12)}008001`);
  const em = () => services.subgraph.database.orm.em.fork();
  const answer = async (asking: ReturnType<TestSubgraph['ask']>): Promise<Told> => {
    const { data, codes, errors } = await asking;
    return { opinion: data?.opinion, codes, error: errors[0] };
  };
  let made = 0;
  return {
    services,
    async given(more = {}, author) {
      const row = opinionRow(++made, author === undefined ? more : { isAnonymous: false, channel: 'APP', ...more });
      await services.insert(OpinionEntity, [row]);
      const link = { opinionId: row.id, personId: author?.subject ?? '', followsId: row.mergedIntoId ?? null };
      if (author !== undefined) await services.insert(OpinionAuthorEntity, [link]);
      return row.id;
    },
    take(opinions, actor, more = {}) {
      const usual = { gridCode: MICRO, topic: 'D1', text: '希望增设座椅（样例）' };
      const input = { opinions: [opinions].flat().map((one) => ({ ...usual, ...one })), ...more };
      const query = `mutation ($input: TakeOpinionsInput!) { opinion: takeOpinions(input: $input) { ${TAKEN} } }`;
      return answer(services.ask(query, { input }, actor));
    },
    answer(mutation, input, actor = worker) {
      const version = mutation === 'mergeOpinions' ? {} : { expectedVersion: 1 };
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { opinion: ${mutation}(input: $input) { ${ANSWERED} } }`;
      return answer(services.ask(query, { input: { ...version, ...input } }, actor));
    },
    async look(id, fields, actor = head) {
      const query = `query ($id: ID!) { opinion(id: $id) { ${fields} } }`;
      return (await answer(services.ask(query, { id }, actor))).opinion;
    },
    stored: (id) => em().findOneOrFail(OpinionEntity, id),
    async told(id) {
      const rows = await em().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
      const facts = rows.map(({ fact }) => fact).filter(({ subject }) => subject === id);
      return facts.map(({ type, gridcode, data }) => ({ type, gridcode, data }));
    },
    close: () => services.close(),
  };
}
