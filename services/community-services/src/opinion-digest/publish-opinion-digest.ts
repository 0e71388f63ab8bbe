import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { gridLevel, isWithin } from '@microgrid/grid-code';
import { Forbidden, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { OpinionEntity } from '../opinion/opinion.entity.ts';
import { opinionFacts } from '../opinion/opinion.measures.ts';
import { digestPublishers, mayPublishDigest } from '../opinion/opinion.policy.ts';
import { OpinionDigestEntity, type PostedEntry } from './opinion-digest.entity.ts';
import { OpinionDigest } from './opinion-digest.type.ts';
import { PublishOpinionDigestInput } from './publish-opinion-digest.input.ts';

const MONTH = /^\d{4}-\d{2}$/;
const MONTH_DIGITS = 7;

@Resolver(() => OpinionDigest)
export class PublishOpinionDigestResolver {
  @Mutation(() => OpinionDigest, {
    nullable: true,
    description:
      'Posts what was said and done（发布民意回音）, as the head of the community (FORBIDDEN to others); the month again replaces it. BAD_USER_INPUT for a month to come, and for opinions that are none of the community.',
  })
  @Access([...digestPublishers])
  publishOpinionDigest(
    @Arg('input', () => PublishOpinionDigestInput, { description: 'The digest.' }) input: PublishOpinionDigestInput,
    @Ctx() { write, actor, closedMonths }: Context,
  ) {
    return write(input, async (em, id) => {
      const { gridCode, month } = input;
      if (!mayPublishDigest(actor, gridCode)) {
        throw new Forbidden(`you are not the head of ${gridCode}`, digestPublishers.join());
      }
      const publishedAt = await momentOf(em);
      requirePossible(input, shanghaiDate(publishedAt));
      await requireKnown(em, grids, { argument: 'gridCode', id: gridCode });
      const entries = await postedEntries(em, input, closedMonths);
      await lockInTransaction(em, `digest of ${gridCode} ${month}`);
      const before = await em.findOne(OpinionDigestEntity, { gridCode, month });
      if (before === null) return em.create(OpinionDigestEntity, { id, gridCode, month, entries, publishedAt });
      return em.assign(before, { entries, publishedAt });
    });
  }
}

function requirePossible({ gridCode, month }: PublishOpinionDigestInput, today: string): void {
  const isPast = MONTH.test(month) && month <= today.slice(0, MONTH_DIGITS);
  const problems: FieldProblem[] = [
    ...(gridLevel(gridCode) === 'TOTAL' ? [] : [{ field: 'gridCode', message: 'must be a community, 12 digits' }]),
    ...(isPast ? [] : [{ field: 'month', message: 'must be a past month or the present one, such as 2026-03' }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** What is posted: of how many said so, no more than is told. */
async function postedEntries(
  em: SqlEntityManager,
  { gridCode, entries }: PublishOpinionDigestInput,
  closedMonths: Context['closedMonths'],
): Promise<PostedEntry[]> {
  const summedUp = entries.map(({ opinionIds }) => opinionIds.map(storedId));
  const asked = { $in: summedUp.flat() };
  const found = await em.find(
    OpinionEntity,
    { $or: [{ id: asked }, { mergedIntoId: asked }] },
    { fields: ['id', 'mergedIntoId', 'gridCode'], disableIdentityMap: true },
  );
  const here = found.filter((opinion) => isWithin(opinion.gridCode, gridCode));
  const known = new Set(here.map(({ id }) => id));
  const problems = summedUp.flatMap((ids, index) =>
    ids.every((id) => known.has(id))
      ? []
      : [{ field: `entries.${index}.opinionIds`, message: 'there is none of that id in the community' }],
  );
  if (problems.length > 0) throw new Invalid(problems);
  return entries.map(({ said, did }, index) => {
    const ids = summedUp[index] ?? [];
    const sayingSo = here.filter(({ id, mergedIntoId }) => [id, mergedIntoId].some((one) => ids.includes(one ?? '')));
    const opinions = closedMonths.toldCount(
      opinionFacts,
      sayingSo.map(({ id }) => id),
    );
    return { said, did, opinions };
  });
}
