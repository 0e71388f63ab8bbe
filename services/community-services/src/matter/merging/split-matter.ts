import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Invalid } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { areaTypeOn } from '../area-type/area-type-on.ts';
import { sealTexts } from '../details/seal-texts.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { matterFactOf } from '../matter.facts.ts';
import { isSensitive, MatterKind } from '../matter.terms.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { newMatterNumber } from '../report/matter-number.ts';

@InputType({ description: 'A part of a matter（部分）.' })
export class MatterPartInput {
  @Field(() => MatterKind, { description: 'What it is about（类别）; not G.' })
  kind!: MatterKind;

  @Field(() => String, { description: 'What is to be done（描述）, 1 to 2,000 characters.' })
  @PlainText(2000)
  description!: string;
}

@InputType({ description: 'Splitting a matter（拆分）.' })
export class SplitMatterInput extends MatterChangeInput {
  @Field(() => [MatterPartInput], { description: 'The parts（部分）, 2 to 10.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  parts!: MatterPartInput[];
}

@Resolver(() => Matter)
export class SplitMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Splits a matter into parts（拆分）, as the grid's worker, the head or the street: each is accepted, the caller's to settle or to assign, and due as the whole, which closes once all have ended. BAD_USER_INPUT for parts of kind G. ${moveErrors}`,
  })
  @Access('IN_POST')
  splitMatter(
    @Arg('input', () => SplitMatterInput, { description: 'Which matter, and its parts.' }) input: SplitMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, { action: 'SPLIT', make: (deed) => split(deed, input) });
  }
}

async function split(deed: Deed, { parts }: SplitMatterInput) {
  const { em, matter } = deed;
  const wrong = parts.flatMap(({ kind }, index) => (kind === 'G' ? [`parts.${index}.kind`] : []));
  const isPushed = matter.kind === 'G';
  const problems = (isPushed ? ['parts'] : wrong).map((field) => ({
    field,
    message: 'assisting tasks are neither split nor parts',
  }));
  if (problems.length > 0) throw new Invalid(problems);
  const partIds: string[] = [];
  for (const part of parts) partIds.push(await partOf(deed, part));
  return {
    change: { isSplit: true },
    tell: (now: MatterEntity) => record(em, 'matter.split.v1', matterFactOf(now, { partIds })),
    // Past row-level security: whoever splits it must not learn who reported.
    last: async () =>
      void (await em.execute('select community_services.copy_reporter(?, ?::uuid[])', [
        matter.id,
        `{${partIds.join(',')}}`,
      ])),
  };
}

/** One part, at work as soon as it is there, and due as the whole. */
async function partOf({ em, matter, subject, at }: Deed, { kind, description }: MatterPartInput): Promise<string> {
  const id = newId();
  const areTextsSealed = matter.areTextsSealed || isSensitive(kind);
  const { gridCode, formerGridCode, severity, channel, level, reportedAt, dueAt, dueStatus } = matter;
  const { place, holds, enteredById, aboutPersonId, areTextsMarked } = matter;
  const course = { gridCode, formerGridCode, severity, channel, level, reportedAt, dueAt, dueStatus };
  const kept = { holds, enteredById, aboutPersonId, areTextsMarked };
  const part = em.create(MatterEntity, {
    ...course,
    ...kept,
    id,
    kind,
    areTextsSealed,
    number: await newMatterNumber(em, { gridCode, reportedAt: at }),
    areaType: await areaTypeOn(em, { gridCode: formerGridCode ?? gridCode, at }),
    place: areTextsSealed ? null : place,
    description: areTextsSealed ? null : description,
    status: 'ACCEPTED',
    recordedAt: at,
    acceptedAt: at,
    handlerId: subject,
    partOfId: matter.id,
  });
  await em.flush();
  if (areTextsSealed) {
    await sealTexts(em, { matterId: id, place, description, ...(matter.areTextsSealed ? { placeOf: matter.id } : {}) });
  }
  const event = {
    id: newId(),
    matterId: id,
    step: 1,
    action: 'SPLIT',
    toStatus: 'ACCEPTED',
    actorId: subject,
    at,
  } as const;
  em.create(MatterEventEntity, event);
  record(em, 'matter.reported.v1', matterFactOf(part));
  return id;
}
