import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { DefineIndicatorInput } from './define-indicator.input.ts';
import { allowedRatios, isAllowedRatio } from './fact-types.ts';
import { IndicatorEntity } from './indicator.entity.ts';
import { Indicator } from './indicator.type.ts';

/** Below this many, a mean of ratings says who rated. */
const LEAST_RATINGS = 5;

@Resolver()
export class DefineIndicatorResolver {
  @Mutation(() => Indicator, {
    nullable: true,
    description:
      'Defines a new version of an indicator（新版指标）, or the first of a new one, by a street officer. It counts in the schemes that are published with it afterwards; those before keep theirs. BAD_USER_INPUT for what is not on the allowed list, such as log-ins, points or numbers of reports, and for a weight range that is none.',
  })
  @Access([Role.STREET_OFFICER])
  defineIndicator(
    @Arg('input', () => DefineIndicatorInput, { description: 'The indicator.' }) input: DefineIndicatorInput,
    @Ctx() { write }: Context,
  ) {
    const problems = problemsOf(input);
    if (problems.length > 0) throw new Invalid(problems);
    const { writeId: _, ...content } = input;
    return write(input, async (em) => {
      await lockInTransaction(em, `indicator ${content.code}`);
      const former = await em.count(IndicatorEntity, { code: content.code });
      return em.create(IndicatorEntity, { ...content, version: former + 1 });
    });
  }
}

function problemsOf(input: DefineIndicatorInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isAllowedRatio(input)) {
    const below = allowedRatios.find(({ numerator }) => numerator === input.numerator)?.denominator;
    problems.push(
      below === undefined
        ? {
            field: 'numerator',
            message: `must be one of ${allowedRatios.map(({ numerator }) => numerator).join(', ')}`,
          }
        : { field: 'denominator', message: `must be ${below}, of which ${input.numerator} is a part` },
    );
  }
  if (input.denominator === 'matter.rated' && input.minDenominator < LEAST_RATINGS) {
    const message = `must be ${LEAST_RATINGS} or more, so that nobody is told from a mean`;
    problems.push({ field: 'minDenominator', message });
  }
  if (input.maxWeight < input.minWeight) {
    problems.push({ field: 'maxWeight', message: 'must be minWeight or more' });
  }
  return problems;
}
