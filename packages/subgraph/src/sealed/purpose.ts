import 'reflect-metadata';
import { IsOptional } from 'class-validator';
import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { enumOf } from '../resolver/enum-of.ts';
import { PlainText } from '../demands/plain-text.ts';

/** What a sealed field may be read for. */
const purposes = {
  CONTACT_REPORTER: 'To ask the reporter something（联系上报人）.',
  FOLLOW_UP: 'To tell the person how it was settled（回访）.',
  VERIFICATION: 'To check a statement or a settlement with the person（核实）.',
  BREAK_GLASS:
    'In an emergency that none of the others fits（紧急查阅）; needs a reason and stands out in the read log.',
} as const;
export type Purpose = keyof typeof purposes;

export const Purpose = enumOf(purposes);
registerEnumType(Purpose, {
  name: 'Purpose',
  description: 'What a sealed field is read for（查阅目的）; kept in the read log.',
  valuesConfig: Object.fromEntries(Object.entries(purposes).map(([name, description]) => [name, { description }])),
});

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
