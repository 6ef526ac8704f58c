/** The auditor's way: verdict, finding, number, opinion, the report looked at and saved, its edition. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  sample,
  test,
  type Host,
  type Language,
} from './host';

interface Finding {
  id: string;
  number: string | null;
  unit: string | null;
  fact: string;
  status: string | null;
  clauses: { clause: string; text: string }[];
  comments: { text: string; said_by: string | null }[];
  course: { orders: unknown[]; plans: unknown[]; follow_ups: unknown[] };
  lateral: { unit: string }[];
}

const PAGES = { ja: ['監査', '報告書', '集計結果'], en: ['Audit', 'Report', 'Results'] } as const;

async function findings(host: Host): Promise<Finding[]> {
  const choice = { campaign: null, on: null };
  return (await host.rpc<{ findings: Finding[] }>('list_findings', choice)).findings;
}

async function units(host: Host): Promise<{ id: string; name: string }[]> {
  return host.rpc('list_units', { campaign: null });
}

/** Goes to a page of the window. */
async function go(page: Page, language: Language, index: 0 | 1 | 2): Promise<void> {
  await page.getByRole('button', { name: PAGES[language][index], exact: true }).click();
}

/** Presses Tab until the focused control's text matches. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let step = 0; step < 250; step += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const node = document.activeElement;
      const { labels } = node as HTMLInputElement;
      const label = labels?.[0]?.textContent;
      return (label ?? node?.getAttribute('aria-label') ?? node?.textContent ?? '').trim();
    });
    if (text.test(here)) return;
  }
  throw new Error(`no way to ${text} by keyboard`);
}

/** Waits until the pages stand there: nobody optimized the program that the tests run. */
async function pages(page: Page): Promise<void> {
  await expect(page.locator('.paper:not(.old) img')).toBeVisible({ timeout: 60_000 });
}

/** The fields that are asked for by their label. */
function field(page: Page, label: string | RegExp) {
  return page.getByLabel(label);
}

/** Judges an item of a unit by the program's own command. */
async function judge(host: Host, unit: string, verdict: string, index = 0): Promise<string> {
  const paper = await host.rpc<{ lines: { item: string }[] }>('working_paper', { campaign: null, unit });
  const item = paper.lines[index]?.item ?? '';
  await host.rpc('put_verdict', { unit, item, verdict, seen: '台帳と現物が一致しない' });
  return item;
}

/** Makes a finding of a verdict. */
async function find(host: Host, unit: string, item: string): Promise<string> {
  const input = { recommendation: '台帳を整える', due_on: '2027-03-31' };
  const made = await host.rpc<Finding>('add_finding', { unit, item, input, unnumbered: false });
  return made.id;
}

test('from the verdict to the edition by keyboard alone', async ({ page, host }) => {
  await sample(page, host);
  await tabTo(page, /^監査$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#papers-title')).toBeVisible();
  const [unit] = await units(host);
  await tabTo(page, new RegExp(`^${unit?.name}$`));
  await page.keyboard.press('Enter');

  // The verdict: the second of its marks, then what was seen.
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await tabTo(page, /適合$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-save-state]')).toContainText('保存済み');
  await tabTo(page, /^詳細/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^確認した事実/);
  await page.keyboard.insertText('施錠されていない書架が2か所ある');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-line].open')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator(':focus')).toContainText('指摘事項にする');
  await page.keyboard.press('Enter');

  // The finding, its number, the opinion of the audited department.
  await expect(page.locator('h2')).toContainText('番号なし');
  let [finding] = await findings(host);
  expect(finding).toMatchObject({ unit: unit?.id, number: null });
  expect(finding?.fact).toBe('施錠されていない書架が2か所ある');
  expect(finding?.clauses.length, 'it rests on the clauses of its question').toBeGreaterThan(0);
  await tabTo(page, /^番号を付ける$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h2')).toContainText('令和8-01');
  await tabTo(page, /^事実確認・意見を記録する$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^被監査部門の意見$/);
  await page.keyboard.insertText('10月末までに施錠する');
  await tabTo(page, /^述べた人/);
  await page.keyboard.insertText('髙﨑 邉子');
  await page.keyboard.press('Enter');
  await expect(page.getByText('10月末までに施錠する')).toBeVisible();
  [finding] = await findings(host);
  expect(finding).toMatchObject({ number: '令和8-01', comments: [{ said_by: '髙﨑 邉子' }] });

  // The report: looked at, saved, issued.
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await tabTo(page, /^報告書$/);
  await page.keyboard.press('Enter');
  await pages(page);
  const file = join(host.folder, '監査報告書.pdf');
  await host.pick(file);
  await tabTo(page, /^PDFで保存する$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#written-title')).toBeFocused();
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  await expect(page.locator('.hash'), 'the file that was shown').toContainText(hash);
  await tabTo(page, /^版を発行する$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toBeVisible();
  await tabTo(page, /^案/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^発行者/);
  await page.keyboard.insertText('監査統括責任者');
  await page.keyboard.press('Enter');
  await expect(page.locator('#editions-title')).toBeFocused();
  const editions = await host.rpc<{ name: string; issued_by: string }[]>('list_editions', {});
  expect(editions).toMatchObject([{ name: '第1版', issued_by: '監査統括責任者' }]);
});

test('what is shown follows the settings, and turning pages shows the file’s own', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await go(page, 'ja', 1);
  await pages(page);
  const shown = () => page.locator('.paper img').getAttribute('src');
  const first = await shown();
  await page.getByRole('button', { name: '次のページ' }).click();
  await expect.poll(shown).not.toBe(first);
  await expect(page.locator('#preview-page')).toHaveValue('2');
  await page.locator('#preview-page').fill('９９９９');
  await page.locator('#preview-page').press('Enter');
  const total = await page.locator('.turning').innerText();
  await expect(page.locator('#preview-page')).toHaveValue(/\d+/);
  expect(total).toContain(await page.locator('#preview-page').inputValue());
  await page.locator('.paper').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('#preview-page')).toHaveValue('1');

  await page.locator('#variant').selectOption('one_page');
  await expect(page.locator('.turning')).toContainText('/ 1');
  await field(page, '提言（お願いしたいこと）').fill('印刷物の施錠保管を徹底されたい。');
  await expect(page.locator('.paper')).not.toHaveClass(/old/);
  await expect.poll(() => page.locator('.text').textContent()).toContain('印刷物の施錠保管');

  const file = join(host.folder, '一枚.pdf');
  await host.pick(file);
  await page.locator('#report-save').click();
  await expect(page.locator('#written-title')).toBeVisible();
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  await expect(page.locator('.hash')).toContainText(hash);
});

test('every kind can be looked at, and all departments are saved to a folder', async ({
  page,
  host,
}) => {
  await sample(page, host);
  await go(page, 'ja', 1);
  await pages(page);
  const kinds = await page.locator('#variant option').evaluateAll((all) =>
    all.map((one) => (one as HTMLOptionElement).value),
  );
  expect(kinds).toHaveLength(10);
  for (const kind of kinds) {
    await page.locator('#variant').selectOption(kind);
    await expect(page.locator('.making')).toHaveCount(0, { timeout: 60_000 });
    await expect(page.locator('.notice.bad')).toHaveCount(0);
    await pages(page);
  }
  await page.locator('#variant').selectOption('notice');
  const letter = join(host.folder, '通知.docx');
  await host.pick(letter);
  await page.locator('#report-save').click();
  await expect(page.locator('#written-title')).toBeVisible();
  expect(readFileSync(letter).subarray(0, 2).toString()).toBe('PK');

  await page.locator('#variant').selectOption('blank_form');
  await page.locator('#report-unit').selectOption('all');
  await expect(page.locator('.support', { hasText: 'のファイルを表示しています' })).toBeVisible();
  const folder = join(host.folder, '点検票');
  mkdirSync(folder);
  await host.pick(folder);
  await page.locator('#report-save').click();
  await expect(page.locator('.notice.good')).toContainText('ファイル、合計', {
    timeout: 60_000,
  });
  expect(readdirSync(folder)).toHaveLength((await units(host)).length);
});

test('a report that is being made can be stopped, and made again', async ({ page, host }) => {
  await sample(page, host);
  let release = (): void => undefined;
  const held = new Promise<void>((resume) => (release = resume));
  let stops = 0;
  await page.route('**/rpc', async (route) => {
    const body = route.request().postData() ?? '';
    if (body.includes('"cancel"')) stops += 1;
    if (body.includes('"preview_report"') && stops === 0) {
      await held;
      const error = { code: 'cancelled', message: '中止しました。', hint: '', at: {} };
      return route.fulfill({ status: 422, json: error });
    }
    return route.continue();
  });
  await go(page, 'ja', 1);
  await page.getByRole('button', { name: '作成を中止する' }).click();
  await expect.poll(() => stops).toBe(1);
  release();
  await expect(page.getByText('作成を中止しました')).toBeVisible();
  await page.getByRole('button', { name: 'プレビューを作る' }).click();
  await pages(page);
});

test('the lint leads to the text, the finding and the answer', async ({ page, host }) => {
  await sample(page, host);
  await go(page, 'ja', 1);
  await pages(page);
  await field(page, '総評').fill('全般として重要な問題は発見されなかった。');
  const line = page.getByRole('button', { name: /保証するように読める/ });
  await expect(line).toBeVisible();
  await page.locator('#variant').selectOption('blank_form');
  await line.click();
  await expect(page.locator('#text-overall_opinion')).toBeFocused();
  await page.getByRole('button', { name: /不一致が、決まっていません/ }).first().click();
  await expect(page.locator('li[data-item].open')).toBeVisible();
  await go(page, 'ja', 1);
  await expect(field(page, '総評'), 'what was typed is still there').toHaveValue(/重要な問題/);
});

test('the register is filtered, and a finding is ordered, deployed, planned and closed', async ({
  page,
  host,
}) => {
  await sample(page, host);
  const [first, second] = await units(host);
  const one = await find(host, first?.id ?? '', await judge(host, first?.id ?? '', 'nonconforming'));
  await find(host, second?.id ?? '', await judge(host, second?.id ?? '', 'nonconforming', 1));
  await go(page, 'ja', 0);
  await page.getByRole('button', { name: '指摘事項', exact: true }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await page.locator('#finding-sought').fill('令和８-０２');
  await expect(page.locator('tbody tr'), 'full-width digits find as well').toHaveCount(1);
  await page.locator('#finding-sought').fill('');
  await page.locator('#finding-unit').selectOption(first?.id ?? '');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.locator('tbody .open').click();

  await page.getByRole('button', { name: '記入し直す' }).click();
  await page.getByRole('button', { name: '根拠条項を選ぶ' }).click();
  const sentence = page.locator('dialog .sentence').nth(3);
  const quoted = (await sentence.innerText()).trim();
  await sentence.locator('input').check();
  await page.getByRole('button', { name: /件を引用する/ }).click();
  await field(page, '影響').fill('紛失に気付けない');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await expect(page.getByText('紛失に気付けない')).toBeVisible();
  const said = () => findings(host).then((all) => all.find(({ id }) => id === one));
  expect((await said())?.clauses.map(({ text }) => text)).toContain(quoted);

  await page.getByRole('button', { name: '改善指示を記録する' }).click();
  await field(page, '指示の内容').fill('11月末までに是正すること');
  await page.getByText('横展開する所属を選ぶ').click();
  await page.getByLabel(second?.name ?? '', { exact: true }).last().check();
  await page.getByRole('button', { name: '指示先を確かめる' }).click();
  expect((await said())?.course.orders, 'a plan gives no order').toHaveLength(0);
  await expect(page.locator('li', { hasText: '横展開' })).toBeVisible();
  await page.getByRole('button', { name: 'この内容で指示する' }).click();
  await expect(page.getByRole('heading', { name: `横展開：${second?.name}` })).toBeVisible();
  expect(await said()).toMatchObject({ lateral: [{ unit: second?.id }] });

  await page.getByRole('button', { name: '改善計画書を記録する' }).first().click();
  await field(page, '改善策').fill('鍵付き書架を購入する');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await expect(page.getByText('鍵付き書架を購入する')).toBeVisible();
  await page.getByRole('button', { name: 'フォローアップを記録する' }).first().click();
  await field(page, '措置状況').selectOption('completed');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await expect(page.locator('.badge', { hasText: '完了の確認待ち' })).toBeVisible();
  await page.getByRole('button', { name: 'フォローアップを記録する' }).first().click();
  await field(page, '措置状況').selectOption('completed');
  await field(page, '完了を確認した監査人').fill('監査 太郎');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await expect.poll(async () => (await said())?.status).toBe('completed');
  await page.getByText('履歴', { exact: true }).click();
  await expect(page.locator('ol li')).toHaveCount(7);
});

test('the draw that is kept is the draw that was shown', async ({ page, host }) => {
  await sample(page, host);
  await go(page, 'ja', 0);
  await page.getByRole('button', { name: '監査対象の選定', exact: true }).click();
  await field(page, '選ぶ数').fill('３');
  await page.getByRole('button', { name: '結果を見る' }).click();
  const seed = await page.locator('code').innerText();
  const chosen = await page.locator('tbody th').allInnerTexts();
  expect(chosen).toHaveLength(3);
  expect(await host.rpc('list_samples', {}), 'nothing is kept by looking').toEqual([]);
  await page.getByRole('button', { name: 'この選定を記録する' }).click();
  await expect(page.locator('#samples-title')).toBeFocused();
  const [kept] = await host.rpc<{ seed: string; chosen: { name: string }[]; not_audited: unknown[] }[]>(
    'list_samples',
    {},
  );
  expect(kept?.seed).toBe(seed);
  expect(kept?.chosen.map(({ name }) => name)).toEqual(chosen);
  const all = await units(host);
  await expect(page.getByText(`今年度に監査しない所属（${all.length - 3}）`)).toBeVisible();
  await page.getByRole('button', { name: '監査調書', exact: true }).click();
  await expect(page.locator('tbody tr'), 'the papers begin with who is audited').toHaveCount(3);
});

test('a figure opens into its answers, and the parts add up', async ({ page, host }) => {
  await sample(page, host);
  await go(page, 'ja', 2);
  await page.locator('.kpis button').nth(1).click();
  await expect(page.locator('dialog .big')).toBeVisible();
  const [, num, den] = /(\d+)\/(\d+)/.exec(await page.locator('dialog .big').innerText()) ?? [];
  await expect(page.locator('dialog summary').nth(0)).toContainText(`（${num}）`);
  await expect(page.locator('dialog summary').nth(1)).toContainText(`（${den}、`);
  await page.locator('dialog summary').nth(1).click();
  await expect(page.locator('dialog details').nth(1).locator('li')).toHaveCount(Number(den));
  await page.locator('dialog details').nth(1).locator('.entry').first().click();
  await expect(page.locator('li[data-item].open')).toBeVisible();
  await go(page, 'ja', 2);
  await page.locator('.heat button').first().click();
  await expect(page.locator('dialog')).toContainText('実施 ÷');
});

test('two differ: both ways, each line leads to its working paper', async ({ page, host }) => {
  await sample(page, host);
  await go(page, 'ja', 0);
  await page.getByRole('button', { name: '自己点検との相違', exact: true }).click();
  await expect(page.locator('.notice')).toContainText('比べるものがありません');
  const [unit] = await units(host);
  const paper = await host.rpc<{ lines: { item: string; answer: string }[] }>('working_paper', {
    unit: unit?.id,
  });
  const item = paper.lines.find(({ answer }) => answer === 'implemented')?.item ?? '';
  await host.rpc('put_verdict', { unit: unit?.id, item, verdict: 'nonconforming' });
  await page.getByRole('button', { name: '監査調書', exact: true }).click();
  await page.getByRole('button', { name: '自己点検との相違', exact: true }).click();
  await expect(page.locator('.line')).toHaveCount(1);
  await page.locator('.line').click();
  await expect(page.locator(`[data-line="${item}"] .badge.caution`)).toContainText('上回る');
  await expect(page.locator(`[data-line="${item}"] input:checked`)).toBeFocused();
});

for (const language of ['ja', 'en'] as const) {
  test(`every state of audit and report is accessible and fits its width (${language})`, async ({
    page,
    host,
  }) => {
    test.setTimeout(300_000);
    await sample(page, host, language);
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
    const view = (index: number) => page.locator('.view').nth(index).click();
    await go(page, language, 0);
    await expect(page.locator('#papers-title')).toBeVisible();
    await seen('papers');
    await view(1);
    await expect(page.locator('#register-title')).toBeVisible();
    await seen('empty register');
    await view(2);
    await expect(page.locator('#gaps-title')).toBeVisible();
    await seen('no gaps');
    const [unit, other] = await units(host);
    const item = await judge(host, unit?.id ?? '', 'nonconforming');
    const finding = await find(host, unit?.id ?? '', item);
    const order = { finding, units: [unit?.id, other?.id], text: '是正すること' };
    await host.rpc('order_improvement', order);
    await host.rpc('report_finding_early', { finding, to: 'CISO' });
    await view(3);
    await expect(page.locator('#samples-title')).toBeVisible();
    await page.locator('input[name=method]').nth(1).check();
    await page.locator('#sample-risk-count').fill('4');
    await page.locator('form button[type=submit]').click();
    await expect(page.locator('tbody tr')).toHaveCount(4);
    await seen('a choice by risk');
    await view(0);
    await page.locator('tbody .open').first().click();
    await expect(page.locator('[data-line]').first()).toBeVisible();
    await page.locator('[data-line] [aria-expanded]').first().click();
    await seen('working paper with a line unfolded');
    await view(1);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await seen('register');
    await page.locator('tbody .open').click();
    await expect(page.locator('#said-title')).toBeVisible();
    await page.locator('details:last-child summary').click();
    await seen('finding');
    await page.locator('section[aria-labelledby=said-title] .button.second').click();
    await seen('finding being changed');
    await go(page, language, 1);
    await pages(page);
    await seen('report with preview');
    await page.locator('#issue-edition').click();
    await seen('issuing an edition');
    await page.locator('dialog form button[type=submit]').click();
    await expect(page.locator('#editions-title')).toBeFocused();
    await page.locator('.editions li button').last().click();
    await expect(page.locator('dialog [role=status]')).toBeVisible();
    await seen('differences');
    await page.keyboard.press('Escape');
    await page.locator('#variant').selectOption('notice');
    await seen('letter');
    await go(page, language, 2);
    await page.locator('.kpis button').first().click();
    await expect(page.locator('dialog .big')).toBeVisible();
    await seen('behind a figure');
  });
}
