import { migration } from '@microgrid/database/migration';
import { FACT_TABLES } from '@microgrid/facts/fact-tables';

export const facts = migration('004-facts', FACT_TABLES);
