import { describe, expect, it } from 'vitest';
import type { SheetItem } from '../../ipc/generated';
import { faults, formOf, inputOf, lacksPlan, same, type Form } from './form';

const blank: Form = {
  value: 'unanswered',
  shortfall: '',
  improvement: '',
  improveBy: '',
  naReason: '',
  exceptionNumber: '',
  exceptionApprover: '',
  exceptionExpires: '',
  remarks: '',
  copiedFrom: '',
};

const item = (other: Partial<SheetItem>): SheetItem =>
  ({ standing: 'unanswered', answer: null, draft: null, disagreement: [], ...other }) as SheetItem;

describe('what a form says', () => {
  it('holds only what belongs to its mark', () => {
    const form = { ...blank, shortfall: '人手不足', naReason: '委託なし', improveBy: 'R8.12.31' };
    expect(inputOf({ ...form, value: 'partial' })).toMatchObject({
      reason: '人手不足',
      improve_by: '2026-12-31',
    });
    expect(inputOf({ ...form, value: 'not_applicable' })).toMatchObject({
      reason: '委託なし',
      improve_by: null,
    });
    expect(inputOf({ ...form, value: 'implemented' }).reason).toBeNull();
  });

  it('keeps names and texts exactly as they were written', () => {
    const written = '  神田（㈱髙﨑）\n𠮷 ';
    expect(inputOf({ ...blank, remarks: written }).remarks).toBe(written);
  });
});

describe('a form', () => {
  it('begins with the draft, else with the answer', () => {
    const answer = { value: 'implemented', remarks: '済' } as SheetItem['answer'];
    const draft = { value: 'not_applicable', reason: '委託なし' } as SheetItem['draft'];
    expect(formOf(item({ answer }))).toMatchObject({ value: 'implemented', remarks: '済' });
    expect(formOf(item({ answer, draft }))).toMatchObject({
      value: 'not_applicable',
      naReason: '委託なし',
      shortfall: '',
    });
  });

  it('of 該当なし is no answer without its reason', () => {
    const form = { ...blank, value: 'not_applicable' };
    expect(faults(form)).toEqual([{ field: 'naReason', kind: 'missing' }]);
    expect(faults({ ...form, naReason: '委託なし' })).toEqual([]);
  });

  it('of 例外措置 needs number, approver and a date', () => {
    expect(faults({ ...blank, value: 'excepted' }).map((fault) => fault.field)).toEqual([
      'exceptionNumber',
      'exceptionApprover',
      'exceptionExpires',
    ]);
    const full = { exceptionNumber: '例外-3', exceptionApprover: 'CISO', exceptionExpires: '来年' };
    expect(faults({ ...blank, value: 'excepted', ...full })).toEqual([
      { field: 'exceptionExpires', kind: 'not_a_date' },
    ]);
  });

  it('of △ is an answer before its plan is written, and says that the plan is lacking', () => {
    const form = { ...blank, value: 'partial', shortfall: '人手不足' };
    expect(faults(form)).toEqual([]);
    expect(lacksPlan(form)).toBe(true);
    expect(lacksPlan({ ...form, improvement: '増員', improveBy: 'R9.3.31' })).toBe(false);
  });

  it('counts characters as the program does', () => {
    expect(faults({ ...blank, remarks: '𠮷'.repeat(4000) })).toEqual([]);
    expect(faults({ ...blank, remarks: '𠮷'.repeat(4001) })).toEqual([
      { field: 'remarks', kind: 'too_long' },
    ]);
  });
});

it('two inputs are the same when every field is', () => {
  const one = inputOf({ ...blank, value: 'partial', shortfall: 'a' });
  expect(same(one, { ...one })).toBe(true);
  expect(same(one, { ...one, remarks: 'b' })).toBe(false);
  expect(same(one, null)).toBe(false);
});
