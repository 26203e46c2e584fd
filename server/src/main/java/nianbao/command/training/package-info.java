/**
 * A run of the program of which the JVM keeps what it has learned.
 *
 * <p>The launcher runs {@link nianbao.command.training.Training} once after a build, and has the
 * JVM write a cache beside the jar: the classes that the commands load, linked, and which of their
 * methods are busy. Later starts take them from there.
 *
 * <p>May use {@link nianbao.command.Main} and {@link nianbao.command.data.TemporaryFolder}; nothing
 * uses it.
 */
@NullMarked
package nianbao.command.training;

import org.jspecify.annotations.NullMarked;
