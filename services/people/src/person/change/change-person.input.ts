import { PlainText } from '@microgrid/subgraph/plain-text';
import { LanguageTags, PhoneNumber } from '@microgrid/subgraph/text-forms';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AccessNeed, Skill } from '../person.terms.ts';

@InputType({
  description: 'What changes of a person who serves（变更本人信息）; what is left out stays, null clears.',
})
export class ChangePersonInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'Who（人员）; the caller by default.' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'New name（姓名）.' })
  @PlainText(50)
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'New work phone（工作电话）.' })
  @PhoneNumber()
  workPhone?: string | null;

  @Field(() => [Skill], { nullable: true, description: 'All skills from now on（技能）; by the person only.' })
  skills?: Skill[] | null;

  @Field(() => [String], { nullable: true, description: 'All languages from now on（语言）; by the person only.' })
  @LanguageTags()
  languages?: string[] | null;

  @Field(() => [AccessNeed], { nullable: true, description: 'All needs from now on（参与便利）; by the person only.' })
  accessNeeds?: AccessNeed[] | null;
}
