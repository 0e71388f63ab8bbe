import type { Words } from './catalogue.ts';

/** One thing wrong with what was sent. */
export interface FieldProblem {
  /** The argument, or field of an input, as `place`. */
  readonly field: string;
  /** A rule of docs/field-rules.md, or of a newer graph. */
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What would be right, in Chinese and in English, without the name of the field. */
  readonly words: Words;
  /** What the graph said, in English: more than the rule where that is NOT_ACCEPTED. */
  readonly message: string;
}

/** What each rule says; `{max}` and the like stand for its parameters. */
export const ruleWords: Readonly<Record<string, Words>> = {
  REQUIRED: ['请填写', 'Please fill this in'],
  LEAVE_OUT: ['此处请留空', 'Please leave this empty'],
  TOO_LONG: ['最多{max}个字', 'At most {max} characters'],
  TOO_FEW: ['至少{min}项', 'At least {min}'],
  TOO_MANY: ['最多{max}项', 'At most {max}'],
  TOO_SMALL: ['不能小于{min}', 'Not less than {min}'],
  TOO_LARGE: ['不能大于{max}', 'Not more than {max}'],
  REPEATED: ['有重复，请去掉', 'Something stands here twice'],
  WRONG_FORM: ['格式不对', 'This is not written as it should be'],
  PERSONAL_NUMBER: ['请勿填写身份证号或手机号', 'Please leave out ID-card and mobile numbers'],
  UNKNOWN_VALUE: ['请从可选项中选择', 'Please choose one that is offered'],
  UNKNOWN_FIELD: ['应用版本过旧，请更新', 'This version of the app is too old: update it'],
  NOT_FOUND: ['没有找到，请重新选择', 'There is no such thing: choose again'],
  NOT_IN_USE: ['当时未启用，请重新选择', 'Not in use then: choose another'],
  NOT_ACCEPTED: ['填写有误，请修改', 'Please correct this'],
};

const UNSAID: Words = ['填写有误，请修改', 'Please correct this'];

/** `extensions.problems` of an error, as far as it can be read. */
export function fieldProblems(told: unknown): FieldProblem[] {
  return (Array.isArray(told) ? told : []).flatMap((one: unknown): FieldProblem[] => {
    const { field, message, rule, parameters } = objectOf(one);
    if (typeof field !== 'string') return [];
    const [name, given] = [typeof rule === 'string' ? rule : 'NOT_ACCEPTED', objectOf(parameters)];
    return [
      {
        field,
        rule: name,
        parameters: given,
        words: wordsOf(name, given),
        message: typeof message === 'string' ? message : '',
      },
    ];
  });
}

function wordsOf(rule: string, parameters: Readonly<Record<string, unknown>>): Words {
  const [zh, en] = (Object.prototype.hasOwnProperty.call(ruleWords, rule) ? ruleWords[rule] : undefined) ?? UNSAID;
  const say = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => textOf(parameters[name]));
  return [say(zh), say(en)];
}

function textOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
