import { describedEnum } from '@microgrid/subgraph/described-enum';

export const IndicatorDirection = describedEnum('IndicatorDirection', 'Which way an indicator is good（指标方向）.', {
  HIGHER_IS_BETTER: 'The more the better（正向）.',
  LOWER_IS_BETTER: 'The less the better（反向）: counted as 1 minus the ratio.',
});
export type IndicatorDirection = keyof typeof IndicatorDirection;
