import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A role that a person holds now, and where（授权）. For the gateway alone.' })
@Directive('@inaccessible')
export class Grant {
  @Field(() => String, { description: 'The role（角色）.' })
  role!: string;

  @Field(() => String, { description: 'Code of the grid or street below which the role counts（范围）.' })
  scope!: string;
}
