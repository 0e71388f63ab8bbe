import { Access } from '@microgrid/access/access';
import { GraphQLScalarType } from 'graphql';
import { Arg, Args, ArgsType, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { PlainText } from './demands/plain-text.ts';
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
