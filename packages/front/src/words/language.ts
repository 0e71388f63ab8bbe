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

const BOTH = /^([^（]+)（([^）]+)）$/;

/** Says a name that is kept in both languages, `English（中文）`, in that of the page; any other as it is. */
export function useName(): (name: string) => string {
  const say = useSay();
  return (name) => {
    const [, en, zh] = BOTH.exec(name) ?? [];
    return en === undefined || zh === undefined ? name : say([zh, en.trim()]);
  };
}

/** Begins in the language that the page's address says: `?lang=en`. */
export function beginLanguage(): void {
  speak(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh');
}

export function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  useLanguageStore.setState({ language });
}
