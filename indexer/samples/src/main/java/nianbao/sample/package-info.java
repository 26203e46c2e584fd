/**
 * Invented reports with known truth, from a seed: the bundled samples, the property tests and the
 * benchmarks. Every sentence in here was written for this project.
 */
@NullMarked
package nianbao.sample;

import org.jspecify.annotations.NullMarked;
