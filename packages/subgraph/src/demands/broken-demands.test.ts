import 'reflect-metadata';
import type { FieldProblem } from '@microgrid/execution/field-problem';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { brokenDemands } from './broken-demands.ts';
import { PlainText } from './text/plain-text.ts';
import { PhoneNumber } from './text/text-forms.ts';
import { validateArgument } from './text/validate-argument.ts';

class Part {
  @Min(2)
  @Max(9)
  size: unknown;

  @PlainText(5)
  text: unknown;
}

class Whole extends Part {
  @IsUUID()
  id: unknown;

  @MaxLength(3)
  word: unknown;

  @ArrayMinSize(2)
  @ArrayMaxSize(3)
  @ArrayUnique()
  list: unknown;

  @PhoneNumber()
  phone: unknown;

  @ValidateNested({ each: true })
  parts: unknown;
}

describe('a demand of an input that is not met', () => {
  const problems = async (given: object): Promise<FieldProblem[]> => {
    const refusal: unknown = await validateArgument(Object.assign(new Whole(), given)).catch((error: unknown) => error);
    if (!(refusal instanceof ArgumentValidationError)) throw new Error('it was not refused');
    return brokenDemands(refusal.extensions.validationErrors);
  };

  it.each<[object, object]>([
    [{ size: 1 }, { field: 'size', rule: 'TOO_SMALL', parameters: { min: 2 } }],
    [{ size: 10 }, { field: 'size', rule: 'TOO_LARGE', parameters: { max: 9 } }],
    [{ text: '一二三四五六' }, { field: 'text', rule: 'TOO_LONG', parameters: { max: 5 } }],
    [{ text: ' ' }, { field: 'text', rule: 'REQUIRED' }],
    [{ id: 'x' }, { field: 'id', rule: 'WRONG_FORM' }],
    [{ word: 'word' }, { field: 'word', rule: 'TOO_LONG', parameters: { max: 3 } }],
    [{ list: [1] }, { field: 'list', rule: 'TOO_FEW', parameters: { min: 2 } }],
    [{ list: [1, 2, 3, 4] }, { field: 'list', rule: 'TOO_MANY', parameters: { max: 3 } }],
    [{ list: [1, 1] }, { field: 'list', rule: 'REPEATED' }],
    [{ phone: 'abc' }, { field: 'phone', rule: 'WRONG_FORM' }],
    [{ parts: [Object.assign(new Part(), { size: 1 })] }, { field: 'parts.0.size', rule: 'TOO_SMALL' }],
  ])('tells which rule it is, of %j', async (given, told) => {
    expect(await problems(given)).toMatchObject([told]);
  });
});
