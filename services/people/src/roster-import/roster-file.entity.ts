import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { IMPORTERS } from './roster-import.policy.ts';

/** The file of an import, as it was sent. */
export const RosterFileSchema = defineEntity({
  name: 'RosterFile',
  properties: {
    importId: p.uuid().primary(),
    startedById: p.uuid(),
    areaCode: p.text().collation('C'),
    content: p.blob(),
    arrivedAt: p.datetime().length(3).index(),
  },
  // As `isStarter` of the policy.
  ...rowLevelSecurity(`started_by_id = caller_id() and ${belowScopes('area_code', IMPORTERS)}`),
});

export class RosterFileEntity extends RosterFileSchema.class {}
RosterFileSchema.setClass(RosterFileEntity);
