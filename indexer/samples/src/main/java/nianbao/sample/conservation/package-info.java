/**
 * Checks that a report loses nothing of its source: reads invented reports that were damaged at
 * random and compares the characters. {@code Conservation} is the rule, {@code Damage} damages,
 * {@code ConservationRun} does it for many. Uses the generator and {@code extract}.
 */
@NullMarked
package nianbao.sample.conservation;

import org.jspecify.annotations.NullMarked;
