import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';

interface CallProps {
  readonly words: Words;
  readonly name?: string | null | undefined;
  readonly phone: string | null | undefined;
}

/** A number to be called with one tap; the name alone where there is none. */
export function Call({ words, name, phone }: CallProps) {
  const say = useSay();
  const shown = (
    <>
      <b>{say(words)}</b>
      <span>{name ?? phone ?? say(['姓名未公开', 'name not public'])}</span>
    </>
  );
  if (phone == null) return <p className="call none">{shown}</p>;
  return (
    <a className="call" href={`tel:${phone}`}>
      {shown}
    </a>
  );
}
