/**
 * One printed line: its text folded for reading, and what it is by its looks alone: page furniture,
 * a title, a numbered heading, an office or a date that closes a report. Depends on no other part
 * of {@code extract}.
 */
@NullMarked
package nianbao.extract.line;

import org.jspecify.annotations.NullMarked;
