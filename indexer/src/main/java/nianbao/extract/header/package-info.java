/**
 * What a report says about itself, with its evidence: title, issuer, place, year, dates, index
 * number. {@link nianbao.extract.header.HeaderReader} is the way in:
 *
 * <ol>
 *   <li>{@code HeaderBlock} takes the labelled fields and the title off the document's first lines
 *       ({@code FieldCollector}, {@code HeaderGrid}, {@code TitleCollector}; the labels are in
 *       {@code header-labels.tsv}). What it leaves is the text.
 *   <li>Each rule collects {@code Candidates} for its value from fields, title, text and the page's
 *       head, {@code HeaderSources}: {@code DateRules}, {@code YearRule}, {@code IssuerRule},
 *       {@code PlaceRule}. How much which evidence counts is one table, {@code
 *       evidence-weights.tsv}.
 *   <li>The heaviest candidate is the value; the others stay beside it as evidence.
 * </ol>
 *
 * Uses {@code extract.line}, {@code place}, {@code office} and the forms of {@code figures}; knows
 * nothing of how the body is read.
 */
@NullMarked
package nianbao.extract.header;

import org.jspecify.annotations.NullMarked;
