import { formatGridCode, streetCode } from '@microgrid/grid-code';
import { adminUnits } from './admin-units.ts';
import { gridTreeOf } from './grids.ts';
import { officeOf } from './people/office.ts';
import { peopleOf } from './people/people.ts';
import { defaultSeed } from './sample-moment.ts';
import { xinglin } from './stations.ts';
import { volunteersOf } from './people/volunteers.ts';

export interface SamplePeople {
  resident: string;
  /** Of a micro-grid in the general grid 510115006005007. */
  leader: string;
  /** Of that general grid. */
  worker: string;
  /** Total-grid head of 杏林社区. */
  secretary: string;
  /** In the reserve for that general grid. */
  volunteer: string;
  officer: string;
  analyst: string;
  auditor: string;
  /** Of appeals. */
  reviewer: string;
  /** Of the water station of the street. */
  handler: string;
}

/** The words by which tools name some of them, and who each is. */
export const SAMPLE_WORDS = {
  resident: {
    person: 'resident',
    zh: '居民（杏林社区，不任岗位）',
    en: 'a resident of 杏林社区 who serves in no post',
  },
  leader: { person: 'leader', zh: '微网格长（杏林社区）', en: 'a micro-grid leader（微网格长） of 杏林社区' },
  worker: {
    person: 'worker',
    zh: '专职网格员（该微网格长的上级）',
    en: 'the full-time worker（专职网格员） above that leader',
  },
  secretary: {
    person: 'secretary',
    zh: '社区书记（总网格长，杏林社区）',
    en: 'the total-grid head（总网格长） of 杏林社区',
  },
  volunteer: { person: 'volunteer', zh: '志愿者（后备力量）', en: 'a volunteer（志愿者） of the reserve there' },
  street: { person: 'officer', zh: '街道干部（永宁街道）', en: 'an officer of 永宁街道' },
  analyst: { person: 'analyst', zh: '分析员（永宁街道）', en: 'an analyst of 永宁街道' },
} as const satisfies Record<string, { person: keyof SamplePeople; zh: string; en: string }>;

/** Whom a word of `SAMPLE_WORDS` names, by id; undefined where it is none. */
export function sampleSubject(word: string): string | undefined {
  return isWord(word) ? samplePeople()[SAMPLE_WORDS[word].person] : undefined;
}

function isWord(word: string): word is keyof typeof SAMPLE_WORDS {
  return Object.hasOwn(SAMPLE_WORDS, word);
}

/**
 * Person ids of one of each in 杏林社区 and its street office, the same whatever the network's asOf and streets.
 * @throws Error for a seed with which all leaders' posts of that general grid are vacant
 */
export function samplePeople(seed = defaultSeed): SamplePeople {
  const community = adminUnits().find(({ code }) => code === xinglin);
  if (!community) throw new Error(`data/chengdu.csv has no unit ${xinglin}`);
  const tree = gridTreeOf(community, seed);
  const { roster } = peopleOf(tree, seed);
  const office = officeOf(streetCode(xinglin), seed);
  const general = formatGridCode({ community: xinglin, general: 7 });
  const [, leader] = Array.from(roster.leaders).find(([microGrid]) => microGrid.startsWith(general)) ?? [];
  const worker = roster.workers.get(general);
  const volunteer = volunteersOf(tree, seed).find(({ gridCode }) => gridCode === general)?.id;
  if (!leader || !worker || !volunteer) throw new Error(`Nobody serves in ${general} with seed ${seed}`);
  return {
    resident: roster.residents[0],
    leader,
    worker,
    secretary: roster.head,
    volunteer,
    officer: office.OFFICER.id,
    analyst: office.ANALYST.id,
    auditor: office.AUDITOR.id,
    reviewer: office.REVIEWER.id,
    handler: office.HANDLER.id,
  };
}
