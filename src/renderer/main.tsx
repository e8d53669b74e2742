import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/theme/base.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { followHistory } from './app/follow-history.ts';
import { Root } from './app/Root.tsx';

followHistory();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);
