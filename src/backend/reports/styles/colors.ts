/**
 * Keep teal and change amber as in the app's theme, never red. Every pair of text and background reaches 4.5:1 in
 * light and in dark; colour never stands alone (letters, shapes and words say the same).
 */
export const colorStyles = `
:root {
  color-scheme: light dark;
  --page: #f3f6f6; --card: #ffffff; --ink: #16211f; --soft: #51605d; --line: #d5dedc;
  --keep: #08675d; --keep-tint: #e6f7f5; --change: #7a4f00; --change-tint: #fff6e0;
  --on-badge: #ffffff; --step-line: #8a9996;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #111716; --card: #1a2221; --ink: #e9efee; --soft: #a8b6b3; --line: #33403e;
    --keep: #5cc4b6; --keep-tint: #12332f; --change: #ffbb3d; --change-tint: #372a10;
    --on-badge: #0c1312; --step-line: #71807d;
  }
}
@media print {
  :root { color-scheme: light; --page: #ffffff; }
}
`;
