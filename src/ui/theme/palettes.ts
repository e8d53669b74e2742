import type { MantineColorsTuple } from '@mantine/core';

/** Teal: what worked. Shade 7 carries white text at AA in both schemes (Mantine's own teal does not). */
export const keep: MantineColorsTuple = [
  '#e6f7f5',
  '#c7ece7',
  '#93d9cf',
  '#5cc4b6',
  '#2fb09f',
  '#0d9b8a',
  '#0a7f72',
  '#08675d',
  '#06544c',
  '#04413b',
];
/** Amber: what to do differently. Never red, which would say "wrong". */
export const change: MantineColorsTuple = [
  '#fff6e0',
  '#ffe8b8',
  '#ffd27a',
  '#ffbb3d',
  '#f5a300',
  '#c98300',
  '#9a6400',
  '#7a4f00',
  '#633f00',
  '#4d3100',
];
/** Ink blue: actions and links, kept apart from keep and change. */
export const ink: MantineColorsTuple = [
  '#eef1fb',
  '#dde3f6',
  '#bac6ec',
  '#94a6e1',
  '#7389d7',
  '#5d76d1',
  '#4860bf',
  '#3a4fa3',
  '#2f4085',
  '#243267',
];
/** Cool greys for the dark scheme: 7 is the page, 6 a raised surface, 4 a line, 0 text. */
export const dark: MantineColorsTuple = [
  '#e4e7ee',
  '#c5cad6',
  '#a3aabb',
  '#7a8296',
  '#4a5265',
  '#3a4152',
  '#272d3a',
  '#1a1f29',
  '#141821',
  '#0e1118',
];
/** Cool greys for the light scheme. */
export const gray: MantineColorsTuple = [
  '#f7f8fb',
  '#eff1f6',
  '#e3e7ee',
  '#d3d9e3',
  '#bcc4d2',
  '#929cae',
  '#69748a',
  '#4c566a',
  '#353d4e',
  '#1f2531',
];
/** Red is for the record light and for nothing else that speaks of a person. */
export const record: MantineColorsTuple = [
  '#fdecec',
  '#f9d3d3',
  '#f0a8a8',
  '#e77b7b',
  '#df5555',
  '#d83b3b',
  '#c72c2c',
  '#b02222',
  '#921b1b',
  '#731414',
];
