import { describedEnum } from '@microgrid/subgraph/described-enum';

/** As organisation has it; here only because matters are counted by it. */
export const GridAreaType = describedEnum('GridAreaType', 'What kind of area a micro-grid is（区域类型）.', {
  BUILT_ESTATE: 'Built urban estate（城镇建制小区）.',
  COMMERCIAL: 'Shops and businesses（商业店铺）.',
  RURAL_GROUP: 'Rural villagers’ group（农村村组）.',
  INSTITUTION: 'Enterprise or institution（企事业单位）.',
  SCATTERED_COURTYARD: 'Scattered courtyards（散居院落）.',
});
export type GridAreaType = keyof typeof GridAreaType;
