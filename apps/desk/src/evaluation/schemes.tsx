import { useName, useSay } from '@microgrid/front/language';
import { gradeWords, periodKindWords, schemeSubjectWords, type EvaluationDeskQuery } from '../generated/documents.ts';

type Scheme = NonNullable<EvaluationDeskQuery['schemes']>['nodes'][number];

/** By what those who serve are evaluated, and from which points on which grade is reached. */
export function Schemes({ of }: { readonly of: readonly Scheme[] }) {
  const say = useSay();
  const nameOf = useName();
  return (
    <section className="group">
      <h2>{say(['方案', 'Schemes'])}</h2>
      {of.map(({ id, subject, version, periodKind, validFrom, validTo, indicators, bands }) => (
        <details key={id}>
          <summary>
            {say(schemeSubjectWords[subject])} · {say(['第', 'version '])} {version} {say(['版', ''])} ·{' '}
            {say(periodKindWords[periodKind])} · {validFrom} – {validTo ?? ''}
          </summary>
          <ul className="plain">
            {indicators.map(({ code, weight, indicator: { name, formula } }) => (
              <li key={code}>
                <b>
                  {code} {nameOf(name)}
                </b>{' '}
                <span className="tag">{say([`权重 ${weight}`, `weight ${weight}`])}</span>{' '}
                <span className="muted">{formula}</span>
              </li>
            ))}
          </ul>
          <p>{bands.map(({ grade, from }) => `${say(gradeWords[grade])} ≥ ${from}`).join(say(['；', '; ']))}</p>
        </details>
      ))}
    </section>
  );
}
