/**
 * {@code nianbao.csv}: what a person who has collected reports knows better than their pages say.
 * Reads the tables and puts their values in the place of what was read.
 */
@NullMarked
package nianbao.library.sidecar;

import org.jspecify.annotations.NullMarked;
