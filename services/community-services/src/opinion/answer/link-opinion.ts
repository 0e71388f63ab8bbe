import { Access } from '@microgrid/access/access';
import { isWithin } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { isSensitive, MatterKind, MatterSeverity } from '../../matter/matter.terms.ts';
import { report } from '../../matter/report/report-matter.ts';
import { Opinion } from '../opinion.type.ts';
import { answerOpinion, AnswerOpinionInput, type AnswerDeed } from './answer-opinion.ts';

@InputType({ description: 'Linking an opinion to a matter（转事项）.' })
export class LinkOpinionInput extends AnswerOpinionInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'To which matter（事项）, of the same community, of no sensitive kind and no complaint about somebody; reported anew when left out.',
  })
  @IsOptional()
  @IsUUID()
  matterId?: string | null;

  @Field(() => MatterKind, {
    nullable: true,
    description: 'Kind of the new matter（类别）, any but G; the topic by default.',
  })
  kind?: MatterKind | null;

  @Field(() => MatterSeverity, { nullable: true, description: 'How soon（紧急程度）; ORDINARY by default.' })
  severity?: MatterSeverity | null;
}

@Resolver(() => Opinion)
export class LinkOpinionResolver {
  @Mutation(() => Opinion, {
    nullable: true,
    description: `Makes an opinion a matter, or links it to one（转事项）, as who may reply. A new matter is reported in its micro-grid with its text, for its author, who then follows it; of an anonymous one nobody is known as the reporter. BAD_USER_INPUT for a matter that does not fit. ${moveErrors}`,
  })
  @Access('IN_POST')
  linkOpinion(
    @Arg('input', () => LinkOpinionInput, { description: 'Which opinion, and to what.' }) input: LinkOpinionInput,
    @Ctx() context: Context,
  ) {
    requireEither(input);
    return answerOpinion(context, input, {
      action: 'LINK',
      make: async (deed) => ({
        matterId: input.matterId == null ? await reportAnew(deed, input) : await linkable(deed, input.matterId),
      }),
    });
  }
}

function requireEither({ matterId, kind, severity }: LinkOpinionInput): void {
  const problems = [
    ...(matterId == null || kind == null ? [] : [{ field: 'kind', message: 'is of a new matter alone' }]),
    ...(matterId == null || severity == null ? [] : [{ field: 'severity', message: 'is of a new matter alone' }]),
    ...(kind === 'G' ? [{ field: 'kind', message: 'what departments push is no opinion' }] : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

async function reportAnew(
  { em, newId, opinion, actor, subject }: AnswerDeed,
  input: LinkOpinionInput,
): Promise<string> {
  const { gridCode, text, topic } = opinion;
  const { kind, severity } = input;
  if (text == null) throw new Invalid([{ field: 'opinionId', message: 'its text was erased: reply to it' }]);
  const matter = await report(
    {
      em,
      matterId: newId,
      actor,
      subject,
      // Past row-level security: who said it is told to nobody, the caller included.
      linkReporter: () => em.execute('select community_services.report_for_author(?, ?)', [newId, opinion.id]),
    },
    {
      kind: kind ?? topic,
      severity: severity ?? 'ORDINARY',
      gridCode,
      description: text,
      channel: opinion.channel === 'APP' ? 'APP' : 'VISIT',
    },
  );
  return matter.id;
}

/** Its author is told of it whatever else they may see, so it tells nothing of others. */
async function linkable({ em, opinion: { gridCode } }: AnswerDeed, matterId: string): Promise<string> {
  const matter = await em.findOne(MatterEntity, matterId);
  const isNear = matter !== null && isWithin(matter.gridCode, gridCode.slice(0, COMMUNITY_DIGITS));
  if (!isNear || isSensitive(matter.kind) || matter.areTextsSealed || matter.aboutPersonId != null) {
    const message = 'must be a matter of the community, of no sensitive kind and no complaint';
    throw new Invalid([{ field: 'matterId', message }]);
  }
  return matter.id;
}

const COMMUNITY_DIGITS = 12;
