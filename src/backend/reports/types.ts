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
export interface ReportRequest {
  readonly reviewId: string;
  readonly formats: readonly ('html' | 'pdf')[];
  readonly locale: string;
  readonly timeZone: string;
}
export interface Reports {
  /** Starts the export task; gives its id. AppError `review-incomplete` for a draft. */
  export(request: ReportRequest): string;
}
