/**
 * Generates invented reports with known truth from a seed, for the bundled samples, property tests
 * and benchmarks. {@code Composer} makes one report, by way of the packages below in this order:
 * {@code plan} decides, {@code figures} agree, {@code tables} hold them, {@code contradiction}
 * plants errors, {@code writing} writes the text while recording the {@code Truth} that a reader
 * should find. They share {@code random}, {@code truth}, {@code phrase}, {@code issuer} and {@code
 * print}.
 *
 * <p>May use the forms and the gazetteer, but never the code under test to derive the truth. What
 * only reads or measures reports lies beside: {@code office}, {@code accuracy}, {@code
 * conservation}.
 */
@NullMarked
package nianbao.sample;

import org.jspecify.annotations.NullMarked;
