import { emptying, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, matterText, ofItsMatter, whoeverServed } from '../matter.personal.ts';
import { AssignmentEntity } from './assignment.entity.ts';

const served = { ...whoeverServed, retention: emptying({ years: 3 }, endOfItsMatter) };

export const assignmentPersonal = personalData(AssignmentEntity, {
  notPersonal: ['id', 'matterId', 'departmentId', 'assignedAt', 'acceptedAt', 'dueAt', 'outcome'],
  personal: {
    assigneeId: { ...served, whose: 'assignee_id' },
    assignedById: { ...served, whose: 'assigned_by_id' },
    reason: { ...matterText, retention: emptying({ years: 1 }, endOfItsMatter), whose: ofItsMatter(matterText.whose) },
  },
});
