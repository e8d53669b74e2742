import { ActionIcon, Group, Text, TextInput, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronUp, Search as SearchIcon } from 'lucide-react';
import type { Ref } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import type { Search } from './use-search.ts';

interface SearchFieldProps {
  readonly search: Search;
  /** Shows the next or previous hit. */
  readonly onStep: (by: 1 | -1) => void;
  /** Escape, into the text. */
  readonly onLeave: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** What is searched for, how often it is there, and the way from one place to the next. */
export function SearchField({ search, onStep, onLeave, inputRef }: SearchFieldProps) {
  const t = useT();
  const { query, hits, place, isCut } = search;
  const isSearching = query.trim() !== '';
  const stepButton = (by: 1 | -1, label: string) => (
    <Tooltip label={label} openDelay={350}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={() => onStep(by)}>
        {by === 1 ? <ChevronDown size={18} aria-hidden /> : <ChevronUp size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Group gap={4} wrap="nowrap" flex={1}>
      <TextInput
        ref={inputRef}
        flex={1}
        miw={0}
        size="sm"
        type="search"
        aria-label={t('transcript.search')}
        placeholder={t('transcript.search')}
        leftSection={<SearchIcon size={16} aria-hidden />}
        value={query}
        onChange={(event) => search.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            search.setQuery('');
            onLeave();
          }
        }}
        rightSectionWidth={86}
        rightSectionPointerEvents="none"
        rightSection={
          <Text size="xs" c="dimmed" role="status">
            {isSearching && t('transcript.hits', { count: hits.length, place, isCut: String(isCut) })}
          </Text>
        }
      />
      {isSearching && hits.length > 0 && (
        <>
          {stepButton(-1, t('transcript.hit.previous'))}
          {stepButton(1, t('transcript.hit.next'))}
        </>
      )}
    </Group>
  );
}
