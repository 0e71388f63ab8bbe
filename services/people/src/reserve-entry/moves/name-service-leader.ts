import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';

@InputType({ description: 'Naming a service leader（任命服务带头人）.' })
export class NameServiceLeaderInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（储备人选）.' })
  @IsUUID()
  reserveEntryId!: string;

  @Field(() => String, { description: 'What the service leader leads（带头服务内容）, 1 to 50 characters.' })
  @PlainText(50)
  leads!: string;
}

@Resolver()
export class NameServiceLeaderResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Names a service leader（任命服务带头人）, by the street officer above, never oneself (FORBIDDEN). NOT_FOUND when there is none that the caller may see; CONFLICT from another version, or when the person is not READY.',
  })
  @Access('IN_POST')
  nameServiceLeader(
    @Arg('input', () => NameServiceLeaderInput, { description: 'Whom, and for what.' }) input: NameServiceLeaderInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { leads } = input;
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'NAME_SERVICE_LEADER' });
      return moveEntry(em, entry, { move: 'NAME_SERVICE_LEADER', leads });
    });
  }
}
