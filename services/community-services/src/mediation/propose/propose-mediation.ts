import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { gridLevel } from '@microgrid/grid-code';
import { Conflict, Forbidden, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { GridCode } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MatterKind } from '../../matter/matter.terms.ts';
import { moveWithin } from '../../matter/moves/move-matter.ts';
import { MatterReporterEntity } from '../../matter/reporter/matter-reporter.entity.ts';
import { sealParty } from '../file/seal-parties.ts';
import { MediationEntity } from '../mediation.entity.ts';
import { mayProposeMediation } from '../mediation.policy.ts';
import { Mediation } from '../mediation.type.ts';
import { mediationAnswer, progressOf } from '../moves/move-mediation.ts';
import { MediationPartyEntity } from '../parties/mediation-party.entity.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';
import { isMediated } from './mediated-matters.ts';
import { newMediationNumber } from './mediation-number.ts';
import { PartyInput } from './party.input.ts';
import { pseudonyms } from './pseudonyms.ts';
import { requireMediators } from './require-mediators.ts';

const MOST_MEDIATORS = 3;

@InputType({ description: 'Proposing a mediation（提出调解）.' })
export class ProposeMediationInput extends WriteInput {
  @Field(() => MatterKind, { description: 'Kind（类别）, kinds B only.' })
  kind!: MatterKind;

  @Field(() => GridCode, { description: 'The micro-grid（微网格）, 18 digits.' })
  gridCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The matter that it comes from（来源事项）, one of that kind and micro-grid that the caller may see.',
  })
  @IsOptional()
  @IsUUID()
  matterId?: string | null;

  @Field(() => [PartyInput], { description: 'The parties（当事方）, 2 to 6; sealed at once.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(pseudonyms.length)
  @ValidateNested()
  parties!: PartyInput[];

  @Field(() => [ID], { description: 'Who mediates（调解员）, 1 to 3; none is a party.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MEDIATORS)
  @IsUUID(undefined, { each: true })
  mediatorIds!: string[];
}

@Resolver(() => Mediation)
export class ProposeMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description:
      'Proposes a mediation（提出调解）, as the leader of the micro-grid or its worker, or as a party; nothing begins before all parties said yes, and without that it is stopped after 30 days. The parties are called 甲方, 乙方 and so on, in the order given. BAD_USER_INPUT names kinds other than B, a grid that is no micro-grid in force, a matter of another kind or grid, a person who is a party twice, parties without whoever reported the matter and proposes as one of them, and a mediator who is a party, reported or handles the matter, or neither works nor leads in the community; NOT_FOUND for a matter that the caller may not see; CONFLICT for one that has ended or is being mediated, and for a mediator who has not agreed to be named to the served; FORBIDDEN to others.',
  })
  @Access('SIGNED_IN')
  async proposeMediation(
    @Arg('input', () => ProposeMediationInput, { description: 'Which dispute, between whom, and who mediates.' })
    input: ProposeMediationInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    signedIn(actor);
    const entered = requirePossible(input);
    const proposed = await context.write(input, async (em, id) => {
      const mediation = await propose(em, input, { id, actor, ...entered });
      keepAnswer(em, progressOf(mediation));
      return mediation;
    });
    return mediationAnswer(context, proposed);
  }
}

interface Proposal {
  readonly id: string;
  readonly actor: Actor;
  /** Of the parties with an account. */
  readonly personIds: readonly string[];
  readonly mediatorIds: readonly string[];
}

async function propose(em: SqlEntityManager, input: ProposeMediationInput, proposal: Proposal) {
  const { id, actor, personIds, mediatorIds } = proposal;
  const { kind, gridCode, parties } = input;
  const subject = signedIn(actor);
  const isParty = personIds.includes(subject);
  if (!mayProposeMediation(actor, { gridCode, isParty })) throw await notProposer(em, input, subject);
  const at = await momentOf(em);
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [shanghaiDate(at)] });
  const matterId = await matterOf(em, input, actor);
  const isBarred = (personId: string) => personIds.includes(personId);
  await requireMediators(em, { field: 'mediatorIds', personIds: mediatorIds, gridCode, matterId, isBarred });
  // In this order, since row-level security lets a party see its mediation by the seal.
  for (const [index, party] of parties.entries()) {
    await sealParty(em, party, { mediationId: id, pseudonym: pseudonyms[index] ?? '' });
  }
  const number = await newMediationNumber(em, { gridCode, at });
  const proposedById = isParty ? null : subject;
  const mediation = em.create(MediationEntity, {
    id,
    number,
    kind,
    gridCode,
    matterId,
    proposedById,
    status: 'PROPOSED',
    proposedAt: at,
  });
  await em.flush();
  for (const [index] of parties.entries()) {
    em.create(MediationPartyEntity, { mediationId: id, pseudonym: pseudonyms[index] ?? '' });
  }
  for (const personId of mediatorIds) em.create(MediatorEntity, { mediationId: id, personId, status: 'ACTIVE' });
  await em.flush();
  return mediation;
}

/** Whoever reported the matter is offered the move, as a party: then it is the parties that are wrong, not the caller. */
async function notProposer(em: SqlEntityManager, { gridCode, matterId }: ProposeMediationInput, subject: string) {
  const own = { matterId: matterId == null ? null : storedId(matterId), personId: subject };
  if (own.matterId !== null && (await em.count(MatterReporterEntity, own)) > 0) {
    const message = 'who reported the dispute proposes its mediation as a party: name your own personId among them';
    return new Invalid([{ field: 'parties', message }]);
  }
  return new Forbidden(
    'a mediation is proposed by the leader of the micro-grid or its worker, or by a party that names its own personId',
    `MICRO_GRID_LEADER or GRID_WORKER of ${gridCode}`,
  );
}

/** The matter, locked, with a step in its history; one that is being mediated is not mediated twice. */
async function matterOf(em: SqlEntityManager, input: ProposeMediationInput, actor: Actor): Promise<string | null> {
  if (input.matterId == null) return null;
  const matterId = storedId(input.matterId);
  const { kind, gridCode } = input;
  await moveWithin(
    em,
    { input: { matterId }, actor },
    {
      action: 'PROPOSE_MEDIATION',
      make: async ({ matter }) => {
        if (matter.kind !== kind || matter.gridCode !== gridCode) {
          throw new Invalid([{ field: 'matterId', message: 'must be of this kind and micro-grid' }]);
        }
        if (!(await isMediated(em, matterId))) return {};
        throw new Conflict('this matter is being mediated: it can be proposed again once that has ended', matterId);
      },
    },
  );
  return matterId;
}

/** Refuses what does not fit together, whoever proposes it. */
function requirePossible({ kind, gridCode, parties, mediatorIds: sent }: ProposeMediationInput) {
  const personIds = parties.flatMap(({ personId }) => (personId == null ? [] : [storedId(personId)]));
  const mediatorIds = sent.map(storedId);
  const problems: [isWrong: boolean, field: string, message: string][] = [
    [!kind.startsWith('B'), 'kind', 'must be a dispute, kinds B only'],
    [gridLevel(gridCode) !== 'MICRO', 'gridCode', 'must be a micro-grid, 18 digits'],
    [new Set(personIds).size < personIds.length, 'parties', 'must be different people'],
    [new Set(mediatorIds).size < mediatorIds.length, 'mediatorIds', 'must be different people'],
  ];
  const found = problems.flatMap(([isWrong, field, message]): FieldProblem[] => (isWrong ? [{ field, message }] : []));
  if (found.length > 0) throw new Invalid(found);
  return { personIds, mediatorIds };
}
