/** Where a report contradicts itself or the same office's report of another year. */
@NullMarked
package nianbao.findings;

import org.jspecify.annotations.NullMarked;
