import type { Words } from '@microgrid/client/catalogue';
import { gridAreaTypeWords } from '../generated/documents.ts';
import { isVacant, type Micro } from './communities.ts';

/** How a tile looks: never by colour alone, but with a sign and words too. */
interface Look {
  /** Its class in the stylesheet. */
  readonly look: string;
  readonly sign: string;
  readonly words: Words;
}

/** What the tiles show. */
interface Lens {
  readonly name: Words;
  readonly says: (micro: Micro) => Look;
  readonly legend: readonly Look[];
}

const inPost: Look = { look: 'calm', sign: '', words: ['在岗', 'in post'] };
const vacant: Look = { look: 'vacant', sign: '缺', words: ['空缺', 'vacant'] };
const suspended: Look = { look: 'low', sign: '停', words: ['暂停履职', 'suspended'] };
const unknown: Look = { look: 'dark', sign: '–', words: ['您的岗位看不到', 'not for your post'] };
const within: Look = { look: 'calm', sign: '', words: ['30–100 户', '30–100 households'] };
const below: Look = { look: 'low', sign: '−', words: ['不足 30 户', 'fewer than 30 households'] };
const above: Look = { look: 'high', sign: '+', words: ['超过 100 户', 'more than 100 households'] };
const sizes = { WITHIN: within, BELOW: below, ABOVE: above };
const areas = {
  BUILT_ESTATE: ['a1', '小'],
  COMMERCIAL: ['a2', '商'],
  RURAL_GROUP: ['a3', '村'],
  INSTITUTION: ['a4', '企'],
  SCATTERED_COURTYARD: ['a5', '院'],
} as const;
type Area = keyof typeof areas;

/** In the order of the switch. */
export const lenses = {
  posts: {
    name: ['岗位', 'Posts'],
    says: postLook,
    legend: [inPost, vacant, suspended],
  },
  matters: {
    name: ['未结事项', 'Open matters'],
    says: ({ openMatterCount }) => counted(openMatterCount, 'q', ['未结', 'open']),
    legend: steps('q', ['无', 'none']),
  },
  overdue: {
    name: ['超期', 'Overdue'],
    says: ({ overdueMatterCount }) => counted(overdueMatterCount, 'o', ['超期', 'overdue']),
    legend: steps('o', ['无', 'none']),
  },
  size: {
    name: ['户数规模', 'Size'],
    says: ({ sizeStatus }) => sizes[sizeStatus ?? 'WITHIN'],
    legend: [within, below, above],
  },
  area: {
    name: ['区域类型', 'Area'],
    says: ({ areaType }) => areaLook(areaType ?? 'BUILT_ESTATE'),
    legend: (Object.keys(areas) as Area[]).map(areaLook),
  },
} satisfies Record<string, Lens>;

export type LensName = keyof typeof lenses;
export const lensNames = Object.keys(lenses) as LensName[];

export function lensOf(name: LensName): Lens {
  return lenses[name];
}

function postLook(micro: Micro): Look {
  if (isVacant(micro)) return vacant;
  return micro.leader === null ? suspended : inPost;
}

/** Four steps: none, one, two, more. */
function counted(count: number | null, look: string, [zh, en]: Words): Look {
  if (count === null) return unknown;
  const step = Math.min(count, 3);
  return {
    look: `${look}${step}`,
    sign: count === 0 ? '' : String(count),
    words: [`${zh} ${count} 件`, `${count} ${en}`],
  };
}

function steps(look: string, none: Words): Look[] {
  return [
    { look: `${look}0`, sign: '', words: none },
    { look: `${look}1`, sign: '1', words: ['1 件', '1'] },
    { look: `${look}2`, sign: '2', words: ['2 件', '2'] },
    { look: `${look}3`, sign: '3', words: ['3 件及以上', '3 or more'] },
  ];
}

function areaLook(area: Area): Look {
  const [look, sign] = areas[area];
  return { look, sign, words: gridAreaTypeWords[area] };
}

/** What a size means. */
export function sizeWords(size: keyof typeof sizes): Words {
  return sizes[size].words;
}
