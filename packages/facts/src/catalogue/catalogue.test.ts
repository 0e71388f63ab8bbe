import { describe, expect, it } from 'vitest';
import { factCatalogue } from './catalogue.ts';
import { factOf } from '../fact.ts';
import type { FactDefinition } from './fact-definition.ts';
import { codes, id, ids, month } from './fact-field.ts';
import { personalFields } from '../personal-fields.ts';

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
    const fact: FactDefinition = { emitters: ['people'], says: '', subject: '', grid: '', data: { [name]: id } };
    expect(personalFields({ 'person.moved.v1': fact })).toEqual([`person.moved.v1 ${name}`]);
  });

  it.each(Object.keys(factCatalogue))('says in its name what happened to what, and which version: %s', (type) => {
    expect(type).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*\.v[1-9]$/);
  });
});

describe('a list in a fact', () => {
  const many = (count: number, item: string) => Array.from({ length: count }, () => item);

  it.each([
    ['no id', ids, [], true],
    ['500 ids', ids, many(500, someId), true],
    ['501 ids', ids, many(501, someId), false],
    ['a name among ids', ids, [someId, '样例姓名'], false],
    ['one id that is no list', ids, someId, false],
    ['500 codes', codes, many(500, '510115006005001001'), true],
    ['501 codes', codes, many(501, '510115006005001001'), false],
    ['a text among codes', codes, ['510115006005', '杏林社区'], false],
    ['a code as a number', codes, [510115], false],
    ['a phone number for a code', codes, ['13800138000'], false],
    ['no code of 18 digits', codes, ['510115006005000001'], false],
  ])('of %s', (_what, field, value, isAccepted) => {
    expect(field.accepts(value)).toBe(isAccepted);
  });
});

it.each([
  ['2026-10', true],
  ['2026-13', false],
  ['2026-10-01', false],
  ['十月', false],
])('a month of a fact may be %s: %s', (value, isGood) => {
  expect(month.accepts(value)).toBe(isGood);
});

describe('a fact', () => {
  it('is a CloudEvents 1.0 envelope', () => {
    expect(factOf('registration.made.v1', registration, 'community-services')).toEqual({
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
    const make = () => factOf('registration.made.v1', { ...registration, data }, 'community-services');
    expect(make).toThrow(/activityId must be id|status must be one of|has no field displayName/);
    expect(make).not.toThrow(/样例|000-/);
  });

  it('is refused without a subject or a place', () => {
    const make = (wrong: object) => () =>
      factOf('registration.made.v1', { ...registration, ...wrong }, 'community-services');
    expect(make({ subject: '样例姓名' })).toThrow('subject');
    expect(make({ gridCode: '杏林社区' })).toThrow('gridCode');
  });

  it('is refused from a subgraph that does not emit it', () => {
    expect(() => factOf('registration.made.v1', registration, 'people')).toThrow(
      'registration.made.v1 is told by community-services, not by people',
    );
  });
});
