import { WriteInput } from '@microgrid/subgraph/write-input';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Asking for erasure（申请删除）.' })
export class RequestErasureInput extends WriteInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'That posts end with it（确认离任）; needed for somebody in post, for whom it is refused otherwise (CONFLICT).',
  })
  endsPosts!: boolean;
}
