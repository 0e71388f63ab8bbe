import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Texts of a matter of a sensitive kind（敏感事项详情）; sealed, each read is logged.' })
export class SealedMatterTexts {
  @Field(() => String, { nullable: true, description: 'Where exactly（地点）.' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about（描述）.' })
  description!: string | null;
}
