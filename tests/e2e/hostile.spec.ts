/** What people type, name and send to do harm is text on every screen, and a code at the door. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, start, test, type Host } from './host';
import { Lead } from './lead';

/** Ways into a page that browsers have been known to take. */
const CORPUS = [
  '<img src=x onerror="window.__run=1">',
  '<svg onload="window.__run=1">',
  '"><script>window.__run=1</script>',
  "'-window.__run=1-'",
  'javascript:window.__run=1',
  '{{constructor.constructor("window.__run=1")()}}',
  '${window.__run=1}',
  '</textarea><iframe srcdoc="<script>parent.__run=1</script>">',
  '<a href="javascript:window.__run=1" autofocus onfocus="window.__run=1">x</a>',
  '&lt;img src=x onerror=window.__run=1&gt;',
  '<style>@import "http://example.invalid/x.css";</style>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__run=1&gt;">',
] as const;

/** All of them in one text, no longer than a name may be. */
const NAME = '<img src=x onerror="window.__run=1">"><script>window.__run=1</script>課';
const TEXT = CORPUS.join('\n');

/** Counts what a page runs that it should not, and what its policy had to stop. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const foreign: string[] = [];
  page.on('dialog', (dialog) => {
    foreign.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') foreign.push(request.url());
  });
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { __found: found });
    document.addEventListener('securitypolicyviolation', (event) =>
      found.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return async () => {
    const inside = await page.evaluate(() => {
      const { __found, __run } = window as unknown as { __found: string[]; __run?: number };
      const elements = document.querySelectorAll('img[src=x], iframe, main script, main style');
      return [...__found, ...(__run ? ['ran'] : []), ...[...elements].map((one) => one.outerHTML)];
    });
    return [...foreign, ...inside];
  };
}

/** A unit whose name, answers, places, files, persons and comments are all hostile. */
async function hostileUnit(host: Host): Promise<Lead> {
  const lead = await Lead.make(host, NAME);
  await lead.open(await lead.request());
  await lead.answerBut(0);
  const at = { campaign: null, unit: lead.unit };
  const items = (await lead.sheet()).items.filter((line) => line.standing === 'answered');
  for (const [index, text] of [...CORPUS, TEXT].entries()) {
    const item = items[index]?.id;
    const input = { value: 'partial', reason: text, improvement: text, remarks: text };
    await host.rpc('put_answer', { ...at, item, person: null, input, author: NAME });
  }
  const [first, second] = items;
  mkdirSync(join(host.folder, 'in'));
  // A file name holds no slash; everything else of it may be hostile.
  const file = join(host.folder, 'in', '<img src=x onerror="window.__run=1">"\'&.txt');
  writeFileSync(file, TEXT);
  const place = await host.place('evidence', file);
  const line = { ...at, item: first?.id, person: null };
  await host.rpc('attach_evidence', { at: line, files: [place], confidentiality: null, author: NAME });
  const locations = [
    {
      document_name: NAME,
      place: NAME,
      document_number: NAME,
      confirmed_by: NAME,
      confirmed_on: null,
    },
  ];
  await host.rpc('locate_evidence', { at: line, locations, author: NAME });
  const { id } = await host.rpc<{ id: string }>('add_person', { ...at, name: NAME, kind: null });
  await host.rpc('change_person', { ...at, person: id, excused: TEXT, removed: false });
  await host.rpc('save_draft', {
    ...at,
    item: second?.id,
    person: null,
    input: { value: 'not_implemented', reason: TEXT },
  });
  await host.rpc('confirm_unit', {
    ...at,
    confirmer: NAME,
    means: 'oral',
    reference: NAME,
    confirmed_on: null,
    author: NAME,
  });
  const asked = { until: '2027-03-31', reason: TEXT, asked_by: NAME };
  await host.rpc('request_extension', { ...at, ...asked });
  return lead;
}

test('hostile texts are shown as texts on every screen of a department', async ({ page, host }) => {
  const found = await watch(page);
  const lead = await hostileUnit(host);
  const clean = async (screen: string) => expect(await found(), screen).toEqual([]);
  await start(page, host);
  await expect(page.locator('h1')).toHaveText(NAME);
  const toggles = await page.locator('li[data-item] .toggle').all();
  for (const row of toggles.slice(0, CORPUS.length + 2)) {
    await row.click();
    const history = page.locator('li.open summary', { hasText: '回答の履歴' });
    if (await history.isVisible()) await history.click();
  }
  await page.locator('#search').fill('<img');
  await clean('one column');
  await page.locator('#search').fill('');
  for (const [name, there] of [
    ['表形式', '[role=grid]'],
    ['やること', '#tasks-title'],
    ['確認と提出', '#step-answers'],
  ] as const) {
    await page.locator('button.view', { hasText: name }).click();
    await expect(page.locator(there)).toBeVisible();
    await clean(name);
  }
  await page.getByRole('button', { name: '回答する人を替える' }).click();
  await page.locator('dialog summary').first().click();
  await clean('persons');
  await page.locator('dialog .choose').nth(1).click();
  await expect(page.locator('.notice.person')).toContainText('<img src=x');
  await clean('a person');
  await host.rpc('submit_unit', { campaign: null, unit: lead.unit, note: TEXT, author: NAME });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.reload();
  await expect(page.locator('.panes')).toBeVisible();
  await clean('three panes');
  await page.locator('button.view', { hasText: '確認と提出' }).click();
  await host.pick(join(host.folder, 'out.tenken'));
  await page.getByRole('button', { name: '提出ファイルを保存する' }).click();
  await expect(page.locator('.check')).toBeVisible();
  await host.pick(join(host.folder, 'form.pdf'));
  await page.locator('summary', { hasText: '回答の確認と所属長の確認' }).click();
  await page.getByRole('button', { name: '記入済みの点検票を印刷用に書き出す' }).click();
  await expect(page.getByText(/ページの点検票を書き出しました/)).toBeVisible();
  await clean('handed over');
});

test('hostile texts are shown as texts on the screens of a lead and at the start', async ({
  page,
  host,
}) => {
  const found = await watch(page);
  await hostileUnit(host);
  await host.rpc('close_book', {});
  const place = await host.place('open_book', join(host.folder, '集計台帳'));
  await host.rpc('open_book', { place, read_only: false });
  await start(page, host);
  await expect(page.locator('#units-title')).toBeVisible();
  expect(await found(), 'overview').toEqual([]);
  for (const [name, there] of [
    ['集計結果', '#matrix-title'],
    ['報告書', '#settings-title'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await expect(page.locator(there)).toBeVisible();
    expect(await found(), name).toEqual([]);
  }
  await host.rpc('close_book', {});
  await page.reload();
  const hostile = join(host.folder, '<img src=x onerror="window.__run=1">.tenken');
  writeFileSync(hostile, TEXT);
  await host.drop([hostile], 20, 20);
  await expect(page.locator('.request [role=alert], .request .notice').first()).toBeVisible();
  expect(await found(), 'a file that is no pack').toEqual([]);
});

test('commands of wrong shape, size or right are refused with a code', async ({ host }) => {
  const lead = await Lead.make(host);
  const other = await host.rpc<{ id: string }>('add_unit', {
    campaign: null,
    name: '議会事務局',
    organ: 'assembly_secretariat',
    zones: [],
    persons: [],
    assets: [],
  });
  const at = { campaign: null, unit: lead.unit };
  const sheet = await lead.sheet();
  const item = sheet.items.find((line) => line.standing === 'unanswered')?.id;
  const ours = new Set(sheet.items.map((line) => line.id));
  const checklist = await host.rpc<{ item: { id: string }[] }>('show_checklist', {
    id: 'nishimoro',
  });
  const notOurs = checklist.item.find((one) => !ours.has(one.id))?.id;
  expect(notOurs, 'there is a question that the unit is not asked').toBeDefined();
  const input = { value: 'implemented' };
  const put = { ...at, item, person: null, input, author: null };
  const cases: [string, unknown, string][] = [
    ['no_such_command', {}, 'unknown_command'],
    ['constructor', {}, 'unknown_command'],
    ['put_answer', null, 'wrong_payload'],
    ['put_answer', [], 'wrong_payload'],
    ['put_answer', 'x'.repeat(100_000), 'wrong_payload'],
    ['put_answer', { ...put, item: 7 }, 'wrong_payload'],
    ['put_answer', { ...put, unit: { $ne: '' } }, 'wrong_payload'],
    ['put_answer', { ...put, input: { value: ['implemented'] } }, 'wrong_payload'],
    ['put_answer', { ...put, input: { value: 'yes' } }, 'wrong_value'],
    ['put_answer', { ...put, input: { ...input, remarks: 'あ'.repeat(4_001) } }, 'text_too_long'],
    ['put_answer', { ...put, input: { ...input, remarks: 'x\u0000' } }, 'wrong_text'],
    ['put_answer', { ...put, input: { ...input, copied_from: '../x' } }, 'unknown_record'],
    ['put_answer', { ...put, author: 'あ'.repeat(201) }, 'text_too_long'],
    ['put_answer', { ...put, unit: 'nobody' }, 'unknown_unit'],
    ['put_answer', { ...put, unit: "' OR 1=1 --" }, 'unknown_unit'],
    ['put_answer', { ...put, campaign: 'none' }, 'unknown_campaign'],
    ['put_answer', { ...put, item: 'NO-99' }, 'unknown_item'],
    ['put_answer', { ...put, item: notOurs }, 'item_not_asked'],
    ['save_draft', { ...put, item: notOurs }, 'item_not_asked'],
    ['locate_evidence', { at: { ...at, item: notOurs, person: null }, locations: [] }, 'item_not_asked'],
    ['put_gate', { ...at, gate: 'none', yes: true }, 'unknown_gate'],
    ['take_back', { ...at, operation: 'none' }, 'nothing_to_take_back'],
    ['decide_disagreement', { at: { ...at, item, person: null }, keep: 'none' }, 'unknown_record'],
    ['change_person', { ...at, person: 'none', removed: true }, 'unknown_person'],
    ['remove_evidence', { at: { ...at, item, person: null }, sha256: '../../etc/passwd' }, 'evidence_missing'],
    ['open_evidence', { sha256: '../../etc/passwd' }, 'evidence_missing'],
    ['open_book', { place: { path: '/etc' } }, 'unknown_place'],
    ['save_text', { place: { path: '/etc/passwd' }, text: '' }, 'unknown_place'],
    ['plan_open_pack', { place: { id: 'p9999' } }, 'unknown_place'],
    ['examine_place', { place: { path: '/' } }, 'unknown_place'],
    ['reveal_place', { place: 'p9999' }, 'unknown_place'],
  ];
  const state = () => host.rpc<{ state_id: string }>('show_book', {});
  const before = await state();
  for (const [command, payload, code] of cases) {
    const shown = JSON.stringify(payload).slice(0, 120);
    expect(await host.refused(command, payload), `${command} ${shown}`).toBe(code);
  }
  expect((await state()).state_id, 'none of it was taken in').toBe(before.state_id);
  expect(other.id).not.toBe(lead.unit);
});
