import { Access } from '@microgrid/access/access';
import { Arg, Args, ArgsType, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { connectionOf } from './lists/connection.ts';
import { byColumn } from './figures/measures.ts';
import { PlainText } from './demands/plain-text.ts';
import { buildFederatedSchema } from './build-schema.ts';

describe('a schema does not build', () => {
  it('P27: with a score of residents', async () => {
    @Resolver()
    class Judging {
      @Query(() => Number)
      @Access('PUBLIC')
      residentScore(): number {
        return 1;
      }
    }
    await expect(buildFederatedSchema({ resolvers: [Judging], references: {} })).rejects.toThrow('Query.residentScore');
  });

  it('P28: with a text that nothing guards, in an input, in arguments or alone', async () => {
    @InputType()
    class NoteInput {
      @Field(() => String)
      @PlainText(10)
      guarded!: string;

      @Field(() => String)
      open!: string;
    }
    @ArgsType()
    class NoteArguments {
      @Field(() => [String])
      words!: string[];
    }
    @Resolver()
    class Noting {
      @Query(() => Number)
      @Access('PUBLIC')
      notes(@Args(() => NoteArguments) { words }: NoteArguments): number {
        return words.length;
      }

      @Mutation(() => Number)
      @Access('PUBLIC')
      note(@Arg('input', () => NoteInput) { open }: NoteInput, @Arg('more', () => String) more: string): number {
        return open.length + more.length;
      }
    }
    await expect(buildFederatedSchema({ resolvers: [Noting], references: {} })).rejects.toThrow(
      'no @PlainText on NoteInput.open, NoteArguments.words, note(more)',
    );
  });
});

describe('two schemas in one process', () => {
  /** A subgraph with a list of things that are counted by their colour or shape. */
  const thingsBy = (dimension: 'colour' | 'shape') => {
    @ObjectType('Thing')
    class Thing {
      @Field(() => String)
      name!: string;
    }
    const ThingConnection = connectionOf({
      name: 'Thing',
      what: 'things',
      node: () => Thing,
      dimensions: { [dimension.toUpperCase()]: byColumn(dimension, () => String, dimension) },
    });
    @Resolver()
    class ThingResolver {
      @Query(() => ThingConnection)
      @Access('PUBLIC')
      things() {
        return null;
      }
    }
    return ThingResolver;
  };
  const sdlOf = async (resolver: Function) =>
    (await buildFederatedSchema({ resolvers: [resolver], references: {} })).sdl;

  it('have each the figures of their own lists, though both are called the same', async () => {
    const [byColour, byShape] = [thingsBy('colour'), thingsBy('shape')];
    const [colour, shape] = [await sdlOf(byColour), await sdlOf(byShape)];
    for (const [own, others, sdl] of [
      ['COLOUR', 'SHAPE', colour],
      ['SHAPE', 'COLOUR', shape],
    ] as const) {
      expect(sdl).toMatch(new RegExp(`enum ThingDimension \\{[^}]*\\b${own}\\b`));
      expect(sdl).not.toMatch(new RegExp(`\\b${others}\\b`));
      expect(sdl).toMatch(/type ThingConnection \{[^}]*\bgroups\(/);
    }
    expect(await sdlOf(byColour)).toBe(colour);
  });

  it('that know of no list have no figures', async () => {
    thingsBy('colour');
    @Resolver()
    class Greeting {
      @Query(() => Number)
      @Access('PUBLIC')
      hello(): number {
        return 1;
      }
    }
    expect(await sdlOf(Greeting)).not.toMatch(/Thing|Figure|MeasureDefinition/);
  });

  it('P28: demand plain texts of themselves alone', async () => {
    @InputType()
    class RemarkInput {
      @Field(() => String)
      open!: string;
    }
    @InputType()
    class OuterInput {
      @Field(() => [RemarkInput])
      remarks!: RemarkInput[];
    }
    @Resolver()
    class Remarking {
      @Mutation(() => Number)
      @Access('PUBLIC')
      remark(@Arg('input', () => OuterInput) { remarks }: OuterInput): number {
        return remarks.length;
      }

      @Query(() => Number)
      @Access('PUBLIC')
      remarks(): number {
        return 1;
      }
    }
    await expect(sdlOf(Remarking)).rejects.toThrow('no @PlainText on RemarkInput.open');
    expect(await sdlOf(thingsBy('shape'))).toContain('type ThingConnection');
  });
});
