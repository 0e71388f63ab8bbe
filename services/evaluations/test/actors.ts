import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';

export const STREET = '510115006';

const serving = (role: Role, scope: string): Actor => ({ subject: newId(), grants: [{ role, scope }] });

export const resident: Actor = { subject: newId(), grants: [] };
export const officer = serving(Role.STREET_OFFICER, STREET);
export const head = serving(Role.TOTAL_GRID_HEAD, `${STREET}005`);
export const analyst = serving(Role.ANALYST, STREET);
