import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { writeNote } from '../file/seal-parties.ts';
import { Mediation } from '../mediation.type.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';
import { spoken } from './withdraw-from-mediation.ts';

@InputType({ description: 'Refusing a mediator（申请回避）.' })
export class RefuseMediatorInput extends WriteInput {
  @Field(() => ID, { description: 'Which（调解）.' })
  @IsUUID()
  mediationId!: string;

  @Field(() => ID, { description: 'Whom（调解员）.' })
  @IsUUID()
  mediatorId!: string;

  @Field(() => String, {
    description: 'Why（原因）, 1 to 300 characters; stands in the file, which the one refused reads no more.',
  })
  @PlainText(300)
  reason!: string;
}

@Resolver(() => Mediation)
export class RefuseMediatorResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Refuses a mediator（申请回避）, as a party before it is agreed; the other side never reads why. Whoever is refused mediates no more from then on, stays named until replaced, and cannot come again. BAD_USER_INPUT for somebody who does not mediate it. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  refuseMediator(
    @Arg('input', () => RefuseMediatorInput, { description: 'Which mediation, whom, and why.' })
    input: RefuseMediatorInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'REFUSE_MEDIATOR', make: (deed) => refuse(deed, input) });
  }
}

async function refuse(deed: MediationDeed, { mediatorId, reason }: RefuseMediatorInput): Promise<void> {
  const { em, mediation, at } = deed;
  const personId = storedId(mediatorId);
  const mediator = await em.findOne(MediatorEntity, { mediationId: mediation.id, personId, status: 'ACTIVE' });
  if (mediator === null) throw new Invalid([{ field: 'mediatorId', message: 'must be one who mediates it now' }]);
  em.assign(mediation, { mediatorChanges: mediation.mediatorChanges + 1 });
  em.assign(mediator, { status: 'OUT', isRefused: true });
  await writeNote(em, mediation.id, { at, ...spoken(reason, deed) });
}
