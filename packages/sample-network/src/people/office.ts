import { drawPerson, type OfficePost, type SamplePerson } from './people.ts';
import { Random } from '../random.ts';

/** Who holds each post of a street office. */
export type Office = Record<OfficePost, SamplePerson>;

/** Depends on seed and street code only. */
export function officeOf(streetCode: string, seed: number): Office {
  const random = new Random(seed, streetCode, 'office');
  return {
    OFFICER: drawPerson({ post: 'OFFICER', number: '000001' }, random),
    ANALYST: drawPerson({ post: 'ANALYST', number: '000002' }, random),
    AUDITOR: drawPerson({ post: 'AUDITOR', number: '000003' }, random),
    REVIEWER: drawPerson({ post: 'REVIEWER', number: '000004' }, random),
    HANDLER: drawPerson({ post: 'HANDLER', number: '000005' }, random),
  };
}
