/** Taking back and doing again: across questions, after a restart, by keyboard and by button. */
import type { Page } from '@playwright/test';
import { choose, expect, expectAccessible, openSheet, question, sample, test, WORDS } from './host';

function checked(page: Page, index: number, mark: string) {
  return question(page, index).locator(`[data-mark=${mark}] input`);
}

async function saved(page: Page) {
  await expect(page.locator('[data-save-state]')).toHaveText(WORDS.ja.saved);
}

test('an undo goes back question by question and says what it did', async ({ page, host }) => {
  await sample(page, host);
  await openSheet(page);
  await choose(page, 0, 'unknown');
  await choose(page, 1, 'unknown');
  await choose(page, 0, 'implemented');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.note')).toContainText('○ → ？');
  await expect(checked(page, 0, 'unknown')).toBeChecked();
  await expect(checked(page, 0, 'unknown'), 'the keyboard is where it changed').toBeFocused();
  await page.getByRole('button', { name: '元に戻す', exact: true }).click();
  await expect(checked(page, 1, 'unknown')).not.toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(checked(page, 1, 'unknown')).toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(checked(page, 0, 'implemented')).toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(page.locator('.note')).toHaveText('やり直せる変更がありません。');
});

test('an undo right after a choice takes back that choice, however slow the disk', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await openSheet(page);
  await page.route('**/rpc', async (route) => {
    if ((route.request().postData() ?? '').includes('"put_answer"')) {
      await new Promise((resume) => setTimeout(resume, 500));
    }
    await route.continue();
  });
  const before = await question(page, 0).locator('[data-mark] input:checked').getAttribute('aria-label');
  await choose(page, 0, 'unknown');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.note')).toContainText('元に戻しました');
  const after = question(page, 0).locator('[data-mark] input:checked');
  await expect(after).toHaveAttribute('aria-label', before ?? '');
  await expect(question(page, 0).locator('.badge.key'), 'nothing is left half done').toHaveCount(0);
});

test('an undo survives a restart, and leaves the undo of a text field alone', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await openSheet(page);
  await choose(page, 0, 'unknown');
  await choose(page, 0, 'implemented');
  await saved(page);
  await page.reload();
  await openSheet(page);
  await page.keyboard.press('Control+z');
  await expect(checked(page, 0, 'unknown')).toBeChecked();
  await choose(page, 1, 'partial');
  const reason = page.locator('li.open textarea').first();
  await reason.fill('');
  await reason.pressSequentially('一文');
  await page.keyboard.press('Control+z');
  await expect(checked(page, 1, 'partial'), 'a field undoes its own text').toBeChecked();
  await expect(reason).not.toHaveValue('一文');
});

test('several changes of one act are counted before they are taken back', async ({ page, host }) => {
  await sample(page, host);
  const unit = (await host.rpc<{ id: string }[]>('list_units', { campaign: null }))[0]?.id;
  const sheet = await host.rpc<{ items: { id: string; standing: string }[] }>('unit_sheet', {
    campaign: null,
    unit,
    person: null,
  });
  const items = sheet.items.filter((item) => item.standing === 'answered').slice(0, 3);
  const answers = items.map(({ id }) => ({ item: id, input: { value: 'unknown', remarks: '一括' } }));
  await host.rpc('put_answers', { campaign: null, unit, person: null, answers, author: null });
  await openSheet(page);
  await page.keyboard.press('Control+z');
  const dialog = page.locator('dialog');
  await expect(dialog).toContainText('3件の変更をまとめて元に戻しますか');
  await expectAccessible(page, 'what an undo would change');
  await dialog.getByRole('button', { name: '3件を元に戻す' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const after = await host.rpc<{ items: { id: string; answer: { remarks: string | null } }[] }>(
    'unit_sheet',
    { campaign: null, unit, person: null },
  );
  const left = after.items.filter((item) => item.answer?.remarks === '一括');
  expect(left, 'all of them are what they were').toEqual([]);
});
