import type { Actor } from '@microgrid/access/actor';
import { Random } from '@microgrid/sample-network/random';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowDepartments, knowGrids } from '../../../test/known.ts';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import {
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  officer,
  resident,
  worker,
} from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';
import { NameConsentEntity } from '../../name-consent/name-consent.entity.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEntity } from '../matter.entity.ts';
import { matterParts } from '../matter.policy.ts';
import {
  hindranceOf,
  isOffered,
  movesAt,
  offeredMatterMoves,
  statusAfter,
  type MatterMoveName,
} from '../matter.states.ts';
import type { MatterLevel, MatterStatus } from '../matter.terms.ts';

/** What is mediated too. */
const DISPUTE = 'B4';
/** Whose answer is not the matter but what hangs on it. */
const mutationsOfOthers = new Set<MatterMoveName>(['BLOW_WHISTLE', 'REFER', 'PROPOSE_MEDIATION']);

const STEPS = 10;
const people = { resident, leader, worker, contact, head, officer };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];
/** What leads from report to closing. */
const forward = new Set<MatterMoveName>(['ACCEPT', 'ASSIGN', 'START', 'RESOLVE', 'VERIFY', 'CLOSE', 'RATE']);
const idOfWho = (who: Who) => people[who].subject ?? '';

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly status: MatterStatus;
  readonly availableActions: MatterMoveName[];
}

const deeds: Record<
  MatterMoveName,
  { mutation: string; input: string; more?: (random: Random, level: MatterLevel) => object }
> = {
  REPORT: { mutation: 'resubmitMatter', input: 'ResubmitMatterInput', more: () => ({ place: '样例路2号' }) },
  ACCEPT: { mutation: 'acceptMatter', input: 'AcceptMatterInput' },
  RETURN: { mutation: 'returnMatter', input: 'ReturnMatterInput', more: () => ({ note: '请补充（样例）' }) },
  DECLARE_DUPLICATE: { mutation: 'declareDuplicate', input: 'DeclareDuplicateInput' },
  DECLARE_OUT_OF_SCOPE: {
    mutation: 'declareOutOfScope',
    input: 'DeclareOutOfScopeInput',
    more: () => ({ note: '请找物业（样例）' }),
  },
  CANCEL: { mutation: 'cancelMatter', input: 'MoveMatterInput' },
  ASSIGN: {
    mutation: 'assignMatter',
    input: 'AssignMatterInput',
    more: (random) => ({ assigneeId: idOfWho(random.pick(['leader', 'worker', 'head'] as const)) }),
  },
  START: { mutation: 'startMatter', input: 'MoveMatterInput' },
  REFUSE: { mutation: 'refuseMatter', input: 'RefuseMatterInput', more: () => ({ note: '人手不足（样例）' }) },
  RECALL: { mutation: 'recallMatter', input: 'MoveMatterInput' },
  ESCALATE: {
    mutation: 'escalateMatter',
    input: 'EscalateMatterInput',
    more: (_random, level) => ({ toLevel: level < 'L2' ? 'L2' : 'L3', reason: '需上级协调（样例）' }),
  },
  BLOW_WHISTLE: {
    mutation: 'blowWhistle',
    input: 'BlowWhistleInput',
    more: (random) => ({
      kind: random.pick(['EMERGENCY', 'JOINT_ENFORCEMENT']),
      departmentId: idOf(600),
      problem: '管道破裂（样例）',
      place: '样例路口',
    }),
  },
  REFER: {
    mutation: 'referMatter',
    input: 'ReferMatterInput',
    more: () => ({
      departmentId: idOf(600),
      wantedAt: inHours(48),
      address: '样例路9号',
      textVersion: 1,
      channel: 'PAPER',
    }),
  },
  PROPOSE_MEDIATION: {
    mutation: 'proposeMediation',
    input: 'ProposeMediationInput',
    more: () => ({
      kind: DISPUTE,
      gridCode: MICRO,
      parties: [{ personId: resident.subject, name: '样例住户甲' }, { name: '样例住户乙' }],
      mediatorIds: [idOf(77)],
    }),
  },
  HOLD: {
    mutation: 'holdMatter',
    input: 'HoldMatterInput',
    more: () => ({ until: shanghaiDate(inHours(48)), reason: '等配件（样例）' }),
  },
  RESUME: { mutation: 'resumeMatter', input: 'MoveMatterInput' },
  RESOLVE: { mutation: 'resolveMatter', input: 'ResolveMatterInput', more: () => ({ resolution: '已修复（样例）' }) },
  VERIFY: { mutation: 'verifyMatter', input: 'VerifyMatterInput' },
  REOPEN: { mutation: 'reopenMatter', input: 'ReopenMatterInput', more: () => ({ note: '还没好（样例）' }) },
  CLOSE: { mutation: 'closeMatter', input: 'CloseMatterInput' },
  REPLY: { mutation: 'replyToMatter', input: 'ReplyToMatterInput', more: () => ({ reply: '正在处理（样例）' }) },
  EXTEND: {
    mutation: 'extendMatter',
    input: 'ExtendMatterInput',
    more: () => ({ workingDays: 2, reason: '等配件（样例）' }),
  },
  SPLIT: {
    mutation: 'splitMatter',
    input: 'SplitMatterInput',
    more: () => ({ parts: [1, 2].map((n) => ({ kind: 'E1', description: `第${n}处（样例）` })) }),
  },
  RECLASSIFY: {
    mutation: 'reclassifyMatter',
    input: 'ReclassifyMatterInput',
    more: (random) => ({
      severity: random.pick(['URGENT', 'CONSULT', 'ORDINARY']),
      kind: random.pick([DISPUTE, DISPUTE, 'E2']),
      reason: '更正（样例）',
    }),
  },
  RATE: { mutation: 'rateMatter', input: 'RateMatterInput', more: () => ({ rating: 4 }) },
};

describe('a matter that anybody does anything with', () => {
  let services: TestSubgraph;
  let other: string;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
    await knowDepartments(services, idOf(600));
    const post = (
      n: string,
      who: Who,
      role: 'MICRO_GRID_LEADER' | 'GRID_WORKER' | 'TOTAL_GRID_HEAD',
      gridCode: string,
    ) => ({ id: `01920000-0000-7000-8000-00000000099${n}`, personId: idOfWho(who), role, gridCode }) as const;
    await services.insert(PostEntity, [
      post('1', 'leader', 'MICRO_GRID_LEADER', MICRO),
      post('2', 'worker', 'GRID_WORKER', GENERAL),
      post('3', 'head', 'TOTAL_GRID_HEAD', COMMUNITY),
      { id: idOf(994), personId: idOf(77), role: 'MICRO_GRID_LEADER', gridCode: `${GENERAL}004` },
    ]);
    await services.insert(NameConsentEntity, [{ personId: idOf(77) }]);
    other = await report(resident);
  });
  afterAll(() => services.close());

  const report = async (actor: Actor): Promise<string> => {
    const input = {
      kind: DISPUTE,
      severity: 'ORDINARY',
      gridCode: MICRO,
      place: '样例路1号',
      description: '垃圾（样例）',
    };
    const query = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;
    return (await services.ask(query, { input }, actor)).data.reportMatter.id;
  };
  const look = async (id: string, actor: Actor): Promise<Seen | null> => {
    const query = `query ($id: ID!) { matter(id: $id) { id version status availableActions } }`;
    return (await services.ask(query, { id }, actor)).data.matter;
  };
  /** What the pure table says of a matter that is stored so, for somebody; a rating is looked up besides. */
  const movesFor = async (id: string, reporter: Who) => {
    const matter = await services.subgraph.database.orm.em.fork().findOneOrFail(MatterEntity, id);
    const now = new Date();
    return {
      level: matter.level,
      of: (who: Who): MatterMoveName[] => {
        const parts = matterParts(people[who], Object.assign({}, matter, { isMine: who === reporter }));
        const open = openMoves(movesAt(matter.level), offeredMatterMoves, { status: matter.status, parts });
        return open.filter((action) => hindranceOf(action, matter, now) === undefined);
      },
      /** What somebody is to it. */
      partsOf: (who: Who) => matterParts(people[who], Object.assign({}, matter, { isMine: who === reporter })),
    };
  };

  it(`makes exactly the moves that it says are possible, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(12), COMMUNITY, 'runs of matters');
    const made = new Set<MatterMoveName>();
    for (let run = 0; run < RUNS; run++) {
      const reporter = random.pick(['resident', 'resident', 'leader'] as const);
      const id = await report(people[reporter]);
      let [isRated, isMediated] = [false, false];
      for (let step = 0; step < STEPS; step++) {
        const { of, partsOf, level } = await movesFor(id, reporter);
        const onward = whos.filter((who) => of(who).some((action) => forward.has(action) || !made.has(action)));
        const who = random.pick(random.chance(60) && onward.length > 0 ? onward : whos);
        const seen = await look(id, people[who]);
        const offered = seen?.availableActions ?? [];
        // The resident is a party, and may propose the mediation of what they reported, which nothing tells but what they send.
        const possible = of(who).filter(
          (action) => (action !== 'RATE' || !isRated) && (action !== 'PROPOSE_MEDIATION' || !isMediated),
        );
        expect(offered).toEqual(possible.filter((action) => isOffered(action, partsOf(who))));
        const preferred = possible.filter((action) => !made.has(action));
        const onwards = possible.filter((action) => forward.has(action));
        const choice = [preferred, onwards, possible].find((moves) => moves.length > 0 && random.chance(60));
        const action = random.pick(choice ?? offeredMatterMoves);
        const { mutation, input, more } = deeds[action];
        const version = seen?.version ?? (await look(id, officer))?.version;
        const isUnversioned = action === 'REPLY' || action === 'RATE' || action === 'PROPOSE_MEDIATION';
        const sent = {
          matterId: id,
          ...(isUnversioned ? {} : { expectedVersion: version }),
          ...(action === 'DECLARE_DUPLICATE' ? { ofMatterId: other } : {}),
          ...more?.(random, level),
        };
        const isOfMatter = !mutationsOfOthers.has(action);
        const moved = isOfMatter ? 'moved: ' : '';
        const asked = isOfMatter ? 'id status' : 'moved: matter { id status }';
        const query = `mutation ($input: ${input}!) { ${moved}${mutation}(input: $input) { ${asked} } }`;
        const answer = await services.ask(query, { input: sent }, people[who]);
        const { codes, errors } = answer;
        const data = isOfMatter ? answer.data : (answer.data?.[mutation] ?? {});
        const about = `${action} by the ${who} at ${level} from ${seen?.status}: ${errors[0]?.message}`;
        if (possible.includes(action)) {
          if (action === 'RECLASSIFY' && codes[0] === 'BAD_USER_INPUT') continue; // It was so already.
          expect({ about, codes }).toEqual({ about, codes: [] });
          const to = statusAfter(movesAt(level)[action], seen?.status ?? 'DRAFT');
          // Who proposes a mediation need not read it.
          const after = data.moved ?? (await look(id, officer));
          expect({ about, id: after?.id, status: after?.status }).toEqual({ about, id, status: to });
          made.add(action);
          isRated ||= action === 'RATE';
          isMediated ||= action === 'PROPOSE_MEDIATION';
        } else {
          const refusals = seen === null ? ['NOT_FOUND'] : ['FORBIDDEN', 'CONFLICT'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
        }
      }
    }
    expect(offeredMatterMoves.filter((action) => !made.has(action))).toEqual([]);
  });
});
