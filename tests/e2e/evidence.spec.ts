/** Documents: a pasted screen, its class, other questions, and a number that looks personal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  openSheet,
  sample,
  test,
  type Host,
} from './host';

/** A PNG of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC';

interface File {
  name: string;
  confidentiality: string | null;
}

async function evidence(host: Host, item: string): Promise<File[]> {
  const units = await host.rpc<{ id: string }[]>('list_units', { campaign: null });
  const unit = units[0]?.id ?? '';
  const sheet = await host.rpc<{ items: { id: string; answer: { evidence: File[] } | null }[] }>(
    'unit_sheet',
    { campaign: null, unit, person: null },
  );
  return sheet.items.find((line) => line.id === item)?.answer?.evidence ?? [];
}

/** Pastes a picture where the focus is. */
async function pasteImage(page: Page) {
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, PNG);
}

test('a screenshot is pasted, gets its class, and serves other questions as well', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await openSheet(page);
  await choose(page, 2, 'unknown');
  const row = page.locator('li.row', { has: page.locator('[data-mark] input:focus') });
  const item = (await row.getAttribute('data-item')) ?? '';
  const before = (await evidence(host, item)).length;
  await pasteImage(page);
  await expect.poll(async () => (await evidence(host, item)).length).toBe(before + 1);
  const open = page.locator('li.open');
  const name = (await evidence(host, item)).at(-1)?.name ?? '';
  expect(name).toContain('の画面.png');
  await open.getByLabel(`${name}の自治体機密性`).selectOption('3B');
  await expect.poll(async () => (await evidence(host, item)).at(-1)?.confidentiality).toBe('3B');

  await open.locator('button', { hasText: 'ほかの設問にも' }).last().click();
  await expectAccessible(page, 'sharing a file');
  const boxes = page.locator('dialog .choice input');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: '2問に添付する' }).click();
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator('.unseen[role=status]', { hasText: '2問に添付しました' })).toHaveCount(1);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(page, 'a file with its class');
});

test('twelve digits that look personal are asked about, and never blocked', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await openSheet(page);
  await choose(page, 0, 'partial');
  const row = page.locator('li.open');
  const item = (await row.getAttribute('data-item')) ?? '';
  const before = (await evidence(host, item)).length;
  const list = join(host.folder, '申請者一覧.csv');
  writeFileSync(list, '氏名,番号\r\n髙橋,1234-5678-9018\r\n');
  await host.pick(list);
  await row.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  const dialog = page.locator('dialog');
  await expect(dialog).toContainText('申請者一覧.csv（1か所）');
  await expectAccessible(page, 'the question about a personal number');
  await expect(page.getByRole('button', { name: '添付しない' }), 'the careful answer').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await evidence(host, item)).length, 'nothing was attached').toBe(before);
  await host.pick(list);
  await row.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  await page.getByRole('button', { name: '個人番号ではないので添付する' }).click();
  await expect.poll(async () => (await evidence(host, item)).length).toBe(before + 1);
});
