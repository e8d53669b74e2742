import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { usePreferences } from '../api/queries.ts';

/** Makes the page follow the theme the owner chose; `system` follows the computer. */
export function useTheme(): void {
  const { data } = usePreferences();
  const { setColorScheme } = useMantineColorScheme();
  const chosen = data?.theme;
  useEffect(() => {
    if (chosen) setColorScheme(chosen === 'system' ? 'auto' : chosen);
  }, [chosen, setColorScheme]);
}
