import { personalData } from '@microgrid/database/personal-data';
import type { StoredPart } from '@microgrid/database/stored-part';
import { defineEntity, p } from '@mikro-orm/core';
import { closedMonths } from './migrations/20261130T160000-closed-months.ts';

/** A month of a data set whose facts are all written: from then on it is told, and never changes. */
const ClosedMonthSchema = defineEntity({
  name: 'ClosedMonth',
  properties: {
    dataSet: p.text().primary().collation('C'),
    /** YYYY-MM in Shanghai. */
    month: p.text().primary().collation('C'),
    /** How many facts it has, from which it follows how fine a table of a year may be. */
    facts: p.integer(),
    /** Of the secret that its record keys are made with: figures drawn by another would tell of these. */
    secretPrint: p.text(),
    closedAt: p.datetime().length(3),
  },
});

export class ClosedMonthEntity extends ClosedMonthSchema.class {}
ClosedMonthSchema.setClass(ClosedMonthEntity);

const closedMonthStored = personalData(ClosedMonthEntity, {
  notPersonal: ['dataSet', 'month', 'facts', 'secretPrint', 'closedAt'],
  personal: {},
});

/** What says up to when a subgraph's figures are told. */
export const closedMonthTables: StoredPart = { stored: [closedMonthStored], migrations: [closedMonths] };
