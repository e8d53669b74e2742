import { ActionIcon, Radio, Text, TextInput, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronUp, Eye } from 'lucide-react';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Card } from '../share/Card.tsx';
import classes from './clips.module.css';
import { type ChosenPiece, type ClipsDraft, hasTitles, isReel, mostPieces, moved, titleOf } from './clips-draft.ts';

interface PieceListProps {
  readonly draft: ClipsDraft;
  readonly change: (change: Partial<ClipsDraft>) => void;
  readonly pieces: readonly ChosenPiece[];
  /** The one in the preview. */
  readonly previewed: string | null;
  readonly onPreview: (key: string) => void;
}

/** What was chosen: as files of their own or joined, in which order, under which titles. */
export function PieceList({ draft, change, pieces, previewed, onPreview }: PieceListProps) {
  const t = useT();
  const isJoined = isReel(draft, pieces);
  const withTitles = hasTitles(draft, pieces);
  const button = { variant: 'subtle', color: 'gray', size: 'md' } as const;
  return (
    <Card title={t('clips.chosen', { count: pieces.length })}>
      {pieces.length > 1 && (
        <Radio.Group
          aria-label={t('clips.as')}
          value={draft.as}
          onChange={(as) => change({ as: as === 'reel' ? 'reel' : 'clips' })}
        >
          <div className={classes.options}>
            <Radio value="clips" label={t('clips.as.clips')} />
            <Radio value="reel" label={t('clips.as.reel')} />
          </div>
        </Radio.Group>
      )}
      {draft.source === 'moments' && draft.momentIds.length > mostPieces(draft) && (
        <Text size="sm" role="status">
          {t('clips.most', { count: mostPieces(draft) })}
        </Text>
      )}
      <ul className={classes.pieces} aria-label={t('clips.chosen', { count: pieces.length })}>
        {pieces.map((piece, index) => {
          const title = titleOf(draft, piece);
          return (
            <li key={piece.key} className={classes.piece} aria-current={piece.key === previewed || undefined}>
              <span className={classes.time}>{timeCode(piece.startMs)}</span>
              <div className={classes.pieceText}>
                {withTitles ? (
                  <TextInput
                    size="xs"
                    dir="auto"
                    maxLength={200}
                    aria-label={t('clips.title.of', { number: index + 1 })}
                    placeholder={t('clips.title.none')}
                    value={title}
                    onChange={(event) =>
                      change({ titles: { ...draft.titles, [piece.key]: event.currentTarget.value } })
                    }
                  />
                ) : (
                  <Text size="sm" truncate dir="auto">
                    {piece.about}
                  </Text>
                )}
              </div>
              {pieces.length > 1 && (
                <Tooltip label={t('clips.preview.show')}>
                  <ActionIcon
                    {...button}
                    aria-label={t('clips.preview.showNamed', { number: index + 1 })}
                    aria-pressed={piece.key === previewed}
                    onClick={() => onPreview(piece.key)}
                  >
                    <Eye size={16} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
              {isJoined && (
                <>
                  <ActionIcon
                    {...button}
                    aria-label={t('clips.moveUp', { number: index + 1 })}
                    disabled={index === 0}
                    onClick={() => change({ momentIds: moved(pieces, index, -1).map(({ key }) => key) })}
                  >
                    <ChevronUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    {...button}
                    aria-label={t('clips.moveDown', { number: index + 1 })}
                    disabled={index === pieces.length - 1}
                    onClick={() => change({ momentIds: moved(pieces, index, 1).map(({ key }) => key) })}
                  >
                    <ChevronDown size={16} aria-hidden />
                  </ActionIcon>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
