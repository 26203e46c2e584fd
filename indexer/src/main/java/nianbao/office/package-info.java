/**
 * Offices by name: how a name begins and ends and what it is made of ({@code OfficeName}, endings
 * in {@code office-endings.tsv}), the kind of office by its function across changing names ({@code
 * Agencies}, words in {@code agencies.tsv}), and the key under which the years of one office belong
 * together ({@code OfficeKey}). Whoever asks whether words are an office, or where its name ends in
 * running text, asks here. Uses {@code place} and {@code text}.
 */
@NullMarked
package nianbao.office;

import org.jspecify.annotations.NullMarked;
