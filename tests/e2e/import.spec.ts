/** Taking in answered sheets: forms, the reading over the real cells, decisions, work, undo. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  start,
  test,
  type Host,
} from './host';

const FIXTURES = join(__dirname, '../../src-tauri/crates/excel/tests/fixtures');

interface Unit {
  id: string;
  name: string;
}

interface Item {
  id: string;
  question_ja: string;
  standing: string;
  answer: { value: string } | null;
}

/** The items of a unit that are asked of it. */
async function asked(host: Host, unit: string): Promise<Item[]> {
  const sheet = await host.rpc<{ items: Item[] }>('unit_sheet', { unit });
  return sheet.items.filter((item) => ['unanswered', 'answered'].includes(item.standing));
}

/** Opens a book of two units that have answered nothing, and stands on its overview. */
async function book(page: Page, host: Host): Promise<void> {
  await host.pick(join(host.folder, 'book'));
  const picked = await host.rpc<{ id: string }[]>('pick_place', { purpose: 'new_book' });
  const place = { id: picked[0]!.id };
  const campaign = { checklist: 'kani', fiscal_year: 2026, organization: '可児市' };
  await host.rpc('create_book', { place, ...campaign });
  for (const name of ['市民課', '税務課']) {
    const kinds = { zones: [], persons: [], assets: [] };
    await host.rpc('add_unit', { name, organ: 'executive_bureau', ...kinds });
  }
  await start(page, host);
  await expect(page.locator('#units-title')).toBeVisible();
}

/** Two units' answers on a form of their own, whose ◎ nobody explained, and a file that is none. */
async function forms(host: Host): Promise<{ folder: string; units: Unit[] }> {
  const units = await host.rpc<Unit[]>('list_units', {});
  const folder = join(host.folder, 'returned');
  mkdirSync(folder);
  for (const unit of units) {
    const items = (await asked(host, unit.id)).slice(0, 4);
    const marks = ['◎', '×', '◎', '△'];
    const rows = items.map(({ id, question_ja }, at) => `${id},${question_ja},${marks[at]},`);
    const text = [`所属,${unit.name}`, '番号,点検項目,判定,備考', ...rows].join('\r\n');
    writeFileSync(join(folder, `${unit.name}.csv`), text);
  }
  writeFileSync(join(folder, '壊れた.xlsx'), 'PK\u0003\u0004half');
  return { folder, units };
}

/** Stands on the page with a folder chosen. */
async function choose(page: Page, host: Host, ...paths: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Excelの点検票を取り込む' }).click();
  await host.pick(...paths);
  await page.getByRole('button', { name: 'フォルダを選ぶ' }).click();
  await expect(page.locator('#import-groups')).toBeVisible();
}

const accepted = (page: Page) => page.locator('.counts dd').first();

test('a form is decided once and its files are taken in and back', async ({ page, host }) => {
  await book(page, host);
  const { folder, units } = await forms(host);
  await choose(page, host, folder);
  await expect(page.locator('#import-groups')).toContainText('1種類');
  await expect(page.getByText('壊れた.xlsx」は壊れている')).toBeVisible();
  await expectAccessible(page, 'forms');

  await page.getByRole('button', { name: '読み取り方を見る' }).click();
  await expect(page.locator('#form-title')).toBeFocused();
  await expectAccessible(page, 'a form');
  await expectNoSidewaysScrolling(page, 'a form');
  const before = Number(await accepted(page).textContent());
  // Keyboard alone: the mark's meaning, its name, keep.
  await page.getByLabel('「◎」（4か所）').focus();
  await page.getByLabel('「◎」（4か所）').selectOption('implemented');
  await expect.poll(async () => Number(await accepted(page).textContent())).toBeGreaterThan(before);
  await expect(page.getByText('確かめること').first()).toBeVisible();
  await page.getByRole('button', { name: '様式の設定として保存する' }).click();
  await expect(page.locator('#profile-name')).toBeFocused();
  await page.keyboard.type('様式A');
  await page.getByRole('button', { name: '様式の設定として保存する' }).press('Enter');
  await expect(page.getByText('✓ 設定済み')).toBeVisible();

  await page.getByRole('button', { name: '取り込む', exact: true }).press('Enter');
  await expect(page.locator('#outcome-title')).toHaveText('✓ 取り込みました');
  await expectAccessible(page, 'done');
  const unit = units[0]!;
  const [first] = await asked(host, unit.id);
  expect(first?.answer?.value, 'as it was decided').toBe('implemented');
  await page.getByRole('button', { name: `取り消す ${unit.name}.csv` }).click();
  await expect(page.getByText('取り消しました')).toBeVisible();
});

test('a column taken for the wrong thing is chosen anew, and a cell is jumped to', async ({
  page,
  host,
}) => {
  await book(page, host);
  await choose(page, host, join(FIXTURES, 'L1_kigou_ichiran.xlsx'));
  await page.getByRole('button', { name: '読み取り方を見る' }).click();
  const grid = page.locator('.sheet');
  await expect(grid.getByText('！').first()).toBeVisible();
  await page.getByRole('button', { name: /E21$/ }).first().click();
  await expect(page.locator('[data-cell=E21]')).toBeFocused();
  await expect(page.locator('[data-cell=E21]')).toBeInViewport();
  const column = page.getByLabel(/^E の役割/);
  await expect(column).toHaveValue('answer');
  await column.selectOption('other');
  await expect(page.getByText('回答の列がいくつかあります').first()).toBeVisible();
  await page.getByLabel(/^E の役割/).selectOption('answer');
  await expect(page.getByText('回答の列がいくつかあります')).toHaveCount(0);
});

test('files dropped on the page are read, and the page fits a small window', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await book(page, host);
  const { folder } = await forms(host);
  await page.getByRole('button', { name: 'Excelの点検票を取り込む' }).click();
  await host.drop([folder, join(FIXTURES, 'L4_shoubetsu_multi.xlsx')], 10, 10);
  await expect(page.locator('#import-groups')).toBeVisible();
  await page.getByRole('button', { name: '読み取り方を見る' }).first().click();
  await expect(page.locator('#form-title')).toBeVisible();
  await expectNoSidewaysScrolling(page, 'a form at 320');
});
