/**
 * {@code nianbao.csv}: corrections by the person who collected the reports. {@link
 * nianbao.library.sidecar.Sidecars} reads the tables of a folder, a {@link
 * nianbao.library.sidecar.SidecarRow} holds what one of them says about a file, a {@link
 * nianbao.library.sidecar.Correction} what somebody has corrected by hand in the same terms, and
 * {@link nianbao.library.sidecar.SidecarOverride} replaces the values read from the file with it.
 *
 * <p>May use the report model, the gazetteer, and the rules that derive header values and findings
 * from other values.
 */
@NullMarked
package nianbao.library.sidecar;

import org.jspecify.annotations.NullMarked;
