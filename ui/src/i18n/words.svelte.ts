/**
 * Words of the screen, from the same files as the program's.
 *
 * Sentences are whole: nothing is glued here. A key that does not exist is a fault that a test
 * finds; on the screen the key itself is shown rather than nothing.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The languages of the screen; the first is the original. */
export const LOCALES = ['ja', 'en'] as const;

/** A language of the screen. */
export type Locale = (typeof LOCALES)[number];

/** Values of the variables of a message. */
export type Variables = Record<string, string | number>;

const files = import.meta.glob<string>(
  [
    '../../../locales/*/vocabulary*.ftl',
    '../../../locales/*/window.ftl',
    '../../../locales/*/*-screen.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const bundles = new Map<Locale, FluentBundle>(
  LOCALES.map((locale) => {
    // Isolation marks are off in the program too: they would end up in copied text.
    const bundle = new FluentBundle(locale, { useIsolating: false });
    for (const [path, text] of Object.entries(files)) {
      if (path.includes(`/${locale}/`)) bundle.addResource(new FluentResource(text));
    }
    return [locale, bundle];
  }),
);

const chosen = $state<{ locale: Locale }>({ locale: 'ja' });

/** The language chosen now. */
export function locale(): Locale {
  return chosen.locale;
}

/** Chooses the language of the screen and says so to the document. */
export function chooseLocale(name: string): void {
  chosen.locale = name === 'en' ? 'en' : 'ja';
  document.documentElement.lang = chosen.locale;
}

/** A message in the language chosen now. */
export function t(key: string, variables?: Variables): string {
  const bundle = bundles.get(chosen.locale);
  const message = bundle?.getMessage(key);
  if (!bundle || !message?.value) return key;
  return bundle.formatPattern(message.value, variables);
}

/** Of a text that content gives in both languages, the one for the screen. */
export function either(ja: string, en: string): string {
  return chosen.locale === 'en' && en !== '' ? en : ja;
}
