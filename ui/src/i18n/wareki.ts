/**
 * Dates as people type them and as letters print them.
 *
 * Inside everything is ISO 8601. Reading happens on leaving a field, never while typing, and what
 * was understood is shown beside the field: nothing is guessed silently.
 */

/** First Gregorian year of an era, less one: 令和1年 is 2019. */
const ERAS: Record<string, number> = {
  令和: 2018,
  令: 2018,
  r: 2018,
  平成: 1988,
  平: 1988,
  h: 1988,
};

const ERA = '(令和|令|平成|平|r|h)?';
const YEAR = '(元|\\d{1,4})';
const JAPANESE = new RegExp(`^${ERA}${YEAR}年(?:(\\d{1,2})月(?:(\\d{1,2})日|(末)日?)?)$`);
const DOTTED = new RegExp(`^${ERA}${YEAR}[./-](\\d{1,2})[./-](?:(\\d{1,2})|(末))$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A date as typed, in ISO 8601; `undefined` where it cannot be read as one day.
 *
 * Read are 令和８年６月１５日, R8.6.15, 令8.6.15, 8年6月15日, 令和8年12月末, 2026/6/15, 2026-06-15 and
 * 20260615. A year of one or two digits without an era is one of 令和.
 */
export function readDate(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    // Dashes and stops that an input method writes between digits.
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[。、,]/g, '.')
    .replace(/\s+/g, '');
  const compact = COMPACT.exec(text);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const match = JAPANESE.exec(text) ?? DOTTED.exec(text);
  if (!match) return undefined;
  const [, era, yearText, monthText, dayText, end] = match;
  const year = gregorian(era, yearText ?? '');
  const month = Number(monthText);
  if (year === undefined) return undefined;
  if (dayText !== undefined) return day(year, month, Number(dayText));
  if (end !== undefined) return day(year, month, lastDay(year, month));
  return undefined;
}

/** A day in ISO 8601 as 令和8年6月15日; before 令和 with the Gregorian year. */
export function wareki(iso: string): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return `${warekiYear(year, year > 2019 || (year === 2019 && month >= 5))}${month}月${date}日`;
}

/** A day for the screen: 和暦 in Japanese, ISO 8601 in English; other text unchanged. */
export function showDate(iso: string, locale: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return locale === 'ja' ? wareki(iso) : iso;
}

/** A fiscal year (April to March) for the screen. */
export function showFiscalYear(year: number, locale: string): string {
  return locale === 'ja' ? `${warekiYear(year, year >= 2019)}度` : `FY${year}`;
}

/** The fiscal year in which a day lies. */
export function fiscalYear(now: Date): number {
  return now.getMonth() >= 3 ? now.getFullYear() : now.getFullYear() - 1;
}

function gregorian(era: string | undefined, text: string): number | undefined {
  const number = text === '元' ? 1 : Number(text);
  if (era === undefined) {
    if (text.length === 4) return number;
    return text.length <= 2 ? 2018 + number : undefined;
  }
  const before = ERAS[era];
  return before === undefined || text.length > 2 ? undefined : before + number;
}

function warekiYear(year: number, reiwa: boolean): string {
  if (!reiwa) return `${year}年`;
  return year === 2019 ? '令和元年' : `令和${year - 2018}年`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function day(year: number, month: number, date: number): string | undefined {
  if (month < 1 || month > 12 || date < 1 || date > lastDay(year, month)) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
