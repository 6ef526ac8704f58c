/** A lead's campaign: handed out, answered elsewhere, taken in, decided and taken back. */
import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Campaign, Department, files, openView, tabTo, type Written } from './campaign';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  start,
  test,
  type Language,
} from './host';

/** Presses Enter on what reads so. */
async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

test('handed out, answered elsewhere, taken in, decided and taken back by keyboard alone', async ({
  page,
  host,
  another,
}) => {
  const campaign = await Campaign.begin(host);
  const out = campaign.folder('依頼');
  const back = campaign.folder('提出');
  await start(page, host);
  await press(page, /^回収$/);
  await expect(page.getByRole('heading', { name: '実施回の運営' })).toBeVisible();

  await tabTo(page, /^「新しい課」を選ぶ$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await page.locator('main').focus();
  await press(page, /^依頼を配布する$/);
  await expect(page.getByText('4所属のうち1所属')).toBeVisible();
  await host.pick(out);
  await press(page, /^フォルダを選ぶ$/);
  await expect(page.locator('main .path')).toHaveText(out);
  await press(page, /^1所属の依頼を書き出す$/);
  await expect(page.locator('#written-title')).toBeFocused();
  expect(files(out)).toEqual(['依頼_新しい課.tenken']);
  const bytes = readFileSync(join(out, '依頼_新しい課.tenken'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await expect(page.locator('tbody')).toContainText(sha256);
  await expect(page.getByLabel('媒体使用記録').last()).toHaveValue(
    new RegExp(`^\\d{4}-\\d\\d-\\d\\d\t依頼_新しい課.tenken\t${bytes.length}\t${sha256}\t\\d+\t1\t\\d{4}-\\d{4}$`),
  );
  const told = await page.locator('tbody .check').innerText();

  // Two PCs of the department: one that answers, and one that answers a part of it otherwise.
  const pcs: { department: Department; written: Written }[] = [];
  for (const [name, other] of [
    ['甲', null],
    ['乙', { from: 20, value: 'unknown' }],
  ] as const) {
    const pc = await another();
    const request = join(out, '依頼_新しい課.tenken');
    await pc.pick(request);
    const [place] = await pc.rpc<{ id: string }[]>('pick_place', {
      purpose: 'returns',
      suggested_name: null,
    });
    const seen = await pc.rpc<{ check_number: string }>('inspect_pack', {
      place: { id: place?.id },
    });
    expect(seen.check_number, 'the department sees the number that the lead sees').toBe(told);
    const department = await Department.open(pc, request, '点検');
    await department.answer('implemented', other, `${name}さん`);
    const written = await department.submit(campaign.folder(`提出/${name}`));
    pcs.push({ department, written });
  }

  await page.locator('main').focus();
  await press(page, /^取込$/);
  await host.pick(join(back, '甲', '提出_新しい課.tenken'));
  await press(page, /^ファイルを選ぶ$/);
  await expect(page.locator('#plan-title')).toBeFocused();
  await expect(page.locator('tbody').first()).toContainText('初めての提出');
  expect((await campaign.row()).state, 'looking changes nothing').toBe('not_started');
  await press(page, /^1ファイルを取り込む$/);
  await expect(page.locator('#result-title')).toBeFocused();
  let row = await campaign.row();
  expect([row.state, row.disagreements]).toEqual(['submitted', 0]);
  expect(row.coverage.num).toBe(row.coverage.den);

  await press(page, /^続けて取り込む$/);
  await host.pick(back);
  await press(page, /^フォルダごと選ぶ$/);
  await expect(page.locator('#plan-title')).toContainText('0ファイル');
  await press(page, /^やめる$/);
  await host.pick(join(back, '甲', '提出_新しい課.tenken'), join(back, '乙', '提出_新しい課.tenken'));
  await press(page, /^ファイルを選ぶ$/);
  const rows = page.locator('section.panel tbody tr');
  await expect(rows.nth(0)).toContainText('取込み済みです');
  await expect(rows.nth(1)).toContainText('取り込めません');
  await press(page, /^送り主を確かめる…/);
  const numbers = pcs.map(({ written }) => written.check_number);
  await expect(page.locator('dialog .large')).toHaveText(numbers[1] ?? '');
  await expectAccessible(page, 'comparing the sender');
  await press(page, /^この送り主を認める$/);
  await expect(page.locator('#enrol-compared'), 'nothing is believed unseen').toBeFocused();
  await page.keyboard.press('Space');
  await press(page, /^この送り主を認める$/);
  await expect(rows.nth(1)).toContainText('取り込みます');
  await expectAccessible(page, 'what would be taken in');
  await press(page, /^1ファイルを取り込む$/);
  await expect(page.locator('#result-title')).toBeFocused();
  row = await campaign.row();
  expect(row.disagreements, 'a second PC makes disagreements, never a loss').toBeGreaterThan(2);
  const differing = row.disagreements;

  await press(page, /^回答の不一致\d+件を見る$/);
  await expect(page.locator('[data-difference]').first()).toContainText('甲さんの回答');
  await expect(page.locator('[data-difference]').first()).toContainText('乙さんの回答');
  await expectAccessible(page, 'disagreements');
  await press(page, /^回答1を採る/);
  await expect(page.getByText('回答1を採りました')).toBeVisible();
  expect((await campaign.row()).disagreements).toBe(differing - 1);
  await expect(page.locator('[data-difference] h3').first(), 'the next one is in hand').toBeFocused();
  await page.locator('main').focus();
  await press(page, /^規則を決めて、まとめて決める$/);
  await press(page, /^件数を確かめる$/);
  const counted = await page.locator('details .notice').innerText();
  const [settled, left] = (counted.match(/\d+/g) ?? []).map(Number);
  expect(settled, 'it settles the marks that differ').toBeGreaterThan(2);
  expect(left, 'and leaves what differs in words only').toBeGreaterThan(2);
  expect((await campaign.row()).disagreements, 'counting decides nothing').toBe(differing - 1);
  await press(page, /^\d+件をこの規則で決める$/);
  await expect.poll(async () => (await campaign.row()).disagreements).toBe(left);
  await page.locator('main').focus();
  await tabTo(page, /^実施の度合いが低いほう/);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
  await press(page, /^件数を確かめる$/);
  await press(page, new RegExp(`^${left}件をこの規則で決める$`));
  await expect(page.getByText('回答の不一致はありません。')).toBeVisible();
  expect((await campaign.row()).disagreements).toBe(0);

  await page.locator('main').focus();
  await press(page, /^取込$/);
  await expect(page.locator('#runs-title')).toBeVisible();
  const runs = await host.rpc<{ run: string; label: string; withdrawn: string | null }[]>(
    'list_runs',
    {},
  );
  expect(runs).toHaveLength(2);
  await press(page, /^取り消す/);
  await press(page, /^取込みを取り消す$/);
  await expect(page.locator('.runs .notice')).toContainText('取り消しました');
  await expectAccessible(page, 'taken back');
  const after = await host.rpc<{ withdrawn: string | null }[]>('list_runs', {});
  expect(after.filter((run) => run.withdrawn !== null)).toHaveLength(1);
});

test('files dropped on any part are looked at, and the same twice changes nothing', async ({
  page,
  host,
  another,
}) => {
  const campaign = await Campaign.begin(host);
  const request = await campaign.request(campaign.folder('依頼'));
  const department = await Department.open(await another(), request, '点検');
  await department.answer('implemented', null, '甲');
  const folder = campaign.folder('提出');
  await department.submit(folder);
  await openView(page, host, 0);
  await host.drag({ x: 300, y: 300 });
  await host.drop([folder], 300, 300);
  await expect(page.locator('#plan-title')).toContainText('1ファイル');
  await page.getByRole('button', { name: '1ファイルを取り込む' }).click();
  await expect(page.locator('#result-title')).toBeVisible();
  expect((await campaign.row()).state).toBe('submitted');
  // The same once more changes nothing, and says so.
  await host.drop([folder], 300, 300);
  await expect(page.locator('section.panel tbody')).toContainText('取込み済みです');
  await expect(page.getByText('取り込むものはありません。')).toBeVisible();
});

test('several units are sent back at once, counted first, and the files follow', async ({
  page,
  host,
  another,
}) => {
  const campaign = await Campaign.begin(host);
  const request = await campaign.request(campaign.folder('依頼'));
  const pc = await another();
  const department = await Department.open(pc, request, '点検');
  await department.answer('implemented', null, '甲');
  const back = campaign.folder('提出');
  await department.submit(back);
  await openView(page, host, 2);
  await host.drop([back], 300, 300);
  await page.getByRole('button', { name: '1ファイルを取り込む' }).click();
  await page.getByRole('button', { name: '回収状況を見る' }).click();

  await page.locator('.chip', { hasText: '提出' }).first().click();
  await page.locator('.all input').check();
  const chosen = (await campaign.board()).units.length;
  await page.locator('.chip', { hasText: 'すべて' }).click();
  await page.locator('.all input').check();
  await expect(page.locator('.acts')).toContainText(`${chosen}所属を選択中`);
  await page.getByRole('button', { name: '差し戻す', exact: true }).click();
  await page.getByRole('button', { name: '対象を確認する' }).click();
  await expect(page.locator('#send-back-text-0'), 'what is missing has the focus').toBeFocused();
  await page.locator('#send-back-text-0').fill('根拠となる文書を示してください');
  await page.locator('#send-back-due').fill('R8.7.31');
  await expectAccessible(page, 'sending back');
  await page.getByRole('button', { name: '対象を確認する' }).click();
  await expect(page.locator('dialog .count')).toContainText(/4所属のうち、\d所属が対象/);
  expect((await campaign.row()).state, 'counting sends nothing back').toBe('submitted');
  await expectAccessible(page, 'whom it concerns');
  await page.getByRole('button', { name: /^\d所属を差し戻す$/ }).click();
  await expect(page.locator('dialog .notice')).toContainText('差し戻しました');
  const { state, work } = await campaign.row();
  expect(state).toBe('sent_back');
  expect(work.send_back).toMatchObject({
    comments: [{ text: '根拠となる文書を示してください' }],
    due_on: '2026-07-31',
  });

  await page.getByRole('button', { name: '差戻しファイルの書き出しへ' }).click();
  const out = campaign.folder('差戻し');
  await expect(page.locator('.list')).toContainText('新しい課');
  await host.pick(out);
  await page.getByRole('button', { name: 'フォルダを選ぶ' }).click();
  await page.getByRole('button', { name: '1所属の差戻しを書き出す' }).click();
  await expect(page.locator('#written-title')).toContainText('1所属');
  expect(files(out)).toEqual(['差戻し_新しい課.tenken']);
  await pc.pick(join(out, '差戻し_新しい課.tenken'));
  const [file] = await pc.rpc<{ id: string }[]>('pick_place', {
    purpose: 'returns',
    suggested_name: null,
  });
  const seen = await pc.rpc<{ kind: string; check_number: string }>('inspect_pack', {
    place: { id: file?.id },
  });
  expect(seen.kind).toBe('send_back');
  await expect(page.locator('tbody .check')).toHaveText(seen.check_number);
});

test('deadlines are extended, submissions accepted, letters and the list written', async ({
  page,
  host,
}) => {
  const campaign = await Campaign.begin(host);
  const unit = campaign.unit;
  await host.rpc('request_extension', {
    campaign: null,
    unit,
    until: '2026-08-31',
    reason: '繁忙期のため',
    asked_by: '邉見',
  });
  await openView(page, host, 0);
  await page.locator('.chip', { hasText: '延長の申出' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('checkbox', { name: '「新しい課」を選ぶ' }).check();
  await page.getByRole('button', { name: '期限を延長する' }).click();
  await expect(page.locator('dialog')).toContainText('邉見');
  await expectAccessible(page, 'extending');
  await page.getByRole('button', { name: '対象を確認する' }).click();
  await page.getByRole('button', { name: '1所属の期限を申出のとおり延長する' }).click();
  await expect(page.locator('dialog .notice')).toBeVisible();
  expect((await campaign.row()).work.extension_decided).toMatchObject({
    granted: true,
    until: '2026-08-31',
  });
  await page.locator('dialog .actions button').click();

  await page.locator('.chip', { hasText: 'すべて' }).click();
  await page.locator('.all input').check();
  await page.getByRole('button', { name: '通知文を作る' }).click();
  await expectAccessible(page, 'letters');
  const letters = campaign.folder('通知');
  await host.pick(letters);
  await page.getByRole('button', { name: 'フォルダを選んで4通を作る' }).click();
  await expect(page.locator('dialog .notice')).toContainText('4通のうち4通');
  expect(files(letters).filter((name) => name.endsWith('.docx'))).toHaveLength(4);
  await page.keyboard.press('Escape');

  const list = join(host.folder, '一覧.csv');
  await host.pick(list);
  await page.getByRole('button', { name: '一覧をCSVで書き出す' }).click();
  await expect(page.locator('.notice.good')).toContainText('4所属');
  expect(readFileSync(list, 'utf8')).toContain('新しい課');
});

test('the key is backed up on paper and in a file, brought back, and renewed', async ({
  page,
  host,
}) => {
  await Campaign.begin(host);
  await openView(page, host, 4);
  const sheet = join(host.folder, '控え.txt');
  await host.pick(sheet);
  await page.getByRole('button', { name: '保存先を選んで控えを作る' }).click();
  await expect(page.locator('.notice.good')).toContainText('印刷して');
  const groups = readFileSync(sheet, 'utf8').match(/^\s*(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/gm) ?? [];
  expect(groups).toHaveLength(2);
  const own = async () =>
    (await host.rpc<{ holder: string; state: string; fingerprint: string }[]>('show_keys', {})).find(
      (key) => key.holder === 'own' && key.state === 'current',
    )?.fingerprint;
  const first = await own();

  await page.getByLabel('合言葉付きのファイル').first().check();
  await page.locator('#backup-passphrase').fill('みじかい');
  await page.locator('#backup-again').fill('ちがう');
  await page.getByRole('button', { name: '保存先を選んで控えを作る' }).click();
  await expect(page.locator('#backup-passphrase')).toBeFocused();
  await expectAccessible(page, 'a passphrase too short');
  for (const id of ['#backup-passphrase', '#backup-again']) {
    await page.locator(id).fill('さくら ふね でんしゃ まくら');
  }
  const file = join(host.folder, '控え.tenkenkey');
  await host.pick(file);
  await page.getByRole('button', { name: '保存先を選んで控えを作る' }).click();
  await expect(page.locator('.notice.good')).toContainText('合言葉とは別の場所');
  expect(existsSync(file)).toBe(true);

  await page.getByText('鍵を新しくする', { exact: true }).click();
  await page.getByRole('button', { name: '鍵を新しくする…' }).click();
  await page.getByRole('button', { name: '新しい鍵に替える' }).click();
  await expect(page.locator('details .notice.good')).toBeVisible();
  expect(await own()).not.toBe(first);

  await page.getByText('控えから鍵を戻す').click();
  await page.locator('#restore-text').fill(groups.join('\n').replace(/^\s+/gm, ''));
  await page.getByRole('button', { name: '鍵を戻す', exact: true }).click();
  await expect(page.getByText('鍵を戻しました。')).toBeVisible();
  expect(await own(), 'the sheet brings back the very key').toBe(first);
  await expectAccessible(page, 'keys');
});

test('a department sees nothing of the lead', async ({ page, host, another }) => {
  const campaign = await Campaign.begin(host);
  const request = await campaign.request(campaign.folder('依頼'));
  const pc = await another();
  await Department.open(pc, request, '点検');
  await start(page, pc);
  await expect(page.locator('[data-item]').first(), 'its own questions at once').toBeVisible();
  await expect(page.locator('header')).not.toContainText('回収');
});

test('a board of 60 × 12 is there at once, and so is what a filter shows', async ({ page, host }) => {
  await host.rpc('create_sample', { policy: 'munakata', units: 60, seed: 7, place: null });
  await start(page, host);
  await page.locator('header nav button').nth(1).click();
  await expect(page.locator('tbody tr')).toHaveCount(60);
  /** Milliseconds from a click until what follows from it was drawn. */
  const drawn = (selector: string) =>
    page.evaluate(async (at) => {
      const begin = performance.now();
      document.querySelector<HTMLElement>(at)?.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begin;
    }, selector);
  const overdue = await drawn('.chip:nth-child(2)');
  const all = await drawn('.chip:nth-child(1)');
  await expect(page.locator('tbody tr')).toHaveCount(60);
  test.info().annotations.push({ type: 'ms', description: `${overdue} and ${all}` });
  expect(all, 'sixty rows come back at once').toBeLessThan(1_000);
  await page.locator('#board-search').fill('無い課の名前');
  await expect(page.getByText('当てはまる所属はありません。')).toBeVisible();
});

for (const language of ['ja', 'en'] as const) {
  test(`every part is accessible and fits every width (${language})`, async ({
    page,
    host,
    another,
  }) => {
    const campaign = await Campaign.begin(host);
    const request = await campaign.request(campaign.folder('依頼'));
    const folder = campaign.folder('提出');
    for (const [name, mark] of [
      ['甲', 'implemented'],
      ['乙', 'partial'],
    ] as const) {
      const department = await Department.open(await another(), request, '点検');
      await department.answer(mark, null, name);
      await department.submit(campaign.folder(`提出${name}`));
    }
    const seen = (screen: string) => look(page, screen, language);
    for (const [index, view] of ['board', 'hand out', 'take in', 'disagreements', 'keys'].entries()) {
      await openView(page, host, index, language);
      await seen(view);
    }
    await openView(page, host, 2, language);
    await host.drop([`${folder}甲`, `${folder}乙`], 300, 300);
    await expect(page.locator('#plan-title')).toBeVisible();
    await seen('plan');
    await page.locator('section.panel .actions .button').first().click();
    await expect(page.locator('#result-title')).toBeVisible();
    await seen('result');
    await openView(page, host, 0, language);
    await page.locator('.all input').check();
    await seen('board with all chosen');
  });
}

/** One state of one part, in every way that people look at it. */
async function look(page: Page, screen: string, language: Language): Promise<void> {
  const pictures = process.env['TENKEN_PICTURES'];
  const name = screen.replaceAll(' ', '-');
  if (pictures) await page.screenshot({ path: join(pictures, `${name}-${language}.png`) });
  await expectAccessible(page, screen);
  for (const width of [683, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expectNoSidewaysScrolling(page, `${screen} at ${width}`);
    if (pictures && width === 320) {
      await page.screenshot({ path: join(pictures, `${name}-${language}-320.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page, `${screen}, narrow, forced colours`);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1366, height: 768 });
  const text = await page.locator('body').innerText();
  expect(text.match(/\b(window|[a-z]+-screen)-[a-z0-9-]{3,}\b/g) ?? []).toEqual([]);
}
