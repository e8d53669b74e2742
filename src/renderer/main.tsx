import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/theme/base.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { Root } from './app/Root.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);
