import 'reflect-metadata';
import { ValidateNested } from 'class-validator';
import { expect, it } from 'vitest';
import { PlainText } from './plain-text.ts';
import { validateArgument } from './validate-argument.ts';

class Line {
  @PlainText(5)
  text: string;

  constructor(text: string) {
    this.text = text;
  }
}

class Page {
  @ValidateNested({ each: true })
  lines: Line[];

  constructor(...texts: string[]) {
    this.lines = texts.map((text) => new Line(text));
  }
}

it('P38: the texts of inputs in an input arrive as they are stored too', async () => {
  const page = new Page('\u202E一', '二\r\n');
  await validateArgument(page);
  expect(page.lines.map(({ text }) => text)).toEqual(['一', '二\n']);
});

it('P38: and are refused where one of them may not be stored', async () => {
  await expect(validateArgument(new Page('一', '一二三四五六'))).rejects.toThrow('Argument Validation Error');
});
