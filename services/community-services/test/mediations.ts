import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { mediationByClock } from '../src/mediation/clock/mediation-by-clock.job.ts';
import { MediationEntity } from '../src/mediation/mediation.entity.ts';
import { NameConsentEntity } from '../src/name-consent/name-consent.entity.ts';
import { PostEntity } from '../src/post/post.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { knowGrids } from './known.ts';
import { posts } from './matters.ts';
import { GENERAL, idOf, leader, MICRO, neighbour, person, resident, worker } from './people.ts';

/** Leads the micro-grid beside, and mediates too. */
export const otherLeader = person(41, 'MICRO_GRID_LEADER', `${GENERAL}004`);
/** Leads another one, and mediates nothing yet. */
export const thirdLeader = person(42, 'MICRO_GRID_LEADER', `${GENERAL}005`);
/** Leads one too, and may not be named to the served. */
export const unnamedLeader = person(43, 'MICRO_GRID_LEADER', `${GENERAL}006`);
/** The property company, which has an account. */
export const company = neighbour;
const ofPerson = ({ subject }: Actor) => subject ?? '';

// As a client would parse it.
type Json = Awaited<ReturnType<TestSubgraph['ask']>>['data'];

export interface Done {
  readonly mediation: Json;
  readonly codes: unknown[];
  readonly error: Awaited<ReturnType<TestSubgraph['ask']>>['errors'][number] | undefined;
}

/** How each of several deeds at once was answered: OK, or the code of its refusal; in a fixed order. */
export function outcomesOf(done: readonly Done[]): string[] {
  return done.map(({ codes: [code] }) => (typeof code === 'string' ? code : 'OK')).toSorted();
}

/** How far a mediation has come in a test. */
type Come = 'PROPOSED' | 'CONSENTED' | 'IN_MEDIATION' | 'AGREED' | 'FAILED' | 'WITHDRAWN';

/** The subgraph with those who serve in the sample grids, and mediations there; its clock stands still. */
export interface Mediations {
  readonly services: TestSubgraph;
  /** Stops the clock, and lets it do what is due then. */
  clockTo(text: string): Promise<void>;
  propose(input?: object, actor?: Actor): Promise<Done>;
  /** Makes a move; a versioned one on the version that stands, unless `input` says on which. */
  move(mutation: string, id: string, actor: Actor, input?: object): Promise<Done>;
  /** A mediation between the resident and the company that has come so far. */
  given(come?: Come, proposed?: object): Promise<string>;
  look(id: string, fields: string, actor?: Actor): Promise<Json>;
  stored(id: string): Promise<MediationEntity>;
  /** What was told, first to last, of mediations. */
  told(): Promise<{ type: string; subject: string; gridcode: string; data: object }[]>;
  close(): Promise<void>;
}

const MEDIATION = `id number kind status version openedOn dueOn outcome followUpOn followedUpAt isKept agreement grid { code } availableActions
  mediators { id } parties { pseudonym isMe hasConsented channel witnesses { id } } requests { id text answer party { pseudonym } }`;

const unversioned = new Set([
  'answerMediation',
  'refuseMediator',
  'addMediationNote',
  'sendMediationRequest',
  'answerMediationRequest',
]);
const inputs: Readonly<Record<string, string>> = {
  startMediation: 'MoveMediationInput',
  withdrawFromMediation: 'MoveMediationInput',
};

export const partiesOf = [
  { personId: resident.subject, name: '样例业主', phone: '028-8000-0001' },
  { personId: company.subject, name: '样例物业公司', phone: '028-8000-0002' },
];

export async function openMediations(): Promise<Mediations> {
  const services = await openTestSubgraph(communityServices);
  await knowGrids(services, `${GENERAL}004`);
  const leading = [otherLeader, thirdLeader, unnamedLeader];
  await services.insert(PostEntity, [
    ...posts,
    ...leading.map((actor, index) => ({
      id: idOf(741 + index),
      personId: ofPerson(actor),
      role: 'MICRO_GRID_LEADER' as const,
      gridCode: `${GENERAL}00${4 + index}`,
    })),
  ]);
  await services.insert(
    NameConsentEntity,
    [leader, worker, otherLeader, thirdLeader].map((actor) => ({ personId: ofPerson(actor) })),
  );
  const em = () => services.subgraph.database.orm.em.fork();
  const ask = async (query: string, variables: object, actor: Actor): Promise<Done> => {
    const { data, codes, errors } = await services.ask(query, { ...variables }, actor);
    return { mediation: data?.mediation, codes, error: errors[0] };
  };
  const must = async (done: Promise<Done>) => {
    const { mediation, error } = await done;
    if (error !== undefined) throw new Error(error.message);
    return mediation;
  };
  const world: Mediations = {
    services,
    async clockTo(text) {
      await services.stopClockAt(new Date(`${text}+08:00`));
      await services.runJob(mediationByClock);
    },
    propose(input = {}, actor = leader) {
      const mediatorIds = [leader.subject, otherLeader.subject];
      const usual = { kind: 'B2', gridCode: MICRO, parties: partiesOf, mediatorIds };
      const query = `mutation ($input: ProposeMediationInput!) { mediation: proposeMediation(input: $input) { ${MEDIATION} } }`;
      return ask(query, { input: { ...usual, ...input } }, actor);
    },
    async move(mutation, id, actor, input = {}) {
      const type = inputs[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const stored = await em().findOne(MediationEntity, id);
      const which = mutation === 'answerMediationRequest' ? { requestId: id } : { mediationId: id };
      const version = unversioned.has(mutation) ? {} : { expectedVersion: stored?.version ?? 1 };
      const query = `mutation ($input: ${type}!) { mediation: ${mutation}(input: $input) { ${MEDIATION} } }`;
      return ask(query, { input: { ...which, ...version, ...input } }, actor);
    },
    async given(come = 'IN_MEDIATION', proposed = {}) {
      const { id } = await must(world.propose(proposed));
      if (come === 'PROPOSED') return id;
      const yes = { agrees: true, textVersion: 1 };
      await must(world.move('answerMediation', id, resident, yes));
      await must(world.move('answerMediation', id, company, yes));
      if (come === 'CONSENTED') return id;
      await must(world.move('startMediation', id, leader));
      const { today } = await world.look(id, 'today: openedOn', leader);
      if (come === 'AGREED') {
        const agreed = { outcome: 'AGREED_WRITTEN', agreement: '每月公示（样例）', followUpOn: today };
        await must(world.move('concludeMediation', id, leader, agreed));
      }
      if (come === 'FAILED') {
        await must(world.move('concludeMediation', id, leader, { outcome: 'FAILED', isAdvised: true }));
      }
      if (come === 'WITHDRAWN') await must(world.move('withdrawFromMediation', id, resident));
      return id;
    },
    async look(id, fields, actor = leader) {
      return (await ask(`query ($id: ID!) { mediation(id: $id) { ${fields} } }`, { id }, actor)).mediation;
    },
    stored: (id) => em().findOneOrFail(MediationEntity, id),
    async told() {
      const rows = await em().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
      const facts = rows.map(({ fact: { type, subject, gridcode, data } }) => ({ type, subject, gridcode, data }));
      return facts.filter(({ type }) => type.startsWith('mediation.'));
    },
    close: () => services.close(),
  };
  return world;
}
