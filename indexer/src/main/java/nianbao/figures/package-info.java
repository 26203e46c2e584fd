/** The statutory forms and the figures read out of their tables; knows reports and text only. */
@NullMarked
package nianbao.figures;

import org.jspecify.annotations.NullMarked;
