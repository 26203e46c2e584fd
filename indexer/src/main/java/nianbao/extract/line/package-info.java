/**
 * Classifies single printed lines. {@code Line} holds the folded text of a line; the other classes
 * recognise page furniture, titles, numbered headings, dates, and the office and date that close a
 * report. Header and body share these rules; the words are in {@code furniture.tsv} and {@code
 * section-names.tsv}. Uses {@code read}, {@code office} and {@code text}, and no other part of
 * {@code extract}.
 */
@NullMarked
package nianbao.extract.line;

import org.jspecify.annotations.NullMarked;
