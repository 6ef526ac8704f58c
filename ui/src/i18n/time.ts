/** Times of the clock of this PC, for the screen. Clocks are shown, never compared. */
import { showDate } from './wareki';

/** 10:24 */
export function showTime(rfc3339: string): string {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return rfc3339;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getHours()}:${two(at.getMinutes())}`;
}

/** 令和8年6月15日 10:24 */
export function showMoment(rfc3339: string, locale: string): string {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return rfc3339;
  const two = (n: number) => String(n).padStart(2, '0');
  const iso = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${showDate(iso, locale)} ${showTime(rfc3339)}`;
}
