import { describedEnum } from '@microgrid/subgraph/described-enum';

export const WorkRole = describedEnum(
  'WorkRole',
  'As what somebody who serves did something（五大员）: a tag of the deed, not a post, counted of nobody.',
  {
    ORGANISE: 'Organised（组织）.',
    PUBLICISE: 'Made something known（宣传）.',
    SERVE: 'Served（服务）.',
    LIAISE: 'Brought people together（联络）.',
    SUPERVISE: 'Saw to it that it is done（监督）.',
  },
);
export type WorkRole = keyof typeof WorkRole;

/** Of the inputs of deeds that may be tagged. */
export const workRoleSaid = { nullable: true, description: 'As what it was done（五大员）; a tag, counted of nobody.' };

/** Of what was done. */
export const workRoleTold = { nullable: true, description: 'As what it was done（五大员）; null when nobody said.' };
