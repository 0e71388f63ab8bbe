/** A question of an analyst, as the page of worked questions shows it. */
export interface WorkedQuestion {
  readonly title: string;
  /** What there is to say of the answer. */
  readonly note: string;
  readonly query: string;
  /** Of each list, in order: which columns its table has, as paths below a row; two joined by ÷ are a rate. */
  readonly tables: readonly { readonly list: string; readonly columns: Readonly<Record<string, string>> }[];
}

const STREET = '510115006';
const YEAR = '2026';

export const workedQuestions: readonly WorkedQuestion[] = [
  {
    title: 'On-time rate by community and group of kinds（各社区、各大类按期结案率）',
    note: 'The rate is yours to divide, of figures of 20 or more: both are rounded on their own. A year that is not over is the sum of its closed quarters and months (`SUMMED`).',
    query: `{ matters(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [COMMUNITY, KIND_GROUP], first: 100) { key { grid { name } kindGroup } dueCount { value } onTimeCount { value } }
} }`,
    tables: [
      {
        list: 'matters.groups',
        columns: {
          社区: 'key.grid.name',
          大类: 'key.kindGroup',
          应结案: 'dueCount',
          按期结案: 'onTimeCount',
          按期结案率: 'onTimeCount ÷ dueCount',
        },
      },
    ],
  },
  {
    title: 'Training cover beside vacancies（培训覆盖率与空缺）',
    note: 'Two lists in one request, side by side; join them on the code. Who is in post and what they master is as of the end of the last closed month; vacancies are public and exact.',
    query: `{ competences(where: { within: "${STREET}" }) {
    figuresAsOf groups(by: [COMMUNITY]) { key { grid { name } } count { value } competentCount { value } }
  }
  vacancies(where: { within: "${STREET}" }) { groups(by: [COMMUNITY]) { key { grid { name } } count { value } } } }`,
    tables: [
      {
        list: 'competences.groups',
        columns: {
          社区: 'key.grid.name',
          必备科目: 'count',
          已掌握: 'competentCount',
          覆盖率: 'competentCount ÷ count',
        },
      },
      { list: 'vacancies.groups', columns: { 社区: 'key.grid.name', 空缺: 'count' } },
    ],
  },
  {
    title: 'Each community with its map and what was settled near home（各社区：网格与就近化解）',
    note: '小事不出格 are matters closed at L0 or L1, 大事不出网 those at L2 or below.',
    query: `{ grids(where: { within: "${STREET}", level: TOTAL }) { nodes {
  name leaderCount
  matters(where: { recordedIn: "${YEAR}-Q2" }) { aggregates { closedCount { value } closedInGridCount { value } closedInNetCount { value } } }
} } }`,
    tables: [
      {
        list: 'grids.nodes',
        columns: {
          社区: 'name',
          微网格长: 'leaderCount',
          结案: 'matters.aggregates.closedCount',
          小事不出格: 'matters.aggregates.closedInGridCount ÷ matters.aggregates.closedCount',
          大事不出网: 'matters.aggregates.closedInNetCount ÷ matters.aggregates.closedCount',
        },
      },
    ],
  },
  {
    title: 'Settled near home by kind of area（按区域类型）',
    note: 'A kind of area says something of the area itself, so it never goes with GENERAL_GRID.',
    query: `{ matters(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [AREA_TYPE, QUARTER], first: 100) { key { areaType quarter } closedCount { value } closedInGridCount { value } }
} }`,
    tables: [
      {
        list: 'matters.groups',
        columns: {
          区域类型: 'key.areaType',
          季度: 'key.quarter',
          结案: 'closedCount',
          小事不出格: 'closedInGridCount ÷ closedCount',
        },
      },
    ],
  },
  {
    title: 'Emergencies answered and reached in time（应急按时应答、到场）',
    note: 'Within 15 minutes, and within 60.',
    query: `{ emergencies(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [COMMUNITY], first: 100) { key { grid { name } } count { value } acknowledgedInTimeCount { value } onSiteInTimeCount { value } }
} }`,
    tables: [
      {
        list: 'emergencies.groups',
        columns: {
          社区: 'key.grid.name',
          应急: 'count',
          按时应答: 'acknowledgedInTimeCount',
          按时到场: 'onSiteInTimeCount',
        },
      },
    ],
  },
  {
    title: 'Care contacts kept（关爱联系兑现）',
    note: 'Sensitive: from ten people on, by community and quarter at the finest. The communities of this street look after fewer, so only the street is told.',
    query: `{ careVisits(where: { within: "${STREET}", dueIn: "${YEAR}" }) {
  groups(by: [STREET, QUARTER], first: 100) { key { adminUnit { name } quarter } count { value } doneCount { value } }
} }`,
    tables: [
      {
        list: 'careVisits.groups',
        columns: { 街道: 'key.adminUnit.name', 季度: 'key.quarter', 应联系: 'count', 已完成或婉拒: 'doneCount' },
      },
    ],
  },
  {
    title: 'Departments: whistles reported in in time（部门按时报到）',
    note: 'Of all closed months.',
    query: `{ whistles(where: { within: "${STREET}" }) {
  groups(by: [DEPARTMENT], first: 100) { key { department { name } } count { value } reportedInInTimeCount { value } ratedCount { value } ratingPoints { value } }
} }`,
    tables: [
      {
        list: 'whistles.groups',
        columns: {
          部门: 'key.department.name',
          吹哨: 'count',
          按时报到: 'reportedInInTimeCount',
          评价数: 'ratedCount',
          评价分: 'ratingPoints',
        },
      },
    ],
  },
  {
    title: 'Activities by type, and what came of them（活动与成果）',
    note: 'Public, so exact and of today.',
    query: `{ activities(where: { within: "${STREET}" }) { groups(by: [TYPE], orderBy: COUNT_DESC, first: 100) { key { type } count { value } } }
  activityOutcomes(where: { within: "${STREET}" }) { groups(by: [KIND], first: 100) { key { kind } count { value } doneCount { value } } } }`,
    tables: [
      { list: 'activities.groups', columns: { 类型: 'key.type', 活动: 'count' } },
      { list: 'activityOutcomes.groups', columns: { 成果: 'key.kind', 数量: 'count', 已完成: 'doneCount' } },
    ],
  },
  {
    title: 'Volunteers and their hours（志愿者与时长）',
    note: 'People are counted once in each period, so periods do not add up. Minutes are multiples of five sessions of four hours.',
    query: `{ volunteerHours(where: { within: "${STREET}", status: COUNTED }) {
  groups(by: [STREET, QUARTER], first: 100) { key { adminUnit { name } quarter } minutes { value } volunteerCount { value } }
} }`,
    tables: [
      {
        list: 'volunteerHours.groups',
        columns: { 街道: 'key.adminUnit.name', 季度: 'key.quarter', 志愿者: 'volunteerCount', 分钟: 'minutes' },
      },
    ],
  },
  {
    title: 'The map: micro-grids and households by kind of area（微网格与户数）',
    note: 'About no person, so exact.',
    query: `{ grids(where: { within: "${STREET}", level: MICRO }) { groups(by: [AREA_TYPE]) { key { areaType } count { value } households { value } } } }`,
    tables: [{ list: 'grids.groups', columns: { 区域类型: 'key.areaType', 微网格: 'count', 户数: 'households' } }],
  },
  {
    title: 'Rework by quarter（返工率）',
    note: 'A matter counts as reopened in the month in which it was, whenever it was closed.',
    query: `{ matters(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [QUARTER], first: 100) { key { quarter } closedCount { value } reopenedCount { value } heldCount { value } extendedCount { value } }
} }`,
    tables: [
      {
        list: 'matters.groups',
        columns: {
          季度: 'key.quarter',
          结案: 'closedCount',
          返工: 'reopenedCount',
          返工率: 'reopenedCount ÷ closedCount',
          缓办: 'heldCount',
          延期: 'extendedCount',
        },
      },
    ],
  },
  {
    title: 'First reply in time by channel（各渠道按时首复）',
    note: 'How something comes in is a dimension too.',
    query: `{ matters(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [CHANNEL], first: 100) { key { channel } firstReplyDueCount { value } firstReplyOnTimeCount { value } }
} }`,
    tables: [
      {
        list: 'matters.groups',
        columns: {
          渠道: 'key.channel',
          应首复: 'firstReplyDueCount',
          按时首复: 'firstReplyOnTimeCount',
          按时首复率: 'firstReplyOnTimeCount ÷ firstReplyDueCount',
        },
      },
    ],
  },
  {
    title: 'What opinions are about（意见主题）',
    note: 'Ordered by what is published; what is too few to tell stands last.',
    query: `{ opinions(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [TOPIC], orderBy: COUNT_DESC, first: 5) { key { topic } count { value } answeredInTimeCount { value } }
} }`,
    tables: [
      {
        list: 'opinions.groups',
        columns: { 主题: 'key.topic', 意见: 'count', 按时答复: 'answeredInTimeCount' },
      },
    ],
  },
  {
    title: 'Satisfaction（群众评价）',
    note: 'Ratings are 1 to 5; the mean is points over ratings. Nobody is told who rated, nor whom.',
    query: `{ matters(where: { within: "${STREET}", recordedIn: "${YEAR}" }) {
  groups(by: [COMMUNITY], first: 100) { key { grid { name } } ratedCount { value } ratingPoints { value } }
} }`,
    tables: [
      {
        list: 'matters.groups',
        columns: {
          社区: 'key.grid.name',
          评价数: 'ratedCount',
          评价分: 'ratingPoints',
          平均分: 'ratingPoints ÷ ratedCount',
        },
      },
    ],
  },
  {
    title: 'Too fine, and what works instead（过细的问题）',
    note: 'A refusal follows from the question alone, and names the questions nearest to it that are answered, in `extensions.coarser`.',
    query: `{ matters(where: { within: "${STREET}", recordedIn: "${YEAR}" }) { groups(by: [GENERAL_GRID, KIND, MONTH], first: 1000) { count { value } } } }`,
    tables: [],
  },
];
