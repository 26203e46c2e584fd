/**
 * The first step: all decisions about a report, made before anything is written. {@code Plan} holds
 * them; {@code HeaderFields} are the values of its header, {@code HeaderLayout} prints them. May
 * use {@code issuer}, {@code print} and what lies before them.
 */
@NullMarked
package nianbao.sample.plan;

import org.jspecify.annotations.NullMarked;
