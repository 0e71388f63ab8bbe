import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ServiceConsentPurpose = describedEnum(
  'ServiceConsentPurpose',
  'To what somebody served agrees（服务同意事项）.',
  {
    CARE: 'Care（关爱）.',
    MEDIATION: 'Mediation（调解）.',
    REFERRAL: 'Referral（转介）.',
  },
);
export type ServiceConsentPurpose = keyof typeof ServiceConsentPurpose;

export const ConsentChannel = describedEnum('ConsentChannel', 'How consent was given（同意方式）.', {
  APP: 'In an app（线上）.',
  PAPER: 'On paper（书面）.',
  ORAL: 'Orally before two（口头）.',
});
export type ConsentChannel = keyof typeof ConsentChannel;
