import {
  Captions,
  FileText,
  Film,
  FolderInput,
  type LucideIcon,
  Scissors,
  UserRound,
  Video,
  Wrench,
} from 'lucide-react';
import type { Task } from '../../core/model/task.ts';

/** The sign of each kind of work. */
export const TASK_ICON: Readonly<Record<Task['kind'], LucideIcon>> = {
  'finish-take': Video,
  'repair-take': Wrench,
  'export-report': FileText,
  'make-review-page': UserRound,
  'make-transcript': Captions,
  'export-clip': Scissors,
  'export-reel': Film,
  'import-take': FolderInput,
};

/** The colour of each state, which always stands beside its name. */
export const STATE_COLOUR: Readonly<Record<Task['state'], string>> = {
  running: 'ink',
  done: 'keep',
  failed: 'change',
  cancelled: 'gray',
};
