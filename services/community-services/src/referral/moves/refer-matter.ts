import { Access } from '@microgrid/access/access';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime } from '@microgrid/subgraph/scalars';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { requireDepartment } from '../../borrowed/require-department.ts';
import type { Context } from '../../context.ts';
import { MatterChangeInput } from '../../matter/moves/move-matter.input.ts';
import { moveWithin, type Deed } from '../../matter/moves/move-matter.ts';
import { servingThere } from '../../post/serving-there.ts';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import { requireCurrentText } from '../../service-consent/service-consent.texts.ts';
import { sealDestination } from '../destination/seal-destination.ts';
import { ReferralEntity } from '../referral.entity.ts';
import { tellReferral } from '../referral.facts.ts';
import { openReferralStatuses } from '../referral.states.ts';
import { Referral } from '../referral.type.ts';
import { answerOf, progressOf } from './as-moved.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 90;
const GENERAL_DIGITS = 15;

@InputType({ description: 'Referring a matter（转介）; the person concerned agreed to it.' })
export class ReferMatterInput extends MatterChangeInput {
  @Field(() => ID, { description: 'To whom（接收单位）, one that serves there.' })
  @IsUUID()
  departmentId!: string;

  @Field(() => DateTime, { description: 'When somebody should come（约定时间）, within 90 days.' })
  wantedAt!: Date;

  @Field(() => String, { description: 'Where to go（上门地址）, 1 to 200 characters; sealed at once.' })
  @PlainText(200)
  address!: string;

  @Field(() => Int, { description: 'Which text the person agreed to（文本版本）.' })
  @IsInt()
  textVersion!: number;

  @Field(() => ConsentChannel, {
    description: 'How（方式）: on paper, or orally before two; no app asks for it yet, so APP is BAD_USER_INPUT.',
  })
  channel!: ConsentChannel;

  @Field(() => ID, {
    nullable: true,
    description: 'Who heard it besides the caller（见证人）, somebody who serves there; needed for ORAL.',
  })
  @IsOptional()
  @IsUUID()
  witnessId?: string | null;
}

@Resolver(() => Referral)
export class ReferMatterResolver {
  @Mutation(() => Referral, {
    nullable: true,
    description: `Refers a matter to a service（转介）, with address and time only, as the worker of its grid. BAD_USER_INPUT for a department that is not there or serves elsewhere, a time that is over or more than 90 days ahead, another text than the one that counts now, and a witness that is missing, not asked for or serves elsewhere. ${moveErrors} CONFLICT too while a referral to the same department is open.`,
  })
  @Access('IN_POST')
  async referMatter(
    @Arg('input', () => ReferMatterInput, { description: 'Which matter, to whom, when, where, and who agreed how.' })
    input: ReferMatterInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const referred = await context.write(input, async (em, id) => {
      await moveWithin(em, { input, actor }, { action: 'REFER', make: (deed) => refer(deed, { id, input }) });
      const referral = await em.findOneOrFail(ReferralEntity, id);
      await sealDestination(em, id, input.address);
      keepAnswer(em, progressOf(referral));
      return referral;
    });
    return answerOf(context, referred);
  }
}

async function refer(deed: Deed, { id, input }: { id: string; input: ReferMatterInput }) {
  const { em, matter, subject, at } = deed;
  const { wantedAt, textVersion, channel } = input;
  requireCurrentText('REFERRAL', textVersion);
  const witnessId = input.witnessId == null ? null : storedId(input.witnessId);
  await requireFitting(deed, { wantedAt, channel, witnessId });
  const departmentId = await requireDepartment(em, { departmentId: input.departmentId, gridCode: matter.gridCode });
  await requireNoOther(deed, departmentId);
  const referral = em.create(ReferralEntity, {
    id,
    matterId: matter.id,
    departmentId,
    gridCode: matter.gridCode.slice(0, GENERAL_DIGITS),
    wantedAt,
    status: 'SENT',
    referredAt: at,
    referredById: subject,
    textVersion,
    channel,
    witnessId,
  });
  return { tell: () => tellReferral(em, referral) };
}

/** One and the same service comes once at a time. */
async function requireNoOther({ em, matter }: Deed, departmentId: string): Promise<void> {
  const open = { matterId: matter.id, departmentId, status: { $in: openReferralStatuses } };
  if ((await em.count(ReferralEntity, open)) === 0) return;
  throw new Conflict('it was referred there already, and nobody has been yet: withdraw that one first', matter.id);
}

interface Agreed extends Pick<ReferMatterInput, 'wantedAt' | 'channel'> {
  readonly witnessId: string | null;
}

async function requireFitting({ em, matter, subject, at }: Deed, { wantedAt, channel, witnessId }: Agreed) {
  const isOral = channel === 'ORAL';
  const isThere = witnessId !== null && (await servingThere(em, matter.gridCode, [witnessId])).has(witnessId);
  const latest = new Date(at.getTime() + MOST_DAYS * DAY_MS);
  const problems: [isWrong: boolean, problem: FieldProblem][] = [
    [
      wantedAt <= at || wantedAt > latest,
      { field: 'wantedAt', message: `must be a time from now on, within ${MOST_DAYS} days` },
    ],
    [channel === 'APP', { field: 'channel', message: 'no app asks the person for it yet: PAPER or ORAL' }],
    [
      isOral && (!isThere || witnessId === subject),
      { field: 'witnessId', message: 'must be another one who serves there now and heard it too' },
    ],
    [!isOral && witnessId !== null, { field: 'witnessId', message: 'is of ORAL alone' }],
  ];
  const found = problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
  if (found.length > 0) throw new Invalid(found);
}
