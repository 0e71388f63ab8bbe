import { escaped } from '../http/html-page.ts';

/** What the graph answers of a grid to anybody. */
export interface CardGrid {
  readonly code: string;
  readonly name: string;
  readonly level: 'TOTAL' | 'GENERAL' | 'EXCLUSIVE' | 'MICRO';
  readonly ordinalLabel: string | null;
  readonly areaType: keyof typeof AREA_TYPES | null;
  readonly institution: string | null;
  readonly households: number;
  readonly householdsAsOf: string;
  readonly status: 'PLANNED' | 'ACTIVE' | 'CLOSED';
  readonly officePhone: string | null;
  readonly complaintsPhone: string | null;
  readonly ancestors: readonly { readonly name: string }[];
  readonly adminUnit: { readonly name: string; readonly parent: { readonly name: string } | null } | null;
  readonly head: CardPerson | null;
  readonly worker: CardPerson | null;
  readonly contacts: readonly CardPerson[] | null;
  readonly leader: CardPerson | null;
  readonly leaderStandIn: CardPerson | null;
  readonly partyOrganizations: readonly { readonly name: string }[];
  readonly serviceStations: readonly {
    readonly name: string;
    readonly address: string;
    readonly openingHours: string;
    readonly accessible: boolean;
  }[];
  readonly successors: readonly { readonly code: string; readonly name: string }[];
  readonly descendants: { readonly nodes: readonly CardBelow[] };
}

interface CardPerson {
  readonly displayName: string | null;
  readonly workPhone?: string | null;
}

interface CardBelow {
  readonly name: string;
  readonly leader: CardPerson | null;
  readonly worker: CardPerson | null;
}

const LEVELS = {
  TOTAL: '总网格 · Total grid',
  GENERAL: '一般网格 · General grid',
  EXCLUSIVE: '专属网格 · Exclusive grid',
  MICRO: '微网格 · Micro-grid',
};

const AREA_TYPES = {
  BUILT_ESTATE: '城镇建制小区 · Built urban estate',
  COMMERCIAL: '商业店铺 · Shops and businesses',
  RURAL_GROUP: '农村村组 · Rural villagers’ group',
  INSTITUTION: '企事业单位 · Enterprise or institution',
  SCATTERED_COURTYARD: '散居院落 · Scattered courtyards',
};

/** The card on one sheet of A4: area, those who serve, where to go, whom to call and where to complain. */
export function cardPage(grid: CardGrid): string {
  const { name, code, level, ordinalLabel, officePhone, complaintsPhone } = grid;
  return page(
    `${name} 公示牌`,
    `<header><p>${LEVELS[level]}</p><h1>${escaped(name)}</h1>
  <p>${ordinalLabel === null ? '' : `${escaped(ordinalLabel)} · `}编码 Code ${code}</p></header>
${grid.status === 'ACTIVE' ? '' : closed(grid)}
<section><h2>区域 Area</h2><dl>${area(grid)}</dl></section>
${grid.status === 'CLOSED' ? '' : `<section><h2>服务人员 Who serves here</h2><dl>${members(grid)}</dl></section>`}
${below(grid)}
${places(grid)}
<footer><dl>${entry('服务电话', 'Office', phone(officePhone))}${entry('监督电话', 'Complaints', phone(complaintsPhone))}</dl></footer>`,
  );
}

const REASONS = {
  NOT_FOUND: ['没有这个网格。', 'There is no such grid.'],
  UNAVAILABLE: [
    '公示牌暂时无法完整显示，请稍后再试。',
    'The card cannot be shown whole at the moment: please try again.',
  ],
};

/** Why there is no card. */
export function noCardPage(reason: keyof typeof REASONS): string {
  const [chinese = '', english = ''] = REASONS[reason];
  return page('公示牌', `<h1>${chinese}</h1><p lang="en">${english}</p>`);
}

function closed({ status, successors }: CardGrid): string {
  if (status === 'PLANNED') return '<p class="notice">尚未启用 · Not in force yet</p>';
  const followers = successors.map((grid) => `<a href="/card/${grid.code}">${escaped(grid.name)} ${grid.code}</a>`);
  return `<p class="notice">已停用 · Closed${followers.length === 0 ? '' : `：${followers.join('、')}`}</p>`;
}

function area({ adminUnit, ancestors, areaType, institution, households, householdsAsOf }: CardGrid): string {
  const unit = adminUnit === null ? [] : [adminUnit.parent?.name, adminUnit.name].flatMap((name) => name ?? []);
  return [
    entry('所属', 'Lies in', escaped([...unit, ...ancestors.map(({ name }) => name)].join(' › '))),
    areaType === null ? '' : entry('区域类型', 'Kind', AREA_TYPES[areaType]),
    institution === null ? '' : entry('所属单位', 'Institution', escaped(institution)),
    entry('户数', 'Households', `${households}（${householdsAsOf}）`),
  ].join('');
}

function members({ level, head, worker, contacts, leader, leaderStandIn, partyOrganizations }: CardGrid): string {
  return [
    level === 'MICRO' ? entry('微网格长', 'Leader', person(leader ?? leaderStandIn)) : '',
    level === 'MICRO' && leader === null && leaderStandIn !== null ? entry('', '', '代理 · stands in') : '',
    level === 'TOTAL' ? '' : entry('网格员', 'Grid worker', person(worker)),
    level === 'TOTAL' || contacts === null || contacts.length === 0
      ? ''
      : entry('联系两委', 'Committee contacts', contacts.map(person).join('、')),
    entry('总网格长', 'Head', person(head)),
    partyOrganizations.length === 0
      ? ''
      : entry('党组织', 'Party organisations', partyOrganizations.map(({ name }) => escaped(name)).join('、')),
  ].join('');
}

/** The grids in it, with who serves each. */
function below({ level, descendants: { nodes } }: CardGrid): string {
  if (nodes.length === 0) return '';
  const rows = nodes.map(
    ({ name, leader, worker }) => `<li>${escaped(name)}：${person(level === 'TOTAL' ? worker : leader)}</li>`,
  );
  return `<section><h2>其下网格 Grids in it</h2><ul>${rows.join('')}</ul></section>`;
}

function places({ serviceStations }: CardGrid): string {
  const stations = serviceStations.map(({ name, address, openingHours, accessible }) => {
    const access = accessible ? '，无障碍 · step-free' : '';
    return entry(escaped(name), '', `${escaped(address)}，${escaped(openingHours)}${access}`);
  });
  return stations.length === 0 ? '' : `<section><h2>服务阵地 Stations</h2><dl>${stations.join('')}</dl></section>`;
}

function person(who: CardPerson | null): string {
  if (who === null) return '暂缺 · vacant';
  const { displayName, workPhone = null } = who;
  if (displayName === null) return '姓名未公开 · name not public';
  return escaped(workPhone === null ? displayName : `${displayName}　${workPhone}`);
}

function phone(number: string | null): string {
  return number === null ? '—' : `<strong>${escaped(number)}</strong>`;
}

function entry(chinese: string, english: string, value: string): string {
  return `<dt>${chinese} <small lang="en">${english}</small></dt><dd>${value}</dd>`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
  @page { size: A4; margin: 15mm; }
  body { font: 12pt/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2a37; max-width: 180mm; margin: 0 auto; padding: 1rem; }
  header { border-bottom: 2pt solid #1d4e89; } h1 { font-size: 24pt; margin: 0; } h2 { font-size: 14pt; margin: 1em 0 .3em; color: #1d4e89; }
  p { margin: .3em 0; } dl { display: grid; grid-template-columns: 12em 1fr; margin: 0; } dt { font-weight: 600; } dd { margin: 0; } small { font-weight: 400; }
  ul { columns: 2; margin: 0; padding-left: 1.2em; } li { break-inside: avoid; font-size: 10pt; }
  footer { border-top: 2pt solid #1d4e89; margin-top: 1em; padding-top: .5em; } footer strong { font-size: 18pt; } .notice { font-size: 16pt; border: 1pt solid; padding: .5em; }
  @media print { body { padding: 0; } a { color: inherit; text-decoration: none; } }
</style>
<main>
${content}
</main>
</html>
`;
}
