import { expect, it } from 'vitest';
import { questionFromName } from './question-from-name.ts';

it.each([
  ['Tell me about yourself.mp4', 'Tell me about yourself'],
  ['why_this-role.final.MOV', 'why this role.final'],
  ['IMG_0042.MOV', 'IMG 0042'],
  ['自己紹介.mp4', '自己紹介'],
  ['مقابلة.webm', 'مقابلة'],
  ['no ending', 'no ending'],
  ['2024. My year.m4a', '2024. My year'],
  ['.mp4', ''],
  ['a\u202Eb.mp4', 'ab'],
])('makes a question of %s', (name, question) => expect(questionFromName(name)).toBe(question));
