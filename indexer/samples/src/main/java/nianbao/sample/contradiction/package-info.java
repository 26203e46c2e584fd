/**
 * Contradictions that are planted: between figures ({@code ErrorInjector}), between text and table
 * ({@code ProseClash}), and within the text ({@code Statements}, which also only seem to
 * contradict). What is contradicted is derived from the figures, never from what was printed. May
 * use {@code tables} and what lies before it, the forms and their relations.
 */
@NullMarked
package nianbao.sample.contradiction;

import org.jspecify.annotations.NullMarked;
