import { Random } from '@microgrid/sample-network/random';
import { describe, expect, it } from 'vitest';
import { personalNumberIn } from './personal-numbers.ts';
import { identityNumber, oldIdentityNumber } from './testing.ts';

// No county has the number 000000; the old numbers have the province of one and no county either.
const IDENTITY = identityNumber('00000019900228000');
const OLD = oldIdentityNumber;
const MOBILE = ['138', '0013', '8000'].join('');
const [three, four, last] = [MOBILE.slice(0, 3), MOBILE.slice(3, 7), MOBILE.slice(7)];

const by = (digits: string) => (text: string) =>
  text.replaceAll(/\d/g, (digit) => Array.from(digits)[Number(digit)] ?? '');
const scripts = {
  western: (text: string) => text,
  'full-width': by('０１２３４５６７８９'),
  Chinese: by('零一二三四五六七八九'),
  'Chinese with a round zero': by('〇一二三四五六七八九'),
  'spoken Chinese': by('零幺二三四五六七八九'),
  'of contracts': by('零壹贰叁肆伍陆柒捌玖'),
  'Arabic-Indic': by('٠١٢٣٤٥٦٧٨٩'),
  Persian: by('۰۱۲۳۴۵۶۷۸۹'),
  Devanagari: by('०१२३४५६७८९'),
  Tibetan: by('༠༡༢༣༤༥༦༧༨༩'),
  Mongolian: by('᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙'),
  'mathematical bold': by('𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'),
  superscript: by('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  circled: by('⓪①②③④⑤⑥⑦⑧⑨'),
  'circled in black': by('⓿❶❷❸❹❺❻❼❽❾'),
  keycaps: (text: string) => text.replaceAll(/\d/g, (digit) => `${digit}\uFE0F\u20E3`),
  lookalikes: (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l'),
};
const gaps = ['-', ' ', '/', '.', '·', '—', '\n', '\r\n', ' - ', '\u200B', '\u202E', '\u00AD', '、', '*', '😀'];

describe('P38: a mobile number is found', () => {
  it.each([
    ['with wide gaps', `${three}        ${four}\n        ${last}`],
    ['with strokes', `${three}/${four}/${last}`],
    ['read out, but for its first digits', `${MOBILE.slice(0, 2)} ${Array.from(MOBILE.slice(2)).join(' ')}`],
    ['in Chinese numerals', scripts.Chinese(MOBILE)],
    ['half in Chinese numerals', `${three}${scripts.Chinese(four)}${last}`],
    ['beside a Chinese numeral', `联系人之一${MOBILE}`],
    ['with long strokes', `${three}ー${four}-----${last}`],
    ['as an account of a messenger', `微信账号：${MOBILE}`],
    ['as an account of nothing named', `账号：${MOBILE}`],
    ['as a number of nothing named', `编号${MOBILE}`],
    ['as a number of nothing named, with a colon and strokes', `编号：${three}-${four}-${last}`],
    ['as the number of a person', `本人编号是${MOBILE}`],
    ['as the number of somebody on call', `值班员编号 ${MOBILE}`],
    ['as a number of nothing named, in Chinese numerals', `编号${scripts.Chinese(MOBILE)}`],
    ...['员工', '部门', '代表', '主管'].map((who) => [`as the number of ${who}`, `${who}编号：${MOBILE}`]),
    ...['邮箱', '来电', '我的'].map((what) => [`as the account of ${what}`, `${what}账号${MOBILE}`]),
    ['as a slip of nothing named', `单号${MOBILE}`],
    ['after the number of a thing', `水表编号 0012，编号${MOBILE}`],
    ['over two lines', `${three}${four}\n${last}`],
    ['over two lines of Windows', `${three}\r\n${four}${last}`],
    ['digit by digit', Array.from(MOBILE).join(' ')],
    ['in pairs', MOBILE.replaceAll(/\d\d(?=\d)/g, '$&-')],
    ['in pairs after +86', `+86-${MOBILE.replaceAll(/\d\d(?=\d)/g, '$&-')}`],
    ['in groups of four', `${MOBILE.slice(0, 4)} ${MOBILE.slice(4, 8)} ${MOBILE.slice(8)}`],
    ['after +86', `+86 ${three} ${four} ${last}`],
    ['between other numbers', `3-1-301 ${three}-${four}-${last} 2`],
    ['with what nobody sees inside', `${three}\u2063${four}\uFE0F${last}`],
    ['of a room, as its number', `301室${MOBILE}`],
  ])('%s: %s', (_how, text) => {
    expect(personalNumberIn(text)).toBe('MOBILE');
  });
});

describe('P38: an identity number is found', () => {
  const endingInX = Array.from({ length: 99 }, (_, n) => identityNumber(`00000019900228${String(n).padStart(3, '0')}`));
  const [seventeen = ''] = endingInX.filter((number) => number.endsWith('X')).map((number) => number.slice(0, 17));
  it.each([
    ['with a Cyrillic letter at the end', `${seventeen}Х`],
    ['with a small one', `${seventeen}х`],
    ['with a Greek one', `${seventeen}Χ`],
    ['with a Roman ten', `${seventeen}Ⅹ`],
    ['with the sign of times', `${seventeen}×`],
    ['with the letter apart', `${seventeen} X`],
    ['over two lines', `${IDENTITY.slice(0, 6)}\n${IDENTITY.slice(6)}`],
    ['in uneven groups', `${IDENTITY.slice(0, 2)}-${IDENTITY.slice(2, 9)} ${IDENTITY.slice(9)}`],
    ['of the old kind, with 15 digits', OLD],
    ['of the old kind, in groups', `${OLD.slice(0, 6)} ${OLD.slice(6, 12)} ${OLD.slice(12)}`],
    ['of the old kind, in Chinese numerals', scripts.Chinese(OLD)],
  ])('%s: %s', (_how, text) => {
    expect(personalNumberIn(text)).toBe('IDENTITY');
  });
});

describe('P38: no number of a person is', () => {
  it.each([
    ['of two flats', '15-1-301 2-1-402'],
    ['of two hours and a room', '14.30-17.30 305教室'],
    ['of the same with colons', '14:30-17:30 305教室'],
    ['of the same without', '1430-1730 305教室'],
    ['of hours and a number of people', '1300-1400 150人'],
    ['of rooms', '1301 1302 303室'],
    ['of a gas meter', `燃气号：${MOBILE}`],
    ['of a contract', `合同号${MOBILE}`],
    ['of a gas account', `燃气户号${MOBILE}`],
    ['of a gas account with a colon', `天然气用户号：${MOBILE}`],
    ['of a gas account of 15 digits', `户号 ${OLD}`],
    ['of a gas account of twelve digits', '1380 0138 0001'],
    ['of a meter', `表号：${MOBILE}`],
    ['of a lamp', `路灯编号${MOBILE}`],
    ['of a lift', `电梯编号：${MOBILE}`],
    ['of a device', `设备编号 ${MOBILE}`],
    ['of a water meter', `水表编号为${MOBILE}`],
    ['of an order', `订单号${MOBILE}`],
    ['of a repair', `维修工单号：${MOBILE}`],
    ['of a bill of gas', `燃气账号${MOBILE}`],
    ['of a contract, as its number', `合同编号${MOBILE}`],
    ['of a device, of which a part could be one', '设备 005-138-001-380-00'],
    ['of days', '2026-11-29 08:00-17:30'],
    ['of houses', '13、15、17、19、21、23、25号'],
    ['of a landline', '028-82720000'],
    ['of a general grid', '510115006005007'],
    ['of a general grid that reads as a day', '510115001012007'],
    ['of a micro-grid', '510115006005007003'],
    ['of a matter', '2026-510115006005-480217'],
    ['of a year, spoken', '二〇二六年十一月二十九日'],
    ['of a parcel', 'SF1380013800012'],
    ['of the old kind with a date that never was', `${OLD.slice(0, 8)}1332${OLD.slice(12)}`],
  ])('%s: %s', (_what, text) => {
    expect(personalNumberIn(text)).toBeUndefined();
  });
});

describe('P38: a number is found in every script and with every gap', () => {
  it.each(Object.entries(scripts))('%s', (_script, spell) => {
    for (const gap of gaps) {
      const mobile = [three, four, last].map(spell).join(gap);
      expect.soft(personalNumberIn(`请打${mobile}，谢谢`), JSON.stringify(mobile)).toBe('MOBILE');
      const identity = [IDENTITY.slice(0, 6), IDENTITY.slice(6, 14), IDENTITY.slice(14)].map(spell).join(gap);
      expect.soft(personalNumberIn(`证号${identity}。`), JSON.stringify(identity)).toBe('IDENTITY');
    }
  });

  it('and in 2,000 mixtures of them', () => {
    const random = new Random(38, '510115', 'spellings');
    const spellings = Object.values(scripts);
    for (let round = 0; round < 2000; round += 1) {
      const digits = `1${random.int(3, 9)}${String(random.int(0, 999_999_999)).padStart(9, '0')}`;
      const spell = () => random.pick(spellings);
      const gap = () => (random.int(0, 2) === 0 ? '' : random.pick(gaps));
      const text = `${spell()(digits.slice(0, 3))}${gap()}${spell()(digits.slice(3, 7))}${gap()}${spell()(digits.slice(7))}`;
      expect({ text, found: personalNumberIn(text) }).toEqual({ text, found: 'MOBILE' });
    }
  });

  it('while 2,000 flats, hours and rooms are not', () => {
    const random = new Random(38, '510115', 'places');
    for (let round = 0; round < 2000; round += 1) {
      const flat = () => `${random.int(1, 30)}-${random.int(1, 4)}-${random.int(1, 33)}0${random.int(1, 6)}`;
      const hour = () => `${random.int(6, 21)}.${random.int(1, 5)}0`;
      const text = random.pick([
        `${flat()} ${flat()}`,
        `${flat()}、${flat()}`,
        `${hour()}-${hour()} ${random.int(101, 650)}教室`,
      ]);
      expect({ text, found: personalNumberIn(text) }).toEqual({ text, found: undefined });
    }
  });
});
