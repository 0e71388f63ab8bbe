import { competenceFactTable } from './migrations/20261130T160207-competence-facts.ts';
import { competenceFacts } from './competence.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { competencePersonal } from './competence.personal.ts';
import { CompetenceResolver, PersonCompetencesResolver } from './competence.resolver.ts';
import { competences } from './migrations/20261129T170200-competences.ts';
import { competencesSeenAtOnce } from './migrations/20261130T020000-competences-seen-at-once.ts';

/** What those in post must be able to do, and whether they can（能力）. */
export const competence: Concept = {
  stored: [competencePersonal],
  resolvers: [CompetenceResolver, PersonCompetencesResolver],
  closed: [competenceFacts],
  migrations: [competences, competencesSeenAtOnce, competenceFactTable],
};
