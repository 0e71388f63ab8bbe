import { Access } from '@microgrid/access/access';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { isPartyOf, writeNote } from '../file/seal-parties.ts';
import { Mediation } from '../mediation.type.ts';
import { mediationParts } from '../mediation.policy.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';
import { requireMediators } from '../propose/require-mediators.ts';
import { MediationChangeInput } from './move-mediation.input.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@InputType({ description: 'Changing a mediator（更换调解员）.' })
export class ReplaceMediatorInput extends MediationChangeInput {
  @Field(() => ID, { description: 'Who goes（退出者）: who is named as its mediator.' })
  @IsUUID()
  outgoingId!: string;

  @Field(() => ID, { nullable: true, description: 'Who comes（接替者）; may be left out while one stays.' })
  @IsOptional()
  @IsUUID()
  incomingId?: string | null;

  @Field(() => String, { description: 'Why（原因）, 1 to 300 characters; stands in the file, for mediators.' })
  @PlainText(300)
  reason!: string;
}

@Resolver(() => Mediation)
export class ReplaceMediatorResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Changes the mediators（更换调解员）: one steps back, is refused by a party or left the post; the file passes to who stays and who comes. As that mediator, or as the worker or head there who is no party. BAD_USER_INPUT for somebody who is not named, and for one to come who is a party, reported or handles the matter, was refused, mediates it already or does not serve in the community; CONFLICT for one who has not agreed to be named to the served. ${moveErrors}`,
  })
  @Access('IN_POST')
  replaceMediator(
    @Arg('input', () => ReplaceMediatorInput, { description: 'Which mediation, who goes and who comes.' })
    input: ReplaceMediatorInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, {
      action: 'REPLACE_MEDIATOR',
      restsOnPosts: true,
      make: (deed) => replace(deed, input),
    });
  }
}

async function replace(deed: MediationDeed, { reason, ...input }: ReplaceMediatorInput): Promise<void> {
  const { em, mediation, subject, at } = deed;
  const [outgoingId, incomingId] = [
    storedId(input.outgoingId),
    input.incomingId == null ? null : storedId(input.incomingId),
  ];
  const all = await em.find(MediatorEntity, { mediationId: mediation.id });
  const outgoing = all.find(({ personId, status }) => personId === outgoingId && status !== 'GONE');
  requireOwnPlace(deed, outgoingId);
  if (outgoing === undefined) throw new Invalid([{ field: 'outgoingId', message: 'must be named as its mediator' }]);
  if (incomingId === null) {
    const stays = all.some(({ personId, status }) => personId !== outgoingId && status === 'ACTIVE');
    if (!stays)
      throw new Invalid([{ field: 'incomingId', message: 'is needed: nobody else mediates it', rule: 'REQUIRED' }]);
  } else await requireIncoming(deed, incomingId, all);
  // Before whoever steps back may not see it any more.
  em.assign(mediation, { mediatorChanges: mediation.mediatorChanges + 1 });
  await em.flush();
  await writeNote(em, mediation.id, { at, byId: subject, text: reason });
  if (incomingId !== null) seat(deed, incomingId, all);
  await em.flush();
  outgoing.status = 'GONE';
}

/** A mediator gives up the own place alone. */
function requireOwnPlace(
  { mediation, actor, subject, isMediator, pseudonym }: MediationDeed,
  outgoingId: string,
): void {
  const facts = Object.assign({}, mediation, { isMediator, isParty: pseudonym !== null });
  if (outgoingId === subject || mediationParts(actor, facts).includes('APPOINTER')) return;
  throw new Forbidden(
    'outgoingId: a mediator gives up the own place alone',
    `GRID_WORKER or TOTAL_GRID_HEAD of ${mediation.gridCode}`,
  );
}

async function requireIncoming({ em, mediation }: MediationDeed, incomingId: string, all: readonly MediatorEntity[]) {
  const known = all.find(({ personId }) => personId === incomingId);
  await requireMediators(em, {
    field: 'incomingId',
    personIds: [incomingId],
    gridCode: mediation.gridCode,
    matterId: mediation.matterId ?? null,
    isBarred: async (personId) =>
      known?.isRefused === true || known?.status === 'ACTIVE' || isPartyOf(em, mediation.id, personId),
  });
}

function seat({ em, mediation }: MediationDeed, personId: string, all: readonly MediatorEntity[]): void {
  const known = all.find((mediator) => mediator.personId === personId);
  if (known === undefined) em.create(MediatorEntity, { mediationId: mediation.id, personId, status: 'ACTIVE' });
  else known.status = 'ACTIVE';
}
