import { PlainText, problemOf } from '@microgrid/subgraph/plain-text';
import { DateTime, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ReporterInput } from './reporter.input.ts';
import { MatterChannel, MatterKind, MatterSeverity } from '../matter.terms.ts';

/** Somebody waits for help: what is odd about the text is marked instead. */
const orEmergency = { isNeverRefused: ({ severity }: ReportMatterInput) => severity === 'EMERGENCY' };
const PLACE_LENGTH = 200;
const DESCRIPTION_LENGTH = 2000;

@InputType({ description: 'A new matter（上报事项）.' })
export class ReportMatterInput extends WriteInput {
  @Field(() => MatterKind, { description: 'What it is about（类别）; G needs an admission.' })
  kind!: MatterKind;

  @Field(() => MatterSeverity, { description: 'How soon it must be settled（紧急程度）.' })
  severity!: MatterSeverity;

  @Field(() => GridCode, {
    description: 'The micro-grid that it is in（所在微网格）, 18 digits; for kind G a general grid, 15.',
  })
  gridCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where exactly（地点）, 1 to 200 characters; may be left out of an emergency alone (BAD_USER_INPUT).',
  })
  @IsOptional()
  @PlainText(PLACE_LENGTH, orEmergency)
  place?: string | null;

  @Field(() => String, {
    description: 'What it is about（描述）, 1 to 2,000 characters; no ID-card or mobile numbers.',
  })
  @PlainText(DESCRIPTION_LENGTH, orEmergency)
  description!: string;

  @Field(() => MatterChannel, { defaultValue: MatterChannel.APP, description: 'How it came in（渠道）.' })
  channel!: MatterChannel;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was seen or phoned in（发生时间）; now by default, up to 7 days back.',
  })
  reportedAt?: Date | null;

  @Field(() => ReporterInput, {
    nullable: true,
    description: 'For whom it is entered（代录）, by somebody who serves there; sealed at once.',
  })
  @IsOptional()
  @ValidateNested()
  onBehalfOf?: ReporterInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The matter that the caller says is the same（同一事项）, as similarMatters refers to it: this one becomes its DUPLICATE and the caller follows it.',
  })
  sameAsMatterId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the reporter or somebody else was already coming（已有人前往时间）, of an emergency entered afterwards: nobody further is called, who is on call is told. Not before it was reported.',
  })
  answeredAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How the leader settled it on the spot（当场处置结果）, 1 to 2,000 characters: at L0 it is RESOLVED at once, to be verified.',
  })
  @IsOptional()
  @PlainText(2000)
  resolution?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose service it is about（投诉对象）: a post of the micro-grid or above; it starts at the level above that post, whose holder never sees it.',
  })
  @IsOptional()
  @IsUUID()
  aboutAppointmentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The admission that lets a department push it（准入事项）; needed for kind G, refused without a current one (CONFLICT).',
  })
  admissionCode?: string | null;
}

/** Whether the texts would be refused, were it no emergency. */
export function hasOddTexts({ place, description }: Pick<ReportMatterInput, 'place' | 'description'>): boolean {
  const isOddPlace = place != null && problemOf(place, PLACE_LENGTH) !== undefined;
  return isOddPlace || problemOf(description, DESCRIPTION_LENGTH) !== undefined;
}
