import { PlainText, problemOf } from '@microgrid/subgraph/plain-text';
import { GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { Field, ID, InputType } from 'type-graphql';
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

  @Field(() => String, { description: 'Where exactly（地点）, 1 to 200 characters.' })
  @PlainText(PLACE_LENGTH, orEmergency)
  place!: string;

  @Field(() => String, {
    description: 'What it is about（描述）, 1 to 2,000 characters; no ID-card or mobile numbers.',
  })
  @PlainText(DESCRIPTION_LENGTH, orEmergency)
  description!: string;

  @Field(() => MatterChannel, { defaultValue: MatterChannel.APP, description: 'How it came in（渠道）.' })
  channel!: MatterChannel;

  @Field(() => ID, {
    nullable: true,
    description:
      'The admission that lets a department push it（准入事项）; needed for kind G, refused without a current one (CONFLICT).',
  })
  admissionCode?: string | null;
}

/** Whether the texts would be refused, were it no emergency. */
export function hasOddTexts({ place, description }: ReportMatterInput): boolean {
  return problemOf(place, PLACE_LENGTH) !== undefined || problemOf(description, DESCRIPTION_LENGTH) !== undefined;
}
