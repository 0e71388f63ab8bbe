import { factOf, type Fact, type FactContent } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';

interface GrantedAdmission {
  readonly code: string;
  readonly departmentId: string;
  readonly areaCode: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export function admissionGranted(admission: GrantedAdmission): FactContent<'admission.granted.v1'> {
  const { code: subject, areaCode, departmentId, validFrom, validTo } = admission;
  return { subject, gridCode: areaCode, data: { departmentId, areaCode, validFrom, validTo } };
}

/** What is told of admissions that were brought in together: how many of the street they are, and each of them. */
export function admissionsGranted(street: string, admissions: readonly GrantedAdmission[]): Fact[] {
  const data = { thing: 'ADMISSION', count: admissions.length } as const;
  return [
    // First, so that nobody takes the copy for whole before they have come.
    factOf('network.told.v1', { subject: newId(), gridCode: street, data }, 'organisation'),
    ...admissions.map((admission) => factOf('admission.granted.v1', admissionGranted(admission), 'organisation')),
  ];
}
