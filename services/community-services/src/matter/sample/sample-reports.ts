import type { MatterKind, MatterSeverity } from '../matter.terms.ts';

/** What somebody reports in the sample, and how it is settled. */
export interface SampleReport {
  kind: MatterKind;
  severity: MatterSeverity;
  /** Of some 1,000 matters. */
  weight: number;
  description: string;
  resolution: string;
  /** Of an assisting task. */
  admissionCode?: string;
}

/** One of every kind that can be reported. */
export const sampleReports: readonly SampleReport[] = [
  {
    kind: 'A1',
    severity: 'ORDINARY',
    weight: 80,
    description: '电动车在楼道充电，占用消防通道（样例）',
    resolution: '已劝离并移至充电棚（样例）',
  },
  {
    kind: 'A2',
    severity: 'URGENT',
    weight: 14,
    description: '闻到疑似燃气味（样例）',
    resolution: '燃气公司已到场检测并更换软管（样例）',
  },
  {
    kind: 'A3',
    severity: 'ORDINARY',
    weight: 26,
    description: '楼道电线裸露（样例）',
    resolution: '电工已包覆整理（样例）',
  },
  {
    kind: 'A4',
    severity: 'URGENT',
    weight: 16,
    description: '外墙瓷砖松动，有坠落可能（样例）',
    resolution: '已围挡并清除松动部分（样例）',
  },
  { kind: 'A5', severity: 'ORDINARY', weight: 58, description: '路灯不亮（样例）', resolution: '已更换灯具（样例）' },
  { kind: 'A6', severity: 'URGENT', weight: 22, description: '低洼处积水（样例）', resolution: '已疏通排水口（样例）' },
  {
    kind: 'A7',
    severity: 'ORDINARY',
    weight: 14,
    description: '装修施工未设警示（样例）',
    resolution: '已设警示并告知施工方（样例）',
  },
  {
    kind: 'A9',
    severity: 'ORDINARY',
    weight: 20,
    description: '其他安全隐患（样例）',
    resolution: '已现场处理（样例）',
  },
  {
    kind: 'B1',
    severity: 'ORDINARY',
    weight: 28,
    description: '邻里因堆放杂物不和（样例）',
    resolution: '双方协商一致，杂物已清（样例）',
  },
  {
    kind: 'B2',
    severity: 'ORDINARY',
    weight: 28,
    description: '业主对物业服务有意见（样例）',
    resolution: '物业已答复并约定整改时间（样例）',
  },
  {
    kind: 'B3',
    severity: 'ORDINARY',
    weight: 6,
    description: '请求协助家庭内部沟通（样例）',
    resolution: '已按意愿提供协助（样例）',
  },
  {
    kind: 'B4',
    severity: 'ORDINARY',
    weight: 44,
    description: '夜间噪声、犬只扰邻（样例）',
    resolution: '已沟通，约定安静时段（样例）',
  },
  {
    kind: 'B5',
    severity: 'ORDINARY',
    weight: 44,
    description: '车位与公共空间占用（样例）',
    resolution: '已协商划定使用方式（样例）',
  },
  {
    kind: 'B6',
    severity: 'ORDINARY',
    weight: 4,
    description: '宅基地边界有争议（样例）',
    resolution: '已到场核对，双方认可（样例）',
  },
  { kind: 'B9', severity: 'ORDINARY', weight: 8, description: '其他矛盾（样例）', resolution: '已调和（样例）' },
  {
    kind: 'C1',
    severity: 'ORDINARY',
    weight: 46,
    description: '老人需要代买或陪同（样例）',
    resolution: '志愿者已上门（样例）',
  },
  {
    kind: 'C2',
    severity: 'ORDINARY',
    weight: 20,
    description: '行动不便，请求协助出行（样例）',
    resolution: '已安排协助（样例）',
  },
  {
    kind: 'C3',
    severity: 'ORDINARY',
    weight: 18,
    description: '儿童放学后需照看（样例）',
    resolution: '已接入社区托管（样例）',
  },
  {
    kind: 'C4',
    severity: 'ORDINARY',
    weight: 14,
    description: '居家休养，请求代办（样例）',
    resolution: '已代办并回访（样例）',
  },
  {
    kind: 'C5',
    severity: 'ORDINARY',
    weight: 22,
    description: '请求上门办理公共服务（样例）',
    resolution: '已上门办理（样例）',
  },
  {
    kind: 'C6',
    severity: 'CONSULT',
    weight: 60,
    description: '询问政策或办事材料（样例）',
    resolution: '已告知流程与材料（样例）',
  },
  { kind: 'C7', severity: 'ORDINARY', weight: 78, description: '公共设施报修（样例）', resolution: '已修复（样例）' },
  { kind: 'C9', severity: 'ORDINARY', weight: 16, description: '其他民生服务（样例）', resolution: '已办结（样例）' },
  {
    kind: 'D1',
    severity: 'CONSULT',
    weight: 36,
    description: '建议增设休息座椅（样例）',
    resolution: '已列入下月议题（样例）',
  },
  {
    kind: 'D2',
    severity: 'CONSULT',
    weight: 26,
    description: '对服务时间有建议（样例）',
    resolution: '已答复并调整（样例）',
  },
  {
    kind: 'D3',
    severity: 'CONSULT',
    weight: 18,
    description: '对公约条款有疑问（样例）',
    resolution: '已说明并收集意见（样例）',
  },
  { kind: 'D4', severity: 'CONSULT', weight: 14, description: '感谢帮助（样例）', resolution: '已转达（样例）' },
  { kind: 'D9', severity: 'CONSULT', weight: 12, description: '其他意见（样例）', resolution: '已答复（样例）' },
  { kind: 'E1', severity: 'ORDINARY', weight: 78, description: '垃圾未及时清运（样例）', resolution: '已清运（样例）' },
  { kind: 'E2', severity: 'ORDINARY', weight: 26, description: '绿化带需修剪（样例）', resolution: '已修剪（样例）' },
  {
    kind: 'E3',
    severity: 'ORDINARY',
    weight: 40,
    description: '小广告、占道摊点（样例）',
    resolution: '已清理并劝导（样例）',
  },
  {
    kind: 'E9',
    severity: 'ORDINARY',
    weight: 24,
    description: '其他环境秩序问题（样例）',
    resolution: '已处理（样例）',
  },
  {
    kind: 'F1',
    severity: 'EMERGENCY',
    weight: 8,
    description: '有人突感不适，请求送医（样例）',
    resolution: '已联系急救并护送（样例）',
  },
  {
    kind: 'F2',
    severity: 'EMERGENCY',
    weight: 6,
    description: '发现冒烟（样例）',
    resolution: '已扑灭，消防到场确认（样例）',
  },
  { kind: 'F3', severity: 'EMERGENCY', weight: 5, description: '强风致树木倾倒（样例）', resolution: '已清障（样例）' },
  {
    kind: 'F4',
    severity: 'EMERGENCY',
    weight: 2,
    description: '突发公共卫生情况（样例）',
    resolution: '已按预案处置（样例）',
  },
  {
    kind: 'F5',
    severity: 'EMERGENCY',
    weight: 11,
    description: '突然停水停电（样例）',
    resolution: '已抢修恢复（样例）',
  },
  {
    kind: 'F6',
    severity: 'EMERGENCY',
    weight: 3,
    description: '老人走失，请求寻找（样例）',
    resolution: '已找到并送回（样例）',
  },
  { kind: 'F9', severity: 'EMERGENCY', weight: 5, description: '其他突发情况（样例）', resolution: '已处置（样例）' },
];

/** What departments push in the sample, by the place of its admission. */
export const sampleTasks: readonly { admission: number; daysAgo: number; content: SampleReport }[] = [
  {
    admission: 0,
    daysAgo: 30,
    content: {
      kind: 'G',
      severity: 'ORDINARY',
      weight: 0,
      description: '协助通知辖区老年人参加健康体检（样例）',
      resolution: '已逐户通知（样例）',
    },
  },
  {
    admission: 1,
    daysAgo: 1,
    content: {
      kind: 'G',
      severity: 'ORDINARY',
      weight: 0,
      description: '协助张贴停水通知（样例）',
      resolution: '已张贴（样例）',
    },
  },
];
