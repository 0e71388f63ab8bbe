import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { EmergencyCallEntity } from '../src/emergency/chain/emergency-call.entity.ts';
import { EmergencyEntity } from '../src/emergency/emergency.entity.ts';
import { MatterEntity } from '../src/matter/matter.entity.ts';
import { MatterReporterEntity } from '../src/matter/reporter/matter-reporter.entity.ts';
import { PostEntity, type PostRole } from '../src/post/post.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { knowGrids } from './known.ts';
import { COMMUNITY, contact, GENERAL, head, idOf, leader, MICRO, resident, worker } from './people.ts';
import { matterRow } from './rows.ts';

/** The subgraph with those who serve in the sample grids, and matters there. */
export interface Matters {
  readonly services: TestSubgraph;
  /** A matter of this shape, reported by the resident unless by `reporter`. */
  given(more?: object, reporter?: Actor): Promise<string>;
  /** Makes a move on the first version, unless `input` says on which. */
  move(mutation: string, matterId: string, actor: Actor, input?: object): Promise<Moved>;
  /** Reads a matter, as the head unless by `actor`. */
  look(id: string, fields: string, actor?: Actor): Promise<Moved['matter']>;
  report(input: object, actor?: Actor): Promise<Moved>;
  /** The types of the facts that were told of it, and the last one's data. */
  told(id: string): Promise<{ types: string[]; last: object | undefined; gridcodes: string[] }>;
  close(): Promise<void>;
}

interface Moved {
  // As a client would parse it.
  readonly matter: Awaited<ReturnType<TestSubgraph['ask']>>['data'];
  readonly codes: unknown[];
  readonly error: Awaited<ReturnType<TestSubgraph['ask']>>['errors'][number] | undefined;
}

const MOVED = 'id number status level version dueAt dueStatus handler { id } availableActions';
const UNVERSIONED = new Set(['replyToMatter', 'rateMatter']);
const INPUTS: Readonly<Record<string, string>> = {
  cancelMatter: 'MoveMatterInput',
  startMatter: 'MoveMatterInput',
  recallMatter: 'MoveMatterInput',
  resumeMatter: 'MoveMatterInput',
};

export async function openMatters(...codes: readonly string[]): Promise<Matters> {
  const services = await openTestSubgraph(communityServices);
  await knowGrids(services, `${GENERAL}004`, ...codes);
  await services.insert(PostEntity, posts);
  let made = 0;
  const answer = async (asking: ReturnType<TestSubgraph['ask']>, field = 'matter'): Promise<Moved> => {
    const { data, codes: given, errors } = await asking;
    return { matter: data?.[field], codes: given, error: errors[0] };
  };
  return {
    services,
    async given(more = {}, reporter = resident) {
      const row = matterRow(++made, more);
      const { severity }: { severity: string } = row;
      await services.insert(MatterEntity, [row]);
      await services.insert(MatterReporterEntity, [{ matterId: row.id, personId: reporter.subject }]);
      if (severity === 'EMERGENCY') await callTo(services, row.id, leader);
      return row.id;
    },
    move(mutation, matterId, actor, input = {}) {
      const type = INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const version = UNVERSIONED.has(mutation) ? {} : { expectedVersion: 1 };
      const query = `mutation ($input: ${type}!) { matter: ${mutation}(input: $input) { ${MOVED} } }`;
      return answer(services.ask(query, { input: { matterId, ...version, ...input } }, actor));
    },
    async look(id, fields, actor = head) {
      const query = `query ($id: ID!) { matter(id: $id) { ${fields} } }`;
      return (await answer(services.ask(query, { id }, actor))).matter;
    },
    report(input, actor = resident) {
      const usual = {
        kind: 'E1',
        severity: 'ORDINARY',
        gridCode: MICRO,
        place: '样例路1号',
        description: '垃圾（样例）',
      };
      const query = `mutation ($input: ReportMatterInput!) { matter: reportMatter(input: $input) { ${MOVED} isMine reportedAt recordedAt mergedInto { id number status } } }`;
      return answer(services.ask(query, { input: { ...usual, ...input } }, actor));
    },
    async told(id) {
      const em = services.subgraph.database.orm.em.fork();
      const rows = await em.findAll(OutboxEntity, { orderBy: { position: 'asc' } });
      const facts = rows.map(({ fact }) => fact).filter(({ subject }) => subject === id);
      const types = facts.map(({ type }) => type.replace(/^matter\.|\.v1$/g, ''));
      return { types, last: facts.at(-1)?.data, gridcodes: facts.map(({ gridcode }) => gridcode) };
    },
    close: () => services.close(),
  };
}

/** Somebody is called to the emergency of a matter. */
export async function callTo(services: TestSubgraph, emergencyId: string, { subject: personId }: Actor): Promise<void> {
  await services.insert(EmergencyEntity, [{ id: emergencyId, status: 'CALLING', step: 1 }]);
  const call = { emergencyId, personId, step: 1, callee: 'LEADER' as const, calledAt: new Date() };
  await services.insert(EmergencyCallEntity, [{ id: newId(), ...call }]);
}

/** Who serves in the sample grids, as the facts of their appointments told. */
export const posts = [
  post(1, leader, 'MICRO_GRID_LEADER', MICRO),
  post(2, worker, 'GRID_WORKER', GENERAL),
  post(3, head, 'TOTAL_GRID_HEAD', COMMUNITY),
  post(4, contact, 'COMMITTEE_CONTACT', GENERAL),
];

function post(n: number, { subject }: Actor, role: PostRole, gridCode: string) {
  return { id: idOf(700 + n), personId: subject ?? '', role, gridCode };
}
