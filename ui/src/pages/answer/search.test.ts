import { expect, it } from 'vitest';
import type { SheetItem } from '../../ipc/generated';
import { finds, searchKey, searchText } from './search';

it.each([
  ['パスワード', 'ぱすわーど'],
  ['ﾊﾟｽﾜｰﾄﾞ', 'ぱすわーど'],
  ['ＵＳＢメモリ', 'usbめもり'],
  ['６(3)①', '6(3)1'],
  ['L GWAN', 'lgwan'],
])('%s is compared as %s', (text, key) => {
  expect(searchKey(text)).toBe(key);
});

it('finds a text that holds every word, in any kana and width', () => {
  const text = searchKey('外部記録媒体（USBメモリ等）の持出しを許可制としているか。');
  expect(finds(text, 'ＵＳＢ　持出し')).toBe(true);
  expect(finds(text, 'ゆーえすびー')).toBe(false);
  expect(finds(text, 'めもり 許可')).toBe(true);
  expect(finds(text, '')).toBe(true);
});

it('looks through the question, its clause and what was written about it', () => {
  const item = {
    number: 3,
    id: 'DUT-03',
    question_ja: '今年度、研修を受けたか。',
    question_en: 'Have you taken training?',
    clauses: [{ key: '6(5)', heading: '人的セキュリティ', text: '啓発を行う' }],
    answer: {
      reason: '異動者2名が未受講',
      improvement: null,
      remarks: null,
      evidence: [{ name: '受講名簿.xlsx' }],
      locations: [{ document_name: '実施記録', place: '書庫3段目' }],
    },
    disagreement: [],
    draft: null,
  } as unknown as SheetItem;
  for (const sought of ['研修', 'training', '6(5)', '啓発', '未受講', '名簿', '書庫', 'dut-03']) {
    expect(finds(searchText(item), sought), sought).toBe(true);
  }
  expect(finds(searchText(item), '消防')).toBe(false);
});
