import { readingsOf } from './normal-text.ts';

/** What kind of number a text holds that says who somebody is. */
type PersonalNumber = 'IDENTITY' | 'MOBILE';

/** The number in a text that says who somebody is, however it is spelled; undefined when there is none. */
export function personalNumberIn(text: string): PersonalNumber | undefined {
  const runs = readingsOf(text).flatMap(runsOf);
  if (runs.some(holdsIdentityNumber)) return 'IDENTITY';
  return runs.some(holdsMobileNumber) ? 'MOBILE' : undefined;
}

/** Groups of digits with nothing but gaps between them: `14.30-17.30 305教室` is 14 30 17 30 305, before 教室. */
interface Run {
  readonly groups: readonly string[];
  readonly gaps: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** A gap is neither letter nor digit, and short: what stands further apart is not read together. */
const GAP = '[^\\p{L}\\p{N}]{1,6}';
const RUN = new RegExp(`\\d+(?:${GAP}\\d+)*(?:(?:${GAP})?X(?!\\p{L}))?`, 'gu');

function runsOf(reading: string): Run[] {
  return [...reading.matchAll(RUN)].map(({ 0: run, index }) => ({
    groups: run.match(/\d+X?|X/g) ?? [],
    gaps: run.match(new RegExp(GAP, 'gu')) ?? [],
    before: reading.slice(0, index),
    after: reading.slice(index + run.length),
  }));
}

const PREFIX = /^(?:00)?86(?=1\d{10}$)/;
const MOBILE = /^1[3-9]\d{9}$/;
/** How people group a mobile number; with any signs between, and whatever stands before and after. */
const USUAL = new Set(['11', '3-4-4', '3-8', '7-4']);
/** What the number of an account, a contract or a device is called: it is not a person's, though it may begin like one. */
const NUMBER_OF_A_THING = '户号|(?:燃气|天然气|水表|电表|气表|表|合同|客户|用户|缴费|设备)号';
/** What everything and everybody has: a thing's only when it is named before. */
const NUMBER_OF_ANYTHING = '编号|单号|账号|帐号|账户|帐户';
const THING =
  '燃气|天然气|水|(?<!来)电|气|暖|供热|费|银行|(?<!代)表|灯|杆|(?<!邮)箱|柜|桩|阀|泵|井盖?|电梯|设备|设施|器材|灭火器|消火栓|消防栓|摄像头|探头|管道|合同|协议|订|(?<![员职民])工|保修|报修|维修|派|运|发票|收据';
const LABEL = new RegExp(`(?:${NUMBER_OF_A_THING}|(?:${THING})(?:${NUMBER_OF_ANYTHING}))(?: ?[:是为] ?| )?$`);
/** What is counted in places and times: rooms, buildings, hours. */
const PLACE_OR_TIME = /^ ?(?:室|教室|房|栋|幢|座|单元|楼|层|户|号楼|点|时|分|人)/;

/**
 * Whether one of the usual groupings is there, or the whole run is grouped evenly with one sign: `13 80 01 …`,
 * `1380-0138-000`. Rooms and times are neither: `15-1-301 2-1-402` has 2, 1, 3, 1, 1 and 3 digits.
 */
function holdsMobileNumber(run: Run): boolean {
  if (LABEL.test(run.before)) return false;
  return partsOf(run).some((part) => {
    const [first = '', ...others] = part.groups;
    const groups = [first.replace(PREFIX, ''), ...others];
    if (!MOBILE.test(groups.join(''))) return false;
    return USUAL.has(sizesOf(groups)) || (isWholeNumber(part, run) && isEven(part) && !PLACE_OR_TIME.test(run.after));
  });
}

/** Nothing before it but the number of the country. */
function isWholeNumber({ from, to }: Part, { groups }: Run): boolean {
  return to === groups.length && (from === 0 || (from === 1 && /^(?:00)?86$/.test(groups[0] ?? '')));
}

/** So many single digits in a row are read out, and number no rooms. */
const MOSTLY = 7;

/** Whether the same sign is between all groups, and these are all long, all of one size but the last, or mostly single digits. */
function isEven({ groups, gaps }: Part): boolean {
  const size = groups[0]?.length ?? 0;
  const areLong = groups.every(({ length }) => length >= 3);
  const areAlike = groups.every(({ length }, at) => length === size || (at === groups.length - 1 && length < size));
  const areSingle = groups.filter(({ length }) => length === 1).length >= MOSTLY;
  return new Set(gaps).size <= 1 && (areLong || areAlike || areSingle);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The provinces that the first two digits can be of (GB/T 2260). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

/**
 * Whether it holds an ID-card number: a date of birth and the check digit right (GB 11643), grouped in any way. The
 * code of a micro-grid has 18 digits too; the few below streets 190 to 210 that are right by both cannot be told apart
 * and are refused: a code belongs into a field for codes, a text says the grid's name.
 */
function holdsIdentityNumber(run: Run): boolean {
  return partsOf(run).some((part) => {
    const number = part.groups.join('');
    if (/^\d{17}[\dX]$/.test(number)) return isBirthDate(number.slice(6, 14)) && isChecksumRight(number);
    return /^\d{15}$/.test(number) && isOldIdentityNumber(number) && isEven(part) && !LABEL.test(run.before);
  });
}

/**
 * One of those given out until 1999, without a century and a check digit. Who had one was born from 1925 on, near
 * enough; earlier years are what the codes of general grids have in that place.
 */
function isOldIdentityNumber(number: string): boolean {
  const date = number.slice(6, 12);
  return PROVINCE.test(number) && date >= '25' && isBirthDate(`19${date}`);
}

function isBirthDate(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return isReal && date >= '1900' && instant <= new Date();
}

function isChecksumRight(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1);
}

/** Some neighbouring groups of a run, those from `from` to before `to`. */
interface Part {
  readonly groups: readonly string[];
  readonly gaps: readonly string[];
  readonly from: number;
  readonly to: number;
}

const LONGEST = 18;

/** Each part of a run that is no longer than the longest number, and its prefix. */
function partsOf({ groups, gaps }: Run): Part[] {
  return groups.flatMap((_, from) =>
    Array.from({ length: Math.min(groups.length - from, LONGEST) }, (__, more) => {
      const to = from + more + 1;
      return { groups: groups.slice(from, to), gaps: gaps.slice(from, to - 1), from, to };
    }),
  );
}

function sizesOf(groups: readonly string[]): string {
  return groups.map(({ length }) => length).join('-');
}
