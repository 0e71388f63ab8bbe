import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { SamplePerson } from '@microgrid/sample-network/people';
import { byLot } from '@microgrid/sample-network/random';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { PersonEntity } from './person.entity.ts';
import { type AccessNeed, Skill, type SourceKind } from './person.terms.ts';

/** Those who serve or volunteer in the community, before them the street office's staff where the community brings it. */
export function personSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(PersonEntity, samplePersons(community))];
}

export function samplePersons({ persons, volunteers, office, isFirstOfStreet }: SampleCommunity) {
  return [...(isFirstOfStreet ? Object.values(office) : []), ...persons, ...volunteers].map(personRow);
}

const titles: Record<SamplePerson['post'], string> = {
  HEAD: '总网格长',
  WORKER: '网格员',
  CONTACT: '两委委员',
  LEADER: '微网格长',
  VOLUNTEER: '志愿者',
  OFFICER: '街道干部',
  REVIEWER: '申诉复核人',
  ANALYST: '分析员',
  AUDITOR: '隐私审计员',
  HANDLER: '部门承办人',
};

/** Out of a hundred leaders. */
const leaderSources: { weight: number; sourceKind: SourceKind }[] = [
  { weight: 22, sourceKind: 'PROPERTY' },
  { weight: 24, sourceKind: 'BUILDING_HEAD' },
  { weight: 16, sourceKind: 'PARTY_MEMBER' },
  { weight: 20, sourceKind: 'RETIREE' },
  { weight: 6, sourceKind: 'VETERAN' },
  { weight: 7, sourceKind: 'VOLUNTEER' },
  { weight: 3, sourceKind: 'RIDER' },
  { weight: 2, sourceKind: 'OTHER' },
];

/** Synthetic and visibly so: no name of a person, a phone number that connects to nobody (no area code begins with 00). */
function personRow({ id, post, number, lot }: SamplePerson) {
  return {
    id,
    displayName: `样例${titles[post]}${number}`,
    workPhone: `000-0${number.slice(0, 3)}-0${number.slice(3)}`,
    sourceKind: post === 'LEADER' && lot !== null ? byLot(leaderSources, lot).sourceKind : sourceOf(post),
    isAdult: true,
    ...declaredBy(lot),
    version: 1,
  };
}

/** What a neighbour says of him- or herself; those in office say nothing. */
function declaredBy(lot: number | null): { skills: Skill[]; languages: string[]; accessNeeds: AccessNeed[] } {
  if (lot === null) return { skills: [], languages: [], accessNeeds: [] };
  const all = Object.values(Skill);
  const skills = all.filter((_, index) => index === lot % all.length || index * 11 === lot);
  return {
    skills,
    languages: lot % 9 === 0 ? ['zh', 'en'] : ['zh'],
    accessNeeds: lot % 12 === 0 ? ['LARGE_TYPE'] : [],
  };
}

/** The two committees are the Party's and the residents'. */
function sourceOf(post: SamplePerson['post']): SourceKind {
  if (post === 'VOLUNTEER') return 'VOLUNTEER';
  return post === 'HEAD' || post === 'CONTACT' ? 'PARTY_MEMBER' : 'OTHER';
}
