/**
 * Administrative divisions of GB/T 2260 since 1981: codes, names, parents and successors. {@code
 * DivisionTable} loads the data files, {@code Divisions} looks divisions up by code, name or
 * pinyin, and {@code PlaceNameFinder} finds their names in running text. Uses {@code text}, {@code
 * pinyin} and {@code report}.
 */
@NullMarked
package nianbao.place;

import org.jspecify.annotations.NullMarked;
