import { Field, ID, ObjectType } from 'type-graphql';
import { MatterKind } from '../matter.terms.ts';

@ObjectType({
  description:
    'A matter that may be the same（相似事项）: groups A and E for everybody, others (never sensitive ones) for those who serve there.',
})
export class SimilarMatter {
  @Field(() => ID, { description: 'Pass it as `sameAsMatterId`; good for a day, for whoever asked.' })
  reference!: string;

  @Field(() => MatterKind, { description: 'What it is about（类别）.' })
  kind!: MatterKind;

  @Field(() => Boolean, { description: 'Whether it is still open（是否未结）.' })
  isOpen!: boolean;
}
