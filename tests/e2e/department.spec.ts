/** A department's whole way: from the request to the file that goes back, and what helps on it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  question,
  start,
  test,
} from './host';
import { Lead } from './lead';

function view(page: Page, name: string) {
  return page.locator('button.view', { hasText: name });
}

async function seen(page: Page, screen: string) {
  await expectAccessible(page, screen);
  await expectNoSidewaysScrolling(page, screen);
}

async function submit(page: Page) {
  await view(page, '確認と提出').click();
  await page.getByRole('button', { name: '提出する', exact: true }).click();
  await expect(page.locator('#step-hand-over')).toBeVisible();
}

test('a request leads to its questions, and what is answered leaves as one file', async ({
  page,
  host,
}) => {
  const lead = await Lead.make(host);
  const file = await lead.request();
  await start(page, host);
  await host.drop([file], 20, 20);
  await expect(page.locator('#request-title')).toHaveText('総務課の点検票です');
  await expect(page.locator('#request-title')).toBeFocused();
  await expect(page.locator('.request .lead')).toContainText(/設問は\d+問、期限は令和8年6月30日/);
  await expect(page.locator('.request')).toContainText('情報政策課 髙﨑');
  await expect(page.locator('.request'), 'the test folder forgets').toContainText('一時的なフォルダ');
  await seen(page, 'the request');
  await page.getByRole('button', { name: '点検を始める' }).click();

  await expect(page.locator('h1')).toHaveText('総務課');
  await expect(page.locator('nav'), 'a department has no pages of a lead').toHaveCount(0);
  expect(existsSync(join(host.folder, '文書/点検台帳_総務課/book.sqlite'))).toBe(true);
  await lead.answerBut(1);
  await page.reload();
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await choose(page, 0, 'implemented');
  await page.getByRole('button', { name: '確認と提出へ' }).click();

  const form = join(host.folder, '点検票_総務課.pdf');
  await host.pick(form);
  await page.getByRole('button', { name: '記入済みの点検票を印刷用に書き出す' }).click();
  await expect(page.getByText(/\d+ページの点検票を書き出しました/)).toBeVisible();
  expect(readFileSync(form).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('button', { name: '提出する', exact: true }).click();
  await expect(page.locator('.notice.good')).toContainText('渡すまでは、集計担当に届きません');
  await seen(page, 'submitted, not handed over');
  await view(page, 'やること').click();
  await expect(page.locator('.next')).toContainText('提出ファイルを書き出して');
  await page.locator('.next').getByRole('button', { name: '提出ファイルを書き出す' }).click();
  const pack = join(host.folder, '提出.tenken');
  await host.pick(pack);
  await page.getByRole('button', { name: '提出ファイルを保存する' }).click();
  await expect(page.locator('.check')).toHaveText(/^\d{4}-\d{4}$/);
  const sha256 = createHash('sha256').update(readFileSync(pack)).digest('hex');
  await expect(page.getByText(sha256, { exact: true })).toBeVisible();
  await expect(page.locator('#step-hand-over'), 'said where the keyboard is').toBeFocused();
  await page.getByText('媒体使用記録に写す1行').click();
  await expect(page.locator('.panel textarea').first()).toHaveValue(new RegExp(`\\t${sha256}\\t`));
  await page.getByRole('button', { name: 'この行をコピーする' }).click();
  await expect(page.getByText('コピーしました')).toBeVisible();
  await seen(page, 'handed over');

  const folder = join(host.folder, 'excel');
  mkdirSync(folder);
  await page.getByText('提出ファイルを渡せないとき').click();
  await host.pick(folder);
  await page.getByRole('button', { name: '回答入りのExcel点検票を書き出す' }).click();
  await expect(page.locator('#sheet-written')).toBeFocused();
  expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);

  await page.reload();
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await view(page, 'やること').click();
  await expect(page.locator('.next')).toContainText('提出済みです');
  await view(page, '確認と提出').click();
  await expect(page.locator('.check'), 'still known the next day').toBeVisible();
});

test('the same way by keyboard alone, in English', async ({ page, host }) => {
  const lead = await Lead.make(host);
  const file = await lead.request();
  await start(page, host, 'en');
  const tabTo = async (text: RegExp) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (text.test(here)) return;
    }
    throw new Error(`no way to ${text.source} by keyboard`);
  };
  await host.pick(file);
  await tabTo(/^Open a request file$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#request-title')).toBeFocused();
  await seen(page, 'the request in English');
  await tabTo(/^Begin$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await lead.answerBut(1);
  await page.reload();
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page, 0).locator('[data-mark] input').first()).toBeFocused();
  await page.keyboard.press('o');
  await page.keyboard.press('Shift+F6');
  await tabTo(/^Check and submit$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#check-title')).toBeVisible();
  await tabTo(/^Submit$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-hand-over')).toBeVisible();
  await host.pick(join(host.folder, 'out.tenken'));
  await tabTo(/^Save the submission file$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-hand-over')).toBeFocused();
  await seen(page, 'handed over in English');
  expect(existsSync(join(host.folder, 'out.tenken'))).toBe(true);
});

test('a file that is no request is refused in words, and the start screen stays', async ({
  page,
  host,
}) => {
  const lead = await Lead.make(host);
  await lead.request();
  await start(page, host);
  await host.drop([join(host.folder, '集計台帳/book.sqlite')], 20, 20);
  await expect(page.locator('.notice.bad, [role=alert]').first()).toBeVisible();
  await expect(page.locator('#open-request')).toBeVisible();
  await host.drop([join(host.folder, 'ない.tenken')], 20, 20);
  await expect(page.locator('.request [role=alert], .request .notice').first()).toBeVisible();
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(page.locator('#open-request')).toBeFocused();
});

test('last year stands beside the question and is copied one by one', async ({ page, host }) => {
  const lead = await Lead.make(host);
  await lead.open(await lead.request());
  await lead.answerBut(0);
  await host.rpc('close_book', {});
  await lead.nextYear();
  await lead.open(await lead.request());
  await start(page, host);
  await expect(page.locator('.campaigns'), 'both years are in the book').toBeVisible();
  await question(page, 0).locator('.toggle').click();
  const open = page.locator('li.open');
  await expect(open.getByRole('heading', { name: '前回の回答', exact: true })).toBeVisible();
  await expect(open.locator('.previous')).toContainText('令和8年度 第1回自己点検');
  await seen(page, 'the answer of last year');
  await open.getByRole('button', { name: 'この回答を写す' }).click();
  await expect(open.locator('.notes .badge', { hasText: '前回から写した回答' })).toBeVisible();
  const first = async () => {
    const sheet = await lead.sheet();
    const id = await question(page, 0).getAttribute('data-item');
    return {
      answer: sheet.items.find((line) => line.id === id)?.answer,
      before: sheet.previous.find((one) => one.item === id)?.answer.record,
    };
  };
  const { answer, before } = await first();
  expect(answer).toMatchObject({ value: 'implemented', copied_from: before });
  await choose(page, 0, 'unknown');
  await expect.poll(async () => (await first()).answer).toMatchObject({
    value: 'unknown',
    copied_from: null,
  });
  await expect(open.locator('.notes .badge', { hasText: '写した' })).toHaveCount(0);

  await page.locator('.campaigns').selectOption({ label: '令和8年度 第1回自己点検' });
  await expect(question(page, 0).locator('[data-mark=implemented] input')).toBeChecked();
});

test('who is excused is taken off N with a reason, and put back', async ({ page, host }) => {
  const lead = await Lead.make(host);
  await lead.open(await lead.request());
  for (const name of ['邉見 花子', '𠮷田 太郎']) {
    await host.rpc('add_person', { campaign: null, unit: lead.unit, name, kind: null });
  }
  await start(page, host);
  await page.getByRole('button', { name: '回答する人を替える' }).click();
  const dialog = page.locator('dialog');
  await dialog.getByText('対象外の人（0人）').click();
  await dialog.getByRole('button', { name: '対象外として記録する' }).click();
  await expect(page.locator('#excused-person'), 'the first fault has the focus').toBeFocused();
  await page.locator('#excused-person').selectOption({ label: '𠮷田 太郎' });
  await page.locator('#excused-why').fill('育児休業中');
  await seen(page, 'excusing somebody');
  await dialog.getByRole('button', { name: '対象外として記録する' }).click();
  await expect(dialog).toContainText('対象7人のうち0人');
  await expect(dialog.locator('details')).toContainText('育児休業中');
  await dialog.getByRole('button', { name: '𠮷田 太郎を対象に戻す' }).click();
  await expect(dialog).toContainText('対象8人のうち0人');
});

test('a submitted sheet is changed by nothing until a reason is given', async ({ page, host }) => {
  const lead = await Lead.make(host);
  await lead.open(await lead.request());
  await lead.answerBut(0);
  await start(page, host);
  await submit(page);
  const state = async () =>
    (await host.rpc<{ state_id: string }>('show_book', {})).state_id;
  const before = await state();

  await view(page, '一覧').click();
  await expect(page.locator('.lock')).toContainText('保護されています');
  await question(page, 0).locator('.toggle').click();
  for (const key of ['o', 't', 'x', '6', 'Control+z', 'Control+y']) await page.keyboard.press(key);
  const open = page.locator('li.open');
  await expect(open.locator('textarea:not([readonly])'), 'texts are only read').toHaveCount(0);
  await expect(open.getByRole('button', { name: 'ファイルを選ぶ' })).toHaveCount(0);
  await expect(open.getByRole('button', { name: '保管場所を記入する' })).toHaveCount(0);
  const box = await question(page, 0).boundingBox();
  await host.drop([join(host.folder, '依頼_総務課_1.tenken')], (box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await expect(page.locator('.unseen[role=status]').last()).toContainText('設問の上に');
  await expect(page.locator('details.gates input:enabled'), 'what is asked first').toHaveCount(0);
  await expect(page.locator('.turns')).toHaveCount(0);

  await view(page, '表形式').click();
  await page.locator('[role=gridcell]').nth(3).click();
  for (const key of ['x', 'F2', 'Delete', 'Control+z']) await page.keyboard.press(key);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '×\t理由\t改善');
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(event);
  });
  await expect(page.locator('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: '回答する人を替える' }).click();
  await expect(page.locator('dialog')).toContainText('提出済みのため');
  await expect(page.locator('dialog input')).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await state(), 'nothing was said by any of it').toBe(before);

  await page.getByRole('button', { name: '提出後の変更をする' }).click();
  await page.locator('#change-reason').fill('記入の誤り');
  await page.getByRole('button', { name: '変更を始める' }).click();
  await view(page, '一覧').click();
  await choose(page, 0, 'unknown');
  await expect.poll(state).not.toBe(before);
});
