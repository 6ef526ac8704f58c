/** A host of its own for every test, with an empty profile, and the few steps that all tests share. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test as base, type Page } from '@playwright/test';

const ROOT = join(__dirname, '../..');
const TARGET = process.env['CARGO_TARGET_DIR'] ?? join(ROOT, 'target');
const BINARY = process.env['TENKEN_DEVHOST'] ?? join(TARGET, 'debug/tenken-devhost');
const AXE = readFileSync(join(ROOT, 'ui/node_modules/axe-core/axe.min.js'), 'utf8');

/** The languages of the screen, with a few words that tests look for. */
export const WORDS = {
  ja: {
    sample: '見本を作って開く',
    make: '作成に進む',
    back: '戻る',
    addUnit: '所属を登録する',
    results: '集計結果',
    report: '報告書',
    saved: /保存済み \d+:\d\d/,
  },
  en: {
    sample: 'Make and open a sample',
    make: 'Start a new book',
    back: 'Back',
    addUnit: 'Add a department',
    results: 'Results',
    report: 'Report',
    saved: /Saved \d+:\d\d/,
  },
} as const;

/** A language of the screen. */
export type Language = keyof typeof WORDS;

/** A running host. */
export class Host {
  constructor(
    readonly url: string,
    /** A folder of this test alone. */
    readonly folder: string,
  ) {}

  /** Runs a command as the page would. */
  async rpc<T>(command: string, payload: unknown): Promise<T> {
    const response = await this.post('rpc', { command, payload });
    if (!response.ok) throw new Error(`${command}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Runs a command and gives the code with which it is refused; nothing where it is not. */
  async refused(command: string, payload: unknown): Promise<string | undefined> {
    const response = await this.post('rpc', { command, payload });
    const answer = (await response.json()) as { code?: string };
    return response.ok ? undefined : answer.code;
  }

  /** Makes a path known as a place, as a dialog does. */
  async place(purpose: string, path: string): Promise<{ id: string }> {
    await this.pick(path);
    const [place] = await this.rpc<{ id: string }[]>('pick_place', { purpose, suggested_name: null });
    if (!place) throw new Error(`${path} was not picked`);
    return { id: place.id };
  }

  /** Answers the next dialog. */
  async pick(...paths: string[]): Promise<void> {
    await this.post('test/pick', { paths });
  }

  /** Drops files on the window. */
  async drop(paths: string[], x: number, y: number): Promise<void> {
    await this.post('test/drop', { paths, x, y });
  }

  /** Holds files over the window, or takes them away. */
  async drag(at: { x: number; y: number } | null): Promise<void> {
    await this.post('test/drag', at);
  }

  private post(path: string, body: unknown): Promise<Response> {
    const token = new URL(this.url).searchParams.get('token') ?? '';
    return fetch(new URL(path, this.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tenken-token': token },
      body: JSON.stringify(body),
    });
  }
}

/** A test with its host, and with as many other PCs as it asks for. */
export const test = base.extend<{ host: Host; another: () => Promise<Host> }>({
  host: async ({}, use) => {
    const { host, leave } = await pc(7);
    await use(host);
    await leave();
  },
  another: async ({}, use) => {
    const pcs: Awaited<ReturnType<typeof pc>>[] = [];
    await use(async () => {
      const one = await pc(100 + pcs.length);
      pcs.push(one);
      return one.host;
    });
    for (const one of pcs) await one.leave();
  },
});

/** A PC: a program of its own over a folder of its own, with ids and keys of its own. */
async function pc(seed: number): Promise<{ host: Host; leave: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-e2e-'));
  const documents = join(folder, '文書');
  mkdirSync(documents);
  const folders = ['--settings', join(folder, 'settings'), '--documents', documents];
  const child = spawn(BINARY, [...folders, '--seed', `${seed}`], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const leave = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { host: new Host(await firstLine(child), folder), leave };
}

export { expect };

/** Opens the start screen in a language. */
export async function start(page: Page, host: Host, language: Language = 'ja'): Promise<void> {
  // The window freezes it; pages that write to it would fail there only.
  await page.addInitScript(() => Object.freeze(Object.prototype));
  await page.goto(host.url);
  await page.locator(`.languages button[lang=${language}]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Makes a sample and stands on its overview. */
export async function sample(page: Page, host: Host, language: Language = 'ja'): Promise<void> {
  await start(page, host, language);
  await page.getByRole('button', { name: WORDS[language].sample }).click();
  await expect(page.locator('#units-title')).toBeVisible();
}

/** Opens the sheet of the n-th unit. */
export async function openSheet(page: Page, unit = 0): Promise<void> {
  await page.locator('tbody th button').nth(unit).click();
  await expect(page.locator('[data-item]').first()).toBeVisible();
}

/** A question of the one column that has its marks, counted from 0. */
export function question(page: Page, index: number) {
  return page.locator('li[data-item]:has([data-mark])').nth(index);
}

/** Chooses a mark by mouse. */
export async function choose(page: Page, index: number, mark: string): Promise<void> {
  await question(page, index).locator(`[data-mark=${mark}]`).click();
}

/** Asserts that the page holds nothing that axe objects to. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // The page's policy allows no foreign script element, so axe comes in as a call.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
  expect(violations, `${screen} must hold nothing that axe objects to`).toEqual([]);
}

/** Asserts that the page does not scroll sideways. */
export async function expectNoSidewaysScrolling(page: Page, screen: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${screen} must fit its width`).toBeLessThanOrEqual(0);
}

/** The host ends when its standard input does; one that does not is ended. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}
