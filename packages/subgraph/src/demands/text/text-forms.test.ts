import { validate } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { LanguageTags, languageTag, PhoneNumber } from './text-forms.ts';

class Contact {
  @PhoneNumber()
  phone?: unknown;

  @LanguageTags()
  languages?: unknown;
}

const problemsOf = async (given: Contact) => {
  const contact = Object.assign(new Contact(), given);
  const errors = await validate(contact, { skipMissingProperties: true, forbidUnknownValues: false });
  return errors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
};

describe('a telephone number', () => {
  it.each(['028-8000-0000', '000-0000-0000', '12345', '+86 000 0000 0000'])('may be %s', async (phone) => {
    expect(await problemsOf({ phone })).toEqual([]);
  });

  it.each(['', '12', 'call me', '028-8000-0000 after six', '1'.repeat(30), '-', 7])('is not %s', async (phone) => {
    expect(await problemsOf({ phone })).toEqual([expect.stringContaining('must be a telephone number')]);
  });
});

describe('languages', () => {
  it.each([[[]], [['zh']], [['cmn-Hans-CN', 'wuu', 'ii']]])('may be %j', async (languages) => {
    expect(await problemsOf({ languages })).toEqual([]);
  });

  it.each([[['Sichuanese dialect']], [['zh', '']], [['zh_CN']], [Array.from({ length: 21 }, () => 'zh')]])(
    'are not %j',
    async (languages) => {
      expect(await problemsOf({ languages })).toEqual([expect.stringContaining('languages')]);
    },
  );

  it.each([
    ['ZH-hans-cn', 'zh-Hans-CN'],
    ['zh', 'zh'],
    ['中文', undefined],
    [3, undefined],
  ])('%s is stored as %s', (tag, stored) => {
    expect(languageTag(tag)).toBe(stored);
  });
});
