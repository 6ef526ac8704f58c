import { expect, test } from 'vitest';
import { asksForTurn, cellOf, openItems, openMarks, undecided, type File, type Sheet } from './shapes';

const answer = (raw: string, code: string, at = 'A1', text = '') => ({
  at,
  raw,
  text,
  answer: null,
  issues: [{ at, code, message: '' }],
});

function sheet(answers: Sheet['answers']): Sheet {
  return {
    name: '総務課',
    layout: 'row_per_item',
    header_rows: [1],
    unit: null,
    respondent: null,
    inspected_on: null,
    columns: [],
    signature: 's',
    profile: null,
    count: answers.length,
    answers,
    skipped_rows: [],
    issues: [],
  };
}

test('a cell is named with its sheet, whatever the sheet is called', () => {
  expect(cellOf('シート「総務課」!E12')).toEqual({ sheet: '総務課', cell: 'E12' });
  expect(cellOf('シート「a!「b」」!E12')).toEqual({ sheet: 'a!「b」', cell: 'E12' });
  expect(cellOf('E12')).toEqual({ sheet: '', cell: 'E12' });
});

test('a mark is asked about once, and stays to be seen when it is decided', () => {
  const sheets = [sheet([answer('◎', 'unclear_mark'), answer('◎', 'unclear_mark')])];
  expect(openMarks(sheets, undecided('s'))).toEqual([{ mark: '◎', count: 2 }]);
  const decided = { ...undecided('s'), marks: { '◎': 'implemented' } };
  expect(openMarks([sheet([])], decided)).toEqual([{ mark: '◎', count: 0 }]);
  expect(openMarks([sheet([answer('○△', 'two_marks')])], undecided('s'))).toEqual([]);
});

test('a question that is only alike is asked about with its wording', () => {
  const line = {
    at: 'A2',
    outcome: 'rejected' as const,
    code: 'sheet_item_to_confirm',
    message: '',
    detail: 'PH-01',
  };
  const counts = { in: 1, accepted: 0, unchanged: 0, conflicting: 0, rejected: 1, lines: [line] };
  const file: File = {
    file: 'a.xlsx',
    place: 'p1',
    layout: 'row_per_item',
    accounting: counts,
    sheets: [sheet([answer('○', 'unusual_mark', 'A2', '施錠しているか')])],
    issues: [],
  };
  const found = [{ text: '施錠しているか', item: 'PH-01', at: 'A2' }];
  expect(openItems([file], 's', undecided('s'))).toEqual(found);
  expect(openItems([file], 'other', undecided('other'))).toEqual([]);
});

test('how questions in the negative are answered is asked only where one waits', () => {
  expect(asksForTurn([sheet([answer('はい', 'inverted_question')])], undecided('s'))).toBe(true);
  expect(asksForTurn([sheet([answer('◎', 'unclear_mark')])], undecided('s'))).toBe(false);
});
