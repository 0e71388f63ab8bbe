import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { SavedQuestionEntity } from './saved-question.entity.ts';

/** What the analyst of the street asks every month and shares, and what the officer keeps alone. */
export function savedQuestionSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(SavedQuestionEntity, sampleQuestions(community))];
}

function sampleQuestions({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const random = new Random(seed, code, 'saved questions');
  const variables = JSON.stringify({ within: code.slice(0, STREET_DIGITS) });
  return questions.map(({ by, title, document, isShared }) => {
    const savedAt = plusDays(asOf, -random.int(10, 90));
    const id = random.uuid(savedAt);
    return { id, ownerId: office[by].id, title, document, variables, isShared, savedAt, droppedAt: null, version: 1 };
  });
}

const STREET_DIGITS = 9;

const questions = [
  {
    by: 'ANALYST',
    title: '各社区微网格长空缺天数（样例）',
    document:
      'query Vacancies($within: AreaCode!) { vacancies(where: { within: $within }) { aggregates { count { value status } days { value status } } } }',
    isShared: true,
  },
  {
    by: 'OFFICER',
    title: '必备技能掌握情况（样例）',
    document:
      'query Competences($within: AreaCode!) { competences(where: { within: $within }) { aggregates { count { value status } competentCount { value status } } } }',
    isShared: false,
  },
] as const;
