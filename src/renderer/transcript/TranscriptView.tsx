import { Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Take } from '../../core/model/take.ts';
import { windowOf } from '../../core/model/take-window.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { EmptyTranscript } from './EmptyTranscript.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { TranscriptReader } from './TranscriptReader.tsx';
import { useTranscript, useTranscriptCommands } from './use-transcript.ts';

interface TranscriptViewProps {
  readonly take: Take;
  readonly marks: MarksOnScreen;
  readonly canMark: boolean;
}

/** The transcript of a take, or the ways to get one. */
export function TranscriptView({ take, marks, canMark }: TranscriptViewProps) {
  const t = useT();
  const { data, error, refetch } = useTranscript(take.id);
  const commands = useTranscriptCommands(take);
  const [isImporting, setImporting] = useState(false);
  const startImport = () => setImporting(true);
  const takesFocus = useRef(false);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    <>
      {/* Before the text: its closing gives the focus back to a button that may be gone, and then the text takes it. */}
      <ImportDialog
        opened={isImporting}
        onClose={() => setImporting(false)}
        onText={async (text) => {
          await commands.importText(text);
          takesFocus.current = true;
        }}
      />
      {!data && (
        <Pane aria-label={t('transcript.title')}>
          <Skeleton h={120} />
        </Pane>
      )}
      {data && !data.transcript && (
        <EmptyTranscript take={take} transcriber={data.transcriber} onImport={startImport} onMake={commands.make} />
      )}
      {data?.transcript && (
        <TranscriptReader
          key={data.transcript.revision}
          takesFocus={takesFocus}
          transcript={data.transcript}
          played={windowOf(take)}
          marks={marks}
          canMark={canMark}
          commands={commands}
          onImport={startImport}
        />
      )}
    </>
  );
}
