/**
 * The answers as plain records, whose components are the fields of their JSON: the same shapes over
 * HTTP and from {@code parse}, {@code search --json} and {@code check --json}. {@link
 * nianbao.answer.Json} writes them, {@link nianbao.answer.Links} makes the addresses in them. Uses
 * the report, its findings and the results of a search; knows neither HTTP nor Lucene.
 */
@NullMarked
package nianbao.answer;

import org.jspecify.annotations.NullMarked;
