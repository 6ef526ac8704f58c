/** What is typed and chosen is on the disk when the screen says so, and stays in view when not. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, expect, expectAccessible, openSheet, question, sample, test, WORDS, type Host } from './host';

interface Sheet {
  items: {
    id: string;
    answer: { value: string; reason: string | null; improve_by: string | null } | null;
    draft: { value: string; reason: string | null } | null;
  }[];
}

/** What the program has of one item of the first unit. */
async function stored(host: Host, item: string | null) {
  const units = await host.rpc<{ id: string }[]>('list_units', { campaign: null });
  const unit = units[0]?.id ?? '';
  const sheet = await host.rpc<Sheet>('unit_sheet', { campaign: null, unit, person: null });
  return sheet.items.find((line) => line.id === item);
}

async function sheetOf(page: Page, host: Host) {
  await sample(page, host);
  await openSheet(page);
}

/** Unfolds a question as △ and gives its reason field, emptied. */
async function reasonOf(page: Page, index: number) {
  await choose(page, index, 'partial');
  const reason = page.locator('li.open textarea').first();
  await reason.fill('');
  return reason;
}

test('a choice is on the disk when the screen says saved', async ({ page, host }) => {
  await sheetOf(page, host);
  const item = await question(page, 0).getAttribute('data-item');
  await choose(page, 0, 'unknown');
  await expect(page.locator('[data-save-state]')).toHaveText(WORDS.ja.saved);
  expect((await stored(host, item))?.answer?.value).toBe('unknown');
});

test('a text is kept as a draft while it is typed and an answer when it is left', async ({
  page,
  host,
}) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  const reason = await reasonOf(page, 1);
  await reason.fill('髙﨑邉齋𠮷の端末2台が未更新');
  await expect
    .poll(async () => (await stored(host, item))?.draft?.reason)
    .toBe('髙﨑邉齋𠮷の端末2台が未更新');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await stored(host, item))?.answer?.reason)
    .toBe('髙﨑邉齋𠮷の端末2台が未更新');
  expect((await stored(host, item))?.draft, 'an answer leaves no draft').toBeNull();
});

test('a date in full-width digits of an era becomes a day when its field is left', async ({
  page,
  host,
}) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  await reasonOf(page, 1);
  const date = page.locator(`[id="improve-by-${item}"]`);
  await date.fill('令和８年１２月末');
  await date.blur();
  await expect(date).toHaveValue('令和8年12月31日');
  await expect.poll(async () => (await stored(host, item))?.answer?.improve_by).toBe('2026-12-31');
});

test('該当なし becomes an answer only with its reason', async ({ page, host }) => {
  await sheetOf(page, host);
  const item = await question(page, 2).getAttribute('data-item');
  await choose(page, 2, 'not_applicable');
  await expect.poll(async () => (await stored(host, item))?.draft?.value).toBe('not_applicable');
  const field = page.locator(`[id="na-reason-${item}"]`);
  if (!(await field.isVisible())) await page.locator('li.open .choice input').last().click();
  await field.fill('対象の業務がない');
  await field.blur();
  await expect.poll(async () => (await stored(host, item))?.answer?.value).toBe('not_applicable');
  expect((await stored(host, item))?.answer?.reason).toBe('対象の業務がない');
});

test('closing the page in the middle of a word loses nothing', async ({ page, host }) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  const reason = await reasonOf(page, 1);
  await reason.fill('閉じる直前の一文');
  await page.close({ runBeforeUnload: true });
  await expect
    .poll(async () => {
      const line = await stored(host, item);
      return line?.draft?.reason ?? line?.answer?.reason;
    })
    .toBe('閉じる直前の一文');
});

test('a draft found at opening is offered, not counted', async ({ page, host }) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  const unit = (await host.rpc<{ id: string }[]>('list_units', { campaign: null }))[0]?.id;
  const input = {
    value: 'not_implemented',
    reason: '途中の下書き',
    improvement: null,
    improve_by: null,
    exception: null,
    remarks: null,
  };
  await host.rpc('save_draft', { campaign: null, unit, item, person: null, input });
  await page.reload();
  await openSheet(page);
  const row = page.locator(`li[data-item="${item}"]`);
  await row.locator('.toggle').click();
  await expect(row.locator('textarea').first()).toHaveValue('途中の下書き');
  await row.locator('.notice .button.second').click();
  await expect.poll(async () => (await stored(host, item))?.answer?.reason).toBe('途中の下書き');
});

test('what cannot be saved stays in view, is told, and is saved once it can be', async ({
  page,
  host,
}) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  const full = { code: 'disk_full', message: 'ディスクの空きがありません。', hint: '空きを作る', at: {} };
  await page.route('**/rpc', (route) =>
    /"command":"(put_answer|save_draft)"/.test(route.request().postData() ?? '')
      ? route.fulfill({ status: 422, json: full })
      : route.continue(),
  );
  const reason = await reasonOf(page, 1);
  await reason.fill('保存できない文章');
  await expect(page.locator('[data-save-state=failed]')).toBeVisible();
  await expect(page.getByRole('alert').first()).toContainText('ディスクの空きがありません。');
  await page.getByRole('button', { name: WORDS.ja.results, exact: true }).click();
  await expect(reason, 'the text must not leave the screen').toHaveValue('保存できない文章');
  await expect(page.locator('dialog textarea'), 'it can be kept elsewhere').toHaveValue(
    /保存できない文章/,
  );
  await page.getByRole('button', { name: 'この画面に残る' }).click();
  await page.unroute('**/rpc');
  await page.getByRole('button', { name: '今すぐ保存し直す' }).click();
  await expect(page.locator('[data-save-state]')).toHaveText(WORDS.ja.saved);
  await expect
    .poll(async () => (await stored(host, item))?.answer?.reason)
    .toBe('保存できない文章');
});

test('while the disk keeps failing the text is written elsewhere and the page is left', async ({
  page,
  host,
}) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  const before = await stored(host, item);
  const full = { code: 'disk_full', message: 'ディスクの空きがありません。', hint: '', at: {} };
  await page.route('**/rpc', (route) =>
    /"command":"(put_answer|save_draft)"/.test(route.request().postData() ?? '')
      ? route.fulfill({ status: 422, json: full })
      : route.continue(),
  );
  await (await reasonOf(page, 1)).fill('持ち出す文章𠮷');
  await expect(page.locator('[data-save-state=failed]')).toBeVisible();
  await page.getByRole('button', { name: WORDS.ja.results, exact: true }).click();
  await expectAccessible(page, 'what cannot be saved');
  const kept = join(host.folder, '控え.txt');
  await host.pick(kept);
  await page.getByRole('button', { name: '別の場所に書き出す' }).click();
  await expect(
    page.locator('dialog [role=status]').filter({ hasText: '控え.txt' }),
  ).toBeVisible();
  expect(readFileSync(kept, 'utf8')).toContain('持ち出す文章𠮷');
  await page.getByRole('button', { name: '保存しないで移動する' }).click();
  await expect(page.locator('#matrix-title')).toBeVisible();
  await page.unroute('**/rpc');
  await expect(page.locator('[data-save-state=failed]')).toHaveCount(0);
  expect(await stored(host, item), 'nothing of it went into the book').toEqual(before);
});

test('the last of several quick choices wins, whatever the program takes', async ({
  page,
  host,
}) => {
  await sheetOf(page, host);
  const item = await question(page, 0).getAttribute('data-item');
  let first = true;
  await page.route('**/rpc', async (route) => {
    if (first && (route.request().postData() ?? '').includes('put_answer')) {
      first = false;
      await new Promise((resume) => setTimeout(resume, 700));
    }
    await route.continue();
  });
  await choose(page, 0, 'partial');
  await choose(page, 0, 'not_implemented');
  await choose(page, 0, 'unknown');
  await expect(page.locator('[data-save-state=saving]')).toBeVisible();
  await expect(page.locator('[data-save-state]')).toHaveText(WORDS.ja.saved);
  expect((await stored(host, item))?.answer?.value).toBe('unknown');
});

test('an input method is left alone', async ({ page, host }) => {
  await sheetOf(page, host);
  const item = await question(page, 1).getAttribute('data-item');
  const reason = await reasonOf(page, 1);
  await reason.focus();
  const chromium = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    chromium.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('けんしゅう');
  // The answer of the draft must not reach into the field.
  await expect.poll(async () => (await stored(host, item))?.draft?.reason).toBe('けんしゅう');
  await compose('研修');
  await expect(reason).toHaveValue('研修');
  // Going to another question in the middle of a conversion.
  await choose(page, 3, 'implemented');
  await expect.poll(async () => (await stored(host, item))?.answer?.reason).toBe('研修');
});
