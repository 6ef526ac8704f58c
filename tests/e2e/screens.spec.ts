/** Every screen in both languages, at the sizes and settings that people use. */
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  openSheet,
  sample,
  start,
  test,
  WORDS,
  type Host,
  type Language,
} from './host';

/** Walks through all screens and hands each to `seen`. */
async function walk(
  page: Page,
  host: Host,
  language: Language,
  seen: (screen: string) => Promise<void>,
): Promise<void> {
  const words = WORDS[language];
  await start(page, host, language);
  await expect(page.locator('#sample-policy option').first()).toBeAttached();
  await seen('start');
  await page.getByRole('button', { name: words.make }).click();
  await page.locator('form button[type=submit]').click();
  await seen('new book, nothing filled in');
  await page.getByRole('button', { name: words.back, exact: true }).click();
  await page.getByRole('button', { name: words.sample }).click();
  await expect(page.locator('#units-title')).toBeVisible();
  await seen('overview');
  await page.getByRole('button', { name: words.addUnit, exact: true }).click();
  await page.locator('dialog button[type=submit]').click();
  await seen('adding a unit, nothing filled in');
  await page.keyboard.press('Escape');
  await openSheet(page);
  await seen('sheet');
  if (!(await page.locator('.panes').isVisible())) {
    for (const [index, mark] of ['partial', 'not_applicable', 'excepted'].entries()) {
      await choose(page, index, mark);
      await seen(`sheet with ${mark} unfolded`);
    }
  }
  await page.keyboard.press('F1');
  await seen('keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.results, exact: true }).click();
  await expect(page.locator('#matrix-title')).toBeVisible();
  await seen('results');
  await page.getByRole('button', { name: words.report, exact: true }).click();
  await expect(page.locator('.paper img')).toBeVisible({ timeout: 60_000 });
  await seen('report');
}

for (const language of ['ja', 'en'] as const) {
  test(`every screen is accessible and fits its width (${language})`, async ({ page, host }) => {
    await walk(page, host, language, async (screen) => {
      await expectAccessible(page, screen);
      await expectNoSidewaysScrolling(page, screen);
    });
  });

  test(`every screen fits 320 pixels and 200 % zoom (${language})`, async ({ page, host }) => {
    // 200 % of 1366 × 768 is a window of half that size in CSS pixels.
    for (const [width, height] of [
      [683, 384],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await walk(page, host, language, (screen) =>
        expectNoSidewaysScrolling(page, `${screen} at ${width}`),
      );
      await host.rpc('close_book', {});
    }
  });
}

test('every screen is accessible in three panes, in forced colours and at 320 pixels', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await walk(page, host, 'ja', (screen) => expectAccessible(page, `${screen}, wide`));
  await host.rpc('close_book', {});
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await walk(page, host, 'ja', (screen) => expectAccessible(page, `${screen}, forced colours`));
});

test('ten questions with their marks are in view on an old laptop', async ({ page, host }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await sample(page, host);
  await openSheet(page);
  await page.locator('li[data-item]').nth(2).scrollIntoViewIfNeeded();
  await page.locator('li[data-item]').nth(2).evaluate((row) => row.scrollIntoView());
  const whole = await page.locator('li[data-item]').evaluateAll((rows) => {
    const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
    return rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top - 1 && box.bottom <= window.innerHeight;
    }).length;
  });
  expect(whole, 'the sheet they know shows ten lines').toBeGreaterThanOrEqual(10);
});

test('forced colours tell a chosen mark from the others', async ({ page, host }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await sample(page, host);
  await openSheet(page);
  await choose(page, 0, 'implemented');
  const colour = (mark: string) =>
    page
      .locator(`li[data-item]:has([data-mark]) [data-mark=${mark}]`)
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor);
  await expect.poll(() => colour('implemented')).not.toBe(await colour('partial'));
});

test('no word on the screen is missing from the locales', async ({ page, host }) => {
  for (const language of ['ja', 'en'] as const) {
    await walk(page, host, language, async (screen) => {
      const text = await page.locator('body').innerText();
      const keys = text.match(/\b(window|[a-z]+-screen|vocabulary)-[a-z0-9-]{3,}\b/g) ?? [];
      expect(keys, `${screen} must not show a key instead of words`).toEqual([]);
    });
    await host.rpc('close_book', {});
  }
});
