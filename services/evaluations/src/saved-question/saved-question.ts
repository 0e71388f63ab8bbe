import type { Concept } from '@microgrid/subgraph/concept';
import { DropQuestionResolver } from './drop-question.ts';
import { hasComposedGraph } from './graph/composed-graph.ts';
import { savedQuestions } from './migrations/20261130T015000-saved-questions.ts';
import { SaveQuestionResolver } from './save-question.ts';
import { savedQuestionsOf } from './saved-question.list.ts';
import { savedQuestionPersonal } from './saved-question.personal.ts';
import { savedQuestionSample } from './saved-question.sample.ts';
import { SavedQuestionResolver } from './saved-question.resolver.ts';

/** Questions to the whole graph, kept by their texts（已存问题）. */
export const savedQuestion: Concept = {
  stored: [savedQuestionPersonal],
  resolvers: [SavedQuestionResolver, SaveQuestionResolver, DropQuestionResolver],
  references: { SavedQuestion: savedQuestionsOf },
  migrations: [savedQuestions],
  isReady: hasComposedGraph,
  sample: savedQuestionSample,
};
