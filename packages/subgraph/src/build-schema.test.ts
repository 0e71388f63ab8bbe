import { Access } from '@microgrid/access/access';
import { GraphQLScalarType, isObjectType } from 'graphql';
import { Arg, Args, ArgsType, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { connectionOf } from './lists/connection.ts';
import { byColumn } from './figures/measures.ts';
import { PlainText } from './demands/text/plain-text.ts';
import { buildFederatedSchema } from './build-schema.ts';

describe('a schema does not build', () => {
  it('with a border that takes more with it than itself', async () => {
    @Resolver()
    class Closed {
      @Query(() => Number)
      @Access('PUBLIC')
      count(): number {
        return 1;
      }
    }
    await expect(buildFederatedSchema({ resolvers: [Closed], references: {} })).rejects.toThrow('Query.count');
  });

  it('P27: with a score of residents', async () => {
    @Resolver()
    class Judging {
      @Query(() => Number, { nullable: true })
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
      @Query(() => Number, { nullable: true })
      @Access('PUBLIC')
      notes(@Args(() => NoteArguments) { words }: NoteArguments): number {
        return words.length;
      }

      @Mutation(() => Number, { nullable: true })
      @Access('PUBLIC')
      note(@Arg('input', () => NoteInput) { open }: NoteInput, @Arg('more', () => String) more: string): number {
        return open.length + more.length;
      }
    }
    await expect(buildFederatedSchema({ resolvers: [Noting], references: {} })).rejects.toThrow(
      'no @PlainText on NoteInput.open, NoteArguments.words, note(more)',
    );
  });

  it('P28: with a scalar that does not say whether it is free text, or one that is and nothing guards', async () => {
    const scalar = (name: string, extensions: Record<string, unknown>) => new GraphQLScalarType({ name, extensions });
    const silent = scalar('Silent', {});
    const open = scalar('Open', { isFreeText: true });
    @Resolver()
    class Saying {
      @Query(() => silent, { nullable: true })
      @Access('PUBLIC')
      said(): string {
        return 'yes';
      }
    }
    @Resolver()
    class Searching {
      @Query(() => Number, { nullable: true })
      @Access('PUBLIC')
      found(@Arg('like', () => open) like: string): number {
        return like.length;
      }
    }
    await expect(buildFederatedSchema({ resolvers: [Saying], references: {} })).rejects.toThrow(
      'say in its extensions whether it isFreeText: Silent',
    );
    await expect(buildFederatedSchema({ resolvers: [Searching], references: {} })).rejects.toThrow(
      /no @PlainText on .*found\(like\)/,
    );
  });
});

describe('a list of which nobody asks for figures', () => {
  @ObjectType('Thing')
  @Access('PUBLIC')
  class Thing {
    @Field(() => String)
    name!: string;
  }
  const ThingConnection = connectionOf({ name: 'Thing', what: 'things', node: () => Thing });
  @Resolver()
  class ThingResolver {
    @Query(() => ThingConnection, { nullable: true })
    @Access('PUBLIC')
    things() {
      return null;
    }
  }

  it('has none', async () => {
    const { schema } = await buildFederatedSchema({ resolvers: [ThingResolver], references: {} });
    const type = schema.getType('ThingConnection');
    expect(isObjectType(type) && Object.keys(type.getFields())).toEqual(['nodes', 'edges', 'pageInfo', 'totalCount']);
  });
});

describe('two schemas in one process', () => {
  /** A subgraph with a list of things that are counted by their colour or shape. */
  const thingsBy = (dimension: 'colour' | 'shape') => {
    @ObjectType('Thing')
    @Access('PUBLIC')
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
      @Query(() => ThingConnection, { nullable: true })
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
      @Query(() => Number, { nullable: true })
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
      @Mutation(() => Number, { nullable: true })
      @Access('PUBLIC')
      remark(@Arg('input', () => OuterInput) { remarks }: OuterInput): number {
        return remarks.length;
      }

      @Query(() => Number, { nullable: true })
      @Access('PUBLIC')
      remarks(): number {
        return 1;
      }
    }
    await expect(sdlOf(Remarking)).rejects.toThrow('no @PlainText on RemarkInput.open');
    expect(await sdlOf(thingsBy('shape'))).toContain('type ThingConnection');
  });
});
