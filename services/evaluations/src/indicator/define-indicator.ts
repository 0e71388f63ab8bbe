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
const OF_RATINGS = new Set(['matter.rated', 'whistle.rated']);

/** Judgement has reasons and no facts, so no more than this of a result hangs on it. */
const MOST_OF_JUDGEMENT = 5;

/** Of what there is less in good work. */
const BAD = new Set(['matter.reopened']);

/** What is never measured（domain: forbidden as indicators）, as a name would say it. */
const NEVER =
  /登录|签到|打卡|积分|排名|在线时长|点赞|投票|转发|学习时长|学时|定位|轨迹|上报数|上报量|好友|安装|log-?ins?\b|check-?ins?\b|ranking|online|\blikes\b|\bforwards\b|study (hours|time)|\bGPS\b|install/i;

@Resolver()
export class DefineIndicatorResolver {
  @Mutation(() => Indicator, {
    nullable: true,
    description:
      'Defines a new version of an indicator（新版指标）, or the first of a new one, by a street officer. It counts in the schemes that are published with it afterwards; those before keep theirs. BAD_USER_INPUT for what is not on the allowed list, such as log-ins, points or numbers of reports, for a direction in which bad work is good, and for a weight range that is none.',
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
  const never = NEVER.exec(input.name);
  if (never !== null) {
    problems.push({ field: 'name', message: `must not name what is never measured: ${never[0]}` });
  }
  const direction = BAD.has(input.numerator) ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER';
  if (input.direction !== direction) {
    problems.push({ field: 'direction', message: `must be ${direction} for ${input.numerator}` });
  }
  if (input.numerator === 'judgement.points_given' && input.maxWeight > MOST_OF_JUDGEMENT) {
    problems.push({ field: 'maxWeight', message: `must be ${MOST_OF_JUDGEMENT} or less for a judgement` });
  }
  if (OF_RATINGS.has(input.denominator) && input.minDenominator < LEAST_RATINGS) {
    const message = `must be ${LEAST_RATINGS} or more, so that nobody is told from a mean`;
    problems.push({ field: 'minDenominator', message });
  }
  if (input.maxWeight < input.minWeight) {
    problems.push({ field: 'maxWeight', message: 'must be minWeight or more' });
  }
  return problems;
}
