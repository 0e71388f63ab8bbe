export type Severity = 'EMERGENCY' | 'URGENT' | 'ORDINARY' | 'CONSULT';

/** Codes of the groups A 风险隐患 to F 应急. */
export type MatterKindCode =
  | `A${1 | 2 | 3 | 4 | 5 | 6 | 7 | 9}`
  | `B${1 | 2 | 3 | 4 | 5 | 6 | 9}`
  | `C${1 | 2 | 3 | 4 | 5 | 6 | 7 | 9}`
  | `D${1 | 2 | 3 | 4 | 9}`
  | `E${1 | 2 | 3 | 9}`
  | `F${1 | 2 | 3 | 4 | 5 | 6 | 9}`;

export interface MatterKind {
  code: MatterKindCode;
  severity: Severity;
  /** Of 1,000 matters. */
  weight: number;
  description: string;
  resolution: string;
}

type Row = [code: MatterKindCode, severity: Severity, weight: number, description: string, resolution: string];

const rows: readonly Row[] = [
  ['A1', 'ORDINARY', 80, '电动车在楼道充电，占用消防通道', '已劝离并移至充电棚'],
  ['A2', 'URGENT', 14, '闻到疑似燃气味', '燃气公司已到场检测并更换软管'],
  ['A3', 'ORDINARY', 26, '楼道电线裸露', '电工已包覆整理'],
  ['A4', 'URGENT', 16, '外墙瓷砖松动，有坠落可能', '已围挡并清除松动部分'],
  ['A5', 'ORDINARY', 58, '路灯不亮', '已更换灯具'],
  ['A6', 'URGENT', 22, '低洼处积水', '已疏通排水口'],
  ['A7', 'ORDINARY', 14, '装修施工未设警示', '已设警示并告知施工方'],
  ['A9', 'ORDINARY', 20, '其他安全隐患', '已现场处理'],
  ['B1', 'ORDINARY', 28, '邻里因堆放杂物不和', '双方协商一致，杂物已清'],
  ['B2', 'ORDINARY', 28, '业主对物业服务有意见', '物业已答复并约定整改时间'],
  ['B3', 'ORDINARY', 6, '请求协助家庭内部沟通', '已按意愿提供协助'],
  ['B4', 'ORDINARY', 44, '夜间噪声、犬只扰邻', '已沟通，约定安静时段'],
  ['B5', 'ORDINARY', 44, '车位与公共空间占用', '已协商划定使用方式'],
  ['B6', 'ORDINARY', 4, '宅基地边界有争议', '已到场核对，双方认可'],
  ['B9', 'ORDINARY', 8, '其他矛盾', '已调和'],
  ['C1', 'ORDINARY', 46, '老人需要代买或陪同', '志愿者已上门'],
  ['C2', 'ORDINARY', 20, '行动不便，请求协助出行', '已安排协助'],
  ['C3', 'ORDINARY', 18, '儿童放学后需照看', '已接入社区托管'],
  ['C4', 'ORDINARY', 14, '居家休养，请求代办', '已代办并回访'],
  ['C5', 'ORDINARY', 22, '请求上门办理公共服务', '已上门办理'],
  ['C6', 'CONSULT', 60, '询问政策或办事材料', '已告知流程与材料'],
  ['C7', 'ORDINARY', 78, '公共设施报修', '已修复'],
  ['C9', 'ORDINARY', 16, '其他民生服务', '已办结'],
  ['D1', 'CONSULT', 36, '建议增设休息座椅', '已列入下月议题'],
  ['D2', 'CONSULT', 26, '对服务时间有建议', '已答复并调整'],
  ['D3', 'CONSULT', 18, '对公约条款有疑问', '已说明并收集意见'],
  ['D4', 'CONSULT', 14, '感谢帮助', '已转达'],
  ['D9', 'CONSULT', 12, '其他意见', '已答复'],
  ['E1', 'ORDINARY', 78, '垃圾未及时清运', '已清运'],
  ['E2', 'ORDINARY', 26, '绿化带需修剪', '已修剪'],
  ['E3', 'ORDINARY', 40, '小广告、占道摊点', '已清理并劝导'],
  ['E9', 'ORDINARY', 24, '其他环境秩序问题', '已处理'],
  ['F1', 'EMERGENCY', 8, '有人突感不适，请求送医', '已联系急救并护送'],
  ['F2', 'EMERGENCY', 6, '发现冒烟', '已扑灭，消防到场确认'],
  ['F3', 'EMERGENCY', 5, '强风致树木倾倒', '已清障'],
  ['F4', 'EMERGENCY', 2, '突发公共卫生情况', '已按预案处置'],
  ['F5', 'EMERGENCY', 11, '突然停水停电', '已抢修恢复'],
  ['F6', 'EMERGENCY', 3, '老人走失，请求寻找', '已找到并送回'],
  ['F9', 'EMERGENCY', 5, '其他突发情况', '已处置'],
];

/** The kinds of the platform's own scheme, except assisting tasks (G), which need an admission first. */
export const matterKinds: readonly MatterKind[] = rows.map(([code, severity, weight, description, resolution]) => ({
  code,
  severity,
  weight,
  description: `${description}（样例）`,
  resolution: `${resolution}（样例）`,
}));
