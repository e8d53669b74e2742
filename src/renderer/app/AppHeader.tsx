import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { Keyboard, Settings } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { openKeysOverlay } from '../../ui/actions/keys-overlay-store.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Logo } from '../../ui/theme/Logo.tsx';
import { TasksButton } from '../tasks/TasksButton.tsx';
import classes from './AppHeader.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';

interface Place {
  readonly path: string;
  readonly label: MessageKey;
  /** What addresses of pages that belong to it begin with, beside its own. */
  readonly pages?: readonly string[];
}
const PLACES: readonly Place[] = [
  { path: '/', label: 'app.place.sessions', pages: ['/sessions', '/bring-in'] },
  { path: '/practice', label: 'app.place.practice' },
  { path: '/reviewers', label: 'share.place', pages: ['/bring-back'] },
  { path: '/bin', label: 'app.place.bin' },
];

/** Name, places to go, look and keys. The same on every page, so that nobody gets lost. */
export function AppHeader() {
  const t = useT();
  const [path] = useLocation();
  const isHere = ({ path: own, pages = [] }: Place) =>
    path === own || [...(own === '/' ? [] : [own]), ...pages].some((start) => path.startsWith(start));
  return (
    <header className={classes.header}>
      <Link href="/" className={classes.brand} aria-label={t('app.goHome')}>
        <Logo />
        <Text fw={650}>{t('app.name')}</Text>
      </Link>
      <nav aria-label={t('app.places')}>
        <Group gap={4}>
          {PLACES.map((place) => (
            <UnstyledButton
              key={place.path}
              component={Link}
              href={place.path}
              className={classes.place}
              aria-current={isHere(place) ? 'page' : undefined}
            >
              {t(place.label)}
            </UnstyledButton>
          ))}
        </Group>
      </nav>
      <Group gap={4} ml="auto">
        <Tooltip label={t('settings.title')}>
          <ActionIcon
            component={Link}
            href="/settings"
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('settings.title')}
            aria-current={path === '/settings' ? 'page' : undefined}
          >
            <Settings size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <TasksButton />
        <ThemeMenu />
        <Tooltip label={t('app.keys.open')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('app.keys.open')} onClick={openKeysOverlay}>
            <Keyboard size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </header>
  );
}
