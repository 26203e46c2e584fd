/** What a report is: plain values, nothing about files, Lucene or HTTP. Depends on nothing. */
@NullMarked
package nianbao.report;

import org.jspecify.annotations.NullMarked;
