/**
 * Reads what a report states about itself, with the evidence for each value: title, issuer, place,
 * year, dates, index number. {@link nianbao.extract.header.HeaderReader} is the entry point:
 *
 * <ol>
 *   <li>{@code HeaderBlock} separates the labelled fields and the title from the document's first
 *       lines ({@code FieldCollector}, {@code HeaderGrid}, {@code TitleCollector}; the labels are
 *       in {@code header-labels.tsv}). The rest is the text.
 *   <li>Each rule collects {@code FieldCandidates} for its value from fields, title, text and page
 *       metadata ({@code HeaderSources}): {@code DateRules}, {@code YearRule}, {@code IssuerRule},
 *       {@code PlaceRule}. What a sentence says about an office that it names is in {@code
 *       issuer-grammar.tsv} ({@code IssuerGrammar}). The weights of all kinds of evidence are in
 *       {@code evidence-weights.tsv}.
 *   <li>The heaviest candidate is the value; the others are kept as evidence.
 * </ol>
 *
 * Uses {@code read}, {@code report}, {@code extract.line}, {@code place}, {@code office}, {@code
 * text} and the forms of {@code figures}; independent of how the body is read.
 */
@NullMarked
package nianbao.extract.header;

import org.jspecify.annotations.NullMarked;
