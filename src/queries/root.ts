/** The folder of entries, from the root of the project; a release builds from a snapshot elsewhere. */
export const contentRoot = process.env['CONTENT_DIR'] ?? './content';
