/** Divisions of GB/T 2260 since 1981: codes, names, parents, successors. */
@NullMarked
package nianbao.place;

import org.jspecify.annotations.NullMarked;
