import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IndicatorEntity } from '../../indicator/indicator.entity.ts';
import type { SchemeIndicatorInput } from './publish-scheme.input.ts';

export interface WeighedIndicator {
  readonly weight: number;
  readonly indicator: IndicatorEntity;
}

/**
 * The indicators with their weights, in the order given; the last version of each unless another is asked for.
 * @throws Invalid naming each that is not there.
 */
export async function indicatorsToWeigh(
  em: SqlEntityManager,
  inputs: readonly SchemeIndicatorInput[],
): Promise<WeighedIndicator[]> {
  const code = { $in: inputs.map((input) => input.code) };
  const versions = await em.find(IndicatorEntity, { code }, { orderBy: { version: 'desc' } });
  const found = inputs.map((input) => versions.find((indicator) => isAskedFor(indicator, input)));
  const missing = inputs.flatMap((input, index) => (found[index] === undefined ? problemsOf(input, index) : []));
  if (missing.length > 0) throw new Invalid(missing);
  return inputs.flatMap(({ weight }, index) => {
    const indicator = found[index];
    return indicator === undefined ? [] : [{ weight, indicator }];
  });
}

function isAskedFor({ code, version }: IndicatorEntity, asked: SchemeIndicatorInput): boolean {
  return code === asked.code && (asked.version == null || asked.version === version);
}

function problemsOf({ code, version }: SchemeIndicatorInput, index: number) {
  const which = version == null ? `indicator ${code}` : `version ${version} of indicator ${code}`;
  return [{ field: `indicators.${index}.code`, message: `there is no ${which}` }];
}
