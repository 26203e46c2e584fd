/**
 * An analyzed report as bytes, for an index that is written elsewhere. Knows the model of reports
 * and what a report is analyzed into, and nothing of who sends and stores the bytes.
 */
@NullMarked
package nianbao.index.block;

import org.jspecify.annotations.NullMarked;
