/** Prints a self-contained HTML file to a tagged PDF. Desktop: `printToPDF`; browser shell: headless Chromium. */
export interface Printer {
  /** Whether this machine can print; asked once at start. */
  available(): Promise<boolean>;
  /**
   * Writes `pdfFile`. Opens nothing but the given file, runs no script of it.
   * @throws AppError `no-printer`, `print-failed`
   */
  print(htmlFile: string, pdfFile: string, signal: AbortSignal): Promise<void>;
}
/** What a report is about: one finished review, or what was merged from all reviews of a session. */
export type ReportSubject =
  | { readonly kind: 'review'; readonly reviewId: string }
  | { readonly kind: 'merged'; readonly sessionId: string };

export interface ReportRequest {
  readonly subject: ReportSubject;
  readonly formats: readonly ('html' | 'pdf')[];
  readonly locale: string;
  readonly timeZone: string;
}
export interface Reports {
  /** Starts the export task; gives its id. AppError `review-incomplete` for a draft, and without merged points. */
  export(request: ReportRequest): string;
}
