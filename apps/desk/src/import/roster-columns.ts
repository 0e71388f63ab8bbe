import type { Words } from '@microgrid/client/catalogue';

/** The columns of a roster by their headers, with what stands in them; docs/import.md says other headers that are read too. */
export const columns: readonly (readonly [string, Words])[] = [
  ['编号', ['可不填；每人一个，长期不变', 'may be empty; one for each person, for ever']],
  ['姓名', ['1 至 100 个字', '1 to 100 characters']],
  ['工作电话', ['可不填', 'may be empty']],
  ['来源', ['退休教师、退役军人、退休干部、楼栋长等', 'where they come from, such as 退休教师, 退役军人, 楼栋长']],
  ['成年', ['是 或 否；仅限成年人', '是 or 否; only adults serve']],
  [
    '角色',
    [
      '微网格长；街道还可填 总网格长、专职网格员、联系两委',
      '微网格长; of the street also 总网格长, 专职网格员, 联系两委',
    ],
  ],
  ['网格编码', ['文本格式，如 510115006005001003', 'as text, such as 510115006005001003']],
  ['任期起', ['如 2026-03-05', 'such as 2026-03-05']],
  ['任期止', ['如 2029-03-04', 'such as 2029-03-04']],
  ['依据', ['微网格长填 竞选 或 聘任；其他留空', '竞选 or 聘任 of leaders; empty of the others']],
];

/** A roster of nobody. */
export const EXAMPLE: string = `${columns.map(([header]) => header).join(',')}\r\n`;
