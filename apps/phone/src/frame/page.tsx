import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { NetworkLine } from './network-line.tsx';

interface PageProps {
  readonly title: Words;
  /** Where the way back leads; home by default. */
  readonly up?: string;
  readonly children: ReactNode;
}

/** A page that is opened from home: what it is, and the way back. */
export function Page({ title, up = '/', children }: PageProps) {
  const say = useSay();
  const [here, go] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever hears the page is told where they are, and it begins at its top.
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, [here]);
  return (
    <>
      <header>
        <button type="button" className="back" onClick={() => go(up)}>
          {say(['返回', 'Back'])}
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {say(title)}
        </h1>
      </header>
      <NetworkLine />
      <main>{children}</main>
    </>
  );
}
