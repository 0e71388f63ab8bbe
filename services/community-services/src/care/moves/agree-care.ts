import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { CareNeed } from '../care-need.type.ts';
import { reviewDay } from '../care.rhythm.ts';
import { CareMode, CareRhythm } from '../care.terms.ts';
import { planVisit } from '../visit/next-visit.ts';
import { CareChangeInput } from './care-change.input.ts';
import { moveCare, type CareDeed } from './move-care.ts';
import { requireVisitor } from './require-visitor.ts';

@InputType({ description: 'Agreeing on care（约定关爱）.' })
export class AgreeCareInput extends CareChangeInput {
  @Field(() => CareRhythm, { description: 'How often（频次）.' })
  rhythm!: CareRhythm;

  @Field(() => CareMode, { description: 'How（方式）.' })
  mode!: CareMode;

  @Field(() => ID, { description: 'Who looks in（走访人）, who serves or volunteers there.' })
  @IsUUID()
  visitorId!: string;

  @Field(() => CalendarDate, { description: 'The first contact（首次联系）, from today until endsOn.' })
  firstOn!: string;
}

@Resolver(() => CareNeed)
export class AgreeCareResolver {
  @Mutation(() => CareNeed, {
    nullable: true,
    description: `Agrees on rhythm and visitor（约定关爱）, as the worker; care is ACTIVE. BAD_USER_INPUT for a first contact that is past or after endsOn, and for a visitor who does not serve or volunteer there now; CONFLICT before consent, and for one who has not agreed to be named to the served. ${moveErrors}`,
  })
  @Access('IN_POST')
  agreeCare(
    @Arg('input', () => AgreeCareInput, { description: 'Which care need, how often, how and by whom.' })
    input: AgreeCareInput,
    @Ctx() context: Context,
  ) {
    return moveCare(context, input, { action: 'AGREE', restsOnPosts: true, make: (deed) => agree(deed, input) });
  }
}

async function agree({ em, need, today }: CareDeed, { rhythm, mode, firstOn, ...input }: AgreeCareInput) {
  if (firstOn < today || firstOn > need.endsOn) {
    throw new Invalid([{ field: 'firstOn', message: `must be a day from today until ${need.endsOn}` }]);
  }
  const visitorId = storedId(input.visitorId);
  await requireVisitor(em, need, visitorId);
  const reviewOn = reviewDay(need.endsOn, today);
  em.assign(need, { status: 'ACTIVE', rhythm, mode, visitorId, anchorOn: firstOn, reviewOn });
  planVisit(em, need, { after: plusDays(firstOn, -1), from: today, today });
}
