import type { Form, FormField } from '@microgrid/client/form';
import { useId } from 'react';
import { useLanguage, useSay } from '../words/language.ts';
import type { Candidates, FormValue, FormValues } from './deed.ts';
import { isValues } from './values.ts';

interface Entering {
  readonly candidates: Candidates;
  /** By the field: what is wrong with it. */
  readonly wrong: Readonly<Record<string, string>>;
}

interface FieldsProps extends Entering {
  readonly fields: Form;
  readonly values: FormValues;
  readonly enter: (name: string, value: FormValue) => void;
}

/** The fields of a form, one below the other. */
export function Fields({ fields, values, enter, ...entering }: FieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name]}
          enter={(value) => enter(field.name, value)}
          {...entering}
        />
      ))}
    </>
  );
}

interface FieldProps extends Entering {
  readonly field: FormField;
  readonly value: FormValue | undefined;
  readonly enter: (value: FormValue) => void;
}

function Field(props: FieldProps) {
  const { field } = props;
  if (field.kind === 'GROUP') return field.isList ? <Groups {...props} /> : <Group {...props} />;
  if (field.isList) return <Several {...props} />;
  return <One {...props} />;
}

function One({ field, value, enter, candidates, wrong }: FieldProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const problem = wrong[field.name];
  const describedBy = [problem === undefined ? '' : `${id}w`, `${id}h`].filter(Boolean).join(' ');
  return (
    <div className={problem === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>
        {say(field.words)}
        {!field.isRequired && <span className="muted"> {say(['可不填', 'optional'])}</span>}
      </label>
      <Control
        field={field}
        id={id}
        describedBy={describedBy}
        isWrong={problem !== undefined}
        value={typeof value === 'string' ? value : ''}
        enter={enter}
        candidates={candidates[field.name]}
      />
      <p className="hint" id={`${id}h`}>
        {language === 'en' ? field.hint : limitIn(field)}
      </p>
      {problem !== undefined && (
        <p className="problem" id={`${id}w`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function limitIn({ kind, most }: FormField): string {
  return kind === 'TEXT' && most !== undefined ? `不超过 ${most} 字` : '';
}

interface ControlProps {
  readonly field: FormField;
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly value: string;
  readonly enter: (value: string) => void;
  readonly candidates: Candidates[string] | undefined;
}

/** A line holds as many characters; more are written in a box. */
const LINE = 100;

function Control({ field, id, describedBy, isWrong, value, enter, candidates }: ControlProps) {
  const common = { id, value, 'aria-describedby': describedBy, 'aria-invalid': isWrong, required: field.isRequired };
  const heard = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    enter(currentTarget.value);
  const options = useOptions(field, candidates);
  if (options !== undefined) {
    return (
      <select {...common} onChange={heard}>
        <option value="" />
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  const { kind, most } = field;
  if (kind === 'TEXT' && (most ?? 0) > LINE) return <textarea {...common} rows={3} maxLength={most} onChange={heard} />;
  return <input {...common} type={TYPES[kind] ?? 'text'} maxLength={most} onChange={heard} />;
}

const TYPES: Readonly<Partial<Record<FormField['kind'], string>>> = {
  NUMBER: 'number',
  DATE: 'date',
  MOMENT: 'datetime-local',
  TIME: 'time',
};

/** What can be chosen, with its words; undefined where it is written. */
function useOptions(
  { kind, choices }: FormField,
  candidates: Candidates[string] | undefined,
): readonly (readonly [value: string, name: string])[] | undefined {
  const say = useSay();
  if (kind === 'YES_NO') {
    return [
      ['true', say(['是', 'Yes'])],
      ['false', say(['否', 'No'])],
    ];
  }
  if (choices !== undefined) return Object.entries(choices).map(([value, words]) => [value, say(words)]);
  return candidates?.map(({ id, name }) => [id, name]);
}

/** Several of what can be chosen; where it is written, one in each line. */
function Several({ field, value, enter, candidates }: FieldProps) {
  const say = useSay();
  const id = useId();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const options = useOptions(field, candidates[field.name]);
  if (options === undefined) {
    return (
      <div className="field">
        <label htmlFor={id}>
          {say(field.words)} <span className="muted">{say(['每行一个', 'one in each line'])}</span>
        </label>
        <textarea
          id={id}
          rows={3}
          value={chosen.join('\n')}
          onChange={({ currentTarget }) => enter(currentTarget.value.split('\n'))}
        />
      </div>
    );
  }
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className="label">
        {say(field.words)}
        {!field.isRequired && <span className="muted"> {say(['可不选', 'optional'])}</span>}
      </span>
      <div className="several">
        {options.map(([option, name]) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ currentTarget: { checked } }) =>
                enter(checked ? [...chosen, option] : chosen.filter((other) => other !== option))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </div>
  );
}

function Group({ field, value, enter, ...entering }: FieldProps) {
  const say = useSay();
  const id = useId();
  const values = isValues(value) ? value : {};
  return (
    <div className="group" role="group" aria-labelledby={id}>
      <span id={id} className="label">
        {say(field.words)}
      </span>
      <Fields
        fields={field.fields ?? []}
        values={values}
        enter={(name, own) => enter({ ...values, [name]: own })}
        {...entering}
      />
    </div>
  );
}

/** As many groups as there are, and one more on demand. */
function Groups({ field, value, enter, ...entering }: FieldProps) {
  const say = useSay();
  const items: readonly FormValue[] = Array.isArray(value) ? value : field.isRequired ? [{}] : [];
  const one = { ...field, isList: false };
  return (
    <div className="groups">
      {items.map((item, index) => (
        <div key={`${field.name} ${String(index)}`}>
          <Group
            field={one}
            value={item}
            enter={(changed) => enter(items.map((other, place) => (place === index ? changed : other)))}
            {...entering}
          />
          <button type="button" onClick={() => enter(items.filter((_other, place) => place !== index))}>
            {say(['删去这一项', 'Remove this one'])}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => enter([...items, {}])}>
        {say(['增加', 'Add: '])}
        {say(field.words)}
      </button>
    </div>
  );
}
