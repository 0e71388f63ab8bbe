import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** An entry as it was posted; `opinions` is what is told of how many said so, null when too few to tell. */
export interface PostedEntry {
  readonly said: string;
  readonly did: string;
  readonly opinions: number | null;
}

/** What a community said in a month and what was done; which opinions it sums up is not kept. */
export const OpinionDigestSchema = defineEntity({
  name: 'OpinionDigest',
  properties: {
    id: p.uuid().primary(),
    /** Of the community. */
    gridCode: p.text().collation('C'),
    /** YYYY-MM, in Asia/Shanghai. */
    month: p.text().collation('C'),
    entries: p.json<PostedEntry[]>(),
    publishedAt: p.datetime().length(3),
  },
  uniques: [{ name: 'opinion_digest_month_unique', properties: ['gridCode', 'month'] }],
  indexes: [{ properties: ['month', 'id'] }],
});

export class OpinionDigestEntity extends OpinionDigestSchema.class {}
OpinionDigestSchema.setClass(OpinionDigestEntity);

export const opinionDigestPersonal = personalData(OpinionDigestEntity, {
  notPersonal: ['id', 'gridCode', 'month', 'entries', 'publishedAt'],
  personal: {},
});
