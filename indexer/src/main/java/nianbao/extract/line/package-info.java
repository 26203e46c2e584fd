/**
 * One printed line: its text folded for reading ({@code Line}), and what it is by its looks alone:
 * page furniture, a title, a numbered heading, a date, an office or a date that closes a report.
 * Header and body ask the same questions here; the words are data files ({@code furniture.tsv},
 * {@code section-names.tsv}). Uses {@code office} and {@code text}, and no other part of {@code
 * extract}.
 */
@NullMarked
package nianbao.extract.line;

import org.jspecify.annotations.NullMarked;
