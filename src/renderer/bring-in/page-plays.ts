/** What this browser can play beyond what every one can: a Chromium without H.264 exists. */
export const pagePlays = (): { readonly h264: boolean } => ({
  h264: document.createElement('video').canPlayType('video/mp4; codecs="avc1.640028, mp4a.40.2"') !== '',
});
