import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import type { HomeQuery } from '../generated/documents.ts';
import { MatterLine } from '../matter/matter-line.tsx';

/** 我报的事: how far each is, the latest first. */
export function MyRequests({ home }: { readonly home: HomeQuery }) {
  const say = useSay();
  const requests = home.myRequests;
  if (requests === null || requests.nodes.length === 0) return null;
  return (
    <section>
      <h2>{say(['我报的事', 'What I reported'])}</h2>
      <ul className="cards">
        {requests.nodes.map((matter) => (
          <MatterLine key={matter.id} matter={matter} />
        ))}
      </ul>
      {requests.totalCount > requests.nodes.length && (
        <Link className="button" to="/matters">
          {say(['全部', 'All of them'])}
        </Link>
      )}
    </section>
  );
}
