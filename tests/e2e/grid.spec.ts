/** The grid: filled in by keyboard, to and from Excel, with an input method, for a thousand rows. */
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  openSheet,
  sample,
  test,
  WORDS,
  type Host,
} from './host';

interface Line {
  id: string;
  number: number;
  standing: string;
  question_ja: string;
  answer: { value: string; reason: string | null; remarks: string | null } | null;
  draft: { remarks: string | null } | null;
}

async function lines(host: Host): Promise<Line[]> {
  const units = await host.rpc<{ id: string }[]>('list_units', { campaign: null });
  const unit = units[0]?.id ?? '';
  const sheet = await host.rpc<{ items: Line[] }>('unit_sheet', {
    campaign: null,
    unit,
    person: null,
  });
  return sheet.items.filter((line) => line.number > 0);
}

async function openGrid(page: Page, host: Host, language: 'ja' | 'en' = 'ja') {
  await sample(page, host, language);
  await openSheet(page);
  await page.locator('button.view', { hasText: language === 'ja' ? '表形式' : 'Grid' }).click();
  await expect(page.locator('[role=grid]')).toBeVisible();
}

/** Goes to a cell by mouse. */
async function cell(page: Page, row: number, column: string) {
  const place = page.locator(`[role=grid] .cell.${column}[data-row="${row}"]`);
  await place.scrollIntoViewIfNeeded();
  await place.click();
  return place;
}

/** Pastes as the browser does when Ctrl+V is pressed. */
async function paste(page: Page, text: string) {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** Rows that can be answered and that nobody disputes, from the top, with their place. */
async function free(host: Host) {
  const all = await lines(host);
  return all
    .map((line, row) => ({ ...line, row }))
    .filter((line) => line.standing === 'answered' || line.standing === 'unanswered');
}

test('cells are filled in by keyboard alone and are on the disk', async ({ page, host }) => {
  await openGrid(page, host);
  const [first, second] = await free(host);
  await cell(page, first?.row ?? 0, 'mark');
  await page.keyboard.press('t');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('一部の端末が未更新');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('6');
  await expect(page.locator('[data-save-state]')).toHaveText(WORDS.ja.saved);
  const said = new Map((await lines(host)).map((line) => [line.id, line.answer]));
  expect(said.get(first?.id ?? '')).toMatchObject({ value: 'partial', reason: '一部の端末が未更新' });
  expect(said.get(second?.id ?? '')?.value, 'Enter goes down, Home to the row’s begin').toBe('unknown');
});

test('F2 edits, Esc puts back, Tab and F6 lead out', async ({ page, host }) => {
  await openGrid(page, host);
  const [first] = await free(host);
  await cell(page, first?.row ?? 0, 'remarks');
  await page.keyboard.insertText('確認済み');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await free(host))[0]?.answer?.remarks).toBe('確認済み');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.insertText('（追記）');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.insertText('。');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await free(host))[0]?.answer?.remarks, 'F2 goes to the end, Esc leaves nothing')
    .toBe('確認済み。');
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') === null)).toBe(true);
});

test('a paste from Excel shows what changes and what is refused before it does', async ({
  page,
  host,
}) => {
  await openGrid(page, host);
  const rows = await free(host);
  const [first] = rows;
  const top = first?.row ?? 0;
  const before = await lines(host);
  const at = (row: number) => before[top + row];
  await cell(page, top, 'mark');
  await paste(page, '△\t一部のみ\r\nまる\t\r\n○\t消える理由\r\n\t\r\n');
  const dialog = page.locator('dialog');
  await expect(dialog).toContainText('貼り付けの確認（4行）');
  await expect(dialog.locator('tbody .refused')).toHaveCount(2 + (at(3)?.standing === 'disagreement' ? 1 : 0));
  await expectAccessible(page, 'what a paste would change');
  expect((await lines(host))[top], 'nothing has changed yet').toEqual(at(0));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await lines(host))[top]?.answer).toMatchObject({
    value: 'partial',
    reason: '一部のみ',
  });
  expect((await lines(host))[top + 1]?.answer, 'a refused row stays').toEqual(at(1)?.answer);
  expect((await lines(host))[top + 2]?.answer?.reason ?? '', 'no text is lost').not.toBe('消える理由');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await lines(host))[top]?.answer?.value).toBe(at(0)?.answer?.value);
});

test('a copied range comes back as it was, a paste beside its question is refused', async ({
  page,
  host,
}) => {
  await openGrid(page, host);
  const [first] = await free(host);
  await cell(page, first?.row ?? 0, 'number');
  await page.keyboard.press('Shift+End');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return data.getData('text/plain');
  });
  expect(copied.split('\t')[1]).toBe(first?.question_ja);
  await paste(page, copied);
  await expect(page.locator('dialog .counts .unchanged')).toContainText('1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await paste(page, copied);
  await expect(page.locator('dialog tbody .refused')).toContainText('設問と違います');
});

test('fill down and one key for a range say their number first', async ({ page, host }) => {
  await openGrid(page, host);
  const [first] = await free(host);
  await cell(page, first?.row ?? 0, 'mark');
  await page.keyboard.press('6');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  const dialog = page.locator('dialog');
  await expect(dialog).toContainText('下へコピーの確認（2行）');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('6');
  await expect(dialog).toContainText('まとめて回答の確認（3行）');
});

test('an input method is left alone in a cell', async ({ page, host }) => {
  await openGrid(page, host);
  const [first] = await free(host);
  const row = first?.row ?? 0;
  await cell(page, row, 'remarks');
  const chromium = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    chromium.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('けんしゅう');
  await expect.poll(async () => (await free(host))[0]?.draft?.remarks).toBe('けんしゅう');
  await compose('研修');
  // The Enter that confirms a conversion, as browsers report it, moves nowhere.
  await page.evaluate(() => {
    const init = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(page.locator(`.cell.remarks[data-row="${row}"] textarea`)).toHaveValue('研修');
  await chromium.send('Input.insertText', { text: '研修' });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await free(host))[0]?.answer?.remarks).toBe('研修');
  await expect(page.locator(`.cell.remarks[data-row="${row}"] textarea`)).toHaveCount(0);
});

for (const language of ['ja', 'en'] as const) {
  test(`the grid is accessible, also narrow and in forced colours (${language})`, async ({
    page,
    host,
  }) => {
    await openGrid(page, host, language);
    await expectAccessible(page, 'grid');
    const [first] = await free(host);
    await cell(page, first?.row ?? 0, 'remarks');
    await page.keyboard.press('F2');
    await expectAccessible(page, 'grid, a cell being edited');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ forcedColors: 'active' });
    for (const width of [683, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await expectAccessible(page, `grid at ${width}`);
      await expectNoSidewaysScrolling(page, `grid at ${width}`);
    }
  });
}

test('what was begun in one view goes on in the other', async ({ page, host }) => {
  await sample(page, host);
  await openSheet(page);
  await choose(page, 1, 'unknown');
  await page.locator('button.view', { hasText: '表形式' }).click();
  await expect(page.locator('[role=grid] .here'), 'the keyboard is in the grid').toBeFocused();
  await expect(page.locator('[role=grid] .here .unseen')).toHaveText('わからない');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.note')).toContainText('？ →');
});
