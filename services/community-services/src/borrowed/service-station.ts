import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Service station（服务阵地）: a place where neighbours meet and are served.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class ServiceStation {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
