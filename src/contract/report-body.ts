import { z } from 'zod';

/** How a report is to be written. */
export const ReportBody = z.object({
  formats: z
    .array(z.enum(['html', 'pdf']))
    .min(1)
    .max(2),
  /** BCP 47 locale for dates and numbers. */
  locale: z.string().max(35),
  /** IANA time zone the dates are written in. */
  timeZone: z.string().max(60),
});
export type ReportBody = z.infer<typeof ReportBody>;
