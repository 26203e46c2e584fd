/**
 * What a report says about itself, with its evidence: title, issuer, place, year, dates, index
 * number. First the block of labelled fields and the title are taken off the document's first
 * lines, then every value is chosen among the candidates that fields, title, text and page offer.
 * Uses {@code extract.line}, {@code place}, {@code office} and {@code figures.Forms}; knows nothing
 * of how the body is read.
 */
@NullMarked
package nianbao.extract.header;

import org.jspecify.annotations.NullMarked;
