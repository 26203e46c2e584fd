/**
 * Blocks to a report: header with evidence, place, year, sections, paragraphs, tables. General
 * rules over data files; nothing here knows a particular report.
 */
@NullMarked
package nianbao.extract;

import org.jspecify.annotations.NullMarked;
