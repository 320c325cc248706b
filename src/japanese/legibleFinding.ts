import type { Diagnostic } from '../diagnostics/checked.ts';
import { legible } from './invisible.ts';

/**
 * Shows the characters of a finding by name that nobody sees: findings quote cells, sheets and files as they are written.
 *
 * @returns the finding; what it explains too. One that was made legible before stays as it is
 */
export function legibleFinding(finding: Diagnostic): Diagnostic {
  const { message, hint, related, consequences } = finding;
  return {
    ...finding,
    message: legible(message),
    hint: legible(hint),
    ...(related && { related: { ...related, message: legible(related.message) } }),
    ...(consequences && { consequences: consequences.map(legibleFinding) }),
  };
}
