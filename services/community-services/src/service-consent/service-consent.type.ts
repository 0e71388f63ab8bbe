import { Access } from '@microgrid/access/access';
import { Field, Int, ObjectType } from 'type-graphql';
import { ServiceConsentPurpose } from './service-consent.terms.ts';

@ObjectType({ description: 'Text of a consent of somebody served（服务同意书文本）.' })
@Access('PUBLIC')
export class ServiceConsentText {
  @Field(() => ServiceConsentPurpose, { description: 'For what（事项）.' })
  purpose!: ServiceConsentPurpose;

  @Field(() => Int, { description: 'Version（版本）, from 1.' })
  version!: number;

  @Field(() => String, { description: 'The text（文本）.' })
  text!: string;
}
