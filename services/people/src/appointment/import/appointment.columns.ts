import { parseGridCode } from '@microgrid/grid-code';
import { code, day, oneOf } from '@microgrid/tables/columns';
import { CellProblem } from '@microgrid/tables/table';
import type { AppointmentBasis, AppointmentRole } from '../appointment.terms.ts';

const roles: Record<AppointmentRole, string[]> = {
  TOTAL_GRID_HEAD: ['总网格长'],
  GRID_WORKER: ['专职网格员', '网格员', '全科网格员', '专职全科网格员', '专职(全科)网格员'],
  COMMITTEE_CONTACT: ['联系两委', '两委联系人', '联系两委成员'],
  MICRO_GRID_LEADER: ['微网格长', '微网格员', '微网格长(员)'],
};

const bases: Record<AppointmentBasis, string[]> = {
  ELECTED: ['竞选'],
  APPOINTED: ['聘任'],
  EX_OFFICIO: ['兼任'],
  EMPLOYED: ['聘用'],
};

/** A basis as people write it, and as the graph calls it. */
export function wordsFor(basis: AppointmentBasis): string {
  return `${bases[basis][0]} (${basis})`;
}

/** What a spreadsheet says of a post, and under which headers. */
export const appointmentColumns = {
  role: oneOf(['角色', '任职角色', '岗位', '职务'], roles),
  gridCode: code(['网格编码', '网格编号', '网格代码'], gridCode),
  startsOn: day(['任期起', '任期开始', '任职起', '起始日期', '聘任日期', '上岗日期']),
  endsOn: day(['任期止', '任期结束', '任职止', '截止日期', '到期日期']),
  basis: oneOf(['依据', '任职依据', '产生方式'], bases),
};

function gridCode(given: string): string {
  try {
    return parseGridCode(given).code;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CellProblem(error.message, 'is no code of a grid: 12, 15 or 18 digits');
  }
}
