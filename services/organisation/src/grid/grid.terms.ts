import type { GridLevel as Level } from '@microgrid/grid-code';
import { describedEnum } from '@microgrid/subgraph/described-enum';

export const GridLevel = describedEnum('GridLevel', 'Level of a grid（网格层级）.', {
  TOTAL: 'Total grid（总网格）: a community or village, one to one.',
  GENERAL: 'General grid（一般网格）: where a full-time worker serves.',
  EXCLUSIVE: 'Exclusive grid（专属网格）: an institution, market or estate of its own, beside the general grids.',
  MICRO: 'Micro-grid（微网格）: usually 30 to 100 households, led by a neighbour.',
} satisfies Record<Level, string>);
export type GridLevel = keyof typeof GridLevel;

export const GridAreaType = describedEnum('GridAreaType', 'What kind of area a micro-grid is（区域类型）.', {
  BUILT_ESTATE: 'Built urban estate（城镇建制小区）.',
  COMMERCIAL: 'Shops and businesses（商业店铺）.',
  RURAL_GROUP: 'Rural villagers’ group（农村村组）.',
  INSTITUTION: 'Enterprise or institution（企事业单位）.',
  SCATTERED_COURTYARD: 'Scattered courtyards（散居院落）.',
});
export type GridAreaType = keyof typeof GridAreaType;

export const SizeStatus = describedEnum(
  'SizeStatus',
  'A micro-grid’s size against the standard of 30 to 100 households（规模）: a flag, never a refusal.',
  {
    BELOW: 'Fewer than 30 households.',
    WITHIN: '30 to 100 households.',
    ABOVE: 'More than 100 households.',
  },
);
export type SizeStatus = keyof typeof SizeStatus;

export const GridStatus = describedEnum('GridStatus', 'Whether a grid is in force today（状态）.', {
  PLANNED: 'Its first day is to come（待启用）.',
  ACTIVE: 'In force（启用）.',
  CLOSED: 'Its last day has passed（停用）; statistics of the past still refer to it.',
});
export type GridStatus = keyof typeof GridStatus;
