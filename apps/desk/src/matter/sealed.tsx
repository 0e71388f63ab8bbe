import type { GraphError } from '@microgrid/client/graph-error';
import { useSay } from '@microgrid/front/language';
import { client } from '@microgrid/front/session';
import { Failed } from '@microgrid/front/states';
import { useState, type SubmitEvent } from 'react';
import {
  purposeWords,
  Reporter,
  SealedTexts,
  type MatterQuery,
  type Purpose,
  type ReporterQuery,
  type SealedTextsQuery,
} from '../generated/documents.ts';

type Reported = NonNullable<ReporterQuery['matter']>['reporter'];
type Texts = NonNullable<SealedTextsQuery['matter']>['details'];

/** What came of a read: each is logged, so none is made without a click, and none is kept. */
interface Read {
  readonly reporter?: Reported;
  readonly texts?: Texts;
  readonly error?: GraphError;
}

interface SealedProps {
  readonly matter: Pick<NonNullable<MatterQuery['matter']>, 'id' | 'description'>;
}

/** What is sealed of a matter, behind a purpose. */
export function Sealed({ matter: { id, description } }: SealedProps) {
  const say = useSay();
  const [read, setRead] = useState<Read>({});
  const open = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [what, purpose, reason] = ['what', 'purpose', 'reason'].map((name) => textOf(form, name));
    // The select has nothing but purposes.
    const variables = { id, purpose: purpose as Purpose, reason: reason === '' ? null : (reason ?? null) };
    try {
      if (what === 'reporter') {
        const { data, problems } = await client.ask(Reporter, variables);
        setRead({ reporter: data.matter?.reporter ?? null, ...errorOf(problems) });
      } else {
        const { data, problems } = await client.ask(SealedTexts, variables);
        setRead({ texts: data.matter?.details ?? null, ...errorOf(problems) });
      }
    } catch (error) {
      // The client throws nothing else.
      setRead({ error: error as GraphError });
    }
  };
  return (
    <section className="sealed">
      <h3>{say(['密封信息', 'Sealed'])}</h3>
      <p className="hint">
        {say([
          '每次查阅都会记录用途，当事人可以看到。',
          'Each look is logged with its purpose, and the person it is about can see it.',
        ])}
      </p>
      <form className="filters" onSubmit={(event) => void open(event)}>
        <label>
          {say(['内容', 'What'])}
          <select name="what">
            <option value="reporter">{say(['上报人', 'Who reported'])}</option>
            {description === null && <option value="texts">{say(['地点和描述', 'Place and description'])}</option>}
          </select>
        </label>
        <label>
          {say(['用途', 'Purpose'])}
          <select name="purpose" defaultValue="CONTACT_REPORTER">
            {Object.entries(purposeWords).map(([purpose, words]) => (
              <option key={purpose} value={purpose}>
                {say(words)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(['理由', 'Reason'])}
          <input name="reason" maxLength={500} autoComplete="off" />
        </label>
        <button type="submit">{say(['查阅', 'Look'])}</button>
      </form>
      <Found read={read} />
    </section>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function errorOf([error]: readonly GraphError[]): Pick<Read, 'error'> {
  return error === undefined ? {} : { error };
}

function Found({ read: { reporter, texts, error } }: { readonly read: Read }) {
  const say = useSay();
  if (error !== undefined) return <Failed error={error} />;
  if (reporter === null || texts === null) return <p role="status">{say(['没有这项信息。', 'There is none.'])}</p>;
  if (reporter !== undefined) {
    const name = reporter.person?.displayName ?? reporter.name ?? '–';
    return (
      <p role="status">
        {name} {reporter.phone !== null && <a href={`tel:${reporter.phone}`}>{reporter.phone}</a>}
      </p>
    );
  }
  return texts === undefined ? null : (
    <p role="status">
      {texts.place} {texts.description}
    </p>
  );
}
