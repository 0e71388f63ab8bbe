import { Directive, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../resolver/described-enum.ts';

export const FigureStatus = describedEnum('FigureStatus', 'How exact a figure is（数字口径）.', {
  EXACT:
    'The exact number（准确数）: a fact about no person, or about the own subtree of somebody who may read all of it.',
  ROUNDED: 'A multiple of 5 near the number（取整）.',
  BELOW: 'Too few to tell（较少）, perhaps none; value is null.',
  SUMMED: 'Added up from published figures（合计）; hiddenParts says how many of them were BELOW.',
});
export type FigureStatus = keyof typeof FigureStatus;

@ObjectType({ description: 'A figure（统计数字）: the value of one measure and how exact it is.' })
@Directive('@shareable')
export class Figure {
  @Field(() => Float, {
    nullable: true,
    description: 'The value（数值）; null when BELOW, which is not 0: print 较少.',
  })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'How exact it is（口径）.' })
  status!: FigureStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the added up figures were BELOW（未计入部分）; null unless SUMMED.',
  })
  hiddenParts!: number | null;
}

export function exact(value: number): Figure {
  return { value, status: 'EXACT', hiddenParts: null };
}

@InputType({ description: 'From which value to which a figure must be（数值范围）.' })
export class FigureRange {
  @Field(() => Float, { nullable: true, description: 'At least this.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  max?: number | null;
}
