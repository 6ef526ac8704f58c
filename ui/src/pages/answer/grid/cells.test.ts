import { describe, expect, it } from 'vitest';
import type { SheetItem } from '../../../ipc/generated';
import type { Form } from '../form';
import { cellText, editable, readMark, withCells, withoutCells, type Column } from './cells';

const LINE = {
  id: 'ORG-01',
  number: 7,
  question_ja: '体制を文書で定めているか。',
  question_en: 'Is the structure laid down in writing?',
  standing: 'unanswered',
  applicability: { state: 'asked', limits: [] },
} as unknown as SheetItem;

const FORM: Form = {
  value: 'unanswered',
  shortfall: '',
  naReason: '',
  improvement: '',
  improveBy: '',
  exceptionNumber: '',
  exceptionApprover: '',
  exceptionExpires: '',
  remarks: '',
  copiedFrom: '',
};

const put = (cells: Partial<Record<Column, string>>, form: Form = FORM, line = LINE) =>
  withCells(line, form, new Map(Object.entries(cells) as [Column, string][]));

describe('cells of the grid', () => {
  it('know the marks in the spellings of the field and guess at nothing else', () => {
    for (const [text, value] of [
      ['○', 'implemented'],
      ['〇', 'implemented'],
      [' Ｏ ', 'implemented'],
      ['△', 'partial'],
      ['Ｘ', 'not_implemented'],
      ['―', 'not_applicable'],
      ['Ｎ/Ａ', 'not_applicable'],
      ['?', 'unknown'],
      ['例外', 'excepted'],
      ['1', undefined],
      ['○△', undefined],
      ['ー', undefined],
      ['', undefined],
    ] as const) {
      expect(readMark(text), text).toBe(value);
    }
  });

  it('put a reason where its mark has it', () => {
    expect(put({ mark: '△', reason: '一部の端末', 'improve-by': '令和８年12月末' })).toEqual({
      form: { ...FORM, value: 'partial', shortfall: '一部の端末', improveBy: '2026-12-31' },
    });
    expect(put({ mark: '－', reason: '委託なし' })).toEqual({
      form: { ...FORM, value: 'not_applicable', naReason: '委託なし' },
    });
  });

  it('refuse what would be lost, and what belongs to another question', () => {
    expect(put({ mark: '○', reason: '理由' })).toEqual({ refusal: 'takes-none', column: 'reason' });
    expect(put({ mark: 'まる' })).toEqual({ refusal: 'unknown-mark', column: 'mark' });
    expect(put({ question: '別の設問', mark: '○' })).toEqual({
      refusal: 'other-question',
      column: 'question',
    });
    expect(put({ number: '７', question: '体制を文書で 定めているか。', mark: '○' })).toEqual({
      form: { ...FORM, value: 'implemented' },
    });
    const settled = { ...LINE, standing: 'settled_by_gate' } as SheetItem;
    expect(put({ mark: '○' }, FORM, settled)).toEqual({ refusal: 'not-asked', column: 'mark' });
  });

  it('leave alone what a blank cell stands beside', () => {
    const before = { ...FORM, value: 'partial', shortfall: '前の理由' };
    expect(put({ mark: '', reason: ' ', remarks: '' }, before)).toEqual({ form: before });
  });

  it('show only what the mark has, and can be filled in only there', () => {
    const kept = { ...FORM, value: 'implemented', shortfall: '前の理由' };
    expect(cellText('reason', LINE, kept, 'ja')).toBe('');
    expect(editable('reason', LINE, kept)).toBe(false);
    expect(editable('reason', LINE, { ...kept, value: 'partial' })).toBe(true);
    expect(editable('mark', { ...LINE, standing: 'disagreement' } as SheetItem, kept)).toBe(false);
  });

  it('are emptied one by one', () => {
    const before = { ...FORM, value: 'partial', shortfall: '理由', remarks: '特記' };
    expect(withoutCells(before, ['reason'])).toEqual({ ...before, shortfall: '' });
    expect(withoutCells(before, ['mark']).value).toBe('unanswered');
  });
});
