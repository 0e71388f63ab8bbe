import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ActivityOutcomeKind = describedEnum('ActivityOutcomeKind', 'Kind of an outcome（成果类型）.', {
  DECISION: 'Decision（决议）.',
  OPINION: 'Opinion（意见）, which becomes one.',
  ACTION: 'Action（行动）, which needs an owner.',
});
export type ActivityOutcomeKind = keyof typeof ActivityOutcomeKind;
