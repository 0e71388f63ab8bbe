import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { rowOfEach } from '@microgrid/subgraph/batch';
import type { Context } from '../context.ts';
import { schemeList } from './scheme.list.ts';
import type { SchemeSubject } from './scheme.terms.ts';

/** The scheme in force today (in Asia/Shanghai) for each subject, the newest version of several; null where there is none. */
export async function schemesInForce(subjects: (SchemeSubject | null)[], { db }: Context) {
  const evaluated = subjects.map((subject) => ({ subject }));
  const rows = await schemeList(db, {
    inForceOn: shanghaiDate(),
    subject: subjects.filter((subject) => subject !== null),
  })
    .orderBy('version')
    .execute();
  return rowOfEach(evaluated, 'subject', { rows, key: 'subject' });
}
