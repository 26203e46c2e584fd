/**
 * What is generated: a report and what a careful reader would find in it. Uses {@code
 * nianbao.report} only, so that measurements need nothing else of the generator.
 */
@NullMarked
package nianbao.sample.truth;

import org.jspecify.annotations.NullMarked;
