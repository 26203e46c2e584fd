/**
 * The language of the forms' relations: {@link nianbao.figures.relation.Comparison#parse} reads a
 * relation, which is then evaluated over the values of cells. Uses nothing else.
 */
@NullMarked
package nianbao.figures.relation;

import org.jspecify.annotations.NullMarked;
