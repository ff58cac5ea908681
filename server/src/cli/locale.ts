import type { Locale } from '../rule';

/** The languages that `--locale` takes. */
export const LOCALES: readonly Locale[] = ['zh-cn', 'en'];

/** `name` as one of our languages: capitals and `_` for `-` do no harm; `undefined` for any other. */
export function localeNamed(name: string): Locale | undefined {
  const plain = name.toLowerCase().replaceAll('_', '-');
  return LOCALES.find((locale) => locale === plain);
}

/**
 * The language that the environment asks for, in the order of POSIX. Where it names none (Windows, cron, containers)
 * Chinese, as the reports and their readers are Chinese; English where it names any other language.
 */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const asked = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const language = asked.split(/[._@-]/, 1)[0]?.toLowerCase() ?? '';
  return language === '' || language === 'c' || language === 'posix' || language === 'zh' ? 'zh-cn' : 'en';
}
