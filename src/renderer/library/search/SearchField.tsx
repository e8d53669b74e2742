import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { MAX_QUERY } from '../../../contract/search-api.ts';
import { useActions } from '../../../ui/actions/actions-context.tsx';
import { ShortcutKeys } from '../../../ui/actions/ShortcutKeys.tsx';
import { ariaKeys, isMacPlatform } from '../../../ui/actions/shortcut-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { searchAction } from './search-action.ts';

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Where one types what to find. Escape clears it, Down goes to what was found. */
export function SearchField({ query, onQuery }: SearchFieldProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const search = searchAction(() => {
    field.current?.focus();
    field.current?.select();
  });
  useActions([search]);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      clear();
    } else if (event.key === 'ArrowDown' && query !== '') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-hit]')?.focus();
    }
  };
  return (
    <TextInput
      ref={field}
      role="searchbox"
      w={360}
      maw="100%"
      dir="auto"
      value={query}
      maxLength={MAX_QUERY}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      aria-label={t(search.label)}
      aria-keyshortcuts={ariaKeys(search.shortcuts, isMacPlatform())}
      placeholder={t('library.search.placeholder')}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={
        query === '' ? (
          search.shortcuts[0] && <ShortcutKeys shortcut={search.shortcuts[0]} />
        ) : (
          <CloseButton size="sm" aria-label={t('library.search.clear')} onClick={clear} />
        )
      }
      data-library-search
    />
  );
}
