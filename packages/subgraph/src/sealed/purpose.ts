import 'reflect-metadata';
import { IsOptional } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { describedEnum } from '../resolver/described-enum.ts';
import { PlainText } from '../demands/text/plain-text.ts';

export const Purpose = describedEnum('Purpose', 'What a sealed field is read for（查阅目的）; kept in the read log.', {
  HANDLING: 'To settle a matter or help in an emergency（处置）.',
  CONTACT_REPORTER: 'To ask the reporter something（联系上报人）.',
  FOLLOW_UP: 'To tell the person how it was settled（回访）.',
  VERIFICATION: 'To check a statement or a settlement with the person（核实）.',
  BREAK_GLASS:
    'In an emergency that none of the others fits（紧急查阅）; needs a reason and stands out in the read log.',
  CARE_VISIT: 'To make an agreed care visit（关爱走访）.',
  SERVICE_DELIVERY: 'To deliver what was referred or wished（上门服务）.',
  MEDIATION: 'To mediate（调解）.',
});
export type Purpose = keyof typeof Purpose;

/** The arguments of every sealed field. */
@ArgsType()
export class PurposeArguments {
  @Field(() => Purpose, { description: 'What it is read for（查阅目的）.' })
  purpose!: Purpose;

  @Field(() => String, {
    nullable: true,
    description: 'Why（理由）, 1 to 500 characters; BREAK_GLASS needs it (BAD_USER_INPUT otherwise).',
  })
  @IsOptional()
  @PlainText(500)
  reason?: string | null;
}
