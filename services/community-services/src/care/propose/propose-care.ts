import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { gridLevel } from '@microgrid/grid-code';
import { Forbidden, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { mattersOf } from '../../matter/matter.list.ts';
import { MatterKind } from '../../matter/matter.terms.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { CareNeed } from '../care-need.type.ts';
import { mayProposeCare } from '../care.policy.ts';
import { ContactInput } from '../../contact/contact.input.ts';
import { sealContact } from '../contact/seal-contact.ts';
import { careAnswer, progressOf } from '../moves/move-care.ts';
import { requirePossibleEnd } from './care-end.ts';
import { newPseudonym } from './pseudonym.ts';

const MOST_KINDS = 8;

@InputType({ description: 'Proposing care（提出关爱需求）.' })
export class ProposeCareInput extends WriteInput {
  @Field(() => GridCode, { description: 'The micro-grid（微网格）, 18 digits.' })
  gridCode!: string;

  @Field(() => [MatterKind], { description: 'What help（类别）, kinds C only, 1 to 8 of them.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_KINDS)
  kinds!: MatterKind[];

  @Field(() => ID, {
    nullable: true,
    description: 'The matter that it comes from（来源事项）, one of the micro-grid that the caller may see.',
  })
  @IsOptional()
  @IsUUID()
  matterId?: string | null;

  @Field(() => ContactInput, {
    description: 'Who it is for（对象）: name, and phone or address or both; sealed at once.',
  })
  @ValidateNested()
  contact!: ContactInput;

  @Field(() => ID, { nullable: true, description: 'Id of the person（本人）, of somebody with an account.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => CalendarDate, { description: 'Until when（到期日）, at most 12 months ahead.' })
  endsOn!: string;
}

@Resolver(() => CareNeed)
export class ProposeCareResolver {
  @Mutation(() => CareNeed, {
    nullable: true,
    description:
      'Proposes care（提出关爱需求）, as the leader of the micro-grid or its worker, or for oneself; nothing happens before consent, and without one it ends after 30 days. BAD_USER_INPUT names kinds other than C, a grid that is no micro-grid in force, an end that is not after today or more than 12 months ahead; FORBIDDEN to others.',
  })
  @Access('SIGNED_IN')
  async proposeCare(
    @Arg('input', () => ProposeCareInput, { description: 'What help, where, for whom and until when.' })
    input: ProposeCareInput,
    @Ctx() context: Context,
  ) {
    requirePossible(input);
    const subject = signedIn(context.actor);
    const matterId = await knownMatter(context, input);
    const proposed = await context.write(input, async (em, id) => {
      const need = await propose(em, input, { id, matterId, subject, actor: context.actor });
      keepAnswer(em, progressOf(need));
      return need;
    });
    return careAnswer(context, proposed);
  }
}

interface Proposal {
  readonly id: string;
  readonly matterId: string | null;
  readonly subject: string;
  readonly actor: Actor;
}

async function propose(em: SqlEntityManager, input: ProposeCareInput, { id, matterId, subject, actor }: Proposal) {
  const { gridCode, kinds, endsOn, contact } = input;
  const personId = input.personId == null ? null : storedId(input.personId);
  if (!mayProposeCare(actor, { gridCode, personId })) {
    throw new Forbidden(
      'care for others is proposed by the leader of their micro-grid or its worker; for yourself name your own personId',
      `MICRO_GRID_LEADER or GRID_WORKER of ${gridCode}`,
    );
  }
  const at = await momentOf(em);
  const today = shanghaiDate(at);
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [today] });
  requirePossibleEnd(endsOn, today);
  // In this order, since row-level security lets a person see the own need by the contact.
  await sealContact(em, contact, { needId: id, personId });
  const pseudonym = await newPseudonym(em);
  const proposed = { proposedById: subject, proposedAt: at, status: 'PROPOSED', endsOn } as const;
  const need = em.create(CareNeedEntity, {
    id,
    pseudonym,
    gridCode,
    kinds: [...new Set(kinds)],
    matterId,
    ...proposed,
  });
  await em.flush();
  return need;
}

/** Refuses what does not fit together, whoever proposes it. */
function requirePossible({ kinds, gridCode, contact }: ProposeCareInput): void {
  const problems: FieldProblem[] = [
    ...unless(gridLevel(gridCode) === 'MICRO', { field: 'gridCode', message: 'must be a micro-grid, 18 digits' }),
    ...unless(
      kinds.every((kind) => kind.startsWith('C')),
      { field: 'kinds', message: 'must be kinds C only' },
    ),
    ...unless(contact.phone != null || contact.address != null, {
      field: 'contact',
      message: 'needs a phone or an address: else nobody could look in',
    }),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

function unless(isRight: boolean, problem: FieldProblem): FieldProblem[] {
  return isRight ? [] : [problem];
}

async function knownMatter(context: Context, { matterId, gridCode }: ProposeCareInput): Promise<string | null> {
  if (matterId == null) return null;
  const [matter] = await mattersOf([{ id: matterId }], context);
  if (matter?.gridCode === gridCode) return matter.id;
  throw new Invalid([
    { field: 'matterId', message: 'there is no such matter in this micro-grid that you may see', rule: 'NOT_FOUND' },
  ]);
}
