import { Directive, Field, ObjectType } from 'type-graphql';
import { inEnglish } from './definition-texts.ts';
import type { Measure } from './measures.ts';

@ObjectType({ description: 'What a measure counts（口径说明）.' })
@Directive('@shareable')
export class MeasureDefinition {
  @Field(() => String, { description: 'Name of the measure（指标名）, as in aggregates.' })
  measure!: string;

  @Field(() => String, { description: 'What it counts（定义）, in English.' })
  text!: string;

  @Field(() => String, { description: 'What it counts（定义）, in Chinese.' })
  textZh!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is counted above the line（分子）; null for a plain count.',
  })
  numerator!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is counted of（分母）; null for a plain count.' })
  denominator!: string | null;
}

/** The definitions of a list's measures, in their order, from what each says of itself. */
export function definitionsOf(measures: Readonly<Record<string, Omit<Measure, 'sql'>>>): MeasureDefinition[] {
  return Object.entries(measures).map(([measure, { description, text = inEnglish(description), textZh, rate }]) => ({
    measure,
    text,
    textZh,
    numerator: rate?.numerator ?? null,
    denominator: rate?.denominator ?? null,
  }));
}
