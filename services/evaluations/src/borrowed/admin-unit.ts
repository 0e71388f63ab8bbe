import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Administrative unit（行政区划） of the statistical area codes: GB/T 2260 for the first six digits. Read-only open data.',
})
@Directive('@key(fields: "code", resolvable: false)')
@Access('PUBLIC')
export class AdminUnit {
  @Field(() => ID, {
    description: 'Code of 2, 4, 6, 9 or 12 digits（区划代码）; it starts with the code of the parent.',
  })
  code!: string;
}
