/** The simple slips by which a relation may fail; one small class for each kind. */
@NullMarked
package nianbao.findings.explanation;

import org.jspecify.annotations.NullMarked;
