/**
 * A part that a paper may lack: false where it does, so that `{{#if}}` passes it over. (A name that is not there at all
 * is a designer's slip and stays a finding.) An optional text is blank instead.
 */
export type Optional<Part> = Part | false;
