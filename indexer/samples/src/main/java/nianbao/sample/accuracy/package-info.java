/** How exactly the sample reports are read: readings against truth. */
@NullMarked
package nianbao.sample.accuracy;

import org.jspecify.annotations.NullMarked;
