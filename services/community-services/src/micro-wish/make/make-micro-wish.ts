import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { gridLevel } from '@microgrid/grid-code';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { GridCode } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ContactInput } from '../../contact/contact.input.ts';
import type { Context } from '../../context.ts';
import { tellOfWish } from '../tell-of-wish.ts';
import { MicroWishEntity } from '../micro-wish.entity.ts';
import { microWishesOf } from '../micro-wish.list.ts';
import { mayEnterWish } from '../micro-wish.policy.ts';
import { MicroWish } from '../micro-wish.type.ts';

@InputType({ description: 'Making a wish（点单）.' })
export class MakeMicroWishInput extends WriteInput {
  @Field(() => String, { description: 'What is wished（心愿）, 1 to 200 characters; no ID-card or mobile numbers.' })
  @PlainText(200)
  text!: string;

  @Field(() => GridCode, { description: 'The micro-grid（微网格）, 18 digits.' })
  gridCode!: string;

  @Field(() => ContactInput, { description: 'How to reach the wisher（联系方式）; sealed at once.' })
  @ValidateNested()
  contact!: ContactInput;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose it is（本人）, when entered for somebody; null for one without an account.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is entered for somebody（是否代录）.' })
  isForSomebodyElse!: boolean;
}

@Resolver(() => MicroWish)
export class MakeMicroWishResolver {
  @Mutation(() => MicroWish, {
    nullable: true,
    description:
      'Makes a small wish（点单）: anybody who signed in the own, who serves in the grid that of somebody else (FORBIDDEN otherwise). BAD_USER_INPUT for a grid that is no micro-grid in force.',
  })
  @Access('SIGNED_IN')
  async makeMicroWish(
    @Arg('input', () => MakeMicroWishInput, { description: 'The wish, and whose it is.' }) input: MakeMicroWishInput,
    @Ctx() context: Context,
  ) {
    requirePossible(input);
    const { actor } = context;
    const subject = signedIn(actor);
    const made = await context.write(input, (em, id) => make({ em, id, actor, subject }, input));
    const [wish] = await microWishesOf([made], context);
    // Who entered it for somebody else is told that it was made, and may not look it up.
    return wish ?? Object.assign({}, made, { isMine: false });
  }
}

function requirePossible({ gridCode, personId, isForSomebodyElse }: MakeMicroWishInput): void {
  const problems = [
    ...(gridLevel(gridCode) === 'MICRO' ? [] : [{ field: 'gridCode', message: 'must be a micro-grid, 18 digits' }]),
    ...(personId == null || isForSomebodyElse ? [] : [{ field: 'personId', message: 'is of somebody else alone' }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

interface Making {
  readonly em: SqlEntityManager;
  readonly id: string;
  readonly actor: Actor;
  readonly subject: string;
}

async function make({ em, id, actor, subject }: Making, input: MakeMicroWishInput): Promise<MicroWishEntity> {
  const { gridCode, text, personId, isForSomebodyElse } = input;
  const { name, phone, address } = input.contact;
  if (isForSomebodyElse && !mayEnterWish(actor, gridCode)) {
    throw new Forbidden(
      'isForSomebodyElse: only those who serve there enter the wish of somebody else',
      'a post there',
    );
  }
  const madeAt = await momentOf(em);
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [shanghaiDate(madeAt)] });
  const wisher = isForSomebodyElse ? (personId == null ? null : storedId(personId)) : subject;
  // Past row-level security: whoever enters it for somebody else may not read it back, nor anybody the contact.
  await em.execute('select community_services.make_micro_wish(?::jsonb, ?::uuid)', [
    JSON.stringify({ id, gridCode, madeAt, text, name, phone, address }),
    wisher,
  ]);
  await tellOfWish(em, id);
  return em.create(MicroWishEntity, { id, gridCode, status: 'ORDERED', madeAt, version: 1 }, { persist: false });
}
