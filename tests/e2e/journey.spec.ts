/** From an empty profile to the figures, by keyboard alone; then evidence and the report. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  openSheet,
  question,
  sample,
  start,
  test,
  WORDS,
  type Host,
} from './host';

interface Line {
  id: string;
  answer: {
    value: string;
    reason: string | null;
    improvement: string | null;
    evidence: { name: string }[];
    locations: { document_name: string; place: string }[];
  } | null;
}

async function lines(host: Host, unitName: string): Promise<Map<string, Line>> {
  const units = await host.rpc<{ id: string; name: string }[]>('list_units', { campaign: null });
  const unit = units.find((one) => one.name === unitName)?.id;
  const sheet = await host.rpc<{ items: Line[] }>('unit_sheet', {
    campaign: null,
    unit,
    person: null,
  });
  return new Map(sheet.items.map((line) => [line.id, line]));
}

/** Presses Tab until the focused control has this text. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (here === text) return;
  }
  throw new Error(`no way to ${text} by keyboard`);
}

/** The item that holds the focus. */
function focusedItem(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '',
  );
}

/** Asserts that the focus is somewhere: keyboards begin again at the top where it is lost. */
async function expectFocus(page: Page, after: string): Promise<void> {
  const lost = await page.evaluate(() => document.activeElement === document.body);
  expect(lost, `the focus must not be lost with ${after}`).toBe(false);
}

/** Goes on by keyboard to the next open question that has its marks; gives its item. */
async function nextOpen(page: Page): Promise<string> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('u');
    const marked = await page.evaluate(() => document.activeElement?.matches('[data-mark] input'));
    if (marked) return focusedItem(page);
  }
  throw new Error('no open question is reached by keyboard');
}

test('start, sample, three answers and the results by keyboard alone', async ({ page, host }) => {
  await page.goto(host.url);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('#sample-policy option').first()).toBeAttached();
  await tabTo(page, WORDS.ja.sample);
  await page.keyboard.press('Enter');
  await expect(page.locator('#units-title')).toBeVisible();
  await tabTo(page, '点検票を開く');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-item]').first()).toBeVisible();
  const unit = (await page.locator('h1').innerText()).trim();

  const first = await nextOpen(page);
  await page.keyboard.press('o');
  const second = await nextOpen(page);
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('本年4月の異動者が未受講のため');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('10月の研修で受講する');
  await page.keyboard.press('Escape');
  expect(await focusedItem(page), 'Esc goes back to the question').toBe(second);
  const third = await nextOpen(page);
  await page.keyboard.press('6');
  expect(new Set([first, second, third, '']).size, 'three different questions').toBe(4);
  await expect(page.locator('[data-save-state]')).toHaveText(WORDS.ja.saved);

  const said = await lines(host, unit);
  expect(said.get(first)?.answer?.value).toBe('implemented');
  expect(said.get(second)?.answer).toMatchObject({
    value: 'partial',
    reason: '本年4月の異動者が未受講のため',
    improvement: '10月の研修で受講する',
  });
  expect(said.get(third)?.answer?.value).toBe('unknown');

  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.reload();
  await expect(page.locator('#units-title')).toBeVisible();
  await tabTo(page, WORDS.ja.results);
  await page.keyboard.press('Enter');
  await expect(page.locator('#matrix-title')).toBeVisible();
  expect(await page.locator('.kpis').innerText()).toMatch(/\d+問中\d+問/);
});

test('a language chosen while the program is still starting stays chosen', async ({
  page,
  host,
}) => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resume) => (answer = resume));
  await page.route('**/rpc', async (route) => {
    if ((route.request().postData() ?? '').includes('"app_state"')) await held;
    await route.continue();
  });
  await page.goto(host.url);
  await page.locator('.languages button[lang=en]').click();
  answer();
  await expect(page.getByRole('button', { name: WORDS.en.sample })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('arrows and letters move and mark, and do nothing while somebody types', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await openSheet(page);
  await choose(page, 0, 'unknown');
  const first = await focusedItem(page);
  await page.keyboard.press('ArrowDown');
  expect(await focusedItem(page), '↓ goes on').not.toBe(first);
  await page.keyboard.press('k');
  expect(await focusedItem(page), 'k goes back').toBe(first);
  await expect(question(page, 0).locator('[data-mark=unknown] input')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(
    question(page, 0).locator('[data-mark=unknown] input'),
    '← moves without choosing',
  ).toBeChecked();
  await page.keyboard.press('/');
  await page.keyboard.type('xon');
  await expect(page.locator('#search')).toHaveValue('xon');
  await page.keyboard.press('Escape');
  await expect(question(page, 0).locator('[data-mark=unknown] input')).toBeChecked();
});

test('the search finds kana and kanji in any width', async ({ page, host }) => {
  await sample(page, host);
  await openSheet(page);
  const lines = page.locator('li[data-item]:visible');
  const all = await lines.count();
  await page.locator('#search').fill('ﾊﾟｽﾜｰﾄﾞ');
  await expect.poll(() => lines.count()).toBeLessThan(all);
  await expect(lines.first()).toContainText('パスワード');
  await page.locator('#search').fill('そのような言葉はない');
  await expect(lines).toHaveCount(0);
});

test('files come by dialog and by drop, a bad one is named, a place is as good', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await openSheet(page);
  const unit = (await page.locator('h1').innerText()).trim();
  const pdf = join(host.folder, '研修資料.pdf');
  const program = join(host.folder, 'setup.exe');
  const note = join(host.folder, '受講名簿.txt');
  writeFileSync(pdf, '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  writeFileSync(program, Buffer.from('4d5a90000300', 'hex'));
  writeFileSync(note, '受講者 12名\n');
  await choose(page, 0, 'partial');
  const row = page.locator('li.open');
  const item = (await row.getAttribute('data-item')) ?? '';

  await host.pick(pdf, program);
  await row.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  await expect(row.locator('section li .name').first()).toHaveText('研修資料.pdf');
  await expect(row.locator('.fault')).toContainText('setup.exe');

  await row.evaluate((node) => node.scrollIntoView());
  const box = await row.locator('.line').boundingBox();
  const over = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 20 };
  await host.drag(over);
  await expect(row.locator('.drop-here'), 'where they would land is shown').toBeVisible();
  await host.drag(null);
  await expect(row.locator('.drop-here')).toHaveCount(0);
  await host.drop([note], over.x, over.y);
  await expect(row.locator('section li .name')).toHaveText(['研修資料.pdf', '受講名簿.txt']);

  await row.getByRole('button', { name: '保管場所を記入する' }).click();
  await row.locator(`[id="location-name-${item}"]`).fill('研修実施記録');
  await row.locator(`[id="location-place-${item}"]`).fill('総務課 鍵付き書庫3段目');
  await row.getByRole('button', { name: '記入を終える' }).click();
  await expectFocus(page, 'the fields that closed');
  await expect(row.locator('strong', { hasText: '研修実施記録' })).toBeVisible();

  const said = (await lines(host, unit)).get(item)?.answer;
  expect(said?.evidence.map((file) => file.name)).toEqual(['研修資料.pdf', '受講名簿.txt']);
  expect(said?.locations[0]).toMatchObject({ document_name: '研修実施記録' });
  expect(said?.value, 'documents leave the mark alone').toBe('partial');
});

test('a "no" asked first settles what depends on it', async ({ page, host }) => {
  await host.rpc('create_sample', { policy: 'nishimoro', units: 3, seed: 7, place: null });
  await host.rpc('add_unit', {
    campaign: null,
    name: '新しい課',
    parent: null,
    organ: 'board_of_directors',
    roles: ['unit_head', 'staff', 'outsourcing_owner', 'sns_owner', 'system_manager'],
    zones: [],
    persons: [],
    assets: [],
    headcount: null,
  });
  await page.goto(host.url);
  await page.getByRole('button', { name: '新しい課' }).first().click();
  const gate = page.locator('.gates fieldset').first();
  await expect(gate).toBeVisible();
  await expect(page.locator('li[data-item] .settled')).toHaveCount(0);
  await gate.locator('input').last().click();
  await expect(page.locator('li[data-item] .settled').first()).toBeVisible();
  await gate.locator('input').first().click();
  await expect(page.locator('li[data-item] .settled')).toHaveCount(0);
});

test('what a damaged book still holds is saved into a new one', async ({ page, host }) => {
  await start(page, host);
  const folder = join(host.folder, '台帳');
  await host.pick(folder);
  const purpose = { purpose: 'new_book', suggested_name: null };
  const [place] = await host.rpc<{ id: string }[]>('pick_place', purpose);
  await host.rpc('create_sample', { policy: 'kani', units: 3, seed: 1, place: { id: place?.id } });
  await host.rpc('close_book', {});
  const file = join(folder, 'book.sqlite');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 100, 4096));

  await host.pick(folder);
  await page.getByRole('button', { name: 'フォルダを選んで開く' }).click();
  await expect(page.getByRole('alert')).toContainText('が壊れています');
  await expectAccessible(page, 'a damaged book');
  await host.pick(join(host.folder, '新しい台帳'));
  await page.getByRole('button', { name: '読める記録を新しい台帳に救い出す' }).click();
  const saved = page.getByRole('region', { name: '新しい台帳に救い出しました' });
  await expect(saved.getByText(/記録\d+件と確認資料\d+点を新しい台帳に移しました/)).toBeVisible();
  await expectAccessible(page, 'what was saved of a damaged book');
  await page.getByRole('button', { name: '新しい台帳を開く' }).click();
  await expect(page.locator('#units-title')).toBeVisible();
  expect(readFileSync(file), 'the damaged one is left as it is').toEqual(bytes);
});

test('the report is written where the user says', async ({ page, host }) => {
  await sample(page, host);
  await page.getByRole('button', { name: WORDS.ja.report, exact: true }).click();
  const file = join(host.folder, '報告書.pdf');
  await host.pick(file);
  await page.locator('#report-save').click();
  await expect(page.locator('#written-title')).toBeVisible({ timeout: 30_000 });
  await expectFocus(page, 'what was said of the file');
  expect(existsSync(file), 'the file is there').toBe(true);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a disagreement is settled by keeping one of the answers', async ({ page, host }) => {
  await sample(page, host);
  await page.locator('tbody tr:has(.badge.bad) th button').first().click();
  await page.getByRole('button', { name: '見比べて選ぶ' }).first().click();
  const row = page.locator('li.open');
  const item = (await row.getAttribute('data-item')) ?? '';
  const unit = (await page.locator('h1').innerText()).trim();
  const kept = await row.locator('article .mark').nth(1).innerText();
  await row.getByRole('button', { name: '回答2を残す' }).click();
  await expect(row.locator('[data-mark] input:checked')).toHaveCount(1);
  await expectFocus(page, 'the answers that were compared');
  const answer = (await lines(host, unit)).get(item)?.answer;
  const name = await row.locator('[data-mark] input:checked').getAttribute('aria-label');
  expect(answer, 'the program knows it too').not.toBeNull();
  expect(kept).toContain(name);
});
