import './workers.ts';
import '@graphiql/react/style.css';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.tsx';
import { begin } from './identity/session.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the explorer');
// Signed in first, so that the schema is read once.
await begin(location.search);
createRoot(place).render(<Explorer />);
