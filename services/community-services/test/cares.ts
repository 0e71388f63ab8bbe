import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { CareNeedEntity } from '../src/care/care-need.entity.ts';
import { CareVisitEntity } from '../src/care/visit/care-visit.entity.ts';
import { careByClock } from '../src/care/clock/care-by-clock.job.ts';
import { NameConsentEntity } from '../src/name-consent/name-consent.entity.ts';
import { PostEntity } from '../src/post/post.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { VolunteerEntity } from '../src/volunteer/volunteer.entity.ts';
import { knowGrids } from './known.ts';
import { posts } from './matters.ts';
import { contact, GENERAL, idOf, leader, MICRO, person, resident, worker } from './people.ts';

/** Who volunteers in the general grid. */
export const volunteer = person(40, 'VOLUNTEER', GENERAL);
/** Leads the micro-grid beside. */
export const otherLeader = person(41, 'MICRO_GRID_LEADER', `${GENERAL}004`);
const ofPerson = ({ subject }: Actor) => subject ?? '';

/** An instant of Asia/Shanghai. */
export const at = (text: string): Date => new Date(`${text}+08:00`);

// As a client would parse it.
type Json = Awaited<ReturnType<TestSubgraph['ask']>>['data'];

interface Done {
  readonly need: Json;
  readonly codes: unknown[];
  readonly error: Awaited<ReturnType<TestSubgraph['ask']>>['errors'][number] | undefined;
}

export type CareMutation = 'recordCareConsent' | 'agreeCare' | 'reviewCare' | 'pauseCare' | 'endCare';

/** The subgraph with those who serve in the sample grids, and care there; its clock stands still. */
export interface Cares {
  readonly services: TestSubgraph;
  /** Stops the clock, and lets it do what is due then. */
  clockTo(text: string): Promise<void>;
  propose(input?: object, actor?: Actor): Promise<Done>;
  /** Makes a move on the version that stands, unless `input` says on which. */
  move(mutation: CareMutation, id: string, actor: Actor, input?: object): Promise<Done>;
  /** Care of the resident that has come to this state, monthly from the day that the clock stands at. */
  given(status?: 'PROPOSED' | 'CONSENTED' | 'ACTIVE', more?: { agreed?: object; proposed?: object }): Promise<string>;
  look(id: string, fields: string, actor?: Actor): Promise<Json>;
  /** All contacts of a need, first to last, as stored. */
  visitsOf(id: string): Promise<CareVisitEntity[]>;
  record(careVisitId: string, actor: Actor, input?: object): Promise<Done>;
  correct(careVisitId: string, actor: Actor, input?: object): Promise<Done>;
  /** What was told, first to last, of care. */
  told(): Promise<{ type: string; subject: string; gridcode: string; data: object }[]>;
  close(): Promise<void>;
}

const NEED = `id pseudonym status version endsOn reviewOn nextOn pausedUntil rhythm mode isMine visitor { id } availableActions
  consent { channel givenAt textVersion legalDuty witnesses { id } }`;

export const contactOf = { name: '样例老人', phone: '028-8000-0000', address: '样例路9号2单元301' };

export async function openCares(): Promise<Cares> {
  const services = await openTestSubgraph(communityServices);
  await knowGrids(services, `${GENERAL}004`);
  await services.insert(PostEntity, [
    ...posts,
    { id: idOf(741), personId: ofPerson(otherLeader), role: 'MICRO_GRID_LEADER', gridCode: `${GENERAL}004` },
  ]);
  await services.insert(VolunteerEntity, [{ id: idOf(740), personId: ofPerson(volunteer), gridCode: GENERAL }]);
  const named = [leader, worker, contact, volunteer, otherLeader];
  await services.insert(
    NameConsentEntity,
    named.map((actor) => ({ personId: ofPerson(actor) })),
  );
  let today = new Date();
  const em = () => services.subgraph.database.orm.em.fork();
  const ask = async (query: string, variables: object, actor: Actor): Promise<Done> => {
    const { data, codes, errors } = await services.ask(query, { ...variables }, actor);
    return { need: data?.need, codes, error: errors[0] };
  };
  const dayIn = (months: number) => {
    const day = new Date(today.getTime() + 8 * 3_600_000);
    day.setUTCMonth(day.getUTCMonth() + months);
    return day.toISOString().slice(0, 10);
  };
  const cares: Cares = {
    services,
    async clockTo(text) {
      today = at(text);
      await services.stopClockAt(today);
      await services.runJob(careByClock);
    },
    propose(input = {}, actor = leader) {
      const usual = { gridCode: MICRO, kinds: ['C1', 'C2'], contact: contactOf, personId: resident.subject };
      const query = `mutation ($input: ProposeCareInput!) { need: proposeCare(input: $input) { ${NEED} } }`;
      return ask(query, { input: { ...usual, endsOn: dayIn(9), ...input } }, actor);
    },
    async move(mutation, careNeedId, actor, input = {}) {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const stored = await em().findOne(CareNeedEntity, careNeedId);
      const query = `mutation ($input: ${type}!) { need: ${mutation}(input: $input) { ${NEED} } }`;
      return ask(query, { input: { careNeedId, expectedVersion: stored?.version ?? 1, ...input } }, actor);
    },
    async given(status = 'ACTIVE', { agreed = {}, proposed = {} } = {}) {
      const { need } = await cares.propose(proposed);
      if (status === 'PROPOSED') return need.id;
      const oral = { textVersion: 1, channel: 'ORAL', witnessId: leader.subject };
      await cares.move('recordCareConsent', need.id, worker, oral);
      if (status === 'CONSENTED') return need.id;
      const usual = { rhythm: 'MONTHLY', mode: 'VISIT', visitorId: leader.subject, firstOn: dayIn(0) };
      const { codes, error } = await cares.move('agreeCare', need.id, worker, { ...usual, ...agreed });
      if (codes.length > 0) throw new Error(error?.message);
      return need.id;
    },
    async look(id, fields, actor = worker) {
      return (await ask(`query ($id: ID!) { need: careNeed(id: $id) { ${fields} } }`, { id }, actor)).need;
    },
    visitsOf: (needId) => em().find(CareVisitEntity, { needId }, { orderBy: { dueOn: 'asc' } }),
    record(careVisitId, actor, input = { outcome: 'DONE', result: 'OK' }) {
      const query = `mutation ($input: RecordCareVisitInput!) { need: recordCareVisit(input: $input) {
        id status at mode result version by { id } need { id nextOn } } }`;
      return ask(query, { input: { careVisitId, ...input } }, actor);
    },
    correct(careVisitId, actor, input = {}) {
      const usual = { expectedVersion: 1, outcome: 'DECLINED', reason: '当时婉拒，非未联系（样例）' };
      const query = `mutation ($input: CorrectCareVisitInput!) { need: correctCareVisit(input: $input) {
        id status at result correctionReason version } }`;
      return ask(query, { input: { careVisitId, ...usual, ...input } }, actor);
    },
    async told() {
      const rows = await em().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
      const facts = rows.map(({ fact: { type, subject, gridcode, data } }) => ({ type, subject, gridcode, data }));
      return facts.filter(({ type }) => type.startsWith('care')).map((fact) => ({ ...fact, type: shortOf(fact.type) }));
    },
    close: () => services.close(),
  };
  return cares;
}

function shortOf(type: string): string {
  return type.replace(/^care_visit\.|\.v1$/g, '');
}

/** The one contact that is to come. */
export async function nextOf(cares: Cares, id: string): Promise<CareVisitEntity> {
  const visit = (await cares.visitsOf(id)).find(({ status }) => status === 'DUE');
  if (visit === undefined) throw new Error('no contact is to come');
  return visit;
}
