import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ConsentPurpose = describedEnum(
  'ConsentPurpose',
  'What somebody who serves can agree to（同意事项）; no post depends on any of them, but care, mediation and wishes are taken on with NAME_TO_SERVED alone.',
  {
    PUBLISH_NAME: 'To show name and work phone publicly（公开姓名与工作电话）.',
    NAME_TO_SERVED:
      'To be named to residents who signed in（向登录居民告知姓名）: whoever is served learns who comes; taking care, a mediation or a wish on answers CONFLICT without it.',
    PUBLISH_CANDIDACY: 'To be shown as a candidate（公示候选人信息）.',
    PUBLISH_HONOUR: 'To be named in the list of honour（公开表彰）.',
  },
);
export type ConsentPurpose = keyof typeof ConsentPurpose;
