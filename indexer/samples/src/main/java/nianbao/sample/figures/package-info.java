/**
 * The second step: figures that satisfy every strict relation of their form, one class per
 * generation of forms. May use {@code plan}, what lies before it, and the forms.
 */
@NullMarked
package nianbao.sample.figures;

import org.jspecify.annotations.NullMarked;
