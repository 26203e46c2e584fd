/**
 * Mandarin readings of Han characters, for input in Latin letters and for mistakes by sound. The
 * readings are in {@code readings.tsv} and {@code local-readings.tsv}. Uses {@code text}.
 */
@NullMarked
package nianbao.pinyin;

import org.jspecify.annotations.NullMarked;
