/** What this server says beyond the protocol; shared with clients. Types and names only. */
import type { FormId } from '../form/model';

/** Settings section, and the name under `experimental` by which a client says what it wants. */
export const SECTION = 'ogiReport';

/** Notification with `Status` after each analysis, for clients with the capability `experimental.ogiReport.status`. */
export const STATUS = 'ogiReport/status';

/** What a client may show of a report at a glance. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** Whether the text is a report at all. */
  readonly recognised: boolean;
  /** The form that the report uses. */
  readonly form: FormId | null;
  readonly year: number | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
}
