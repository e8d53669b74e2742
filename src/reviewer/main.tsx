import './styles.ts';
import { createRoot } from 'react-dom/client';
import { readPayload } from './payload/read-payload.ts';
import { Root } from './Root.tsx';

const root = document.getElementById('root');
const payload = readPayload(document.getElementById('payload')?.textContent);
if (root) createRoot(root).render(<Root payload={payload} />);
