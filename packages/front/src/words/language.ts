import type { Words } from '@microgrid/client/catalogue';
import { create } from 'zustand';

/** The languages that pages speak; Chinese unless somebody asks for the other. */
export type Language = 'zh' | 'en';

const useLanguageStore = create<{ readonly language: Language }>(() => ({ language: 'zh' }));

/** The language of the page; whoever uses this hears when it changes. */
export function useLanguage(): Language {
  return useLanguageStore(({ language }) => language);
}

/** Says words in the language of the page. */
export function useSay(): (words: Words) => string {
  const language = useLanguage();
  return ([zh, en]) => (language === 'zh' ? zh : en);
}

/** Begins in the language that the page's address says: `?lang=en`. */
export function beginLanguage(): void {
  speak(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh');
}

export function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  useLanguageStore.setState({ language });
}
