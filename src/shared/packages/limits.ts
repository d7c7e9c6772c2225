/** How the name of a decision file ends. */
export const DECISION_EXTENSION = 'masthead-decision';
/** Most posts in one review package: more, and nobody reads the page to its end. */
export const PACKAGE_POSTS_MAX = 50;
/** Largest decision file, in bytes; fifty posts with long reasons and comments stay far below. */
export const DECISION_BYTES_MAX = 1_000_000;
/** Largest package that is verified, in bytes. */
export const PACKAGE_BYTES_MAX = 64_000_000;
/** Longest name typed on the page. */
export const TYPED_NAME_MAX = 120;
/** Most comments on one post of a decision file, and the longest of each part. */
export const COMMENTS_MAX = 50;
export const COMMENT_MAX = 4000;
export const QUOTE_MAX = 500;
