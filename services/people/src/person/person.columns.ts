import { plainText } from '@microgrid/subgraph/import-columns';
import { code, oneOf, optional, yesOrNo } from '@microgrid/tables/columns';
import type { SourceKind } from './person.terms.ts';

const sourceKinds: Record<SourceKind, string[]> = {
  PROPERTY: ['物业人员'],
  BUILDING_HEAD: ['楼栋长'],
  PARTY_MEMBER: ['党员'],
  RETIREE: ['退休人员'],
  VETERAN: ['退役军人'],
  VOLUNTEER: ['志愿者'],
  RIDER: ['骑手'],
  OTHER: ['其他'],
};

/** What a spreadsheet says of somebody who serves, and under which headers. */
export const personColumns = {
  displayName: plainText(['姓名', '名字'], { max: 100 }),
  workPhone: optional(
    code(['工作电话', '电话', '联系电话', '联系方式', '办公电话', '手机', '手机号', '手机号码'], phoneNumber),
  ),
  sourceKind: oneOf(['来源', '人员来源'], sourceKinds),
  isAdult: yesOrNo(['成年', '是否成年', '已成年']),
};

function phoneNumber(given: string): string {
  if (/^\+?\d[\d-]{2,29}$/.test(given)) return given;
  throw new Error('is no phone number: 3 to 30 digits, with - between them and + in front where wanted');
}
