import type { KindOfThing } from './kind.ts';

interface AdmissionState {
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Admissions（准入事项）, which organisation owns: what departments may push to the grids. Their ids are their codes. */
export const admissions: KindOfThing<AdmissionState> = {
  name: 'admission',
  thing: 'ADMISSION',
  says: {
    'admission.granted.v1': ({ validFrom, validTo }) => ({ validFrom, validTo }),
    'admission.withdrawn.v1': ({ validTo }) => ({ validTo }),
  },
  inForce: ({ validFrom = null, validTo = null }) => ({ from: validFrom, to: validTo }),
};
