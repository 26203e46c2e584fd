/**
 * Holds search against a plain scan of the texts: what is quoted must be found wherever it stands
 * and nowhere else, and what is marked must be what was asked for.
 */
@NullMarked
package nianbao.bench.recall;

import org.jspecify.annotations.NullMarked;
