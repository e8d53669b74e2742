/**
 * Addresses of files. A `<video>` cannot send the tab token, so these carry a ticket that only the API gives out
 * (`GET /api/app`, `mediaTicket`); `version` is the take's revision, so that a changed file is never mixed with an old one.
 */
export const mediaPaths = {
  takeVideo: (ticket: string, takeId: string, version: number) => `/media/${ticket}/takes/${takeId}/video?v=${version}`,
  takePoster: (ticket: string, takeId: string, version: number) =>
    `/media/${ticket}/takes/${takeId}/poster?v=${version}`,
  /** One byte for each 10 ms of its sound (`core/timeline/peaks.ts`); made when first asked for. */
  takePeaks: (ticket: string, takeId: string, version: number) => `/media/${ticket}/takes/${takeId}/peaks?v=${version}`,
  /** The still of a file that is being brought in. */
  incomingPoster: (ticket: string, incomingId: string) => `/media/${ticket}/incoming/${incomingId}/poster`,
  /** Sent with `Content-Disposition: attachment` and the export's file name. */
  exportDownload: (ticket: string, exportId: string) => `/media/${ticket}/exports/${exportId}/download`,
  /** Shown in the browser: the report page itself. Served with a CSP that runs no script. */
  exportView: (ticket: string, exportId: string) => `/media/${ticket}/exports/${exportId}/view`,
} as const;
