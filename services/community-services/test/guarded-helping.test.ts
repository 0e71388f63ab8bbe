import { holds, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareNeedEntity } from '../src/care/care-need.entity.ts';
import { mayReadCare, mayReadVisit } from '../src/care/care.policy.ts';
import { CareContactEntity } from '../src/care/contact/care-contact.entity.ts';
import { CareVisitEntity } from '../src/care/visit/care-visit.entity.ts';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../src/micro-wish/micro-wish.entity.ts';
import { mayReadAsMade, mayReadWish } from '../src/micro-wish/micro-wish.policy.ts';
import { OpinionAuthorEntity } from '../src/opinion/author/opinion-author.entity.ts';
import { OpinionEntity } from '../src/opinion/opinion.entity.ts';
import { mayReadOpinion } from '../src/opinion/opinion.policy.ts';
import { communityServices } from '../src/subgraph.ts';
import { everybody, wallsOf } from './guarded-callers.ts';
import * as people from './people.ts';
import { careRow, visitRow } from './rows.ts';
import { opinionRow } from './opinions.ts';
import { wishRows } from './wishes.ts';

const { COMMUNITY, GENERAL, MICRO } = people;

/** Grids near and far, each twice. */
const grids = [MICRO, `${GENERAL}004`, `${COMMUNITY}008001`, '510115006006001001', '510115007001001001'].flatMap(
  (gridCode) => [{ gridCode }, { gridCode }],
);
const personOf = (index: number) => (index % 2 === 0 ? people.resident : people.neighbour).subject ?? '';

/** Care near and far, of the resident or the neighbour, whom the leader or somebody who left looks in on. */
const cares = [...grids, ...grids].map(({ gridCode }, index) => ({
  ...careRow(index + 1, { gridCode, visitorId: (index % 3 === 0 ? people.leader : people.analyst).subject }),
  gridCode,
}));
const proposed = [people.leader, people.resident].map(({ subject }, index) => ({
  ...careRow(900 + index, { status: 'PROPOSED', proposedById: subject }),
  gridCode: `${people.COMMUNITY}008001`,
}));
const careFacts = (care: (typeof cares)[number], index: number, actor: Actor) => ({
  gridCode: care.gridCode,
  status: care.status,
  visitorId: care.visitorId ?? null,
  proposedById: care.proposedById ?? null,
  isMine: personOf(index) === actor.subject,
});

/** Opinions near and far: the resident's, one that it was merged into, the neighbour's, and anonymous ones. */
const opinions = grids.map(({ gridCode }, index) => opinionRow(index, { gridCode }));
const authorOf = (index: number) => [people.resident, people.neighbour][index]?.subject;
const MERGED_INTO = 4;

/** Wishes near and far, ordered and dispatched, one of them taken by the analyst: the resident's and the neighbour's in turn. */
const wishes = grids.flatMap(({ gridCode }, index) =>
  (['ORDERED', index === 0 ? 'TAKEN' : 'DISPATCHED'] as const).map((status, turn) =>
    wishRows(2 * index + turn, {
      gridCode: index % 2 === 0 ? gridCode : `${gridCode.slice(0, 15)}888`,
      status,
      taker: people.analyst,
      wisher: index % 2 === 0 ? people.resident : people.neighbour,
    }),
  ),
);

describe('the guarded tables of community services', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(CareNeedEntity, [...cares, ...proposed]);
    await services.insert(
      CareContactEntity,
      [...cares, ...proposed].map(({ id: needId }, index) => ({
        needId,
        personId: index < cares.length ? personOf(index) : null,
        name: '样例老人',
      })),
    );
    await services.insert(
      CareVisitEntity,
      cares.map(({ id, gridCode, visitorId }, index) => visitRow(index + 1, { needId: id, gridCode, visitorId })),
    );
    await services.insert(
      MicroWishEntity,
      wishes.map(({ wish }) => wish),
    );
    await services.insert(
      MicroWishTextEntity,
      wishes.map(({ text }) => text),
    );
    await services.insert(
      MicroWisherEntity,
      wishes.map(({ wisher }) => wisher),
    );
    await services.insert(OpinionEntity, opinions);
    await services.insert(
      OpinionAuthorEntity,
      [0, 1].map((index) => ({
        opinionId: opinions[index]?.id ?? '',
        personId: authorOf(index) ?? '',
        followsId: index === 0 ? (opinions[MERGED_INTO]?.id ?? '') : null,
      })),
    );
  });
  afterAll(() => services.close());
  const { bare, listed } = wallsOf(() => services);

  it.each(everybody)(
    'P5: give %s the opinions as the policy does, and who said them to nobody else',
    async (_who, actor) => {
      const readable = opinions.filter(({ gridCode }, index) => {
        const isMine = actor.subject !== null && authorOf(index) === actor.subject;
        const isFollowed = index === MERGED_INTO && actor.subject === people.resident.subject;
        return mayReadOpinion(actor, { gridCode, isMine, isFollowed });
      });
      const ids = readable.map(({ id }) => id).toSorted();
      expect(await bare('opinion', 'id', actor)).toEqual(ids);
      const own = opinions.filter((_opinion, index) => actor.subject !== null && authorOf(index) === actor.subject);
      expect(await bare('opinion_author', 'opinion_id', actor)).toEqual(own.map(({ id }) => id));
      await services.withoutRowLevelSecurity(async () => {
        if (actor.subject !== null) expect(await listed('opinions(first: 100)', actor)).toEqual(ids);
      });
    },
  );

  it.each(everybody)(
    'P5: give %s the small wishes as the policy does, as made to some, and whose to nobody else',
    async (_who, actor) => {
      const facts = wishes.map(({ wish, wisher }) => ({
        ...wish,
        isMine: actor.subject !== null && wisher.personId === actor.subject,
      }));
      const idsOf = (some: typeof facts) => some.map(({ id }) => id).toSorted();
      const readable = idsOf(facts.filter((wish) => mayReadWish(actor, wish)));
      expect(await bare('micro_wish', 'id', actor)).toEqual(readable);
      const asMade = idsOf(facts.filter((wish) => mayReadAsMade(actor, wish)));
      expect(await bare('micro_wish_text', 'wish_id', actor)).toEqual(asMade);
      expect(await bare('micro_wisher', 'wish_id', actor)).toEqual(idsOf(facts.filter(({ isMine }) => isMine)));
      await services.withoutRowLevelSecurity(async () => {
        if (actor.subject !== null) expect(await listed('microWishes(first: 100)', actor)).toEqual(readable);
      });
    },
  );

  it.each(everybody)('P5: give %s care, its contacts and who it is for as the policy does', async (_who, actor) => {
    const readable = cares.filter((care, index) => mayReadCare(actor, careFacts(care, index, actor)));
    const own = proposed.filter(({ proposedById }) => actor.subject !== null && proposedById === actor.subject);
    const held = proposed.filter(({ gridCode }) => holds(actor, ['GRID_WORKER', 'TOTAL_GRID_HEAD'], gridCode));
    const ids = [...new Set([...readable, ...own, ...held].map(({ id }) => id))].toSorted();
    expect(await bare('care_need', 'id', actor)).toEqual(ids);
    const visits = cares.filter((care, index) => {
      const recorded = { gridCode: care.gridCode.slice(0, 15), visitorId: care.visitorId ?? null };
      return mayReadVisit(actor, recorded, mayReadCare(actor, careFacts(care, index, actor)));
    });
    expect(await bare('care_visit', 'need_id', actor)).toEqual(visits.map(({ id }) => id));
    const mine = cares.filter((_care, index) => personOf(index) === actor.subject).map(({ id }) => id);
    expect(await bare('care_contact', 'need_id', actor)).toEqual(mine);
    if (actor.subject === null) return;
    await services.withoutRowLevelSecurity(async () => {
      expect(await listed('careNeeds(first: 100)', actor)).toEqual(ids);
      expect(await listed('careVisits(first: 100)', actor)).toHaveLength(visits.length);
    });
  });
});
