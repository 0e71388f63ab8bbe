import { describedEnum } from '@microgrid/subgraph/described-enum';

export const RosterImportStatus = describedEnum('RosterImportStatus', 'Where an import stands（导入状态）.', {
  UPLOADING: 'Waits for the file（待上传）.',
  CHECKING: 'Being checked（检查中）.',
  CHECKED: 'Checked（已检查）: nothing is written yet.',
  APPLYING: 'Being written（写入中）.',
  APPLIED: 'Written（已完成）.',
  REFUSED: 'The file was refused（已拒绝）.',
  CANCELLED: 'Given up（已取消）.',
});
export type RosterImportStatus = keyof typeof RosterImportStatus;

export const RosterRowStatus = describedEnum('RosterRowStatus', 'Where a row stands（行状态）.', {
  GOOD: 'Good（合格）.',
  BAD: 'Something is wrong（有问题）.',
  UNCHANGED: 'Already so（无变化）.',
  APPLIED: 'Written（已写入）.',
});
export type RosterRowStatus = keyof typeof RosterRowStatus;
