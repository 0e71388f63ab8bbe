import type { Form, FormField } from '@microgrid/client/form';
import type { FormValue, FormValues } from './deed.ts';

/** The fields that are asked for: those which are neither given nor left out. */
export function askedFields(form: Form, given: FormValues, without: readonly string[] = []): Form {
  return form.filter(({ name }) => !(name in given) && !without.includes(name));
}

/** What is sent: what was entered of the fields, without what was left empty. */
export function sentValues(fields: Form, entered: FormValues): FormValues {
  const values = fields.flatMap((field): [string, FormValue][] => {
    const value = sentValue(field, entered[field.name]);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(values);
}

function sentValue(field: FormField, value: FormValue | undefined): FormValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (field.isList) {
    const items = Array.isArray(value) ? value : [value];
    const sent = items.flatMap((item: FormValue) => sentValue({ ...field, isList: false }, item) ?? []);
    return sent.length === 0 && !field.isRequired ? undefined : sent;
  }
  if (field.kind === 'GROUP') {
    const own = sentValues(field.fields ?? [], isValues(value) ? value : {});
    return Object.keys(own).length === 0 && !field.isRequired ? undefined : own;
  }
  if (typeof value === 'string') return sentText(field, value.trim());
  return value;
}

function sentText({ kind }: FormField, text: string): FormValue | undefined {
  if (text === '') return undefined;
  if (kind === 'NUMBER') return Number(text);
  if (kind === 'YES_NO') return text === 'true';
  // What was entered is the clock on the wall.
  if (kind === 'MOMENT') return new Date(`${text}+08:00`).toISOString();
  return text;
}

export function isValues(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of the fields that have to be filled, those which are not. */
export function missingFields(fields: Form, entered: FormValues): readonly string[] {
  const sent = sentValues(fields, entered);
  return fields.flatMap(({ name, isRequired }) => (isRequired && !(name in sent) ? [name] : []));
}
