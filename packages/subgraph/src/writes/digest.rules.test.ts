import { ANONYMOUS } from '@microgrid/access/actor';
import { Field, InputType, Int } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { digestsOf } from './digest.ts';
import { WriteInput } from './write-input.ts';

@InputType()
class PartInput {
  @Field(() => Int)
  size!: number;

  @Field(() => [String], { defaultValue: [] })
  names!: string[];
}

@InputType()
class PlanInput extends WriteInput {
  @Field(() => [PartInput])
  parts!: PartInput[];

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  isPublic!: boolean;
}

@InputType()
class LongerPlanInput extends PlanInput {
  @Field(() => Boolean, { defaultValue: true })
  isNew!: boolean;
}

const partOf = (own: Partial<PartInput> = {}) => Object.assign(new PartInput(), { size: 1, names: [] }, own);
const plan = (own: object = {}, type: new () => PlanInput = PlanInput) =>
  digestsOf(Object.assign(new type(), { parts: [partOf()], isPublic: false }, own), ANONYMOUS);
/** As clients sent it before there were defaults. */
const bare = digestsOf(
  Object.assign(new PlanInput(), { parts: [Object.assign(new PartInput(), { size: 1 })] }),
  ANONYMOUS,
);

describe('what tells a write from others with its id', () => {
  it('leaves out what stands at its default, in what it holds and from what it extends too', () => {
    expect(plan().digest).toBe(bare.digest);
    expect(plan({ isNew: true }, LongerPlanInput).digest).toBe(plan({}, LongerPlanInput).digest);
  });

  it.each<[string, object]>([
    ['another value', { isPublic: true }],
    ['another value within', { parts: [partOf({ names: ['a'] })] }],
    ['another number', { parts: [partOf({ size: 2 })] }],
    ['one part more', { parts: [partOf(), partOf()] }],
    ['null where there was nothing', { note: null }],
  ])('is another with %s', (_what, own) => {
    expect(plan(own).digest).not.toBe(plan().digest);
  });

  it('is another for another mutation', () => {
    expect(plan({}, LongerPlanInput).digest).not.toBe(plan().digest);
  });

  it('knows the digests of before, which had the defaults', () => {
    expect(plan().formerDigest).not.toBe(plan().digest);
    expect(bare.formerDigest).toBe(bare.digest);
  });
});
