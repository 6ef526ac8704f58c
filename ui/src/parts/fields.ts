/** What a form says of one of its fields. */
export interface Field<Name extends string = string> {
  /** Its name within the form, in the way of ids: `improve-by`. */
  name: Name;
  label: string;
  /** Several lines, one line, a short one, or a date. */
  kind: 'text' | 'line' | 'short' | 'date';
  value: string;
  required?: boolean;
  /** Most characters. */
  limit?: number;
  fault?: string;
}
