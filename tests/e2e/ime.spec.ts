/** Input methods: a conversion is never broken off, and Enter that confirms it does nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { choose, expect, question, start, test, type Host } from './host';
import { Lead } from './lead';

/** An input method as Chromium meets it: keys with code 229, a composition, a commit. */
class InputMethod {
  private constructor(private readonly chromium: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async compose(text: string): Promise<void> {
    const end = text.length;
    await this.key('Process');
    await this.chromium.send('Input.imeSetComposition', {
      text,
      selectionStart: end,
      selectionEnd: end,
    });
  }

  /** Enter takes the conversion as it is. */
  async confirm(text: string): Promise<void> {
    await this.key('Enter');
    await this.chromium.send('Input.insertText', { text });
  }

  private async key(key: string): Promise<void> {
    const code = { key, code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.chromium.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code });
    await this.chromium.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
  }
}

async function department(page: Page, host: Host, open: number): Promise<Lead> {
  const lead = await Lead.make(host);
  await lead.open(await lead.request());
  await lead.answerBut(open);
  await start(page, host);
  await expect(page.locator('[data-item]').first()).toBeVisible();
  return lead;
}

test('Enter that confirms a conversion submits no form and goes nowhere', async ({ page, host }) => {
  const lead = await department(page, host, 0);
  const ime = await InputMethod.on(page);
  await page.locator('#author').focus();
  await ime.compose('たかはし');
  await ime.confirm('髙橋');
  await expect(page.locator('#author')).toHaveValue('髙橋');
  await expect(page.locator('#author')).toBeFocused();

  await page.locator('button.view', { hasText: '確認と提出' }).click();
  await page.locator('#confirm-confirmer-unit').focus();
  await ime.compose('さとう');
  await ime.confirm('佐藤');
  await expect(page.locator('#confirm-confirmer-unit')).toHaveValue('佐藤');
  await expect(page.locator('.fault'), 'the form was not sent').toHaveCount(0);
  await page.locator('#submit-note').focus();
  await ime.compose('れんらく');
  await ime.confirm('連絡');
  expect((await lead.sheet()).work.state, 'nothing was submitted').not.toBe('submitted');

  await page.getByRole('button', { name: '回答する人を替える' }).click();
  await page.locator('#person-name').focus();
  await ime.compose('よしだ');
  await ime.confirm('𠮷田');
  await expect(page.locator('dialog')).toBeVisible();
  await expect(page.locator('#person-name')).toHaveValue('𠮷田');
});

test('going elsewhere in the middle of a conversion loses nothing', async ({ page, host }) => {
  const lead = await department(page, host, 3);
  const ime = await InputMethod.on(page);
  await choose(page, 0, 'partial');
  const item = await question(page, 0).getAttribute('data-item');
  const reason = page.locator(`[id="shortfall-${item}"]`);
  await reason.focus();
  await ime.compose('けんしゅうがみじっし');
  await choose(page, 2, 'implemented');
  const said = async () => (await lead.sheet()).items.find((line) => line.id === item)?.answer;
  await expect.poll(async () => (await said())?.reason).toBe('けんしゅうがみじっし');
  await reason.focus();
  await ime.compose('追記');
  await page.locator('button.view', { hasText: 'やること' }).click();
  await expect.poll(async () => (await said())?.reason).toContain('追記');
});

test('full-width digits and signs are read where numbers and dates are typed', async ({
  page,
  host,
}) => {
  const lead = await department(page, host, 0);
  const item = await question(page, 0).getAttribute('data-item');
  await choose(page, 0, 'partial');
  const date = page.locator(`[id="improve-by-${item}"]`);
  const by = async () => {
    const sheet = await lead.sheet();
    const line = sheet.items.find((one) => one.id === item);
    return (line?.answer as { improve_by?: string } | null)?.improve_by;
  };
  for (const [typed, expected] of [
    ['令和８年１２月２５日', '2026-12-25'],
    ['２０２６ー１２ー２６', '2026-12-26'],
    ['Ｒ８．１２．２７', '2026-12-27'],
    ['２０２６。１２。２８', '2026-12-28'],
    ['２０２６／１２／２９', '2026-12-29'],
  ] as const) {
    await date.fill(typed);
    await date.blur();
    await expect.poll(by, typed).toBe(expected);
  }
  await page.getByRole('button', { name: '回答する人を替える' }).click();
  const headcount = page.locator('#headcount');
  await headcount.fill('１２');
  await headcount.blur();
  await expect(page.locator('dialog')).toContainText('対象12人');
});

test('rare characters, variants and 外字 go to the disk and to the paper as typed', async ({
  page,
  host,
}) => {
  const RARE = '髙﨑邉齋𠮷葛󠄀\ue000';
  const lead = await department(page, host, 0);
  const item = await question(page, 0).getAttribute('data-item');
  await choose(page, 0, 'partial');
  const reason = page.locator(`[id="shortfall-${item}"]`);
  await reason.fill(RARE);
  await reason.blur();
  const said = async () => (await lead.sheet()).items.find((line) => line.id === item)?.answer;
  await expect.poll(async () => (await said())?.reason).toBe(RARE);
  await page.locator('button.view', { hasText: '確認と提出' }).click();
  const form = join(host.folder, 'form.pdf');
  await host.pick(form);
  await page.getByRole('button', { name: '記入済みの点検票を印刷用に書き出す' }).click();
  await expect(page.getByText(/ページの点検票を書き出しました/)).toBeVisible();
  await expect(page.locator('ul.notice'), 'which character no font has').toContainText('U+E000');
  expect(readFileSync(form).length).toBeGreaterThan(10_000);
});
