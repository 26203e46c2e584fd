/**
 * How the bytes of the index are written: Lucene's codec with stored fields and postings that are
 * made for reports. Knows Lucene and nothing of what stands in the fields.
 */
@NullMarked
package nianbao.index.codec;

import org.jspecify.annotations.NullMarked;
