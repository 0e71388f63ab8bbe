import { lastPublishedYear } from '@microgrid/working-days';
import { expect, it } from 'vitest';
import { isNoticeOver, noticeEnd } from './notice.ts';

const shanghai = (text: string) => new Date(`${text}+08:00`);

it.each([
  ['the eve of Spring Festival', '2023-01-20T10:00', '2023-02-01'],
  ['the day before National Day', '2023-09-28T10:00', '2023-10-11'],
  ['a Monday at 00:00', '2023-03-06T00:00', '2023-03-13'],
  ['the same Monday at 23:59', '2023-03-06T23:59', '2023-03-13'],
  ['a Sunday', '2023-03-05T12:00', '2023-03-10'],
])(
  'field-case B9: a notice put up on %s runs for five working days after it, make-up Saturdays counted',
  (_what, at, end) => {
    expect(noticeEnd(shanghai(at))).toBe(end);
  },
);

it('field-case B9: is over on the day after its last one, and not before', () => {
  expect(isNoticeOver({ noticeUntil: '2023-10-11' }, '2023-10-11')).toBe(false);
  expect(isNoticeOver({ noticeUntil: '2023-10-11' }, '2023-10-12')).toBe(true);
});

it('field-case B9: has no guessed end where the calendar is not published, and then is never over', () => {
  expect(noticeEnd(shanghai(`${lastPublishedYear()}-12-31T10:00`))).toBeNull();
  expect(isNoticeOver({ noticeUntil: null }, '2999-01-01')).toBe(false);
});
