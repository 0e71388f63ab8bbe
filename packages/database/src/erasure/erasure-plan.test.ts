import { defineEntity, p } from '@mikro-orm/core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { requestPlan, retentionPlan } from './erasure-plan.ts';
import { deletingRow, emptying, personalData, type Declaration, type PersonalColumn } from './personal-data.ts';

const LetterSchema = defineEntity({
  name: 'Letter',
  properties: { id: p.uuid().primary(), text: p.text().nullable(), reply: p.text().nullable(), writerId: p.uuid() },
});
class Letter extends LetterSchema.class {}
LetterSchema.setClass(Letter);

const sending = { words: 'the sending', sql: 'sent_at' };
const text = {
  purpose: 'To answer',
  basis: 'CONSENT',
  readers: 'Whoever answers',
  retention: emptying({ years: 1 }, sending),
  whose: 'writer_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;
const writer = { ...text, retention: deletingRow({ days: 90 }, sending), onRequest: 'KEPT' } as const;
const letters = personalData(Letter, {
  notPersonal: ['id'],
  personal: { text, reply: text, writerId: writer },
});

describe('the plan of retention', () => {
  it('says what is due when, columns that go together in one step', () => {
    expect(retentionPlan([letters], new Date('2026-03-01T08:00:00Z'))).toEqual([
      {
        entity: Letter,
        columns: ['text', 'reply'],
        deed: 'EMPTIED',
        condition: '(sent_at) <= $',
        dueBefore: new Date('2025-03-01T08:00:00Z'),
      },
      {
        entity: Letter,
        columns: ['writerId'],
        deed: 'DELETED',
        condition: '(sent_at) <= $',
        dueBefore: new Date('2025-12-01T08:00:00Z'),
      },
    ]);
  });
});

describe('the plan of a request', () => {
  it('says what goes and what the law keeps, why and until when', () => {
    const reason = 'To answer: kept until 90 days from the sending';
    const lastDay = `(((sent_at)::timestamptz + interval '90 days') at time zone 'Asia/Shanghai')::date`;
    expect(requestPlan([letters])).toEqual([
      { entity: Letter, columns: ['text', 'reply'], deed: 'EMPTIED', condition: '(writer_id) = $' },
      { entity: Letter, columns: ['writerId'], deed: 'KEPT', condition: '(writer_id) = $', reason, lastDay },
    ]);
  });

  it('says what has to wait, and until when', () => {
    const keptWhile = { words: 'the letter is on its way', sql: 'arrived_at is null' };
    const waiting = personalData(Letter, {
      notPersonal: ['id', 'reply', 'writerId'],
      personal: { text: { ...text, keptWhile } },
    });
    const onItsWay = '(writer_id) = $ and (arrived_at is null)';
    expect(requestPlan([waiting])).toEqual([
      {
        entity: Letter,
        columns: ['text'],
        deed: 'KEPT',
        condition: onItsWay,
        isPutOff: true,
        reason: 'To answer: kept while the letter is on its way, then erased',
      },
      { entity: Letter, columns: ['text'], deed: 'EMPTIED', condition: `${onItsWay} is not true` },
    ]);
  });

  it('leaves out what cannot tell whose it is', () => {
    const nobodys = personalData(Letter, {
      notPersonal: ['id', 'reply', 'writerId'],
      personal: { text: { ...text, whose: null } },
    });
    expect(requestPlan([nobodys])).toEqual([]);
  });
});

describe('an undeclared personal column', () => {
  it('does not compile: every column is named, as personal or not', () => {
    expectTypeOf<keyof Declaration<Letter, 'id' | 'reply'>['personal']>().toEqualTypeOf<'text' | 'writerId'>();
    expectTypeOf<Declaration<Letter, 'id'>['personal']['writerId']['retention']['end']>().toEqualTypeOf<'DELETE_ROW'>();
  });
});
