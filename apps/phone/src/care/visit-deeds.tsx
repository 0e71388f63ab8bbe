import type { DeedsOf } from '@microgrid/front/deed';
import { Deeds } from '@microgrid/front/deeds';
import * as asked from '../generated/documents.ts';

const { MISSED: _, ...outcomes } = asked.careContactOutcomeWords;

/** MISSED is said by a correction or by the clock alone. */
const form = asked.recordCareVisitForm.map((field) =>
  field.name === 'outcome' ? { ...field, choices: outcomes } : field,
);

const visitDeeds: DeedsOf<'RECORD_VISIT'> = {
  RECORD_VISIT: { document: asked.RecordCareVisit, form, without: ['workRole', 'at'] },
};

/** What came of a visit. */
export function VisitDeeds({ id }: { readonly id: string }) {
  return (
    <Deeds
      actions={['RECORD_VISIT']}
      deeds={visitDeeds}
      words={{ RECORD_VISIT: ['记录联系', 'Record the visit'] }}
      known={{ given: { careVisitId: id } }}
    />
  );
}
