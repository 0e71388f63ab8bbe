import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, openMediations, otherLeader, thirdLeader, type Mediations } from '../../test/mediations.ts';
import { COMMUNITY, head, leader, officer, resident, worker } from '../../test/people.ts';
import { mediationParts, type MediationFacts } from './mediation.policy.ts';
import { hindranceOf, mediationMoves, offeredMediationMoves, statusesAfter } from './mediation.states.ts';
import type { MediationAction } from './mediation.terms.ts';
import { MediationPartyEntity } from './parties/mediation-party.entity.ts';
import { MediatorEntity } from './parties/mediator.entity.ts';
import { MediationRequestEntity } from './request/mediation-request.entity.ts';

const STEPS = 9;
const people = { resident, company, leader, otherLeader, thirdLeader, worker, head, officer };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];
const idOfWho = (who: Who) => people[who].subject ?? '';
const pseudonymOf: Partial<Record<Who, string>> = { resident: '甲方', company: '乙方' };
/** Moves that end it: taken less often, or nothing else would be seen. */
const ending = new Set<MediationAction>(['WITHDRAW', 'CONCLUDE', 'FOLLOW_UP']);

const mutations: Readonly<Record<MediationAction, string>> = {
  ANSWER: 'answerMediation',
  START: 'startMediation',
  NOTE: 'addMediationNote',
  REQUEST: 'sendMediationRequest',
  ANSWER_REQUEST: 'answerMediationRequest',
  EXTEND: 'extendMediation',
  CONCLUDE: 'concludeMediation',
  WITHDRAW: 'withdrawFromMediation',
  FOLLOW_UP: 'followUpMediation',
  REPLACE_MEDIATOR: 'replaceMediator',
  REFUSE_MEDIATOR: 'refuseMediator',
};

describe('a mediation that anybody does anything with', () => {
  let world: Mediations;
  beforeAll(async () => void (world = await openMediations()));
  afterAll(() => world.close());
  const em = () => world.services.subgraph.database.orm.em.fork();

  /** All that is stored of it. */
  const seen = async (id: string) => ({
    mediation: await world.stored(id),
    parties: await em().find(MediationPartyEntity, { mediationId: id }, { orderBy: { pseudonym: 'desc' } }),
    named: await em().find(MediatorEntity, { mediationId: id }),
    requests: await em().find(MediationRequestEntity, { mediationId: id }),
  });
  type Seen = Awaited<ReturnType<typeof seen>>;

  const factsOf = ({ mediation, named }: Seen, who: Who): MediationFacts => ({
    gridCode: mediation.gridCode,
    status: mediation.status,
    proposedById: mediation.proposedById ?? null,
    isParty: pseudonymOf[who] !== undefined,
    isMediator: named.some(({ personId, status }) => personId === idOfWho(who) && status === 'ACTIVE'),
  });

  /** What the pure tables say is possible. */
  const possibleFor = (state: Seen, who: Who, today: string): MediationAction[] => {
    const { mediation, parties, requests } = state;
    const { status } = mediation;
    const open = openMoves(mediationMoves, offeredMediationMoves, {
      status,
      parts: mediationParts(people[who], factsOf(state, who)),
    });
    const own = pseudonymOf[who];
    const hasAnswered = parties.some((party) => party.pseudonym === own && party.hasConsented != null);
    const isAsked = requests.some((request) => request.pseudonym === own && request.answeredAt == null);
    const course = Object.assign({}, mediation, { hasAnswered, isAsked });
    return open.filter((action) => hindranceOf(action, course, today) === undefined);
  };

  /** What is sent with a move: as it would be right for whoever may make it. */
  const saidWith = (
    action: MediationAction,
    who: Who,
    { state, today, random }: { state: Seen; today: string; random: Random },
  ) => {
    const { mediation, parties, named, requests } = state;
    const silent = parties.find(({ hasConsented }) => hasConsented == null)?.pseudonym ?? '甲方';
    const agrees = random.chance(90);
    const heard = { pseudonym: silent, channel: 'PAPER' };
    const active = named.filter(({ status }) => status === 'ACTIVE').map(({ personId }) => personId);
    const isAmong = active.includes(idOfWho(who));
    const outgoingId = isAmong ? idOfWho(who) : named.find(({ status }) => status !== 'GONE')?.personId;
    const free = [leader, otherLeader, thirdLeader]
      .map(({ subject }) => subject ?? '')
      .find(
        (one) =>
          !named.some(({ personId, status, isRefused }) => personId === one && (isRefused || status === 'ACTIVE')),
      );
    const wasStopped = mediation.status === 'WITHDRAWN';
    const outcome = wasStopped ? 'WITHDRAWN' : random.pick(['AGREED_WRITTEN', 'AGREED_ORAL', 'FAILED']);
    const isAgreed = outcome.startsWith('AGREED');
    const said: Record<MediationAction, object> = {
      ANSWER: { agrees, textVersion: 1, ...(pseudonymOf[who] === undefined ? heard : {}) },
      START: {},
      NOTE: { text: '记录（样例）' },
      REQUEST: { pseudonym: random.pick(['甲方', '乙方']), text: '请求（样例）' },
      ANSWER_REQUEST: { answer: '答复（样例）' },
      EXTEND: { dueOn: plusDays(mediation.dueOn ?? today, 10) },
      CONCLUDE: {
        outcome,
        isAdvised: true,
        ...(isAgreed ? { agreement: '协议（样例）', followUpOn: plusDays(today, 10) } : {}),
      },
      WITHDRAW: {},
      FOLLOW_UP: { isKept: true },
      REPLACE_MEDIATOR: { outgoingId, incomingId: free ?? null, reason: '原因（样例）' },
      REFUSE_MEDIATOR: { mediatorId: active[0] ?? idOfWho('leader'), reason: '原因（样例）' },
    };
    const own = requests.find(({ pseudonym, answeredAt }) => pseudonym === pseudonymOf[who] && answeredAt == null);
    // Nobody is left to come, or to be refused: what is sent is not right then.
    const stays = active.some((personId) => personId !== outgoingId);
    const isRight =
      (action !== 'REPLACE_MEDIATOR' || free !== undefined || stays) &&
      (action !== 'REFUSE_MEDIATOR' || active.length > 0);
    return { input: said[action], id: action === 'ANSWER_REQUEST' ? own?.id : mediation.id, isRight };
  };

  it(`makes exactly the moves that it says are possible, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(22), COMMUNITY, 'runs of mediations');
    const made = new Set<string>();
    let today = '2026-01-05';
    for (let run = 0; run < RUNS; run++) {
      await world.clockTo(`${today}T10:00`);
      const id = await world.given(random.pick(['PROPOSED', 'CONSENTED', 'IN_MEDIATION', 'IN_MEDIATION', 'AGREED']));
      for (let step = 0; step < STEPS; step++) {
        if (random.chance(20)) {
          today = plusDays(today, random.pick([1, 12, 31]));
          await world.clockTo(`${today}T10:00`);
        }
        const state = await seen(id);
        const { status, version } = state.mediation;
        const onward = whos.filter((who) =>
          possibleFor(state, who, today).some((action) => !made.has(`${action} ${status}`) && !ending.has(action)),
        );
        const who = random.pick(random.chance(70) && onward.length > 0 ? onward : whos);
        const possible = possibleFor(state, who, today);
        const shown = await world.look(id, 'availableActions', people[who]);
        expect({ who, status, shown: shown?.availableActions ?? [] }).toEqual({ who, status, shown: possible });
        const fresh = possible.filter(
          (action) => !made.has(`${action} ${status}`) && (!ending.has(action) || random.chance(40)),
        );
        const onwards = possible.filter((action) => !ending.has(action));
        const choice = [fresh, onwards, possible].find((moves) => moves.length > 0 && random.chance(60));
        const action = random.pick(choice ?? offeredMediationMoves);
        const { input, id: thing, isRight } = saidWith(action, who, { state, today, random });
        if (thing === undefined || !isRight) continue;
        const expectedVersion = ['ANSWER', 'NOTE', 'REQUEST', 'ANSWER_REQUEST', 'REFUSE_MEDIATOR'].includes(action)
          ? {}
          : { expectedVersion: version };
        const { codes, error } = await world.move(mutations[action], thing, people[who], {
          ...expectedVersion,
          ...input,
        });
        const about = `${action} by the ${who} from ${status} on ${today}: ${error?.message}`;
        const after = await world.stored(id);
        if (possible.includes(action)) {
          expect({ about, codes }).toEqual({ about, codes: [] });
          expect({ about, isRight: statusesAfter(action, status).includes(after.status) }).toEqual({
            about,
            isRight: true,
          });
          made.add(`${action} ${status}`);
        } else {
          const refusals = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          expect({ about, version: after.version }).toEqual({ about, version });
        }
      }
    }
    const edges = offeredMediationMoves.flatMap((action) =>
      mediationMoves[action].from.map((status) => `${action} ${status}`),
    );
    expect(edges.filter((edge) => !made.has(edge))).toEqual([]);
  });
});
