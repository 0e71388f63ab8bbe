import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../micro-wish.entity.ts';
import { microWishMoves } from '../micro-wish.states.ts';
import type { MicroWishAction, MicroWishStatus } from '../micro-wish.terms.ts';

/** What neighbours wished in the year before asOf, each as far as it had come by then. */
export function microWishSample(community: SampleCommunity): SampleRows[] {
  const wishes = sampleWishes(community);
  return [
    sampleRows(
      MicroWishEntity,
      wishes.map(({ wish }) => wish),
    ),
    sampleRows(
      MicroWishTextEntity,
      wishes.map(({ text }) => text),
    ),
    sampleRows(
      MicroWisherEntity,
      wishes.map(({ wisher }) => wisher),
    ),
  ];
}

const GIVEN_BACK = ['DISPATCH', 'TAKE', 'GIVE_BACK', 'TAKE', 'FULFIL', 'THANK'] as const;

/** Of twenty wishes, how many go which way. */
const courses: { weight: number; moves: readonly MicroWishAction[] }[] = [
  { weight: 10, moves: ['DISPATCH', 'TAKE', 'FULFIL', 'THANK'] },
  { weight: 4, moves: ['DISPATCH', 'TAKE', 'FULFIL'] },
  { weight: 2, moves: GIVEN_BACK },
  { weight: 2, moves: ['DISPATCH', 'CANCEL'] },
  { weight: 2, moves: ['CANCEL'] },
];

/** Of the wishes of the last days, those that each community has, so that every state is there. */
const underWay: readonly { daysAgo: number; moves: readonly MicroWishAction[] }[] = [
  { daysAgo: 1, moves: [] },
  { daysAgo: 2, moves: ['DISPATCH'] },
  { daysAgo: 3, moves: ['DISPATCH', 'TAKE'] },
  { daysAgo: 9, moves: ['DISPATCH', 'TAKE', 'FULFIL'] },
];

const DAYS_A_MOVE = 2;
const DAYS_TO_FULFIL = 30;

export function sampleWishes(community: SampleCommunity) {
  const { seed, code, grids, asOf } = community;
  const random = new Random(seed, code, 'small wishes');
  const micros = grids.generals.flatMap((general) => general.micros);
  const past = micros.flatMap((micro) =>
    Array.from({ length: random.int(0, 2) }, () => {
      // Long enough ago to have come to its end.
      const madeAt = plusMinutes(plusDays(asOf, -random.int(15, 365)), random.int(9 * 60, 20 * 60));
      return wishOf({ gridCode: micro.code, madeAt, moves: random.weighted(courses).moves, community }, random);
    }),
  );
  const now = underWay.map(({ daysAgo, moves }) => {
    const madeAt = plusMinutes(plusDays(asOf, -daysAgo), random.int(9 * 60, 20 * 60));
    return wishOf({ gridCode: random.pick(micros).code, madeAt, moves, community }, random);
  });
  return [...past, ...now];
}

interface Draft {
  readonly gridCode: string;
  readonly madeAt: Date;
  readonly moves: readonly MicroWishAction[];
  readonly community: SampleCommunity;
}

function wishOf({ gridCode, madeAt, moves, community }: Draft, random: Random) {
  const { roster, persons } = community;
  const id = random.uuid(madeAt);
  const steps = walked(moves, madeAt);
  const at = (action: MicroWishAction) => steps.findLast((step) => step.action === action)?.at ?? null;
  const status: MicroWishStatus = steps.at(-1)?.to ?? 'ORDERED';
  const dispatchedAt = at('DISPATCH');
  const leading = new Set(roster.leaders.values());
  const agreeing = persons.filter(({ id: personId, agreesToName }) => agreesToName && leading.has(personId));
  const takerId = random.pick(agreeing).id;
  const wish = random.pick(words);
  const isTaken = status === 'TAKEN' || status === 'FULFILLED' || status === 'THANKED';
  const endedAt = at('FULFIL') ?? at('CANCEL');
  const isOver = endedAt !== null;
  const reach = { name: '样例居民', phone: '028-8000-0000', address: '样例小区样例栋（样例）' };
  return {
    wish: {
      id,
      gridCode,
      status,
      madeAt,
      wording: dispatchedAt === null ? null : wish.dispatched,
      dispatcherId: dispatchedAt === null ? null : roster.head,
      dispatchedAt,
      dueOn: dispatchedAt === null ? null : dateOf(plusDays(dispatchedAt, DAYS_TO_FULFIL)),
      takerId: isTaken ? takerId : null,
      fulfilledAt: at('FULFIL'),
      thanks: status === 'THANKED' ? '谢谢您（样例）' : null,
      endedAt,
      version: 1 + steps.length,
    },
    text: { wishId: id, gridCode, text: wish.made },
    wisher: {
      wishId: id,
      personId: random.pick(roster.residents),
      ...(isOver ? { name: null, phone: null, address: null } : reach),
    },
  };
}

/**
 * The moves at their times, a few hours into the day each.
 * @throws Error for one that the state table does not allow there.
 */
function walked(moves: readonly MicroWishAction[], madeAt: Date) {
  let status: MicroWishStatus = 'ORDERED';
  return moves.map((action, index) => {
    const { from, to } = microWishMoves[action];
    if (!from.some((one) => one === status)) throw new Error(`the sample moves ${action} from ${status}`);
    status = to;
    const hours = moves.length <= DAYS_A_MOVE ? 2 : 24 * DAYS_A_MOVE;
    return { action, to, at: plusMinutes(madeAt, (index + 1) * hours * 60) };
  });
}

const words: readonly { made: string; dispatched: string }[] = [
  { made: '想要一副老花镜，看报纸用（样例）', dispatched: '一副老花镜（样例）' },
  { made: '想请人教我用手机视频（样例）', dispatched: '教老人用手机视频通话一次（样例）' },
  { made: '孩子想要一本字典（样例）', dispatched: '一本小学生字典（样例）' },
  { made: '想理个发，出门不方便（样例）', dispatched: '上门理发一次（样例）' },
  { made: '想有人陪我去一趟医院（样例）', dispatched: '陪同就诊半天（样例）' },
];
