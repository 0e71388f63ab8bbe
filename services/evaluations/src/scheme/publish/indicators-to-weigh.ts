import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IndicatorEntity } from '../../indicator/indicator.entity.ts';
import { subjectsOf } from '../../indicator/fact-types.ts';
import type { SchemeSubject } from '../scheme.terms.ts';
import type { PublishSchemeInput, SchemeIndicatorInput } from './publish-scheme.input.ts';

export interface WeighedIndicator {
  readonly weight: number;
  readonly indicator: IndicatorEntity;
}

/**
 * The indicators with their weights, in the order given; the last version of each unless another is asked for.
 * @throws Invalid naming each that is not there, or measures somebody else.
 */
export async function indicatorsToWeigh(
  em: SqlEntityManager,
  { subject, indicators: inputs }: Pick<PublishSchemeInput, 'subject' | 'indicators'>,
): Promise<WeighedIndicator[]> {
  const code = { $in: inputs.map((input) => input.code) };
  const versions = await em.find(IndicatorEntity, { code }, { orderBy: { version: 'desc' } });
  const found = inputs.map((input) => versions.find((indicator) => isAskedFor(indicator, input)));
  const problems = inputs.flatMap(
    (input, index) => problemOf(input, { index, indicator: found[index], subject }) ?? [],
  );
  if (problems.length > 0) throw new Invalid(problems);
  return inputs.flatMap(({ weight }, index) => {
    const indicator = found[index];
    return indicator === undefined ? [] : [{ weight, indicator }];
  });
}

function isAskedFor({ code, version }: IndicatorEntity, asked: SchemeIndicatorInput): boolean {
  return code === asked.code && (asked.version == null || asked.version === version);
}

interface Asked {
  readonly index: number;
  readonly indicator: IndicatorEntity | undefined;
  readonly subject: SchemeSubject;
}

function problemOf(
  { code, version }: SchemeIndicatorInput,
  { index, indicator, subject }: Asked,
): FieldProblem | undefined {
  const field = `indicators.${index}.code`;
  if (indicator === undefined) {
    const which = version == null ? `indicator ${code}` : `version ${version} of indicator ${code}`;
    return { field, message: `there is no ${which}` };
  }
  const subjects = subjectsOf(indicator);
  // What is not on the allowed list at all is said by its own rule.
  if (subjects.length === 0 || subjects.includes(subject)) return undefined;
  return { field, message: `must measure ${subject}: ${code} measures ${subjects.join(' and ')}` };
}
