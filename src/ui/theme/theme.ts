import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { change, dark, gray, ink, keep, record } from './palettes.ts';

/** What opens over the page belongs to its main landmark, where screen readers look for it (axe: region). */
const insideMain = { defaultProps: { portalProps: { target: '#main' } } };

/**
 * The look of every page. `primaryShade` is 7 in both schemes: `autoContrast` looks at the light scheme only, so a lighter
 * shade in the dark would get unreadable text.
 */
export const theme = createTheme({
  colors: { keep, change, ink, dark, gray, record },
  primaryColor: 'ink',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Plain objects: `Menu.extend` would bring the part along to pages that have none.
    Menu: insideMain,
    Popover: insideMain,
    Tooltip: insideMain,
  },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
});

const ownColours = ['keep', 'change', 'ink', 'record'] as const;
const readable = (shade: (name: string) => { light: string; outline: string }) =>
  Object.fromEntries(
    ownColours.flatMap((name) => [
      [`--mantine-color-${name}-light-color`, shade(name).light],
      [`--mantine-color-${name}-outline`, shade(name).outline],
    ]),
  );

/** Mantine's tinted surfaces are darker than the app's own in the dark, and look like holes. */
const darkTints = Object.fromEntries(
  ownColours.flatMap((name) =>
    [
      ['light', 22],
      ['light-hover', 30],
    ].map(([variant, percent]) => [
      `--mantine-color-${name}-${variant}`,
      `color-mix(in srgb, var(--mantine-color-${name}-4) ${percent}%, var(--st-surface))`,
    ]),
  ),
);

/** Raises Mantine's stock dimmed, placeholder, light and outline colours to AA contrast; adds the app's surfaces. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--mantine-color-gray-0)',
    '--mantine-color-text': 'var(--mantine-color-gray-9)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-anchor': 'var(--mantine-color-ink-7)',
    '--mantine-color-error': 'var(--st-change-text)',
    '--st-surface': '#ffffff',
    '--st-line': 'var(--mantine-color-gray-3)',
    '--st-keep-text': 'var(--mantine-color-keep-8)',
    '--st-change-text': 'var(--mantine-color-change-8)',
    '--st-keep-mark': 'var(--mantine-color-keep-6)',
    '--st-change-mark': 'var(--mantine-color-change-5)',
    '--st-undecided-mark': 'var(--mantine-color-gray-6)',
    ...readable((name) => ({ light: `var(--mantine-color-${name}-8)`, outline: `var(--mantine-color-${name}-7)` })),
  },
  dark: {
    '--mantine-color-body': 'var(--mantine-color-dark-7)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-anchor': 'var(--mantine-color-ink-2)',
    '--mantine-color-error': 'var(--st-change-text)',
    '--st-surface': 'var(--mantine-color-dark-6)',
    '--st-line': 'var(--mantine-color-dark-4)',
    '--st-keep-text': 'var(--mantine-color-keep-2)',
    '--st-change-text': 'var(--mantine-color-change-2)',
    '--st-keep-mark': 'var(--mantine-color-keep-4)',
    '--st-change-mark': 'var(--mantine-color-change-4)',
    '--st-undecided-mark': 'var(--mantine-color-dark-2)',
    ...darkTints,
    ...readable((name) => ({ light: `var(--mantine-color-${name}-1)`, outline: `var(--mantine-color-${name}-3)` })),
  },
});
