/**
 * {@code nianbao.csv}: what a person who has collected reports knows better than their pages say.
 * {@link nianbao.library.sidecar.Sidecars} reads the tables of a folder, a {@link
 * nianbao.library.sidecar.SidecarRow} is what one of them says about a file, and {@link
 * nianbao.library.sidecar.SidecarOverride} puts its values in the place of what was read.
 *
 * <p>May use what a report is, the gazetteer and the rules by which values of a header follow from
 * others.
 */
@NullMarked
package nianbao.library.sidecar;

import org.jspecify.annotations.NullMarked;
