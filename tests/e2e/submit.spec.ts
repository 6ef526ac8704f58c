/** From what is left to the submission, the send-back and the next submission; and persons. */
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  question,
  start,
  test,
  type Host,
} from './host';

interface Line {
  id: string;
  number: number;
  standing: string;
  answer: { value: string; change_reason: string | null } | null;
  persons: { answered: number } | null;
}

interface Sheet {
  items: Line[];
  gates: { id: string }[];
  work: { state: string; confirmation: { confirmer: string; reference: string } | null };
}

/** A new unit of which everything is answered but the first questions. */
class Unit {
  constructor(
    readonly host: Host,
    readonly id: string,
  ) {}

  static async add(host: Host, open: number): Promise<Unit> {
    await host.rpc('create_sample', { policy: 'nishimoro', units: 3, seed: 7, place: null });
    const { id } = await host.rpc<{ id: string }>('add_unit', {
      campaign: null,
      name: '新しい課',
      parent: null,
      organ: 'board_of_directors',
      roles: ['unit_head', 'staff'],
      zones: [],
      persons: [],
      assets: [],
      headcount: 8,
    });
    const unit = new Unit(host, id);
    for (const gate of (await unit.sheet()).gates) {
      await host.rpc('put_gate', { campaign: null, unit: id, gate: gate.id, yes: true, author: null });
    }
    const asked = (await unit.sheet()).items.filter((line) => line.standing === 'unanswered');
    const answers = asked
      .slice(open)
      .map((line) => ({ item: line.id, input: { value: 'implemented' } }));
    await host.rpc('put_answers', { campaign: null, unit: id, person: null, answers, author: null });
    return unit;
  }

  sheet(): Promise<Sheet> {
    return this.host.rpc<Sheet>('unit_sheet', { campaign: null, unit: this.id, person: null });
  }

  async line(index: number): Promise<Line | undefined> {
    return (await this.sheet()).items.filter((line) => line.number > 0)[index];
  }

  async open(page: Page, language: 'ja' | 'en' = 'ja'): Promise<void> {
    await start(page, this.host, language);
    await page.locator('tbody th button', { hasText: '新しい課' }).click();
    await expect(page.locator('[data-item]').first()).toBeVisible();
  }
}

function view(page: Page, name: string) {
  return page.locator('button.view', { hasText: name });
}

/** Asserts that the keyboard is somewhere on the page, also after what it was on is gone. */
async function expectFocus(page: Page) {
  const lost = () => page.evaluate(() => document.activeElement === document.body);
  await expect.poll(lost, 'the focus stays on the page').toBe(false);
}

async function submit(page: Page) {
  await page.getByRole('button', { name: '提出する', exact: true }).click();
  await expect(page.locator('.notice.good')).toContainText('提出しました');
}

test('what is missing leads to its question, then the head confirms and the sheet is handed in', async ({
  page,
  host,
}) => {
  const unit = await Unit.add(host, 1);
  await unit.open(page);
  await view(page, 'やること').click();
  await expect(page.locator('.next')).toContainText('残りの1問');
  await view(page, '確認と提出').click();
  await expect(page.getByRole('button', { name: '理由を添えて提出する' })).toBeVisible();
  await page.locator('.problem').first().click();
  await expect(question(page, 0).locator('[data-mark] input').first()).toBeFocused();
  await page.keyboard.press('o');
  await page.getByRole('button', { name: '確認と提出へ' }).click();
  await expect(page.getByText('足りない回答はありません。')).toBeVisible();

  await page.getByRole('button', { name: '所属長の確認を記録する' }).click();
  await expect(page.locator('#confirm-confirmer-unit'), 'the first fault has the focus').toBeFocused();
  await page.locator('#confirm-confirmer-unit').fill('髙﨑 邉子');
  await page.locator('#confirm-reference-unit').fill('総情第123号');
  await page.locator('#confirm-confirmed-on-unit').fill('令和８年６月15日');
  await page.getByRole('button', { name: '所属長の確認を記録する' }).click();
  await expect(page.getByText('髙﨑 邉子が令和8年6月15日に確認しました')).toBeVisible();
  await expectFocus(page);
  await submit(page);
  expect((await unit.sheet()).work).toMatchObject({
    state: 'submitted',
    confirmation: { confirmer: '髙﨑 邉子', reference: '総情第123号' },
  });
});

test('after the submission a change asks why, shows as such, and is handed in again', async ({
  page,
  host,
}) => {
  const unit = await Unit.add(host, 0);
  await unit.open(page);
  await view(page, '確認と提出').click();
  await submit(page);
  await view(page, '一覧').click();
  await expect(page.locator('.lock')).toContainText('保護されています');
  await expect(question(page, 0).locator('[data-mark=unknown] input')).toBeDisabled();
  await page.getByRole('button', { name: '提出後の変更をする' }).click();
  await expectAccessible(page, 'asking why');
  await page.locator('#change-reason').fill('記入の誤り');
  await page.getByRole('button', { name: '変更を始める' }).click();
  await choose(page, 0, 'unknown');
  await expect.poll(async () => (await unit.line(0))?.answer).toMatchObject({
    value: 'unknown',
    change_reason: '記入の誤り',
  });
  await expect(question(page, 0).locator('.badge', { hasText: '提出後に変更' })).toBeVisible();
  await view(page, '確認と提出').click();
  await expect(page.locator('.notice.good')).toContainText('1件が変わっています');
  await submit(page);
  await expect(page.locator('.notice.good')).not.toContainText('変わっています');
});

test('what was sent back shows its comments at the questions, and is submitted again', async ({
  page,
  host,
}) => {
  const unit = await Unit.add(host, 0);
  const at = { campaign: null, unit: unit.id };
  await host.rpc('submit_unit', { ...at, note: null, author: null });
  const item = (await unit.line(1))?.id ?? null;
  await host.rpc('send_back_units', {
    campaign: null,
    units: [unit.id],
    comments: [{ item, text: '根拠となる文書を示してください' }],
    due_on: null,
    author: null,
  });
  await unit.open(page);
  await page.locator('#filter').selectOption('sent-back');
  await expect(page.locator('li[data-item]:visible')).toHaveCount(1);
  await view(page, '確認と提出').click();
  await expectAccessible(page, 'sent back');
  await page.locator('.notice.caution .problem').click();
  await expect(page.locator('li.open .notice')).toContainText('根拠となる文書を示してください');
  await page.locator(`[id="remarks-${item}"]`).fill('規程第3条');
  await page.getByRole('button', { name: '確認と提出へ' }).click();
  await submit(page);
  expect((await unit.sheet()).work.state).toBe('submitted');
});

test('people answer one after another, each sees only their own, the sheet shows n of N', async ({
  page,
  host,
}) => {
  const unit = await Unit.add(host, 1);
  await unit.open(page);
  for (const [name, mark] of [
    ['邉見 花子', 'implemented'],
    ['𠮷田 太郎', 'partial'],
  ] as const) {
    await page.getByRole('button', { name: '回答する人を替える' }).click();
    await page.locator('#person-name').fill(name);
    await page.getByRole('button', { name: 'この人の点検を始める' }).click();
    await expect(page.locator('.notice.person')).toContainText(name);
    await expect(question(page, 0).locator('[data-mark] input:checked')).toHaveCount(0);
    await choose(page, 0, mark);
  }
  await page.getByRole('button', { name: '回答する人を替える' }).click();
  await expectAccessible(page, 'who answers');
  await page.getByRole('button', { name: '所属としての回答' }).click();
  await expect(page.locator('.notice.person')).toHaveCount(0);
  await expect(question(page, 0).locator('.badge', { hasText: '本人点検 2/8' })).toBeVisible();
  expect((await unit.line(0))?.answer, 'two persons make no official answer').toBeNull();
  await question(page, 0).locator('.toggle').click();
  await expect(page.locator('li.open .persons')).toContainText('対象8人のうち2人');
});

test('from what is left to the submission by keyboard alone', async ({ page, host }) => {
  const unit = await Unit.add(host, 2);
  await unit.open(page);
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (name.test(here)) return;
    }
    throw new Error(`no way to ${name} by keyboard`);
  };
  await tabTo(/^やること$/);
  await page.keyboard.press('Enter');
  await tabTo(/^続きから答える$/);
  await page.keyboard.press('Enter');
  const here = page.locator('li[data-item]:has([data-mark] input:focus)');
  for (const key of ['o', '6']) {
    // The keyboard stands on a question that waits for its answer.
    await expect(here).toHaveCount(1);
    await expect(here.locator('[data-mark] input:checked')).toHaveCount(0);
    await page.keyboard.press(key);
    await expect(here.locator('[data-mark] input:checked')).toHaveCount(1);
    await page.keyboard.press('u');
  }
  await expect(page.locator('.progress strong')).toHaveText(/^(\d+)\/\1$/);
  await page.keyboard.press('F6');
  await tabTo(/^確認と提出$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('足りない回答はありません。')).toBeVisible();
  await tabTo(/^提出する$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice.good')).toContainText('提出しました');
  await expectFocus(page);
  expect((await unit.sheet()).work.state).toBe('submitted');
});

test('the page for the noticeboard is one page, and holds nothing of the screen', async ({
  page,
  host,
}) => {
  const unit = await Unit.add(host, 3);
  await unit.open(page);
  await view(page, 'やること').click();
  await expect(page.locator('.poster')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.poster')).toContainText('令和8年6月30日まで');
  await expect(page.locator('#tasks-title')).toBeHidden();
  await expect(page.locator('header')).toBeHidden();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const language of ['ja', 'en'] as const) {
  test(`tasks, check and submission are accessible at every size (${language})`, async ({
    page,
    host,
  }) => {
    const unit = await Unit.add(host, 3);
    await unit.open(page, language);
    const seen = async (screen: string) => {
      await expectAccessible(page, screen);
      for (const width of [683, 320]) {
        await page.setViewportSize({ width, height: 640 });
        await expectNoSidewaysScrolling(page, `${screen} at ${width}`);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      await expectAccessible(page, `${screen}, narrow, forced colours`);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 1366, height: 768 });
      const text = await page.locator('body').innerText();
      expect(text.match(/\b(window|[a-z]+-screen)-[a-z0-9-]{3,}\b/g) ?? []).toEqual([]);
    };
    await page.locator('button.view').first().click();
    await seen('tasks');
    await page.locator('button.view').last().click();
    await expect(page.locator('form.confirm')).toBeVisible();
    await seen('check');
    await page.locator('#submit-note').fill('3問は確認中');
    await page.locator('form:has(#submit-note) button[type=submit]').click();
    await expect(page.locator('.notice.good')).toBeVisible();
    await seen('submitted');
  });
}
