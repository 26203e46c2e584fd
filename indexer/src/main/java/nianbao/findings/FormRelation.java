package nianbao.findings;

import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of figures that a form asks for.
 *
 * @param id the relation's, with the column when it has one
 * @param condition what must hold for it to be asked for, {@code null} when it always is
 */
record FormRelation(
    Form.Relation relation, String id, @Nullable Comparison condition, Comparison comparison) {}
