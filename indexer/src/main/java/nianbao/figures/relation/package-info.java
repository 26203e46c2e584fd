/** The language of the forms' relations: read once, evaluated over cells; knows nothing else. */
@NullMarked
package nianbao.figures.relation;

import org.jspecify.annotations.NullMarked;
