import { Access } from '@microgrid/access/access';
import { Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { SchemeBandEntity, SchemeEntity, SchemeIndicatorEntity } from '../scheme.entity.ts';
import { problemsOfScheme } from '../scheme.rules.ts';
import { Scheme } from '../scheme.type.ts';
import { bandsOf } from './bands-of.ts';
import { endFormerSchemes } from './end-former-schemes.ts';
import { indicatorsToWeigh, type WeighedIndicator } from './indicators-to-weigh.ts';
import { PublishSchemeInput } from './publish-scheme.input.ts';

const publishers = [Role.STREET_OFFICER];

@Resolver()
export class PublishSchemeResolver {
  @Mutation(() => Scheme, {
    nullable: true,
    description:
      'Publishes a scheme（公布方案）, by a street officer; the one before it ends on the day before, and one that would begin on that day or later never comes into force. BAD_USER_INPUT names the rule that weights, bands or the first day break, and indicators that are not there or measure others; CONFLICT when a period of the one before runs over that day.',
  })
  @Access(publishers)
  publishScheme(
    @Arg('input', () => PublishSchemeInput, { description: 'The scheme.' }) input: PublishSchemeInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { subject, periodKind, validFrom } = input;
    return write(input, async (em, id) => {
      await lockInTransaction(em, `schemes of ${subject}`);
      const publishedAt = await momentOf(em);
      const indicators = await indicatorsToWeigh(em, input);
      const bands = bandsOf(input.bands);
      const problems = problemsOfScheme({ publishedAt, periodKind, validFrom, indicators, bands });
      if (problems.length > 0) throw new Invalid(problems);
      const version = await endFormerSchemes(em, input);
      const scheme = em.create(SchemeEntity, { id, subject, version, periodKind, validFrom, publishedAt });
      weigh(em, id, indicators);
      for (const { grade, from, below } of bands) {
        em.create(SchemeBandEntity, {
          schemeId: id,
          grade,
          from: String(from),
          below: below === null ? null : String(below),
        });
      }
      record(em, 'scheme.published.v1', { subject: id, gridCode: streetOf(actor), data: { subject, validFrom } });
      return scheme;
    });
  }
}

function weigh(em: SqlEntityManager, schemeId: string, indicators: readonly WeighedIndicator[]): void {
  for (const [index, { weight, indicator }] of indicators.entries()) {
    const { code: indicatorCode, version: indicatorVersion } = indicator;
    em.create(SchemeIndicatorEntity, { schemeId, indicatorCode, indicatorVersion, weight, position: index + 1 });
  }
}

/** Schemes hold in the whole network; told is the street that published this one. */
function streetOf(actor: Actor): string {
  const [street] = scopesOf(actor, publishers);
  if (street === undefined) throw new Error('access let somebody through who publishes no scheme');
  return street;
}
