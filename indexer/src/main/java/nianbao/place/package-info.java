/**
 * Divisions of GB/T 2260 since 1981: codes, names, parents, successors. {@code DivisionTable} reads
 * the data files, {@code Divisions} answers by code, name or spelling, {@code PlaceNameFinder}
 * finds names in running text. Uses {@code text} and {@code pinyin}.
 */
@NullMarked
package nianbao.place;

import org.jspecify.annotations.NullMarked;
