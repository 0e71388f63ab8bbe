import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { flushOr } from '@microgrid/subgraph/write';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { heldStatuses } from '../../appointment/appointment.states.ts';
import { holdsConsent } from '../../consent/give/hold-consent.ts';
import type { Context } from '../../context.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { roundToMove } from '../move/round-to-move.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { followInReserve } from '../../reserve-entry/follow/follow-in-reserve.ts';
import { CandidacyEntity } from './candidacy.entity.ts';

@InputType({ description: 'Naming a candidate（提名）.' })
export class NominateCandidateInput extends WriteInput {
  @Field(() => ID, { description: 'In which selection（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whom（被提名人）, somebody in post; the caller by default.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
}

@Resolver()
export class NominateCandidateResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Names a candidate（提名）: residents name themselves, or somebody in post. BAD_USER_INPUT for anybody else, and for oneself before one is entered as somebody who is to serve; NOT_FOUND when there is no such selection; CONFLICT unless nominations are open, and for whoever was named in it before, and may have declined.',
  })
  @Access('SIGNED_IN')
  nominateCandidate(
    @Arg('input', () => NominateCandidateInput, { description: 'Where and whom.' }) input: NominateCandidateInput,
    @Ctx() { write, actor }: Context,
  ) {
    const nominator = signedIn(actor);
    const personId = storedId(input.personId ?? nominator);
    const isOwn = personId === nominator;
    const deed = async (em: SqlEntityManager, id: string) => {
      const { round, now } = await roundToMove(em, input.selectionRoundId, { actor, move: 'NOMINATE' });
      await requireNominee(em, personId, isOwn);
      // Whoever names somebody else only asks; the own name stands once there is the consent to show it.
      const isAgreed = isOwn && (await holdsConsent(em, personId, 'PUBLISH_CANDIDACY'));
      em.create(CandidacyEntity, {
        id,
        roundId: round.id,
        gridCode: round.gridCode,
        personId,
        isOwnNomination: isOwn,
        nominatedById: isOwn ? null : nominator,
        namedAt: now,
        status: isAgreed ? 'CONSENTED' : 'NOMINATED',
      });
      await flushOr(em, {
        candidacy_one_a_person: () => new Conflict('this person was named in this selection before', personId),
      });
      if (isAgreed) await followInReserve(em, [personId], 'STAND');
      const data = { selectionId: round.id, candidateId: personId, isOwn };
      record(em, 'candidate.named.v1', { subject: id, gridCode: round.gridCode, data });
      return round;
    };
    return write(input, deed, `selection ${storedId(input.selectionRoundId)}`);
  }
}

/**
 * Refuses whoever is not known here: residents who do not serve are none of this subgraph's. Whether somebody else is in
 * post, row-level security decides: to the caller it is so, or it is not.
 * @throws Invalid
 */
async function requireNominee(em: SqlEntityManager, personId: string, isOwn: boolean): Promise<void> {
  const person = await em.findOne(PersonEntity, personId);
  if (isOwn) {
    if (person !== null) return;
    throw new Invalid([
      { field: 'personId', message: 'you are not entered yet: let the head or the street office enter you first' },
    ]);
  }
  const posts = await em.count(AppointmentEntity, { personId, status: { $in: [...heldStatuses] } });
  if (person !== null && posts > 0) return;
  throw new Invalid([{ field: 'personId', message: 'name yourself, or somebody in post' }]);
}
