import type { Words } from '@microgrid/client/catalogue';
import { GraphError } from '@microgrid/client/graph-error';
import { newWriteId } from '@microgrid/client/write-id';
import { useContext, useEffect, useRef, useState, type SubmitEvent } from 'react';
import { askAnew } from '../ask/ask.ts';
import { useSay } from '../words/language.ts';
import { givenTo, type Candidates, type Deed, type FormValue, type FormValues, type Known } from './deed.ts';
import { Fields } from './fields.tsx';
import { askedFields, missingFields, sentValues } from './values.ts';
import { WritingContext, type Write } from './writing.ts';

export interface DeedDialogProps {
  readonly deed: Deed;
  readonly title: Words;
  readonly known: Known;
  /** A hook: who or what may be chosen, asked for once the form is open. */
  readonly useCandidates?: (() => Candidates) | undefined;
  readonly close: () => void;
  /** Hears the answer, before all of the screen is asked again. */
  readonly done?: ((data: unknown) => void) | undefined;
}

/** Asks for what a deed needs, does it, and says what came of it. */
export function DeedDialog({ deed, title, known, useCandidates = noCandidates, close, done }: DeedDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState<FormValues>({});
  const [isTried, setTried] = useState(false);
  const candidates = useCandidates();
  const given = givenTo(deed, known);
  const { state, send } = useSending({ document: deed.document, title, given: known.given }, { close, done });
  const fields = askedFields(deed.form, given, deed.without);
  useEffect(() => dialog.current?.showModal(), []);
  const missing = isTried ? missingFields(fields, values) : [];
  const wrong = Object.fromEntries(missing.map((name) => [name, say(['请填写', 'Please fill this in'])]));
  const told = state.error === undefined ? {} : toldOf(state.error, say);
  const isToldAtFields = fields.some(({ name }) => told[name] !== undefined);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (missingFields(fields, values).length === 0) void send({ ...sentValues(fields, values), ...given });
  };
  return (
    <dialog ref={dialog} className="deed" aria-labelledby="deed-title" onClose={close}>
      <form onSubmit={submit} noValidate>
        <h2 id="deed-title">{say(title)}</h2>
        <Fields
          fields={fields}
          values={values}
          enter={(name: string, value: FormValue) => setValues((before) => ({ ...before, [name]: value }))}
          candidates={candidates}
          wrong={{ ...wrong, ...told }}
        />
        {state.error !== undefined && (
          <div className="note bad" role="alert">
            <b>{say(state.error.words)}</b>
            {!isToldAtFields && <span className="muted"> {state.error.message}</span>}
          </div>
        )}
        <div className="ends">
          <button type="submit" className="primary" disabled={state.isSending}>
            {say(title)}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say(['取消', 'Cancel'])}
          </button>
        </div>
      </form>
    </dialog>
  );
}

const noCandidates = (): Candidates => ({});

interface Sending {
  readonly isSending: boolean;
  readonly error: GraphError | undefined;
}

/** One write has one id however often it is sent; whatever else is entered is another write. */
function useSending(
  about: Pick<Write, 'document' | 'title' | 'given'>,
  { close, done }: Pick<DeedDialogProps, 'close' | 'done'>,
) {
  const write = useContext(WritingContext);
  const [state, setState] = useState<Sending>({ isSending: false, error: undefined });
  const sent = useRef<{ readonly of: string; readonly writeId: string }>(undefined);
  async function send(input: FormValues): Promise<void> {
    const of = JSON.stringify(input);
    if (sent.current?.of !== of) sent.current = { of, writeId: newWriteId() };
    setState({ isSending: true, error: undefined });
    try {
      const answer = await write({ ...about, input, writeId: sent.current.writeId });
      if (answer !== undefined) done?.(answer.data);
      close();
      await askAnew();
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      setState({ isSending: false, error });
      if (error.act === 'reload') await askAnew();
    }
  }
  return { state, send };
}

/** What is wrong by fields of the form: in words of the page's language where the graph says a rule, else as it says it. */
function toldOf({ problems }: GraphError, say: (words: Words) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    problems.map(({ field, rule, words, message }) => [
      field.split('.')[0] ?? field,
      rule === 'NOT_ACCEPTED' ? message : say(words),
    ]),
  );
}
