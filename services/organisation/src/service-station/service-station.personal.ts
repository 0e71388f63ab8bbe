import { personalData } from '@microgrid/database/personal-data';
import { ServiceStationEntity } from './service-station.entity.ts';

export const serviceStationPersonal = personalData(ServiceStationEntity, {
  notPersonal: [
    'id',
    'kind',
    'name',
    'gridCode',
    'address',
    'openingHours',
    'hours',
    'closures',
    'capacity',
    'accessible',
    'closedOn',
    'version',
  ],
  personal: {},
});
