import { Access } from '@microgrid/access/access';
import { Query, Resolver } from 'type-graphql';
import { ServiceConsentPurpose } from './service-consent.terms.ts';
import { currentServiceText } from './service-consent.texts.ts';
import { ServiceConsentText } from './service-consent.type.ts';

@Resolver()
export class ServiceConsentResolver {
  @Query(() => [ServiceConsentText], {
    nullable: true,
    description: 'What somebody served is asked to agree to, in plain words（服务同意书）.',
  })
  @Access('PUBLIC')
  serviceConsentTexts(): ServiceConsentText[] {
    return Object.values(ServiceConsentPurpose).map(currentServiceText);
  }
}
