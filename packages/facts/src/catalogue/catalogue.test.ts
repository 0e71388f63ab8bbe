import { describe, expect, it } from 'vitest';
import { factCatalogue, type FactDefinition } from './catalogue.ts';
import { factOf } from '../fact.ts';
import { id } from './fact-field.ts';
import { personalFields } from './personal-fields.ts';

const someId = '01920000-0000-7000-8000-000000000001';
const seats = { activityId: someId, status: 'WAITING' } as const;
const registration = { subject: someId, gridCode: '510115006005', data: seats };

describe('the catalogue of facts', () => {
  it('has no personal field: no name, number, address or text, and nobody who reported', () => {
    expect(personalFields(factCatalogue)).toEqual([]);
  });

  it.each([
    'displayName',
    'workPhone',
    'mobile',
    'address',
    'place',
    'description',
    'note',
    'reporterId',
    'residentId',
  ])('would be refused with a field %s', (name) => {
    const fact: FactDefinition = { emitter: 'people', says: '', subject: '', grid: '', data: { [name]: id } };
    expect(personalFields({ 'person.moved.v1': fact })).toEqual([`person.moved.v1 ${name}`]);
  });

  it.each(Object.keys(factCatalogue))('says in its name what happened to what, and which version: %s', (type) => {
    expect(type).toMatch(/^[a-z]+\.[a-z]+(_[a-z]+)*\.v[1-9]$/);
  });
});

describe('a fact', () => {
  it('is a CloudEvents 1.0 envelope', () => {
    expect(factOf('registration.made.v1', registration)).toEqual({
      specversion: '1.0',
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      source: '/community-services',
      type: 'registration.made.v1',
      subject: someId,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
      gridcode: '510115006005',
      datacontenttype: 'application/json',
      data: seats,
    });
  });

  it.each<[string, object]>([
    ['a name for an id', { activityId: '样例姓名' }],
    ['a telephone number for an id', { activityId: '000-0000-0000' }],
    ['a text for an enum', { status: '等一等（样例）' }],
    ['a field that the catalogue does not name', { displayName: '样例姓名' }],
  ])('is refused with %s, which is not repeated', (_what, wrong) => {
    const data: typeof seats = { ...seats, ...wrong };
    const make = () => factOf('registration.made.v1', { ...registration, data });
    expect(make).toThrow(/activityId must be id|status must be one of|has no field displayName/);
    expect(make).not.toThrow(/样例|000-/);
  });

  it('is refused without a subject or a place', () => {
    expect(() => factOf('registration.made.v1', { ...registration, subject: '样例姓名' })).toThrow('subject');
    expect(() => factOf('registration.made.v1', { ...registration, gridCode: '杏林社区' })).toThrow('gridCode');
  });
});
